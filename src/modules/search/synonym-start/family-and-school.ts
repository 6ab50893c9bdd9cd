/** Family, child care, school, training and study: groups as `startingSynonyms` reads them. */
export const familyAndSchool = `
Elterngeld | Babygeld | Lohnersatz nach Geburt | BEEG
ElterngeldPlus | Elterngeld bei Teilzeit | Partnerschaftsbonus
Elternzeit | Erziehungsurlaub | Babypause | Auszeit für das Kind | Vätermonate
Mutterschaftsgeld | Mutterschaftsleistung | Geld im Mutterschutz | Geld vor der Entbindung
Mutterschutz | Mutterschutzgesetz | MuSchG | Schutzfrist vor Entbindung | Beschäftigungsverbot Schwangere
Mutterschutzmeldung | Mitteilung Beschäftigung schwangerer Frauen | Schwangerschaft Mitarbeiterin melden
Kündigungszulassung Mutterschutz | Kündigung Schwangere Zustimmung | Schwangere kündigen | Zulässigkeitserklärung Kündigung
Kindergeld | Familienkasse | Geld für Kinder
Kinderzuschlag | KiZ | Zuschlag für geringverdienende Eltern
Kinderfreibetrag | Steuerfreibetrag für Kinder | Kind auf Steuerkarte eintragen
Landeserziehungsgeld | Familiengeld | Erziehungsgeld | Betreuungsgeld
Begrüßungsgeld Neugeborene | Babybegrüßungsgeld | Willkommenspaket Baby | Begrüßungspaket Neugeborene | Babybegrüßung
Geburtsanzeige | Geburt anmelden | Kind anmelden Standesamt | Neugeborenes anmelden | Anzeige einer Geburt | Baby anmelden
Geburtsurkunde | Geburtsschein | Abstammungsurkunde | Geburtsnachweis | Geburtsbescheinigung | birth certificate
Nachbeurkundung Auslandsgeburt | Geburt im Ausland beurkunden | Kind im Ausland geboren | Nachbeurkundung der Geburt
Vertrauliche Geburt | anonyme Geburt | Babyklappe | geheime Geburt
Bescheinigung Fehlgeburt | Sternenkind | Fehlgeburt | Sternenkinder Urkunde | Totgeburt
Hebammenhilfe | Geburtshilfe | Hebamme finden | Nachsorge Wochenbett | Wochenbettbetreuung
Hebammenerlaubnis | Berufsbezeichnung Hebamme führen | Hebamme werden | Entbindungspfleger Zulassung | Hebammengesetz
Frühe Hilfen | Familienhebamme | Familienpaten | Hilfe für junge Eltern | Willkommensbesuch Neugeborene
Schwangerschaftskonfliktberatung | Schwangerenkonfliktberatung | Beratungsschein Abtreibung | Beratung vor Schwangerschaftsabbruch
Schwangerschaftsabbruch | Abtreibung | Abtreibungskosten | ungewollt schwanger
Schwangerschaftsberatung | Schwangerenberatung | Schwangerenberatungsstelle
Bundesstiftung Mutter und Kind | Hilfe für Schwangere in Not | Schwangere in Notlage | Erstausstattung Baby | Babyerstausstattung
Kinderwunschbehandlung | künstliche Befruchtung | Unfruchtbarkeit | ungewollte Kinderlosigkeit | IVF | Kinderwunsch
Zuschuss Mehrlingsgeburt | Zwillinge | Drillinge | Mehrlinge
Ehrenpatenschaft des Bundespräsidenten | Ehrenpatenschaft siebtes Kind | Patenschaft Bundespräsident
Vaterschaftsanerkennung | Vater eintragen lassen | Vaterschaft bestätigen | Vaterschaftsurkunde
Vaterschaftsfeststellung | Vaterschaftstest | Vaterschaftsklage | Vater unbekannt | Abstammungsverfahren
Vaterschaftsanfechtung | Scheinvater | Kuckuckskind
Sorgeerklärung | gemeinsames Sorgerecht | gemeinsame elterliche Sorge | Sorgerechtserklärung
Negativbescheinigung Sorgerecht | Alleinsorge Bescheinigung | Nachweis alleiniges Sorgerecht | Negativattest Sorgeregister
Elterliche Sorge | Sorgerecht | Sorgerechtsstreit | Entzug der elterlichen Sorge
Umgangsrecht | Besuchsrecht Kind | Kontakt zum Kind nach Trennung | Umgangsregelung
Beistandschaft | Beistand des Jugendamtes | Unterhalt einfordern durch Jugendamt | Unterhaltsbeistand
Kindesunterhalt | Alimente | Düsseldorfer Tabelle | Unterhalt für das Kind
Unterhaltsverpflichtung Beurkundung | Unterhaltstitel | Unterhaltsurkunde | Jugendamtsurkunde
Betreuungsunterhalt | Unterhalt für ledige Mütter | Unterhalt der nichtehelichen Mutter
Auslandsunterhalt | Unterhalt im Ausland durchsetzen | grenzüberschreitender Unterhalt | Auslandsunterhaltsgesetz
Adoption | Annahme als Kind | Kind adoptieren | Adoptivkind | Adoptionsvermittlung
Stiefkindadoption | Kind des Partners adoptieren | Annahme des Stiefkindes
Erwachsenenadoption | Volljährigenadoption | Annahme eines Volljährigen
Auslandsadoption | internationale Adoption | Kind aus Ausland adoptieren
Adoptionsakte Einsicht | leibliche Eltern suchen | Herkunftssuche Adoptierte | Wurzelsuche
Pflegekinder Vollzeitpflege | Pflegefamilie | Pflegeeltern werden | Pflegekind aufnehmen | Vollzeitpflege
Pflegegeld für Pflegeeltern | Pflegegeld Pflegekind | Geld für Pflegefamilien
Bereitschaftspflege | Kurzzeitpflege für Kinder | Pflegefamilie auf Zeit
Vormundschaft | Vormund | Amtsvormundschaft | Amtsvormund | Mündel
Ergänzungspflegschaft | Ergänzungspfleger | Pflegschaft für Minderjährige
Inobhutnahme | Kind aus Familie nehmen | vorläufige Unterbringung durch Jugendamt | Kindernotdienst | Kinderschutzhaus
Kinderschutz | Kindeswohlgefährdung | Kindesmisshandlung | Kind vernachlässigt | Verdacht auf Misshandlung melden | Gefährdungsmeldung
Hilfe zur Erziehung | HzE | Erziehungshilfe | ambulante Erziehungshilfen
Sozialpädagogische Familienhilfe | SPFH | Familienhelfer
Erziehungsbeistandschaft | Erziehungsbeistand | Betreuungshelfer
Heimerziehung | Kinderheim | betreutes Wohnen Jugendliche | Wohngruppe für Jugendliche | stationäre Jugendhilfe
Erziehungsberatung | Erziehungsberatungsstelle | Familienberatung | Hilfe bei Erziehungsproblemen
Trennungs und Scheidungsberatung | Trennungsberatung | Beratung bei Trennung | Partnerschaftsberatung | Mediation Trennung
Allgemeiner Sozialer Dienst | ASD | Bezirkssozialarbeit | Kommunaler Sozialer Dienst
Eingliederungshilfe für seelisch behinderte Kinder | seelische Behinderung Kind
Mutter Kind Einrichtung | Mutter Kind Heim | gemeinsame Wohnform Mütter Väter
Versorgung des Kindes in Notsituationen | Haushaltshilfe Familie | Familienpflege | Dorfhelferin | Betreuung bei Erkrankung der Eltern
Mutter Kind Kur | Müttergenesung | Vater Kind Kur | Müttergenesungswerk | Elternkur
Familienerholung | Familienurlaub Zuschuss | Ferienzuschuss Familien | Familienferien
Familienpass | Familienkarte | Landesfamilienpass | Ermäßigung für Familien | Familienausweis
Familienzentrum | Eltern Kind Gruppe | Krabbelgruppe | Familientreff
Kindertagesbetreuung | Kita | Kindergarten | Kindertagesstätte | Kindertageseinrichtung | Kindergartenplatz | KiTaG
Kindertagesbetreuung Anmeldung | Kita Platz suchen | Kind anmelden Kindergarten | Kita Anmeldung | Kindergarten anmelden | Kita Navigator
Kinderkrippe | Krippenplatz | U3 Betreuung | Betreuung unter Dreijähriger
Erlaubnis zur Kindertagespflege | Pflegeerlaubnis | Tagesmutter werden | Tagespflegeperson werden
Kita Gebühren | Elternbeitrag | Kindergartengebühr | Kitabeitrag | Betreuungsgebühr Kind
Übernahme des Elternbeitrags | Kita Kostenübernahme | Kindergartengebühr Befreiung | Elternbeitrag Ermäßigung | Geschwisterermäßigung
Kita Gutschein | Betreuungsgutschein
Betriebserlaubnis Kindertageseinrichtung | Kita gründen | Kindergarten eröffnen | Betriebserlaubnis Jugendhilfe | Elterninitiative gründen
Hort | Hortplatz | Schulkindbetreuung | Nachmittagsbetreuung | Mittagsbetreuung | Betreuung nach der Schule
Ganztagsbetreuung | Ganztagsschule | offener Ganztag | OGS | OGTS | offene Ganztagsschule | Hort | Nachmittagsbetreuung
Ferienbetreuung | Kinderbetreuung in den Ferien | Ferienhort
Ferienprogramm | Ferienspiele | Ferienfreizeit | Ferienpass | Sommerferienprogramm | Ferienlager | Stadtranderholung | Ferienbetreuung
Integrative Kindertagesbetreuung | Inklusion Kita | Integrationsplatz Kindergarten | heilpädagogischer Kindergarten
Frühförderung | Frühförderstelle | Entwicklungsverzögerung Kind | heilpädagogische Frühförderung | Komplexleistung Frühförderung
Sprachstandsfeststellung | Sprachtest Vorschule | Deutschtest vor Einschulung | Delfin Test | Vorkurs Deutsch
Schuleingangsuntersuchung | Einschulungsuntersuchung | ESU | schulärztliche Untersuchung | Schulreife | Schultauglichkeit
Vorzeitige Einschulung | Kannkind | früher einschulen | vorzeitige Aufnahme Grundschule
Zurückstellung vom Schulbesuch | Schulrückstellung | Rückstellung Einschulung | später einschulen | Einschulungskorridor
Schulwechsel | Schule wechseln | Umschulung Schüler | Ummeldung Schule
Gastschulverhältnis | Gastschüler | Gastschulantrag | Sprengelwechsel | Schulbezirkswechsel | Ausnahme vom Schulbezirk
Schulbezirk | Schulsprengel | Einzugsgebiet Schule | zuständige Grundschule
Weiterführende Schule Anmeldung | Übertritt Gymnasium | Anmeldung Realschule | Übergang Klasse 5 | Schulübergang | Anmeldung Gymnasium
Schulpflichtverletzung | Schulschwänzen | Schulverweigerung | Schulabsentismus | Schulbummelei
Beurlaubung vom Unterricht | Schulbefreiung | Unterrichtsbefreiung | Schüler beurlauben | Befreiung vom Unterricht
Befreiung von der Schulpflicht | Ruhen der Schulpflicht | Schulpflicht Ausnahme
Sonderpädagogischer Förderbedarf | sonderpädagogisches Gutachten | AOSF | sonderpädagogische Förderung
Schulbegleitung | Integrationshelfer | Inklusionshelfer | Schulassistenz | Individualbegleitung Schule
Nachteilsausgleich Schule | Notenschutz
Hausunterricht | Krankenhausunterricht | Schule für Kranke | Unterricht bei langer Krankheit
Schülerfahrkosten Erstattung | Schülerfahrkarte | Schülerticket | Schulwegticket | Kostenfreiheit des Schulweges | Erstattung Schulweg
Beförderung von Schülern mit Behinderung | Behindertenfahrdienst Schule | Spezialverkehr Schüler | Schülerspezialverkehr
Schulwegsicherheit | Schülerlotse | Schulwegplan | Elterntaxi | Schulweghelfer | Verkehrshelfer | sicherer Schulweg | Walking Bus
Lernmittelfreiheit | Schulbücher | Lernmittel | Schulbuchausleihe | Büchergeld | Schulbuchkosten
Schulbedarfspaket | Schulbedarf | Schulstarterpaket | Schulranzen | Geld für Schulsachen
Leistungen für Bildung und Teilhabe | BuT | Bildungspaket | Bildungs und Teilhabepaket | Bildungskarte | Teilhabepaket
Lernförderung | Nachhilfe | Nachhilfeunterricht Kostenübernahme
Mittagsverpflegung Schule | Schulessen | Mittagessen Kita | Schulverpflegung | Mensa Schule | Schulspeisung | Mittagessen Zuschuss
Klassenfahrt Zuschuss | Schulausflug Kosten | mehrtägige Klassenfahrt | Schullandheim
Schulprogramm Obst Gemüse Milch | Schulobst | Schulmilch | EU Schulprogramm
Schulsozialarbeit | Jugendsozialarbeit an Schulen | JaS
Schulpsychologische Beratung | Schulpsychologe | schulpsychologischer Dienst | Schulberatung
Schulzeugnis | Zeugniszweitschrift | Zeugnis verloren | Zweitausfertigung Schulzeugnis | Ersatzzeugnis
Schulbescheinigung | Schulbesuchsbescheinigung | Schülernachweis
Abitur | allgemeine Hochschulreife | Reifeprüfung | Hochschulzugangsberechtigung
Nichtschülerprüfung | Externenprüfung Schulabschluss | Schulfremdenprüfung | Schulabschluss nachholen | Abitur nachholen
Hauptschulabschluss | Berufsreife | Berufsbildungsreife | erster allgemeinbildender Schulabschluss | erster Schulabschluss
Mittlerer Schulabschluss | Mittlere Reife | Realschulabschluss | MSA | Sekundarabschluss I | Fachoberschulreife
Fachhochschulreife | Fachabitur | Fachoberschule | FOS
Schülerbeurlaubung Auslandsaufenthalt | Auslandsjahr Schüler | Schüleraustausch | Austauschschüler | High School Jahr
Schülerunfall | Schulunfall | Unfall in der Schule melden | Wegeunfall Schüler | Schülerunfallversicherung
Privatschule Genehmigung | Ersatzschule | freie Schule gründen | Schule in freier Trägerschaft | Ersatzschulgenehmigung | Ergänzungsschule
Schulbau | Schulneubau | Schulsanierung | Schulhaus | Schulgebäude
Schulentwicklungsplanung | Schulplanung | Schulnetzplanung | Schulstandort
Schulinformatik | Schul IT | IT für Schulen | Schulnetz
DigitalPakt Schule | digitale Schule | digitales Klassenzimmer | Digitalisierung der Schulen
Schülertablet | Tablet Schule | Schullaptop | digitale Endgeräte Schüler
Schulportal | Lernplattform | Schulcloud | LMS | Lernmanagementsystem | Moodle
Überlassung Schulräume | Turnhalle mieten | Aula mieten | Sporthalle mieten | Schulräume mieten
Elternvertretung | Elternbeirat | Elternrat | Schulpflegschaft | Elternsprecher | Kita Beirat
Schülervertretung | SMV | Schülerrat | Schülersprecher
Lehrereinstellung | Lehrer werden | Lehramt Bewerbung | Seiteneinsteiger Lehramt | Quereinstieg Lehrer
Anerkennung Lehrerqualifikation | ausländischer Lehrer | Lehrer aus dem Ausland | Lehramtsabschluss anerkennen
Bildungsurlaub | Bildungsfreistellung | Bildungszeit | Weiterbildungsurlaub | Arbeitnehmerweiterbildung
Berufsausbildungsverhältnis Eintragung | Ausbildungsvertrag | Lehrvertrag | Lehrlingsrolle | Eintragung Ausbildungsverhältnis
Berufsausbildung | Lehrstelle | Ausbildungsplatz | Azubi | Lehrling | Ausbildungsstelle suchen | apprenticeship
Ausbildung im öffentlichen Dienst | Ausbildung bei der Stadt | Verwaltungsfachangestellter | Beamtenanwärter | Stadtinspektoranwärter
Berufsausbildungsbeihilfe | Geld für Azubis | Zuschuss während der Lehre
Ausbildungsverkürzung | Lehrzeit verkürzen | Verkürzung der Ausbildungszeit | vorzeitige Zulassung Abschlussprüfung
Ausbildungsverlängerung | Lehrzeit verlängern | Verlängerung der Ausbildungszeit
Ausbildereignungsprüfung | AEVO | Ausbilderschein | AdA Schein | Ausbildereignung
Ausbildungsberechtigung | Ausbildungsbetrieb werden | Eignung als Ausbildungsstätte | Lehrlinge ausbilden
Gesellenprüfung | Abschlussprüfung Ausbildung | Lehrabschlussprüfung | Gesellenbrief | Facharbeiterprüfung
Meisterprüfung | Meisterbrief | Meisterschule | Handwerksmeister | Meistertitel | Meister machen
Meisterbonus | Meisterprämie | Prämie für Meister
Aufstiegsfortbildungsförderung | Aufstiegs BAföG | Meister BAföG | AFBG
Berufsorientierung | Berufsberatung | Berufswahl | Berufsinformationszentrum | BIZ
Berufsvorbereitung | Ausbildungsvorbereitung | BvB | Übergang Schule Beruf
Einstiegsqualifizierung | Praktikum vor der Ausbildung
Jugendberufshilfe | Jugendsozialarbeit | Jugendwerkstatt | Produktionsschule
Praktikum | Schülerpraktikum | Betriebspraktikum | Praktikumsplatz | internship
Berufliche Schule | Berufsschule | Berufskolleg | Berufsfachschule | BBS | Berufsoberschule
Berufliche Umschulung | Umschulung | Berufswechsel Förderung | zweiter Beruf lernen
Förderung der beruflichen Weiterbildung | Bildungsgutschein | Weiterbildung für Arbeitslose | FbW
Bildungsprämie | Weiterbildungsscheck | Bildungsscheck | Qualifizierungsscheck | Weiterbildungsbonus
Weiterbildungsstipendium | Begabtenförderung berufliche Bildung | Aufstiegsstipendium
Schülerförderung BAföG | Schüler BAföG | Ausbildungsförderung für Schüler
Auslandsförderung BAföG | Auslands BAföG | Auslandsstudium Förderung
BAföG Darlehen Rückzahlung | Studiendarlehen zurückzahlen | BAföG Schulden
Studienkredit | Bildungskredit | KfW Studienkredit | Studentenkredit | Studiendarlehen
Stipendium | Deutschlandstipendium | Begabtenförderung | Studienstipendium | scholarship
Hochschulzulassung | Studienplatz | Studienplatzvergabe | Hochschulstart | Numerus clausus | Studium bewerben
Immatrikulation | Einschreibung Hochschule | Studium einschreiben | Uni anmelden | Einschreibung Universität
Exmatrikulation | Studium abbrechen | Abmeldung von der Universität | Studium beenden
Rückmeldung Hochschule | Semesterbeitrag | Semester zurückmelden
Urlaubssemester | Beurlaubung vom Studium | Studium unterbrechen
Studienbescheinigung | Immatrikulationsbescheinigung | Studienbestätigung | Studentenbescheinigung
Studierendenausweis | Studentenausweis | Studienausweis
Studiengebühren | Langzeitstudiengebühren | Studienbeitrag | tuition fees
Studierendenwohnheim | Studentenwohnheim | Studentenwohnung | Wohnheimplatz
Studieren ohne Abitur | Hochschulzugang für beruflich Qualifizierte | Studium mit Meister | Zugangsprüfung Hochschule
Anerkennung von Studienleistungen | Scheine anrechnen | Anrechnung Prüfungsleistungen | Credits anerkennen
Promotion | Doktorarbeit | Doktorand | Doktortitel | Dissertation
Anerkennung ausländischer Berufsqualifikationen | Berufsanerkennung | ausländischen Berufsabschluss anerkennen
Anerkennung ausländischer Schulabschlüsse | ausländisches Schulzeugnis anerkennen | Zeugnisanerkennung
Zeugnisbewertung ausländische Hochschulabschlüsse | ausländisches Diplom anerkennen | Hochschulabschluss anerkennen | ZAB | anabin
Führung ausländischer Hochschulgrade | ausländischen Titel führen | akademischer Grad aus dem Ausland | Nostrifizierung
Nachdiplomierung | DDR Abschluss anerkennen | Gleichwertigkeit DDR Abschluss | DDR Zeugnis
Staatliche Anerkennung Sozialarbeiter | Sozialpädagoge Anerkennung | staatliche Anerkennung Sozialpädagoge
Staatliche Anerkennung Erzieher | Erzieher werden | Anerkennung Erzieher | Erzieherausbildung | Kinderpfleger
Forschungsförderung | Forschungszuschuss | Forschungsprojekt fördern | Forschungszulage | research funding
Tierversuch Genehmigung | Tierversuche | Versuchstiere | Versuchstierhaltung
Arbeitslosmeldung | arbeitslos | Arbeitslosigkeit anzeigen | beim Arbeitsamt melden
Arbeitsuchendmeldung | arbeitssuchend melden | arbeitsuchend | frühzeitige Meldung Arbeitsagentur
Arbeitslosengeld | ALG I | ALG 1 | Arbeitslosenunterstützung | Geld bei Arbeitslosigkeit
Agentur für Arbeit | Arbeitsamt | Arbeitsagentur
Jobverlust > Arbeitslosengeld | Arbeitslosmeldung | Arbeitsuchendmeldung
Job verloren > Arbeitslosengeld | Arbeitslosmeldung | Arbeitsuchendmeldung
`;

/** Immigration, marriage and names, help in need, volunteering, youth and sport: groups as `startingSynonyms` reads them. */
export const arrivalAndCommunity = `
Aufenthaltserlaubnis | Aufenthaltstitel | Aufenthaltsgenehmigung | Aufenthaltsrecht | residence permit
Elektronischer Aufenthaltstitel | eAT | Aufenthaltskarte Scheckkarte
Visum | Einreisevisum | Schengenvisum | nationales Visum | visa | Einreiseerlaubnis | Sichtvermerk
Verpflichtungserklärung | Einladung ausländischer Gast | Besucher aus Ausland einladen | Einladungsschreiben Visum | Bürgschaft für Visum
Niederlassungserlaubnis | unbefristete Aufenthaltserlaubnis | Daueraufenthalt | dauerhaft in Deutschland bleiben | settlement permit
Daueraufenthalt EU | Erlaubnis zum Daueraufenthalt EU | Daueraufenthaltsrecht
Blaue Karte EU | Blue Card | EU Blue Card | Hochqualifizierte Aufenthalt
Aufenthaltserlaubnis zum Studium | Studentenvisum | Studium Aufenthalt | Studienaufenthalt
Aufenthaltserlaubnis für Ausbildung | Aufenthalt Berufsausbildung | Ausbildungsvisum | Ausländer Ausbildung machen
Aufenthaltserlaubnis für Fachkräfte | Arbeitsvisum | Aufenthalt zur Erwerbstätigkeit | Fachkräfteeinwanderung | Aufenthalt zum Arbeiten
Beschleunigtes Fachkräfteverfahren | Fachkraft aus Ausland einstellen | schnelles Fachkräfteverfahren | ausländische Arbeitskräfte holen
Chancenkarte | Jobsuche Aufenthalt | Aufenthalt zur Arbeitsplatzsuche
Arbeitserlaubnis Ausländer | Arbeitsgenehmigung | Beschäftigungserlaubnis | Erlaubnis zur Beschäftigung | work permit
Aufenthaltserlaubnis für Selbständige | Ausländer Selbständigkeit | Aufenthalt zur selbständigen Tätigkeit
Familiennachzug | Familienzusammenführung | Ehegattennachzug | Kindernachzug | Familie nachholen | family reunification
Fiktionsbescheinigung | vorläufiges Aufenthaltsrecht | Fiktion Aufenthalt
Duldung | Aussetzung der Abschiebung | geduldet | Kettenduldung
Ausbildungsduldung | Beschäftigungsduldung | Duldung zur Ausbildung
Chancen Aufenthaltsrecht | Bleiberecht | Aufenthalt für Geduldete | Bleiberechtsregelung
Härtefallkommission | Härtefallersuchen | Härtefall Aufenthalt
Abschiebung | Ausreisepflicht | Aufenthaltsbeendigung
Freiwillige Rückkehr | Rückkehrhilfe | Rückkehrberatung | Ausreise freiwillig
Grenzübertrittsbescheinigung | GÜB | Ausreisebescheinigung
Reiseausweis für Flüchtlinge | Flüchtlingspass | blauer Pass | Konventionspass
Reiseausweis für Ausländer | Ersatzpass Ausländer | grauer Pass | Fremdenpass | Passersatz für Ausländer
Reiseausweis für Staatenlose | Staatenlose
Wohnsitzauflage | Wohnsitzregelung Flüchtlinge | Streichung der Wohnsitzauflage | Umverteilung Flüchtlinge
Räumliche Beschränkung Aufenthalt | Residenzpflicht | Verlassenserlaubnis
Aufenthaltstitel Übertragung | neuer Pass Aufenthaltstitel übertragen | Übertrag Aufenthaltstitel
Freizügigkeitsbescheinigung | EU Bürger Aufenthalt | Freizügigkeit EU | Aufenthaltskarte Familienangehörige EU
Aufenthaltsdokument GB | britische Staatsangehörige Aufenthalt
Ausländerzentralregister Auskunft | AZR | AZR Nummer
Asylverfahren | Asyl | Asylgesuch | Asylsuchende | politisches Asyl | asylum
Asylbewerberleistungen | AsylbLG | Asylbewerberleistungsgesetz | Sozialleistungen für Asylbewerber | Geld für Flüchtlinge
Bezahlkarte | Bezahlkarte Asylbewerber | Socialcard
Flüchtlingsunterkunft | Asylunterkunft | Gemeinschaftsunterkunft | Flüchtlingsunterbringung | Asylheim | Asylbewerberunterkunft
Flüchtlingshilfe | Geflüchtete | Flüchtling | Flüchtlingsbetreuung | Flüchtlingsberatung | refugee
Aufenthaltsgestattung | Ankunftsnachweis | BÜMA
Unbegleitete minderjährige Ausländer | UMA | UMF | unbegleitete minderjährige Flüchtlinge | minderjährige Flüchtlinge ohne Eltern
Vorübergehender Schutz Ukraine | Ukraine Flüchtlinge | Ukrainer Aufenthalt | Vertriebene aus der Ukraine | Aufenthalt Ukraine
Spätaussiedler | Aussiedler | Russlanddeutsche | Spätaussiedlerbescheinigung | BVFG
Einbürgerung | deutscher Staatsbürger werden | deutsche Staatsangehörigkeit erwerben | deutscher Pass für Ausländer
Einbürgerungstest | Test Leben in Deutschland | Staatsbürgerschaftstest
Staatsangehörigkeitsausweis | Feststellung der deutschen Staatsangehörigkeit | Staatsangehörigkeitsurkunde
Beibehaltungsgenehmigung | doppelte Staatsbürgerschaft | Doppelpass | doppelte Staatsangehörigkeit | Mehrstaatigkeit
Entlassung aus der deutschen Staatsangehörigkeit | Verzicht auf deutsche Staatsangehörigkeit | deutsche Staatsangehörigkeit aufgeben
Integrationskurs | Deutschkurs | Sprachkurs | Deutsch lernen | Orientierungskurs | German course | Sprachförderung Zuwanderer
Integration von Zugewanderten | Integrationsarbeit | Zuwanderung | Migranten | Neuzugewanderte | Integreat
Migrationsberatung | MBE | Jugendmigrationsdienst | Migrationssozialberatung | Beratung für Zugewanderte | Integrationsberatung
Integrationsbeirat | Ausländerbeirat | Migrationsbeirat | Integrationsrat | Migrantenbeirat
Integrationsbeauftragter | Ausländerbeauftragter | Migrationsbeauftragter | Integrationslotse
Kommunales Integrationszentrum | Integrationsmanagement | Welcome Center | Willkommensbehörde
Sprachmittler | Dolmetscher | Übersetzer | interpreter
Allgemeine Beeidigung Dolmetscher | vereidigter Übersetzer | Dolmetscher beeidigen | öffentliche Bestellung Übersetzer
Anmeldung der Eheschließung | Hochzeit anmelden | Heirat anmelden | Aufgebot bestellen | Ehe anmelden
Eheschließung | Hochzeit | Trauung | Heirat | standesamtlich heiraten | wedding | Vermählung
Eheschließung Terminreservierung | Hochzeitstermin | Trautermin | Termin Standesamt Trauung | Trauungstermin
Trauort | Trauzimmer | Hochzeitssaal | Außentrauung | Ambientetrauung | Traulocation
Ehefähigkeitszeugnis | Heiraten im Ausland | Auslandstrauung | Ehefähigkeitsbescheinigung
Befreiung vom Ehefähigkeitszeugnis | Befreiung von der Beibringung Ehefähigkeitszeugnis | kein Ehefähigkeitszeugnis vorhanden
Nachbeurkundung Auslandsehe | ausländische Eheschließung beurkunden | Nachbeurkundung der Eheschließung
Eheurkunde | Heiratsurkunde | Trauschein | marriage certificate | Eheschein
Eheregister beglaubigter Ausdruck | Auszug aus dem Eheregister | Familienbuch | Abschrift Familienbuch
Lebenspartnerschaftsurkunde | eingetragene Lebenspartnerschaft | Homo Ehe | Lebenspartnerschaft
Umwandlung Lebenspartnerschaft in Ehe | Lebenspartnerschaft umwandeln | Ehe für alle
Stammbuch der Familie | Familienstammbuch | Stammbuch
Ehejubiläum Gratulation | Goldene Hochzeit | Altersjubiläum | Ehrung Hochzeitsjubiläum | Diamantene Hochzeit | Jubilare
Ehescheidung | Scheidung | sich scheiden lassen | Scheidungsantrag | Scheidungsurteil | divorce
Anerkennung ausländischer Scheidungen | Scheidung im Ausland | ausländisches Scheidungsurteil
Getrenntleben | Trennung der Ehegatten | Dauernd getrennt lebend | Trennungsjahr
Versorgungsausgleich | Rentenausgleich bei Scheidung | Rentenanwartschaften teilen
Ehename Bestimmung | Familienname Heirat | Nachname nach Hochzeit | Namensführung in der Ehe | Doppelname | Begleitname
Wiederannahme Geburtsname | Geburtsname nach Scheidung | Mädchenname | früherer Name nach Scheidung | Namenserklärung nach Scheidung
Öffentlich rechtliche Namensänderung | Namensänderung | Nachname ändern | Vorname ändern | Namen ändern lassen
Namenserklärung Kind | Familienname Kind | Einbenennung | Nachname des Kindes | Namenserteilung | Geburtsname des Kindes
Angleichung Namen | Namensangleichung | Namenserklärung Spätaussiedler | Namensführung nach deutschem Recht | deutsche Namensform
Neubestimmung der Vornamensreihenfolge | Vornamen sortieren | Reihenfolge der Vornamen | Rufname ändern
Änderung Geschlechtseintrag | Selbstbestimmungsgesetz | SBGG | Transsexuellengesetz | Geschlecht ändern | Geschlechtsangleichung
Geburtenregister beglaubigter Ausdruck | Auszug Geburtenregister | Abschrift Geburtseintrag | Geburtenbuch
Personenstandsurkunde | Standesamtsurkunde | Urkunde Standesamt | Personenstandsregister | Urkundenbestellung Standesamt
Internationale Personenstandsurkunde | mehrsprachige Geburtsurkunde | internationale Geburtsurkunde | mehrsprachiges Formular
Personenstandsregister Berichtigung | Fehler in Geburtsurkunde | Berichtigung Personenstandseintrag | Urkunde korrigieren
Familienforschung | Ahnenforschung | Genealogie | Stammbaum | Auskunft Vorfahren | Vorfahren suchen
Apostille | Legalisation | Überbeglaubigung | Urkunde für Ausland beglaubigen | Endbeglaubigung | Vorbeglaubigung
Beglaubigung von Kopien | beglaubigte Kopie | Beglaubigung | Kopie beglaubigen | Zeugnis beglaubigen | Abschrift beglaubigen
Unterschriftsbeglaubigung | Unterschrift beglaubigen | Beglaubigung von Unterschriften
Eidesstattliche Versicherung | Versicherung an Eides statt | eidesstattliche Erklärung
Kirchenaustritt | aus der Kirche austreten | Austritt Religionsgemeinschaft | Kirchensteuer sparen | Kirche verlassen
Kircheneintritt | Wiedereintritt Kirche | Übertritt Religionsgemeinschaft
Opferentschädigung | OEG | Entschädigung Gewaltopfer | Opfer von Gewalttaten | Soziale Entschädigung | SGB XIV | Gewaltopfer
Opferhilfe | Opferschutz | Weißer Ring | Opferberatung | Zeugenbegleitung | Opferbeauftragter
Traumaambulanz | Hilfe nach Gewalttat | Traumabehandlung
Gewaltschutz | häusliche Gewalt | Gewalt in der Familie | Gewaltschutzgesetz | Annäherungsverbot | Partnerschaftsgewalt
Frauenhaus | Schutzwohnung | Zuflucht für Frauen | Hilfe für geschlagene Frauen
Fachberatungsstelle sexualisierte Gewalt | sexueller Missbrauch | Vergewaltigung | Frauennotruf | anonyme Spurensicherung
Kriegsopferversorgung | Kriegsopferfürsorge | Kriegsbeschädigte | Kriegsopfer
Rehabilitierung SED Opfer | SED Unrecht | Opferrente | Stasi Opfer | politische Haft DDR | SED Opferrente
Stasi Akteneinsicht | Stasi Unterlagen | Stasiakte | BStU
Wiedergutmachung NS Opfer | NS Verfolgte | Entschädigung NS Unrecht
Contergan Leistungen | Conterganstiftung | Contergangeschädigte
Soforthilfe Katastrophe | Hochwasserhilfe | Fluthilfe | Hilfe nach Naturkatastrophe | Wiederaufbauhilfe
Schuldnerberatung | überschuldet | Schulden | Entschuldung | Schuldenberatung | Privatpleite | Hilfe bei Überschuldung | Insolvenzberatung
Verbraucherinsolvenz | Privatinsolvenz | Restschuldbefreiung | Privatkonkurs | Verbraucherinsolvenzverfahren
Bescheinigung Pfändungsschutzkonto | P Konto | Pfändungsschutzkonto | Konto gepfändet | Kontopfändung
Beratungshilfe | Beratungshilfeschein | kostenloser Anwalt | Anwalt Kosten Hilfe | Rechtsberatung für Geringverdiener
Prozesskostenhilfe | PKH | Verfahrenskostenhilfe | Armenrecht | Gerichtskosten Hilfe | Gericht ohne Geld
Öffentliche Rechtsauskunft | Rechtsberatung | Rechtsauskunftsstelle | ÖRA
Mahnverfahren | Mahnbescheid | gerichtlicher Mahnbescheid | Vollstreckungsbescheid
Schiedsamt | Schiedsperson | Schiedsmann | Friedensrichter | Schlichtung Nachbarstreit | Schiedsstelle | Schiedsfrau
Verbraucherberatung | Verbraucherzentrale | Verbraucherschutz | consumer protection
Sozialberatung | Lebensberatung
Telefonseelsorge | Krisentelefon | Suizid | Krisendienst
Gleichstellungsbeauftragte | Frauenbeauftragte | Gleichstellungsstelle | Chancengleichheitsbeauftragte | Frauenbüro
Antidiskriminierung | Diskriminierung | AGG | Antidiskriminierungsstelle | Rassismus | Gleichbehandlungsgesetz | Diskriminierung melden
Queerberatung | LSBTIQ | LGBTQ | queer | Schwule und Lesben | Regenbogenfamilie
Bürgerschaftliches Engagement | Ehrenamt | freiwilliges Engagement | Freiwilligenarbeit | Freiwilligenagentur | volunteering
Ehrenamtspreis | Auszeichnung Ehrenamt | Bürgerpreis | Engagementpreis | Ehrenamtsnachweis
Ehrenamtspauschale | Übungsleiterpauschale | Aufwandsentschädigung Ehrenamt | Übungsleiterfreibetrag
Ordensverleihung | Bundesverdienstkreuz | Verdienstorden | Ordensanregung
Ehrenbürgerschaft | Ehrenbürger | Ehrenbürgerrecht | Ehrung verdienter Bürger
Freiwilliges Soziales Jahr | FSJ | Jugendfreiwilligendienst | freiwilliges Jahr | Freiwilligendienst
Freiwilliges Ökologisches Jahr | FÖJ | Öko Jahr
Bundesfreiwilligendienst | BFD | Bufdi | Zivildienst
Kriegsdienstverweigerung | Wehrdienst verweigern | Verweigerung Kriegsdienst | KDV
Wehrdienst | Wehrpflicht | Wehrerfassung | Musterung | freiwilliger Wehrdienst
Schöffenwahl | Schöffe | ehrenamtlicher Richter | Laienrichter | Jugendschöffe
Spende | Geld spenden | Spendenaktion
Crowdfunding | Spendenplattform | Schwarmfinanzierung | Geld für Projekte sammeln
Spendenbescheinigung | Zuwendungsbestätigung | Spendenquittung | Zuwendungsbescheinigung
Sammlungserlaubnis | Haussammlung | Straßensammlung | Spendensammlung | Sammlungsgesetz
Altkleidersammlung | Altkleider | Kleidercontainer | Altkleidercontainer | Textilsammlung
Kleiderkammer | Kleiderladen | gebrauchte Kleidung für Bedürftige
Tafelladen | Lebensmittelausgabe Bedürftige | Lebensmittelspende | Tafel für Bedürftige
Stiftung Anerkennung | Stiftung gründen | Stiftungsaufsicht | Errichtung einer Stiftung | Stiftungsverzeichnis
Vereinsregister Eintragung | Verein gründen | Verein anmelden | eingetragener Verein | Vereinsgründung | Vereinseintragung
Vereinsregister Änderung | neuer Vorstand Verein | Vorstandswechsel Verein | Satzungsänderung Verein
Gemeinnützigkeit | gemeinnütziger Verein | Freistellungsbescheid Verein | Steuerbegünstigung Verein | gemeinnütziger Verein Finanzamt
Vereinsverzeichnis | Vereinsliste | Vereine vor Ort | Vereinsdatenbank
Ausländerverein Anmeldung | Ausländerverein | Anzeige ausländischer Verein
Selbsthilfeförderung | Selbsthilfegruppe | Selbsthilfekontaktstelle
Mehrgenerationenhaus | Bürgerhaus | Stadtteiltreff | Begegnungsstätte | Nachbarschaftszentrum | Quartierszentrum
Freiwillige Feuerwehr Mitgliedschaft | Feuerwehr beitreten | Feuerwehrmann werden | Jugendfeuerwehr | Mitglied Feuerwehr
Lohnfortzahlung Feuerwehr | Verdienstausfall Feuerwehr | Erstattung Verdienstausfall Ehrenamt
Anerkennung Träger freie Jugendhilfe | freier Träger Jugendhilfe | Trägeranerkennung
Erweitertes Führungszeugnis | Führungszeugnis für Ehrenamt | erweitertes polizeiliches Führungszeugnis | Führungszeugnis Jugendarbeit
Jugendarbeit | Jugendpflege | offene Jugendarbeit | Kinder und Jugendarbeit | Jugendzentrum | Streetwork
Jugendzentrum | Jugendhaus | Jugendtreff | Jugendclub | Jugendraum | Juze | Jugendfreizeitstätte
Streetwork | mobile Jugendarbeit | Straßensozialarbeit | aufsuchende Jugendarbeit
Jugendring | Jugendverband | Jugendgruppe | Jugendverbandsarbeit | Kreisjugendring
Jugendfreizeit Zuschuss | Förderung Jugendmaßnahmen | Zuschuss Ferienlager | Jugendfahrten Zuschuss | Jugenderholung
Jugendleitercard | Juleica | Jugendleiterkarte | Jugendleiterausweis | Gruppenleiter Ausweis
Sonderurlaub Jugendarbeit | Freistellung Jugendleiter | Freistellung ehrenamtliche Jugendarbeit
Internationaler Jugendaustausch | Jugendbegegnung | Erasmus Jugend | Jugendaustausch | Deutsch Französisches Jugendwerk
Kinder und Jugendbeteiligung | Jugendparlament | Jugendgemeinderat | Jugendbeirat | Kinderparlament | Jugendrat
Jugendschutz | Jugendschutzgesetz | JuSchG | Jugendmedienschutz | Erziehungsbeauftragung | Muttizettel
Jugendgerichtshilfe | Jugendhilfe im Strafverfahren | JGH | straffällige Jugendliche | JuHiS
Jugendhilfeplanung | Kinder und Jugendhilfeplan
Kinderbeauftragter | Kinderbüro | Kinderinteressenvertretung
KulturPass | Kulturgutschein Jugendliche | Kulturgutschein
Kinderspielplatz | Spielplatz | Bolzplatz | Spielfläche | playground
Skateanlage | Skatepark | Skaterplatz | Pumptrack | Dirtpark
Sportförderung | Zuschuss für Sportverein | Sportvereine Förderung | Sportfördermittel
Sportstättenvergabe | Belegung Sporthallen | Hallenzeiten | Sporthallenbelegung | Sportstätten mieten
Sportstättenbau | Sportplatz | Sportanlage | Sportstadion
Sportlerehrung | Sportplakette | Ehrung von Sportlern
Schwimmkurs | Schwimmen lernen | Seepferdchen | Schwimmabzeichen | Anfängerschwimmen
Schwimmbad | Freibad | Hallenbad | Badeanstalt | Freizeitbad | swimming pool | Bäderbetrieb
Eissporthalle | Eisbahn | Eislaufen | Schlittschuh
Kleingarten | Schrebergarten | Gartenparzelle | Kleingartenverein | Laubenpieper | Kleingartenparzelle
Wanderweg | Wanderkarte | Rundweg | Wanderroute | Tourenportal
Campingplatz | Zeltplatz
Grillplatz | Grillhütte | Grillstelle
Gemeindehaus Vermietung | Dorfgemeinschaftshaus | Bürgersaal mieten | Mehrzweckhalle mieten | Raum mieten Feier | Festsaal mieten
Schwanger > Mutterschutz | Schwangerschaftsberatung | Mutterschaftsgeld | Bundesstiftung Mutter und Kind | Elterngeld
Kind bekommen > Geburtsanzeige | Elterngeld | Kindergeld | Mutterschutz | Elternzeit
Nachwuchs bekommen > Geburtsanzeige | Elterngeld | Kindergeld
Kinderbetreuung > Kindertagesbetreuung | Kindertagespflege | Hort | Ganztagsbetreuung
Alleinerziehend > Unterhaltsvorschuss | Kinderzuschlag | Beistandschaft | Mehrbedarf
Unterhalt > Unterhaltsvorschuss | Kindesunterhalt | Beistandschaft
Angehöriger gestorben > Sterbefallanzeige | Sterbeurkunde | Bestattung | Erbschein
Erbe > Erbschein | Erbausschlagung | Erbschaftsteuer | Testament
Pflegebedürftig > Pflegegrad | Pflegegeld | Hilfe zur Pflege | Pflegeberatung
Pflegefall > Pflegegrad | Pflegegeld | Pflegezeit | Pflegeberatung
Miete nicht bezahlen können > Wohngeld | Mietschuldenübernahme | Kosten der Unterkunft
Geldnot > Bürgergeld | Hilfe zum Lebensunterhalt | Wohngeld | Schuldnerberatung
Armut > Bürgergeld | Hilfe zum Lebensunterhalt | Grundsicherung im Alter
Rollstuhlfahrer > Schwerbehindertenausweis | Parkausweis für schwerbehinderte Menschen | Barrierefreiheit
Gehörlos > Gehörlosengeld | Gebärdensprachdolmetscher
Gewalt > Gewaltschutz | Frauenhaus | Opferentschädigung | Kinderschutz
Sucht > Suchtberatung | Substitutionsbehandlung
Demenz > Pflegegrad | Rechtliche Betreuung | Pflegeberatung | Entlastungsbetrag
Berufsunfähig > Erwerbsminderungsrente | Leistungen zur Teilhabe am Arbeitsleben
Medizinische Rehabilitation Kinder | Kinderkur | Kinderreha | Kinderrehabilitation
Großtagespflege | mehrere Tagesmütter zusammen | Kinderbetreuung durch mehrere Tagespflegepersonen
Begleiteter Umgang | betreuter Umgang | Besuch des Kindes unter Aufsicht
Kurzzeitpflege | Pflegeheim auf Zeit | Pflege nach dem Krankenhaus
Arbeitsassistenz | Hilfe am Arbeitsplatz bei Behinderung | Assistenz im Job
Budget für Arbeit | Alternative zur Werkstatt | Lohnkostenzuschuss Behinderte
Förderschule | Sonderschule | Sonderpädagogisches Bildungs und Beratungszentrum | SBBZ
Vorbereitungsdienst Lehramt | Referendariat | Referendar
Legasthenie > Nachteilsausgleich Schule | Eingliederungshilfe für seelisch behinderte Kinder
Dyskalkulie > Nachteilsausgleich Schule | Eingliederungshilfe für seelisch behinderte Kinder
LRS > Nachteilsausgleich Schule
Krätze | Skabies | Krätzmilben
Legionellenuntersuchung | Legionellen | Legionellenprüfung
Verbraucherschutz | consumer protection
Ausländer heiraten > Befreiung vom Ehefähigkeitszeugnis | Anmeldung der Eheschließung
Rollstuhl > Hilfsmittelversorgung
Hörgerät > Hilfsmittelversorgung
Wohnmobilstellplatz | Caravanstellplatz | Stellplatz für Camper | Reisemobilstellplatz | Campingplatz
Bibliotheksausweis | Leseausweis | Büchereiausweis | Leserkarte | Lesekarte
Onleihe | E Book Ausleihe | digitale Ausleihe | digitale Bibliothek | E Medien
Hausnotruf | Seniorennotruf | Notrufknopf
Familienbildung | Elternkurs | Elternschule
Krankenhausfinanzierung | Klinikfinanzierung | Krankenhausförderung
Haushaltsscheckverfahren | Haushaltshilfe anmelden | Putzhilfe anmelden | Haushaltsscheck
Sportabzeichen | Deutsches Sportabzeichen
Sporthalle | Turnhalle
Arbeitgeber pleite > Insolvenzgeld
Scheiden lassen > Ehescheidung | Trennungs und Scheidungsberatung
Erblindung > Blindengeld | Merkzeichen
Kur beantragen > Medizinische Rehabilitation | Mutter Kind Kur
`;

/** Business, work, markets, courts, participation, culture and public service: groups as `startingSynonyms` reads them. */
export const businessAndJustice = `
Handelsregister | Firmenregister | Handelsregisterauszug | HRB Auszug | commercial register
Handelsregistereintragung | GmbH eintragen | Firma ins Handelsregister | Anmeldung zum Handelsregister
Vereinsregister | Verein eintragen | e V gründen | Verein gründen | Vereinsregisterauszug | eingetragener Verein
Transparenzregister | wirtschaftlich Berechtigter | Geldwäschemeldung Eigentümer
Unternehmensregister | Bundesanzeiger | Jahresabschluss veröffentlichen | Jahresabschluss offenlegen
Unternehmenskonto | Organisationskonto | ELSTER Organisationskonto
Unternehmensnachfolge | Betriebsübergabe | Firma übergeben | Firma übernehmen | Betriebsübernahme
Betriebsschließung | Firma schließen | Liquidation | Gesellschaft auflösen | Geschäft aufgeben
Insolvenzverfahren | Insolvenz anmelden | Firmenpleite | Konkurs | Regelinsolvenz | Zahlungsunfähigkeit | insolvency
Buchführungspflicht | Aufbewahrungsfrist Geschäftsunterlagen | Buchhaltung | Geschäftsunterlagen aufbewahren | GoBD
Registrierkasse | Kassensicherungsverordnung | TSE Kasse | Belegausgabepflicht | Bonpflicht
Arbeitnehmer anmelden | Mitarbeiter anmelden | Sozialversicherungsmeldung | Meldung zur Sozialversicherung | SV Meldung
Künstlersozialabgabe | Künstlersozialkasse | KSK
gesetzliche Unfallversicherung | Berufsgenossenschaft | Unfallkasse | BG Anmeldung
Zustimmung zur Kündigung schwerbehinderter Menschen | Kündigung Schwerbehinderte | Sonderkündigungsschutz Schwerbehinderung
Zulässigerklärung der Kündigung | Kündigung in Schwangerschaft | Kündigung in der Elternzeit | Kündigungsschutz Schwangere
Beschäftigungsverbot in der Schwangerschaft | Arbeitsverbot Schwangere | Mutterschutzgesetz
Sonn und Feiertagsarbeit | Sonntagsarbeit | Arbeiten am Feiertag | Ausnahmebewilligung Sonntagsarbeit | Feiertagsarbeit
Arbeitszeitgesetz | Arbeitszeitverlängerung | Höchstarbeitszeit | ArbZG | abweichende Arbeitszeit | Überstunden Ausnahme
Jugendarbeitsschutz | Ferienjob | Kinderarbeit | Jugendarbeitsschutzgesetz | Schülerjob
Kinder bei Veranstaltungen beschäftigen | Kinder als Darsteller | Kind beim Film | Kinderdarsteller | Bewilligung Mitwirkung von Kindern
Baustellenvorankündigung | Vorankündigung nach Baustellenverordnung | SiGeKo | Baustellenverordnung
überwachungsbedürftige Anlage | Druckbehälter | Dampfkessel | Aufzug prüfen | Betriebssicherheitsverordnung | Aufzugsanlage
Sprengstofferlaubnis | Sprengschein | Befähigungsschein Sprengstoff | Böllerschein | Pulverschein
Strahlenschutz | Röntgeneinrichtung | Röntgengerät anmelden | Strahlenschutzverordnung | Umgang mit radioaktiven Stoffen
Mindestlohn | Mindestlohngesetz | minimum wage
Schwarzarbeit | illegale Beschäftigung | Finanzkontrolle Schwarzarbeit | Schwarzarbeit melden
Entsendung | A1 Bescheinigung | Arbeiten im Ausland Sozialversicherung | posted worker | Entsendebescheinigung
Ausbildungsbetrieb | Ausbildungsberechtigung | Lehrlinge ausbilden | Ausbildungserlaubnis | Eignung der Ausbildungsstätte
Ausbildungsvertrag | Lehrvertrag | Verzeichnis der Berufsausbildungsverhältnisse | Lehrlingsrolle | Berufsausbildungsvertrag
Verkürzung der Ausbildung | Ausbildungszeit verkürzen | vorzeitige Abschlussprüfung | Lehre verkürzen
Abschlussprüfung in der Berufsausbildung | Gesellenprüfung | IHK Prüfung | Gesellenbrief | Lehrabschluss
öffentlich bestellter Sachverständiger | Bestellung Sachverständiger | vereidigter Gutachter
Statistikpflicht | Auskunftspflicht Statistik | Statistische Erhebung | Befragung Statistisches Landesamt | amtliche Statistik
Innovationsförderung | ZIM | Innovationsgutschein | Forschungsförderung Unternehmen | Technologieförderung
Forschungszulage | steuerliche Forschungsförderung | Bescheinigungsstelle Forschungszulage
Digitalisierungszuschuss für Unternehmen | Digitalbonus | Digitalprämie | go digital | Digital Jetzt
GRW Förderung | Investitionszuschuss Gewerbe | regionale Wirtschaftsförderung | GRW
Europäischer Fonds für regionale Entwicklung | EFRE | EU Regionalförderung | ERDF
Europäischer Sozialfonds | ESF | ESF Plus | European Social Fund
LEADER | LEADER Region | ELER | lokale Aktionsgruppe | ländliche Entwicklung Förderung
Coronahilfen | Überbrückungshilfe | Soforthilfe Corona | Neustarthilfe | Schlussabrechnung Corona | Novemberhilfe
Verwendungsnachweis | Zwischennachweis | Mittelabruf | Nachweis der Fördermittelverwendung | Fördermittel abrufen
De minimis Beihilfe | EU Beihilferecht | De minimis Erklärung | staatliche Beihilfe Unternehmen
Gebrauchsmuster | kleines Patent | Gebrauchsmusteranmeldung
eingetragenes Design | Geschmacksmuster | Designschutz
öffentliche Ausschreibung | Vergabeverfahren | Vergabe öffentlicher Aufträge | öffentlicher Auftrag | Submission | public procurement
elektronische Vergabe | eVergabe | Vergabeplattform | Vergabemarktplatz | Bieterportal
Vergaberecht | VgV | VOB | UVgO | Vergabeordnung
Außenwirtschaftsförderung | Exportförderung | Auslandsgeschäft Beratung | Hermesbürgschaft | Exportkreditgarantie
Messeförderung | Messebeteiligung | Messezuschuss | Gemeinschaftsstand Messe | Auslandsmesse
Messefestsetzung | Festsetzung von Messen und Märkten | Marktfestsetzung | Jahrmarkt | Flohmarkt | Trödelmarkt | Ausstellung festsetzen
Basiskonto | Konto für jedermann | Girokonto für alle
Geldwäscheprävention | Geldwäsche | Verdachtsmeldung Geldwäsche | Geldwäschegesetz | GwG | money laundering
Breitbandausbau | Glasfaser | schnelles Internet | Internetausbau | Breitbandförderung | Gigabitausbau | Glasfaserausbau | FTTH
Mobilfunkausbau | Funkloch | Mobilfunkmast | 5G | Handymast | Mobilfunkförderung | 5G-Netz | Funkmast | besseres Handynetz
Wegerecht für Telekommunikationslinien | Nutzungsberechtigung Telekommunikation | TKG Zustimmung
Recht auf Versorgung mit Telekommunikationsdiensten | Mindestversorgung Internet | Breitbandmessung | zu langsames Internet
Frequenzzuteilung | Funkfrequenz | Funklizenz | Betriebsfunk
Amateurfunk | Amateurfunkzeugnis | Funkamateur | Rufzeichen | Amateurfunkprüfung
Rufnummernmissbrauch | Spam Anruf | Werbeanruf | Rufnummernspoofing | unerlaubte Telefonwerbung
Rundfunkbeitrag | GEZ | Rundfunkgebühr | Beitragsservice | Fernsehgebühr | broadcasting fee
Befreiung vom Rundfunkbeitrag | GEZ Befreiung | Rundfunkbeitragsbefreiung | GEZ abmelden
Rundfunkzulassung | Rundfunklizenz | Sendelizenz | Landesmedienanstalt | private Rundfunkveranstalter | Bürgerfunk
öffentliches WLAN | Freifunk | Hotspot | WLAN kostenlos | freies WLAN | BayernWLAN | WLAN-Hotspot | public wifi
Stromsperre | Strom abgestellt | Gassperre | Energieschulden
Netzausbau | Stromtrasse | Hochspannungsleitung | Planfeststellung Energieleitung | Freileitung
Planfeststellungsverfahren | Planfeststellung | Plangenehmigung | Großvorhaben Genehmigung
Bergrecht | Bergbau | Bergamt | Bergbehörde
Rohstoffabbau | Kiesabbau | Steinbruch | Abgrabung | Sandgrube | Kiesgrube | Torfabbau
Produktsicherheit | Rückruf Produkt | gefährliche Produkte | Produktrückruf | Marktüberwachung | unsicheres Produkt melden
Chemikalienrecht | Chemikaliensicherheit | REACH | Gefahrstoffe | Chemikaliengesetz | CLP Verordnung
Sachkunde Chemikalien | Giftschein | Chemikalienverbotsverordnung | Abgabe gefährlicher Stoffe | Sachkundeprüfung Chemikalien
Preisangabe | Preisangabenverordnung | Preisauszeichnung | fehlende Preise Geschäft
Klage | Klageerhebung | Klage einreichen | vor Gericht ziehen | lawsuit
Mahnbescheid | gerichtliches Mahnverfahren | Vollstreckungsbescheid | Geld einklagen | Online Mahnantrag
Zivilklage online | Onlineklage | digitale Rechtsantragstelle | zivilgerichtliches Onlineverfahren
Notar | Notarsuche | notarielle Beurkundung | Notartermin | Notarkammer
ermächtigter Übersetzer | vereidigter Dolmetscher | beeidigter Übersetzer | allgemein beeidigter Dolmetscher | vereidigter Übersetzer
Schöffe | Laienrichter | ehrenamtlicher Richter | Schöffenwahl
Zwangsversteigerung | Versteigerung Haus | Teilungsversteigerung | Immobilie aus Versteigerung | foreclosure
Fahrraddiebstahl > Strafanzeige
Betrug > Strafanzeige
Hinweisgeberschutz | Whistleblower | Hinweisgebersystem | interne Meldestelle | Korruption melden | HinSchG
Korruptionsprävention | Korruption | Bestechung | Antikorruption | Ombudsperson Korruption
Gewerbezentralregisterauszug | Gewerbezentralregister | GZR Auskunft
Strafvollzug | Gefängnis | Justizvollzugsanstalt | JVA | Knast | prison
Gefangenenbesuch | Besuch im Gefängnis | Häftling besuchen | Haftbesuch
Geldstrafe | Geldstrafe in Raten | gemeinnützige Arbeit statt Strafe | Ersatzfreiheitsstrafe | Schwitzen statt Sitzen
Bewährungshilfe | Bewährungshelfer | Führungsaufsicht | Bewährung
Gnadengesuch | Begnadigung | Gnadenverfahren
Verwaltungsgericht | Verwaltungsklage | Verwaltungsstreitverfahren | Klage gegen Behörde
Arbeitsgericht | Kündigungsschutzklage | Klage gegen Kündigung | Arbeitsgerichtsverfahren
elektronischer Rechtsverkehr | beBPo | beA | EGVP | eBO | Mein Justizpostfach | Behördenpostfach
Auskunft über gespeicherte Daten | Selbstauskunft | Datenauskunft | welche Daten sind gespeichert | Betroffenenauskunft
Informationsfreiheit | Informationsfreiheitsgesetz | IFG | Transparenzgesetz | freedom of information | FragDenStaat
Petition | Eingabe an Landtag | Petitionsausschuss | Bittschrift | Onlinepetition | Bürgereingabe | E-Petition | Einwohnerantrag
Beschwerde über Behörde | Dienstaufsichtsbeschwerde | Beschwerdemanagement | Fachaufsichtsbeschwerde | Bürgerbeschwerde | complaint
Briefwahl | Wahlschein | Briefwahlunterlagen | per Post wählen | Wahlunterlagen beantragen | postal voting
Wahlbenachrichtigung | Wählerverzeichnis | Wahlberechtigung | Eintragung ins Wählerverzeichnis
Wahllokal | Wahlraum | wo wählen gehen | Wahlbezirk
Wahlergebnis | Wahlauszählung | Wahlresultate | election results
Volksbegehren | Volksentscheid | Volksinitiative | Volksabstimmung | referendum
Bürgerbeteiligung | Beteiligungsplattform | Mitmachportal | Partizipation | Beteiligungsportal | citizen participation | E-Partizipation
Jugendparlament | Jugendbeirat | Kinder und Jugendbeteiligung | Jugendgemeinderat | Kinderparlament
Behindertenbeirat | Behindertenbeauftragter | Beirat für Menschen mit Behinderung | Inklusionsbeirat
Bürgerfragestunde | Einwohnerfragestunde | Einwohnerversammlung | Bürgerversammlung
Ortsrecht | Gemeindesatzung | Stadtrecht | kommunale Verordnung
Amtliche Bekanntmachung | Amtsblatt | Mitteilungsblatt | öffentliche Bekanntmachung
Versammlung anmelden | Demonstration | Demo anmelden | Kundgebung | Versammlungsanzeige | Protestmarsch
Stadtbücherei | öffentliche Bibliothek | Bücherei | Stadtbibliothek | Bücher ausleihen | library
Fahrbibliothek | Bücherbus | Bibliotheksbus
Theater | Theaterkarten | Schauspielhaus | Stadttheater
Künstlerförderung | Künstlerstipendium | Kunststipendium | Arbeitsstipendium Kunst | Atelierförderung
Heimatpflege | Brauchtumspflege | Brauchtum | Heimatverein | Regionalkultur
Archivnutzung | Stadtarchiv | Archivauskunft | Kreisarchiv | Landesarchiv | Staatsarchiv
Stasi Unterlagen | Stasiakte | Stasi Akteneinsicht | Stasi Unterlagen Archiv
SED Unrecht Rehabilitierung | strafrechtliche Rehabilitierung | SED Opferrente | Opferpension DDR | berufliche Rehabilitierung DDR
Filmförderung | Filmproduktion Zuschuss | Kinoförderung | Filmförderanstalt | FFA
Drehgenehmigung | Filmen auf der Straße | Dreherlaubnis | Filmaufnahmen | Filmdreh | Fotogenehmigung
Altersfreigabe | FSK | USK | Alterskennzeichnung Filme | Jugendfreigabe
Stiftung | Stiftungsgründung | Anerkennung einer Stiftung | Stiftung gründen | Stiftungsaufsicht
Touristinformation | Fremdenverkehrsamt | Verkehrsverein | Gästeinformation | Tourist Info
Stadtführung | Gästeführung | Stadtrundgang | Fremdenführer
Kurort | Heilbad | Anerkennung als Kurort | Luftkurort | Erholungsort | Prädikatisierung
Ortsfest | Stadtfest | Straßenfest | Veranstaltung anmelden | Dorffest | Vereinsfest
Veranstaltungsraum mieten | Stadthalle | Bürgerhaus mieten | Gemeindesaal | Dorfgemeinschaftshaus | Raumvermietung
Sporthalle mieten | Turnhalle nutzen | Sportstättenvergabe | Hallenbelegung | Sportplatz nutzen
Veranstaltungskalender | Eventkalender | Termine in der Stadt
Ehrenamt | bürgerschaftliches Engagement | Freiwilligenarbeit | Freiwilligenagentur | volunteering
Wappen | Wappenführung | Stadtwappen verwenden | Gemeindelogo | Landeswappen | Wappengenehmigung
Wissenschaftsförderung | Forschungsförderung | Drittmittel | Forschungsprojekt Förderung | research funding
Raumordnungsverfahren | Raumverträglichkeitsprüfung | Raumordnung
Regionalplan | Landesentwicklungsplan | Landesraumordnungsplan | LEP | Regionaler Raumordnungsplan
Geodaten | Geoportal | Geoinformation | Geodateninfrastruktur | GIS | INSPIRE
topographische Karte | Landkarte | amtliche Karte | Wanderkarte | Stadtkarte | Stadtplan
Luftbild | Orthophoto | Satellitenbild | Luftaufnahme | Fernerkundung | Copernicus
offene Daten | Open Data | Open Government Data | Datenportal | GovData
Wehrerfassung | Wehrüberwachung | Datenübermittlung an Bundeswehr | Widerspruch Datenübermittlung Bundeswehr
Beamter | Verbeamtung | Beamtenverhältnis | Beamtenlaufbahn | civil servant
öffentlicher Dienst Stellenangebot | Stellenausschreibung | Karriere bei der Stadt | Job bei der Verwaltung | Stellenportal
Ausbildung in der Verwaltung | Verwaltungsfachangestellter | Azubi bei der Stadt | Anwärter | Inspektoranwärter
Besoldung | Beamtengehalt | Dienstbezüge | Besoldungstabelle
Nebentätigkeit | Nebenjob Beamte | Nebentätigkeitsgenehmigung | Zweitjob öffentlicher Dienst
Telearbeit | Homeoffice | mobiles Arbeiten | remote work
Krankmeldung | Arbeitsunfähigkeitsbescheinigung | eAU | gelber Schein | Krankschreibung
Personalrat | Betriebsrat | Mitarbeitervertretung | Personalvertretung
Betriebliches Eingliederungsmanagement | BEM | Wiedereingliederung nach Krankheit
Personalgewinnung | Recruiting | Bewerbermanagement | Fachkräftegewinnung | Bewerberportal | Arbeitgebermarke | Employer Branding
Referendariat | Vorbereitungsdienst | juristischer Vorbereitungsdienst | Lehramtsreferendariat
Praktikum bei der Stadt | Schülerpraktikum Rathaus | Praktikumsplatz Verwaltung | Betriebspraktikum
Fortbildung für Beschäftigte der Verwaltung | Personalentwicklung | Mitarbeiterschulung | Schulung Verwaltungspersonal
Amtshaftung | Schadenersatz gegen Stadt | Staatshaftung | Schaden durch Stadt | Sturz auf Gehweg
Kommunalaufsicht | Rechtsaufsicht über Gemeinden | Aufsicht über Gemeinden | Aufsichtsbehörde Kommune
Pool im Garten > Baugenehmigung | verfahrensfreies Bauvorhaben
Freiwilligendienst > Bundesfreiwilligendienst | Freiwilliges Soziales Jahr | Freiwilliges Ökologisches Jahr
besondere Meldescheine in Beherbergungsstätten | Hotelmeldeschein | Gästemeldung | Hotelmeldepflicht
Nachlassverfahren | Nachlassgericht | Testamentseröffnung
Patentanmeldung | Erfindung schützen | Erfindung anmelden | Patent anmelden
Patent > Patentanmeldung
Markenanmeldung | Markenschutz | Logo schützen | Warenzeichen | trademark
Dienstunfähigkeit | Beamter dauerhaft krank | vorzeitige Pensionierung
Bundeswehr > Wehrdienst | Kriegsdienstverweigerung
3D Stadtmodell | virtuelles Stadtmodell | dreidimensionales Gebäudemodell
Subvention > Fördermittel | Zuwendung
Fördergeld > Fördermittel | Zuwendung
Akteneinsicht > Informationsfreiheit
Haltverbotszone | Halteverbot für Umzug | Parkverbot für Umzug | Haltverbotsschilder aufstellen | Umzugshalteverbot
Stadtkasse | Gemeindekasse | Kreiskasse
Grundversorgung mit Strom und Gas | Grundversorger | Ersatzversorgung
Anzeige Ladepunkt | Ladesäulenverordnung | Ladesäule anmelden
Haus anbauen > Baugenehmigung | Genehmigungsfreistellung
Standsicherheitsnachweis | Tragwerksplanung | Prüfstatik | Prüfingenieur | statischer Nachweis
Statik > Standsicherheitsnachweis
Umlegungsverfahren | Baulandumlegung | Umlegungsausschuss
Beamtenversorgung | Ruhegehalt | Versorgungsbezüge | Beamtenrente
Pension > Beamtenversorgung
Widerspruchsverfahren | Bescheid anfechten | gegen Bescheid wehren | Widerspruch gegen Bescheid | Rechtsbehelf
Zensus | Volkszählung | Gebäude und Wohnungszählung | census
Mikrozensus | Haushaltsbefragung
Kommunalwahl > Bürgermeisterwahl | Gemeinderatswahl | Stadtratswahl | Landratswahl | Kreistagswahl
`;

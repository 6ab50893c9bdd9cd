/** What officials call by several names, from records to council sittings: groups as `startingSynonyms` reads them. */
export const administration = `
E-Akte | elektronische Akte | digitale Akte | Aktenführung elektronisch | DMS | Dokumentenmanagement | Dokumentenmanagementsystem
Enterprise Content Management | ECM | Dokumentenmanagement
Vorgangsbearbeitung | Vorgangsbearbeitungssystem | VBS | Workflow
Langzeitarchivierung | elektronische Archivierung | Langzeitspeicherung | Digitales Archiv
ersetzendes Scannen | Digitalisierung von Papierakten | Scanstelle | TR-RESISCAN | rechtssicheres Scannen | Papier nach Scannen vernichten
Posteingang | digitale Poststelle | Scanpoststelle
Kita | Kindertagesstätte | Kindergarten | Kindertageseinrichtung | Kindertagesbetreuung | Krippe
Kindertagespflege | Tagesmutter | Tagespflegeperson | Tagesvater | Tageseltern
OZG | Onlinezugangsgesetz
Onlinedienst | Online-Dienst | Online-Antrag | digitaler Antrag | Verwaltungsleistung digital
EfA | Einer für Alle | EfA-Leistung | Nachnutzung von Onlinediensten | FIT-Store
BAföG | Ausbildungsförderung | Bundesausbildungsförderungsgesetz
Kfz | Kraftfahrzeug | Auto | Pkw | Fahrzeug
Lkw | Lastkraftwagen
i-Kfz | internetbasierte Fahrzeugzulassung | Kfz-Zulassung | Fahrzeugzulassung
GIS | Geoinformationssystem | Geodaten | Geoinformation | Geoportal
GDI | Geodateninfrastruktur
ALKIS | Liegenschaftskataster
BIM | Building Information Modeling | Bauwerksdatenmodellierung
Digitaler Zwilling | Digital Twin | Urbaner digitaler Zwilling | Urban Digital Twin | virtuelles Stadtmodell | virtuelles Abbild der Stadt | DIN SPEC 91607
KI | künstliche Intelligenz | AI | maschinelles Lernen
LLM | Sprachmodell | generative KI
Chatbot | Sprachassistent | digitaler Assistent | virtueller Assistent | Dialogsystem | Bot | Bürgerfragen automatisch beantworten | Dialogassistent
Telefonassistent | Voicebot | Sprachassistent
RPA | Robotic Process Automation | Prozessautomatisierung | Softwareroboter
IoT | Internet der Dinge | Internet of Things | Sensornetz | Sensorik
LoRaWAN | LPWAN | Funknetz für Sensoren | Long Range Wide Area Network | The Things Network
Smart City | intelligente Stadt | digitale Stadt | vernetzte Stadt | smarte Kommune | Smart Region
Smart Region | Smart Country | digitale Region | Smart Village | digitales Dorf
Smart Parking | Parkraumüberwachung | Parkleitsystem | Parksensoren | Parkraummanagement
Handyparken | Parken per App | digitaler Parkschein | Park-App | Parkschein per Handy | Parkgebühr per App | Parkticket lösen
Parkplatz | Stellplatz | Parkraum | Parken | Parking
Bewohnerparkausweis | Anwohnerparkausweis | Bewohnerparken | Anwohnerparken | Parkausweis für Anwohner | resident parking | Parkausweis beantragen
Sensor | Messgerät | Messstelle | Detektor
überwachen | messen | erfassen | beobachten | Monitoring
Urbane Datenplattform | Datenplattform | Datendrehscheibe | Data Hub | Smart City Plattform | urban data platform | kommunale Datenplattform | UDP | Datenhub | DIN SPEC 91357
Open Data | offene Daten | Datenportal | Offene Verwaltungsdaten | Open Government Data | frei nutzbare Daten | GovData
Dashboard | Kennzahlen | Datencockpit | Auswertung | Kennzahlen auf einen Blick | Stadtdashboard | Datenvisualisierung
Terminvereinbarung | Terminbuchung | Online-Termin | Terminvergabe | Terminreservierung
Terminerinnerung | Erinnerungsdienst | Benachrichtigung | Erinnerung per SMS
Benachrichtigungsdienst | Hinweisdienst | Mitteilungsdienst | Push-Nachricht
Aufrufanlage | Besucherlenkung | Wartenummer | Besuchersteuerung | Warteschlangenmanagement | Wartezeitanzeige
Abholstation | Abholautomat | Ausgabeautomat | Dokumentenausgabebox | Ausweisautomat
Bürgerterminal | Selbstbedienungsterminal | Bürgerkoffer | Self-Service-Terminal
Bürgerbüro | Bürgeramt | Einwohnermeldeamt | Bürgerservice | Kundenzentrum
Bürgerportal | Serviceportal | Serviceplattform | Serviceportal der Verwaltung | Servicekonto | Bürgerserviceportal | Verwaltungsportal | digitales Rathaus | virtuelles Rathaus
Bürgerkonto | Nutzerkonto | BundID | Servicekonto
Personalausweis | Ausweis | Perso | Ausweisdokument | Ausweis beantragen | Identitätskarte | ID card
eID | Online-Ausweis | elektronischer Identitätsnachweis | Online-Ausweisfunktion | neuer Personalausweis
Reisepass | Pass | Pass beantragen | ePass | elektronischer Reisepass | passport
Führungszeugnis | polizeiliches Führungszeugnis | Auszug aus dem Bundeszentralregister | Strafregisterauszug | Vorstrafenregister | Leumundszeugnis | certificate of good conduct | Vorstrafen Auskunft | criminal record
Meldebescheinigung | Melderegisterauskunft | Aufenthaltsbescheinigung | Wohnsitzbescheinigung | Wohnsitznachweis | Meldebestätigung | Aufenthaltsbescheinigung der Meldebehörde
Wohnsitzanmeldung | Ummeldung | Umzug melden | elektronische Wohnsitzanmeldung | Anmeldung der Wohnung | Wohnsitz anmelden | polizeiliche Anmeldung | Zuzug melden | residence registration
Standesamt | Personenstandswesen | Personenstand | civil registry
Heirat | Eheschließung | Trauung | Hochzeit
Beerdigung | Bestattung | Beisetzung
Friedhofsverwaltung | Friedhofswesen | Friedhofskataster | Friedhofssoftware | Grab finden | Grabstelle | Bestattungswesen
Baugenehmigung | Bauantrag | Bauerlaubnis | Baugesuch | Haus bauen Erlaubnis | Bauschein | building permit
digitaler Bauantrag | virtuelles Bauamt | elektronisches Baugenehmigungsverfahren | digitale Baugenehmigung | XBau | Bauportal | Baugenehmigung | Bauaufsicht | elektronische Bauakte | Bauantrag einreichen
Bauaufsicht | Bauordnung | Bauamt | Baurechtsamt | Bauordnungsamt | untere Bauaufsichtsbehörde | Baupolizei | Bauordnungsbehörde
Bauleitplanung | Bebauungsplan | B-Plan | Flächennutzungsplan | Stadtplanung | XPlanung | Bauleitplanverfahren | urban planning
Beteiligungsportal | Bürgerbeteiligung | Öffentlichkeitsbeteiligung | Partizipation | Beteiligungsplattform | Mitmachportal
Bürgerhaushalt | Beteiligungshaushalt | participatory budget | Bürgerbudget | Bürger entscheiden über Geld | participatory budgeting
Mängelmelder | Schadensmelder | Anliegenmanagement | Mängel melden | Ideen- und Beschwerdemanagement | Störung melden | Anliegen melden | Stadtmelder | Mängel im öffentlichen Raum | Bürgermelder | Schlagloch melden | defekte Laterne melden
Ratsinformationssystem | Gremieninformationssystem | Sitzungsdienst | Ratsinfo | RIS | Sitzungsmanagement | Bürgerinformationssystem | Gremieninformation | Ratssitzung | Sitzungsunterlagen | ALLRIS | digitale Gremienarbeit | SessionNet
hybride Sitzung | digitale Ratssitzung | Online-Gremiensitzung | Videositzung | Ratssitzung per Video | Hybridsitzung | Gremiensitzung per Video
Livestream | Übertragung der Ratssitzung | Ratsfernsehen | Ratssitzung übertragen | Sitzung im Netz anschauen | Rats-TV
E-Rechnung | elektronische Rechnung | XRechnung | Rechnungseingang | Rechnungsworkflow | Rechnungsbearbeitung | ZUGFeRD | Rechnungseingang elektronisch | Peppol
E-Payment | Bezahldienst | Online-Bezahlung | ePayBL | Zahlungsplattform | bargeldloses Bezahlen | elektronische Bezahlung | Gebühr im Netz bezahlen | Bezahlplattform | pmPayment
Kassenautomat | Bezahlautomat | Zahlungsautomat im Rathaus | Barzahlung am Automaten
E-Vergabe | elektronische Vergabe | Vergabeplattform | Ausschreibung | Beschaffung
Finanzsoftware | Finanzwesen | Haushaltswesen | Kämmerei | Doppik | HKR
Gewerbesteuer | Realsteuer | Gewerbesteuererklärung | Gewerbesteuerbescheid | Gewerbesteuermessbetrag | Gewerbesteuerzerlegung | trade tax
Grundsteuer | Grundabgaben | Steuerbescheid | Grundsteuerbescheid | Grundsteuer B | Grundsteuer A | property tax | Haussteuer
Hundesteuer | Hundeanmeldung | Hund anmelden | Hund abmelden | Hundemarke | Hundesteuermarke | dog tax | Hundehalter
Gewerbeanmeldung | Gewerbemeldung | Gewerberegister | Gewerbe anmelden | Gewerbeschein | Firma anmelden | business registration | Betriebsbeginn anzeigen | Gewerbe eröffnen | Gewerbeanzeige | Gewerbeamt | Betrieb anmelden | Einheitlicher Ansprechpartner
Ordnungsamt | Ordnungsbehörde | Ordnungswesen | kommunaler Ordnungsdienst | Stadtpolizei
Ordnungswidrigkeit | Bußgeld | Verwarnung | Knöllchen | Bußgeldbescheid | Owi | Bußgeldverfahren
Geschwindigkeitsüberwachung | Radarkontrolle | Blitzer | Verkehrsüberwachung | Tempokontrolle | Geschwindigkeitsmessung
Verkehrszählung | Verkehrserfassung | Verkehrsmessung | Verkehrsdaten | Fahrzeuge zählen | Verkehrsmenge messen | Verkehrssensor
Ampel | Lichtsignalanlage | LSA | Verkehrslenkung
Straßenbeleuchtung | intelligente Beleuchtung | LED-Beleuchtung | Smart Lighting | Straßenlaterne | Laterne | Straßenlampe | Straßenlaterne defekt | kaputte Laterne | Laternenausfall
ÖPNV | öffentlicher Nahverkehr | Bus und Bahn | Nahverkehr | Personennahverkehr
On-Demand-Verkehr | Rufbus | Bürgerbus | Anrufsammeltaxi | Bedarfsverkehr | Linienbedarfsverkehr | Ridepooling | ÖPNV auf Abruf
Mobilitätsmanagement | Mobilitätsplattform | Mobilitäts-App | MaaS | Mobility as a Service
Carsharing | Teilauto | Fahrzeugpool | Fuhrpark | geteiltes Auto | Autoteilen | Dorfauto | Auto leihen
Bikesharing | Leihrad | Fahrradverleih | Lastenrad | Leihfahrrad | Mietrad | Lastenradverleih
Elektromobilität | E-Mobilität | Ladesäule | Ladeinfrastruktur | Ladepunkt | Elektroauto
Ladesäule | Ladestation | Wallbox
Radverkehr | Fahrrad | Radweg | Fahrradfahren | Radfahren | Radwege planen | Radfahren fördern | cycling
Breitband | Glasfaser | schnelles Internet | Breitbandausbau | FTTH | Gigabit
WLAN | Freifunk | Hotspot | drahtloses Netz | öffentliches WLAN
Mobilfunk | 5G | Funkloch
Cloud | Cloudlösung | Rechenzentrum
Rechenzentrum | IT-Dienstleister | kommunaler IT-Dienstleister | Datenzentrale | Serverraum | Serverbetrieb | Datacenter
IT-Sicherheit | Informationssicherheit | Cybersicherheit | Cybersecurity | IT-Grundschutz
ISMS | Informationssicherheitsmanagement
Cyberangriff | Hackerangriff | Ransomware | Verschlüsselungstrojaner | Cybervorfall | Cyberattacke
Notfallplan | Notfallmanagement | Notfallhandbuch | Business Continuity
VPN | Fernzugriff | Remote Access
Homeoffice | Telearbeit | mobiles Arbeiten | Heimarbeit | Arbeiten von zu Hause | Heimarbeitsplatz | remote work
Videokonferenz | Online-Besprechung | Webkonferenz | Videotelefonie | virtuelle Sitzung | BigBlueButton | Jitsi | Webmeeting
Videoberatung | Online-Beratung | digitale Beratung | Videosprechstunde | Beratung per Video | Sachbearbeiter per Video sprechen | Videosprechstunde im Amt | virtuelle Bürgersprechstunde
Datenschutz | DSGVO | Datenschutzgrundverordnung | Privatsphäre | Datenschutzbeauftragter | GDPR | personenbezogene Daten schützen
Barrierefreiheit | barrierefrei | BITV | Zugänglichkeit | Leichte Sprache | accessibility | behindertengerecht | WCAG | barrierefreie Website | Zugang für Behinderte
Open Source | freie Software | quelloffen | Open-Source-Software | digitale Souveränität | quelloffene Software | FOSS | openCode | Public Money Public Code
Nachnutzung | Wiederverwendung | Re-Use
Fachverfahren | Fachanwendung | Fachsoftware | Spezialsoftware der Ämter
Schnittstelle | API | Datenaustausch | Integration
FIM | Föderales Informationsmanagement
XÖV | XML in der öffentlichen Verwaltung | XBau | XMeld | Datenaustauschstandard der Verwaltung
Registermodernisierung | Once Only | Register
Prozessmanagement | Geschäftsprozessmanagement | BPM | Prozessoptimierung | Prozessaufnahme | Ablaufoptimierung
Wissensmanagement | Wissensdatenbank | Wiki | Wissensspeicher | Verwaltungswiki | Erfahrungswissen sichern | Wissenstransfer
Intranet | Mitarbeiterportal | Mitarbeiter-App | Social Intranet | internes Portal | interne Kommunikation
Onboarding | Einarbeitung | neue Mitarbeiter einarbeiten | neue Beschäftigte begrüßen
Personalverwaltung | Personalmanagement | Personalwesen | HR | Personalamt
Bewerbermanagement | Online-Bewerbung | E-Recruiting | Stellenportal | Bewerbungsportal | Stellenausschreibung | Bewerbungen verwalten
Zeiterfassung | Arbeitszeiterfassung | Gleitzeit | Stempeluhr | Stundenzettel | Gleitzeitkonto | Zeitwirtschaft
Fortbildung | Weiterbildung | Schulung | Qualifizierung | E-Learning | Lernplattform
Digitallotse | Digitalscout | Digitalbotschafter | Multiplikator | Digitalisierungsbeauftragte | Multiplikator in der Verwaltung | Kümmerer für Digitales
Change Management | Veränderungsmanagement | Kulturwandel | Organisationsentwicklung
Digitalisierungsstrategie | digitale Agenda | Digitalstrategie | Smart-City-Strategie
CDO | Chief Digital Officer | Digitalisierungsbeauftragter
Digitallabor | Innovationslabor | Reallabor | Denklabor | Living Lab | Verwaltungslabor
Coworking | Gemeinschaftsbüro | Co-Working-Space | Coworking Space | Büro auf Zeit
Schulverwaltung | Schulamt | Schulträger
Schuldigitalisierung | Digitalpakt | digitale Schule | Medienentwicklungsplan | Schul-IT | DigitalPakt Schule | digitales Klassenzimmer
Schulanmeldung | Schülerregistrierung | Schulaufnahme | Einschulung | Kind anmelden Schule | Anmeldung Grundschule | Schulanfänger anmelden | ABC Schützen | Kind in Schule anmelden
Schülerbeförderung | Schülerticket | Schulbus | Schülerverkehr | Schülertransport | Schulwegkosten | Fahrkarte für Schüler | Schülerfahrkosten | Schülerfahrkarte
Mensa | Schulverpflegung | Schulessen | Essensbestellung
Kita-Portal | Kitaplatzvergabe | Kitaplatz-Vormerkung | Kita-Navigator | Betreuungsplatz
Bibliothek | Bücherei | Stadtbücherei | Onleihe | Stadtbibliothek | library
Volkshochschule | VHS | Erwachsenenbildung | Abendkurse | VHS Kurs | Kursbuchung
Musikschule | Kunstschule | Musikunterricht | Instrument lernen | Musikschulanmeldung | Instrumentalunterricht | Gesangsunterricht | Musikschulverwaltung
Museum | Ausstellung | digitale Ausstellung | virtueller Rundgang
Stadtarchiv | Archiv | Kreisarchiv
Vereinsförderung | Ehrenamt | Vereinsverwaltung | bürgerschaftliches Engagement | Freiwilligenarbeit | Zuschuss für Vereine | Vereinszuschuss | Geld für Vereine
Ehrenamtskarte | Ehrenamtsnachweis | Ehrenamtspass | Ehrenamtsausweis | Vergünstigung für Ehrenamtliche | Engagementkarte | Ehrenamtscard
Sozialamt | Sozialhilfe | Grundsicherung | Sozialleistung | Fachbereich Soziales | Amt für soziale Leistungen | Fürsorgeamt | Sozialhilfeträger | Sozialverwaltung
Bürgergeld | Grundsicherung für Arbeitsuchende | Jobcenter | Arbeitslosengeld II | Hartz IV | Hartz 4 | ALG II | SGB II | neue Grundsicherung
Wohngeld | Mietzuschuss | Wohngeldantrag | Zuschuss zur Miete | Wohngeldstelle | WoGG | Wohnzuschuss | Lastenzuschuss | Wohnkostenzuschuss | housing benefit
Jugendamt | Jugendhilfe | Kinder- und Jugendhilfe | Fachbereich Jugend | Amt für Jugend und Familie | youth welfare office
Familienleistung > Elterngeld | Kindergeld | Unterhaltsvorschuss | Kinderzuschlag
Unterhaltsvorschuss | UVG | Unterhaltsvorschussgesetz | Vater zahlt keinen Unterhalt | UHV | Vorschuss für Alleinerziehende
Pflegeheim | Pflegeplatz | Seniorenheim | Altenheim | Altenpflegeheim
Senioren | ältere Menschen | Ältere
Ausländerbehörde | Ausländeramt | Migrationsamt | Ausländerwesen | Immigration Office | Zuwanderungsbehörde | Landesamt für Einwanderung | Aufenthaltstitel | Einwanderung | Einbürgerung
Flüchtlinge | Geflüchtete | Asyl | Asylbewerber
Gesundheitsamt | öffentlicher Gesundheitsdienst | ÖGD | Gesundheitsdienst | Fachbereich Gesundheit
Krankenhaus | Klinik | Klinikum
Feuerwehr | Brandschutz | Löschzug | Freiwillige Feuerwehr | Brandbekämpfung | Löschwesen | Feuerwehrverwaltung
Katastrophenschutz | Bevölkerungsschutz | Zivilschutz | Krisenmanagement | civil protection | Katastrophenfall | disaster management
Hochwasser | Starkregen | Überschwemmung | Pegel | Hochwasserwarnung
Warn-App | Bevölkerungswarnung | Sirene | Warnsystem
Abfall | Müll | Entsorgung
Abfallkalender | Abfall-App | Müllabfuhr | Abfuhrkalender | Müllkalender | Abfuhrtermine | Leerungstermine
Füllstandssensor | Füllstandsmessung | Glascontainer | Mülleimer Füllstand messen | smarter Abfallbehälter | voller Mülleimer | Papierkorb mit Sensor
Sperrmüll | Sperrgut | sperriger Abfall | alte Möbel entsorgen | Sofa entsorgen
Bauhof | Betriebshof | Technische Betriebe | Bauhofsoftware | Bauhofmanagement | Stadtbetrieb
Winterdienst | Glättemelder | Räumdienst | Straßendienst | Schnee räumen | Räumpflicht | Streupflicht | Streudienst | Schneeräumung | Schnee schippen | Glatteis | Gehweg streuen | Räumfahrzeug | Schneepflug
Baumkataster | Baumkontrolle | Grünflächenmanagement | Grünflächenkataster | Stadtgrün | Verkehrssicherheit von Bäumen | Baumverzeichnis | Stadtbäume
Bewässerung | Bodenfeuchte | Gießen
Luftqualität | Feinstaub | Umweltsensor | Stadtklima | Luftreinhaltung | Luftverschmutzung | Luftreinhalteplan | Stickoxid | Luftschadstoff | Luftmessstation | air quality
Wasserzähler | Smart Meter | Zählerablesung | Zählerstand | Fernauslesung | Wasseruhr | Zählerstand melden
Energiemanagement | Energiemonitoring | Energiecontrolling | Energieverbrauch
Gebäudemanagement | Facility Management | Liegenschaften | Hochbau | Gebäudeverwaltung | CAFM
Klimaschutz | Klimaanpassung | CO2 | Treibhausgas | Klimaneutralität | CO2-Neutralität | Treibhausgase senken | Klimaschutzkonzept
Photovoltaik | Solaranlage | PV | Solarkataster | PV-Anlage | Solardach | Solarstrom
Wärmeplanung | Fernwärme | Wärmewende
Tourismus | Fremdenverkehr | Gästekarte | Kurtaxe | Gästeinformation | Urlaubsgäste | Touristeninformation
Innenstadt | Stadtmarketing | Einzelhandel | Wirtschaftsförderung | Citymanagement
Leerstand | Leerstandsmanagement | Leerstandskataster
Dorf-App | Dorffunk | Dorfpage | digitales Dorf | Digitale Dörfer | Bürger-App | Stadt-App | Heimat-App
Website | Internetauftritt | Homepage | Webseite | Internetseite
Social Media | soziale Medien | Öffentlichkeitsarbeit
Newsletter | Rundschreiben | Infobrief | E-Mail-Rundbrief | Infobrief per E-Mail
Wahl | Wahlhelfer | Briefwahl | Wahlschein | Wahlamt
elektronische Signatur | digitale Unterschrift | E-Signatur | qualifizierte Signatur | eIDAS
De-Mail | elektronische Zustellung | Postfach | beBPo
Formularserver | Formularmanagement | Online-Formular | elektronisches Formular | Antragsmanagement
Interkommunale Zusammenarbeit | IKZ | kommunale Kooperation | interkommunal | Zweckverband | Zusammenarbeit der Kommunen | Gemeinden arbeiten zusammen
Zweckverband | Gemeindeverband | Verwaltungsgemeinschaft
Behördenrufnummer 115 | D115 | Servicecenter | Telefonzentrale | Callcenter
Drohne | UAV | Befliegung | unbemanntes Luftfahrzeug | Multikopter | Drohnenbefliegung
Augmented Reality | AR | erweiterte Realität | Virtual Reality | VR | AR-App | Handy blendet Bild ein
3D-Modell | 3D-Stadtmodell | Stadtmodell
Blockchain | Distributed Ledger
Datenstrategie | Data Governance | Datenmanagement | Datenkompetenz | Umgang mit Daten regeln
Statistik | Statistikstelle | amtliche Statistik
Verkehrsunfall | Unfall
Jugendbeteiligung | Jugendforum | Jugendparlament | Jugendliche mitbestimmen lassen | Kinderbeteiligung
SGB | Sozialgesetzbuch
BauGB | Baugesetzbuch
BImSchG | Bundes-Immissionsschutzgesetz
StVO | Straßenverkehrsordnung
BDSG | Bundesdatenschutzgesetz
IFG | Informationsfreiheitsgesetz
GewO | Gewerbeordnung
WHG | Wasserhaushaltsgesetz
KAG | Kommunalabgabengesetz
VwVfG | Verwaltungsverfahrensgesetz
EGovG | E-Government-Gesetz | eGovernment-Gesetz
eGovernment | E-Government | elektronische Verwaltung | digitale Verwaltung | Verwaltungsdigitalisierung
Abfallbehälter | Mülleimer | Papierkorb | Mülltonne | Müllbehälter | Tonne anmelden | Müllgefäß | Abfalltonne
Abwasser | Kanalisation | Kanal | Kläranlage | Entwässerung | Kanalnetz | Abwasserbeseitigung | Stadtentwässerung
Adresse | Anschrift
Anliegen | Beschwerde | Hinweis
Arbeitsplatz | Büroarbeitsplatz | Desk Sharing
Arzt | Ärztin | Hausarzt | medizinische Versorgung | Telemedizin
Ausbildung | Azubi | Auszubildende | Nachwuchskräfte
Bad | Schwimmbad | Freibad | Hallenbad
Bargeldlos | Kartenzahlung | Girocard
Baustelle | Baustellenmanagement | Straßensperrung | Aufgrabung
Begrünung | Stadtgrün | Grünfläche
beteiligen | mitbestimmen | mitreden | mitmachen | mitwirken
Bildungs- und Teilhabepaket | BuT | Bildung und Teilhabe
Brücke | Brückenprüfung | Bauwerksprüfung
Buchhaltung | Finanzbuchhaltung | Rechnungswesen
Bürgermeister | Verwaltungsspitze
Controlling | Berichtswesen | Kennzahlensystem | Kennzahlen | Steuerung mit Kennzahlen | KPI
Datenbank | Register
Denkmalschutz | Denkmalpflege
Dienstreise | Reisekosten | Reisekostenabrechnung | Dienstgang | Reisekostenvergütung
digitale Lernmittel | Tablet | Endgerät | Notebook
Dolmetschen | Übersetzung | Mehrsprachigkeit
Einkommensnachweis | Nachweis
Fachkräftemangel | Fachkräfte | Personalgewinnung | Personalmangel | Recruiting
Fahrplan | Fahrgastinformation | Fahrgastanzeige | dynamische Fahrgastinformation
Förderantrag | Fördermittel | Fördermittelmanagement | Zuwendung
Fundbüro | Fundsache | Fundsachen | verlorene Gegenstände | Online-Fundbüro | lost and found
Gewerbefläche | Gewerbegebiet | Standortportal | Gewerbegrundstück | Gewerbeimmobilie | Gewerbegebiet Grundstück kaufen | Ansiedlung von Unternehmen | Industriegebiet | Gewerbeflächenportal
Gießwasser | Bewässerung
Grundschule | Schule
Haltestelle | Bushaltestelle
Handy | Smartphone | Mobiltelefon
Haushaltsplan | Haushalt | interaktiver Haushalt | kommunaler Haushalt | Haushaltssatzung | offener Haushalt | Stadthaushalt
Identität | Identitätsmanagement | Identity Management | IAM
Impfung | Impftermin
Infektionsschutz | Pandemie | Corona | Covid | Kontaktnachverfolgung | Infektionsschutzgesetz | IfSG | Seuchenschutz | Seuchenbekämpfung | ansteckende Krankheiten | SORMAS | DEMIS
Infotafel | Anzeigetafel | Stele | Monitor | digitaler Aushang | Schwarzes Brett
Inventar | Inventarisierung | Anlagenbuchhaltung
Jagd | Jagdschein | Fischereischein
Kamera | Videoüberwachung | Videobeobachtung
Katasteramt | Vermessung | Vermessungsamt
Kassenzeichen | Stadtkasse | Vollstreckung
Kunst | Kultur | Theater
Leitstelle | Einsatzleitung | Einsatzführung | Alarmierung | Stabsarbeit
Mahnung | Vollstreckung | Zahlungserinnerung | Mahngebühr | Säumniszuschlag
Mitarbeitende | Beschäftigte | Personal | Mitarbeiter
Nachbarschaftshilfe | Nachbarschaftsplattform | Nachbarn helfen | organisierte Nachbarschaftshilfe | Nachbarschaftsportal | Hilfe unter Nachbarn
Nachbarkommune > Interkommunale Zusammenarbeit | Verbund
Onlinemarktplatz | lokaler Marktplatz | Online-Marktplatz | digitaler Marktplatz
Online-Sprechstunde | Videosprechstunde
papierlos | papierfrei | medienbruchfrei | ohne Papier
Parkausweis | Parkgenehmigung
Pflegeberatung | Pflegestützpunkt | Pflege
Post | Brief | Briefpost
Reinigung | Straßenreinigung | Kehrmaschine
Schülerausweis | Schülerkarte
Schwerbehindertenausweis | Schwerbehinderung | Menschen mit Behinderung | Behindertenausweis | Schwerbeschädigtenausweis | disability card
Selbstbedienung | Self-Service | Open Library | personallos
Spielplatz | Spielplatzkontrolle | Spielgerät
Sport | Sporthalle | Sportstätte | Turnhalle | Hallenbelegung
Straße | Straßenzustand | Straßenerhaltung | Straßenkataster
Tagesordnung | Ratssitzung | Gemeinderatssitzung | Stadtratssitzung
Telefon | Telefonie | Telefonanlage | VoIP
Tierheim | Hund | Haustier | herrenlose Tiere | Tiervermittlung
Tourist | Gast | Besucher | Urlauber
Trinkwasser | Wasserversorgung | Leitungswasser
Umfrage | Befragung | Bürgerbefragung
Umzug | Wohnsitzwechsel
Veranstaltung | Veranstaltungskalender | Event
Verbrauch | Zählerdaten
Verkehrsschild | Verkehrszeichen | verkehrsrechtliche Anordnung
Versammlung | Demonstration
Wald | Forst | Forstwirtschaft
Warteschlange | Wartezeit
Wochenmarkt | Markt | Marktstand | Bauernmarkt | Standplatz auf dem Markt | Standplatz Wochenmarkt | Markthändler | Marktverwaltung
Wohnung | Wohnraum | Wohnungsvermittlung | Wohnberechtigungsschein
`;

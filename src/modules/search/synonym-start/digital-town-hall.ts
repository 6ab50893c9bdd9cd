/** The digital town hall: records, processes, IT, artificial intelligence, contact with citizens: groups as `startingSynonyms` reads them. */
export const digitalTownHall = `
elektronische Akte | E-Akte | digitale Aktenführung | Aktenverwaltung am Computer
Dokumentenmanagementsystem | DMS | Dokumentenverwaltung | Schriftgutverwaltung | Enterprise Content Management
papierloses Büro > elektronische Akte | Dokumentenmanagementsystem | ersetzendes Scannen | Digitalisierung von Akten
weniger Papier > elektronische Akte | papierloses Büro | papierlose Verwaltung | Dokumentenmanagementsystem
Digitalisierung von Altakten | Bestandsakten scannen | Papierakten einscannen | Rückwärtsdigitalisierung | Aktendigitalisierung
Aktenplan | Aktenzeichenstruktur | Ablagestruktur | Ordnung der Ablage
elektronische Langzeitarchivierung | digitales Archiv | TR-ESOR | beweiswerterhaltende Aufbewahrung | Langzeitspeicher
Kommunalarchiv | Stadtarchiv | Kreisarchiv | Archivgut
Posteingang digitalisieren | digitale Poststelle | Scanstelle | Briefe scannen und verteilen | Eingangspost
Postausgang digitalisieren | Hybridpost | E-Postbrief | Brief am Rechner versenden | zentraler Druck und Versand
Rechtssichere elektronische Zustellung | De-Mail | elektronische Bekanntgabe | digitaler Bescheid | Bescheid per E-Mail
besonderes elektronisches Behördenpostfach | beBPo | EGVP | elektronischer Rechtsverkehr
Workflow-Management | elektronischer Vorgang | digitaler Laufweg | Vorgangsbearbeitung
elektronische Mitzeichnung | Umlaufverfahren | Laufmappe | digitale Freigabe | Genehmigung am Bildschirm
Prozessmodellierung | BPMN | Prozessaufnahme | Abläufe aufzeichnen | Prozesslandkarte | PICTURE-Methode
Föderales Informationsmanagement | FIM | LeiKa | Leistungskatalog
robotergestützte Prozessautomatisierung | RPA | Robotic Process Automation | Softwareroboter | Routineaufgaben automatisch erledigen
Abtippen vermeiden > RPA | Texterkennung | Schnittstelle zum Fachverfahren | automatische Datenübernahme
Low-Code-Plattform | No-Code | Anwendung ohne Programmieren bauen | Formularbaukasten | Citizen Developer
Formularmanagement | Formularserver | elektronisches Formular | Online-Formular | Antragsassistent
Onlinezugangsgesetz | OZG | OZG-Änderungsgesetz | Verwaltungsleistung elektronisch anbieten
Online-Antrag | Antrag von zu Hause | elektronische Antragstellung | Onlinedienst | Amtsgang sparen
Behördengang sparen > Online-Antrag | Serviceportal | virtuelles Bürgeramt | Serviceterminal | mobiles Bürgerbüro
Once-Only-Prinzip | Registermodernisierung | NOOTS | Nachweisabruf | Nachweis nur einmal vorlegen
Single Digital Gateway | SDG-Verordnung | einheitliches digitales Zugangstor
Servicekonto | Nutzerkonto | BundID | Bürgerkonto | Deutschlandkonto
Organisationskonto | Unternehmenskonto | ELSTER-Zertifikat
elektronischer Identitätsnachweis | eID | Online-Ausweis | Ausweis mit Chip | neuer Personalausweis | AusweisApp
digitale Brieftasche | EUDI-Wallet | ID-Wallet | eIDAS | Ausweis auf dem Handy
qualifizierte elektronische Signatur | QES | digitale Unterschrift | Fernsignatur | am Rechner unterschreiben
elektronisches Siegel | Behördensiegel | digitales Dienstsiegel | qualifiziertes Siegel
Unterschriftenpad | Unterschrift am Tablet | Signaturpad | SignPad
bargeldlos bezahlen | Kartenzahlung | EC-Kartengerät | Girocard | kontaktloses Bezahlen
Rechnungsworkflow | elektronischer Rechnungseingang | digitale Eingangsrechnung | Rechnung am Bildschirm prüfen | Anordnungsworkflow
Finanzverfahren | Haushaltssoftware | Doppik | HKR-Verfahren | Kassenverfahren
interaktiver Haushalt | Haushaltsplan verständlich darstellen | offener Haushalt | digitaler Haushaltsplan
kommunale Steuern > Grundsteuerbescheid | digitaler Gewerbesteuerbescheid | Hundesteuer
elektronische Vollstreckung | Beitreibung | Mahnwesen | Außendienst der Vollstreckung
Inventarisierung | digitale Inventur | Inventar erfassen | Anlagenbuchhaltung
Vertragsmanagement | Vertragsverwaltung | Verträge im Überblick | Fristen von Verträgen
Vergabemanagement | E-Vergabe | elektronische Ausschreibung | Vergabeplattform | öffentliche Beschaffung
elektronischer Einkauf | E-Procurement | Bestellkatalog | Beschaffungsportal | Büromaterial bestellen
Personalmanagement | Personalverwaltung | Personalwesen | HR-Software | Personalinformationssystem
elektronische Personalakte | digitale Personalakte | ePersonalakte
Auszubildende gewinnen | Azubi-Marketing | Nachwuchskräfte | Azubi
Urlaubsantrag | Abwesenheit beantragen | Urlaub elektronisch beantragen | Employee Self Service | Mitarbeiterportal
Reisekostenabrechnung | Dienstreiseantrag | Reisekosten abrechnen | Dienstreise beantragen
Personaleinsatzplanung | Dienstplan | Schichtplanung
Betriebliches Gesundheitsmanagement | BGM | Gesundheit der Beschäftigten
Desksharing | flexible Arbeitsplätze | geteilte Schreibtische | Arbeitsplatz buchen | New Work
Raumbuchung | Besprechungsraum reservieren | Raumreservierung | Räume online mieten | Hallenbelegung
Kollaborationsplattform | Gruppenarbeitsplattform | gemeinsam an Dokumenten arbeiten | Groupware | Nextcloud
Dienst-Messenger | Behördenmessenger | Teamchat | Chat für Mitarbeiter | Matrix-Messenger
Wissensverlust durch Renteneintritt > Wissensmanagement | Wissensdatenbank | Wissenstransfer | demografischer Wandel in der Verwaltung
E-Learning | Lernplattform | Onlinekurs | Lernmanagementsystem | LMS | Moodle
Schulung der Beschäftigten | Fortbildung | Weiterbildung | Mitarbeiter schulen | Qualifizierung
Digitalkompetenz | digitale Kompetenzen | Medienkompetenz | Umgang mit Computer lernen | Digital Literacy
Veränderungsmanagement | Change Management | Kulturwandel | Mitarbeiter mitnehmen
Agile Methoden | Scrum | Kanban | agiles Arbeiten | Design Thinking
Digitalstrategie | digitale Agenda | Smart-City-Strategie | Digitalisierungskonzept | Fahrplan zur Digitalisierung
Reifegradmessung | Reifegradmodell | Digitalisierungsindex | digitaler Reifegrad
Chief Digital Officer | CDO | Digitaldezernat | Stabsstelle Digitalisierung | Digitalisierungsamt
Innovationslabor | Verwaltungslabor | InnoLab
GovTech | Start-up trifft Verwaltung
Reallabor | Living Lab | Testfeld
Projektmanagement | Projektportfolio | Multiprojektmanagement
Wirkungsmessung | Evaluation | Erfolgsmessung | Nutzen messen
Nutzerzentrierung | User Experience | nutzerfreundlich gestalten | Usability-Test | Nutzertest
IT-Service-Management | ITIL | Ticketsystem | Helpdesk | Störung an IT melden | IT-Support
kommunaler IT-Dienstleister | kommunales Rechenzentrum | Gebietsrechenzentrum
Abwärme aus Rechenzentrum | Serverabwärme
Cloud Computing | Verwaltungscloud | Deutsche Verwaltungscloud | Software as a Service | SaaS | Fachverfahren aus der Cloud
virtuelle Desktops | Terminalserver | VDI | Thin Client | Arbeitsplatz aus der Cloud
Client-Management | Endgeräteverwaltung | Softwareverteilung | Hardware-Rollout | Laptops verwalten
Mobile Device Management | MDM | Handys und Tablets verwalten | Diensthandy | mobile Endgeräte verwalten
Identitätsmanagement | IAM | Berechtigungsmanagement | Single Sign-on | Zugriffsrechte verwalten
Zwei-Faktor-Authentifizierung | MFA | 2FA
Lizenzmanagement | Softwarelizenzen | Lizenzverwaltung
Kommunikationsnetz der Verwaltung | LAN | Rathausnetz | Netzwerkausbau | SD-WAN
IP-Telefonie | Telefonanlage | VoIP | Softphone | Telefonieren über Computer
Behördennummer 115 | Servicecenter | Callcenter | telefonische Auskunft | Telefonzentrale | Bürgertelefon
Telefonbot | Voicebot | Sprachassistent am Telefon | automatische Anrufannahme | Telefonassistent
weiße Flecken | graue Flecken | unterversorgtes Gebiet | kein schnelles Internet
Leerrohre mitverlegen | Mitverlegung | Leerrohrkataster
Leitungskataster | Leitungsauskunft | Leitungsplan
Funkloch > Mobilfunkausbau | Mobilfunkmessung | 5G-Netz | weiße Flecken im Mobilfunk
Mobilfunkmessung | Netzqualität messen | Funklöcher finden | Empfang messen | Netzabdeckung
Campusnetz | privates 5G-Netz
Informationssicherheit | IT-Sicherheit | Cybersicherheit | Cyber Security | Datensicherheit
IT-Grundschutz | BSI-Grundschutz | Weg in die Basis-Absicherung | WiBA
Informationssicherheitsmanagement | ISMS | ISO 27001
NIS-2 | NIS2-Richtlinie | NIS2-Umsetzungsgesetz
kritische Infrastruktur | KRITIS | KRITIS-Dachgesetz
Erpressung durch Hacker > Cyberangriff | Ransomware | IT-Notfallplan | Datensicherung
IT-Notfallplan | Notfallmanagement | BCM | Business Continuity Management | IT-Notfallhandbuch | Wiederanlauf
Datensicherung | Backup | Sicherungskopie | Datenwiederherstellung
Sensibilisierung für IT-Sicherheit | Security Awareness | Phishing-Simulation | Phishing | gefälschte E-Mail erkennen
Security Operations Center | SOC | Angriffserkennung | SIEM | CERT | Computer-Notfallteam
Penetrationstest | Schwachstellenscan | Sicherheitslücke finden | Pentest | Schwachstellenmanagement
Datenschutz-Folgenabschätzung | DSFA
Verarbeitungsverzeichnis | Verzeichnis von Verarbeitungstätigkeiten | VVT
Anonymisierung | Pseudonymisierung | Personen unkenntlich machen
Schwärzung | Dokumente schwärzen | Namen unkenntlich machen
digitale Souveränität | Herstellerunabhängigkeit | unabhängig von Microsoft | souveräner Arbeitsplatz | openDesk | Vendor Lock-in
Office-Alternative > LibreOffice | openDesk | Linux-Arbeitsplatz | freie Software
Microsoft 365 | M365 | Office 365 | Microsoft Teams
offene Schnittstelle | API | Programmierschnittstelle | Interoperabilität | Systeme miteinander verbinden
künstliche Intelligenz | KI | Artificial Intelligence | AI | maschinelles Lernen
KI-Verordnung | AI Act | KI-Richtlinie | Regeln für KI | Dienstanweisung KI | KI-Leitlinie
KI-Kompetenz | KI-Schulung | Umgang mit KI lernen | KI-Führerschein
großes Sprachmodell | LLM | generative KI | ChatGPT | KI-Assistent für Verwaltung | KI-Sprachmodell
Texte schreiben lassen > generative KI | KI-Assistent für Verwaltung | großes Sprachmodell | Textbausteine
Retrieval Augmented Generation | RAG | KI-Wissenssuche | eigene Dokumente befragen | Fragen an Dokumente stellen
Avatar im Rathaus | Serviceroboter | humanoider Roboter | sprechende Figur
Transkription | Spracherkennung | Sprache in Text | Diktat | speech to text
Sitzungsprotokoll per KI | Protokollassistent | Niederschrift automatisch erstellen | automatisches Protokoll
maschinelle Übersetzung | Übersetzungsdienst | automatisch übersetzen | Mehrsprachigkeit | Fremdsprache im Amt
Videodolmetschen | Dolmetscher per Video | Sprachmittlung | Dolmetscher zuschalten
Gebärdensprache | DGS | Gebärdenavatar | gehörlos | Angebot für Gehörlose
Sehbehinderung | Blinde | sehbehinderte Menschen
Vorlesefunktion | Screenreader | Website vorlesen lassen
Blindenleitsystem | Orientierung für Blinde
barrierefreie Wege | Rollstuhlkarte | Wheelmap | rollstuhlgerechter Weg | Hindernisse für Rollstuhl
Texterkennung | OCR | optische Zeichenerkennung | Handschrift erkennen | Text aus Scan auslesen
automatische Dokumentenklassifikation | Posteingang durch KI sortieren | intelligente Dokumentenverarbeitung
automatisierter Bescheid | Dunkelverarbeitung | vollautomatische Entscheidung | Bescheid ohne Sachbearbeiter
Bilderkennung | Computer Vision | automatische Bildauswertung | Objekterkennung | Kamerabild auswerten
Algorithmenethik | KI-Register | Algorithmentransparenz | Transparenzregister für Algorithmen
fälschungssicherer Nachweis > Blockchain | digitales Zeugnis | elektronisches Siegel
Terminvergabe | Terminbuchung | Online-Terminvereinbarung | Terminmanagement | Termin im Bürgerbüro buchen
lange Wartezeit im Bürgeramt > Terminvergabe | Aufrufanlage | Online-Antrag | Serviceterminal
Serviceterminal | Selbstbedienungsterminal | Bürgerterminal | SB-Terminal | Speed Capture | Self-Service im Bürgerbüro
Passbild im Amt | digitales Passfoto | Fotoautomat | PointID | biometrisches Lichtbild
Abholstation für Ausweise | Ausweisabholbox | Dokumentenausgabebox | Abholbox
mobiles Bürgerbüro | Bürgerkoffer | Rathaus auf Rädern | aufsuchender Bürgerservice
Elektronische Wohnsitzanmeldung | Ummeldung | Umzug melden | Wohnsitz anmelden | Adresse ändern
Bürgeramt | Bürgerbüro | Einwohnermeldeamt
Meldewesen | Melderegister | Meldebescheinigung
Wahlorganisation > Briefwahl | Wahlhelfer | Wahlergebnis
Briefwahl beantragen | Wahlschein
Führerscheinstelle | Führerschein umtauschen | Fahrerlaubnis | Kartenführerschein
Kfz-Zulassung | i-Kfz | Auto anmelden | Zulassungsstelle | Fahrzeug abmelden
Sozialleistung > Wohngeld | Grundsicherung | Bürgergeld | Sozialhilfe
Beschwerdemanagement | Anliegenmanagement | Lob und Kritik | Bürgeranliegen
wilder Müll > Mängelmelder | Müllablagerung melden | Dreckecken melden
Ideenplattform | Ideenwettbewerb | Vorschläge der Bürger sammeln | Crowdsourcing | Open Innovation
Online-Umfrage | Bürgerbefragung | Einwohnerbefragung | Meinungsbild | Fragebogen | LimeSurvey
Bürgerrat | Bürgerforum | Zufallsbürger
Citizen Science | Bürgerwissenschaft | Bürger messen selbst | senseBox | Sensor selber bauen
Hackathon | Ideen-Marathon | Makeathon | Programmierwettbewerb
Civic Tech | Code for Germany | Open Knowledge Lab
Makerspace | FabLab | offene Werkstatt | Tüftelwerkstatt
papierlose Ratsarbeit | Tablets für Ratsmitglieder | digitale Ratsarbeit | iPad für Stadträte
elektronische Abstimmung im Rat | Abstimmungsanlage | Abstimmungstool | digitales Abstimmen
Website-Relaunch | Internetauftritt | Homepage der Stadt | Webauftritt | städtische Webseite | Content Management System
Websitesuche | intelligente Suche | Suchfunktion der Homepage | semantische Suche
Öffentlichkeitsarbeit | Pressearbeit | Kommunikationsstrategie
Soziale Medien | Social Media | Instagram | Facebook | Mastodon
WhatsApp-Kanal | Messenger-Kanal | WhatsApp-Service
Podcast | Audiobeitrag | Sendung zum Anhören
Amtsblatt | Mitteilungsblatt | amtliche Bekanntmachung | Gemeindeblatt | digitales Amtsblatt
digitaler Schaukasten | digitales Schwarzes Brett | Infostele | digitale Infotafel | Aushang am Bildschirm | Digital Signage
Bürger-App | Stadt-App | Gemeinde-App | Dorf-App | Heimat-Info
Super-App | alles in einer App | Integrierte Stadt-App
Online-Veranstaltungskalender | Eventkalender | Terminkalender der Vereine | was ist los vor Ort
`;

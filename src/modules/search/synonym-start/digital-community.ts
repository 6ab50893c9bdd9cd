/** Schools, care, local economy, emergencies, open data, working together, and what newcomers say: groups as `startingSynonyms` reads them. */
export const digitalCommunity = `
Schulplattform | Schulcloud | Schulportal | Lernplattform für Schulen | IServ
interaktive Tafel | Smartboard | Whiteboard | digitale Tafel | Beamer im Klassenzimmer
Tablets für Schüler | Schülergeräte | iPad-Klasse | Endgeräte für Schulen
Medienentwicklungsplan | MEP | Medienkonzept der Schule
Schulverpflegung | Mensa | Essensbestellung | Mittagessen bestellen | Schulessen bezahlen
Kita-Platzvergabe | Kita-Portal | Kindergartenplatz | Kita-Anmeldung | Betreuungsplatz | Little Bird
Kita-App | Elternkommunikation | Kita-Verwaltung | Nachricht an Eltern
Familienportal | Familien-App | Frühe Hilfen | Angebote für Familien
Stadtbibliothek | Bücherei | Onleihe | Bibliothekssystem | library
Open Library | Bibliothek ohne Personal | Bücherei am Sonntag offen | personallose Bibliothek
Bibliothek der Dinge | Leihladen | Gegenstände ausleihen | Dinge teilen
Museum virtuell erleben | digitales Museum | Museums-App | virtueller Rundgang | Audioguide | virtuelle Ausstellung
Kulturgut digitalisieren | Retrodigitalisierung | Sammlung digital | Kulturerbe digitalisieren
Kulturportal | Kulturangebot | Kulturkalender | Kulturveranstaltung
Stadtgeschichte | Ortsgeschichte | historischer Stadtrundgang | Zeitreise
Online-Ticketing | Ticketshop | Eintrittskarte im Netz kaufen
Zugangssystem | Drehkreuz | Einlasskontrolle
Ertrinkungserkennung | Ertrinken erkennen | KI im Schwimmbad | Badeaufsicht
Sportstättenmanagement | Sportstättenbuchung | Sporthalle buchen | Sportplatz reservieren | Hallenvergabe
Bewegungsangebot im Freien | SportBox | Calisthenics | Sportgeräte per App leihen | Bewegungsparcours
Vereinsportal | Vereinsverzeichnis | Vereinsleben | Vereinsarbeit erleichtern
Ehrenamtsplattform | Ehrenamtsbörse | Freiwilligenagentur | bürgerschaftliches Engagement | Freiwillige vermitteln
Stadtpass | Familienpass | Sozialpass | Familienkarte | Bürgerkarte
Seniorenangebot > Digitallotse für Senioren | Digitale Teilhabe | Seniorenplattform | Technik für ältere Menschen
Digitallotse für Senioren | Senioren ans Netz | Digitalbotschafter | Internetlotse | Medienlotse | Smartphone-Sprechstunde
Digitale Teilhabe | digitale Inklusion | digitale Spaltung | Menschen ohne Internet
Handykurs > Smartphone-Sprechstunde | Digitalcafé | Digitalkompetenz | Digitallotse für Senioren
technikgestütztes Wohnen | Ambient Assisted Living | AAL | Smart Home für Senioren | Wohnen im Alter | Hausnotruf
Sturzerkennung | Sturzsensor | Notfallknopf | Notruf im Haushalt
Einsamkeit im Alter | Einsamkeit | alleinlebend | Begegnung gegen Einsamkeit
Pflegeplattform | Pflegeplatz finden | Pflegeplatzbörse | Pflegeberatung | Pflegestützpunkt
Pflege zu Hause | pflegende Angehörige | ambulante Pflege | Kurzzeitpflege
Hausarztmangel > Telemedizin | Gesundheitskiosk | rollende Praxis | Videosprechstunde
ärztliche Versorgung auf dem Land | Hausarztmangel | Landarzt
Telenotarzt | Notarzt per Video | Telenotfallmedizin
Einschulungsuntersuchung | Schuleingangsuntersuchung | Reihenuntersuchung
Belehrung Infektionsschutz | Gesundheitszeugnis | Hygienebelehrung | Belehrung für Küchenpersonal
Ersthelferalarmierung | Ersthelfer-App | First Responder | Region der Lebensretter | Mobile Retter
Dorfladen | 24-Stunden-Laden | Smart Store | personalloser Laden | Einkaufen rund um die Uhr | Nahversorgung
Warenautomat | Regiomat | Verkaufsautomat | Hofladenautomat
regionale Vermarktung | Direktvermarktung | Bauernmarkt | Hofladen | regionale Produkte
Dorfgemeinschaftshaus | Bürgerhaus | Dorfbüro | Treffpunkt im Dorf
Leerstandsmanagement | Leerstandskataster | leere Läden | Leerstandsmelder
Pop-up-Store | Zwischennutzung | Laden auf Zeit
lokaler Online-Marktplatz | regionaler Online-Marktplatz | lokales Schaufenster | Online-Schaufenster | digitaler Marktplatz
Einzelhandel | Ladengeschäfte | Händler vor Ort
Innenstadtbelebung | lebendige Innenstadt | Innenstadtentwicklung | Citymanagement
ausgestorbene Innenstadt > Innenstadtbelebung | Leerstandsmanagement | Pop-up-Store | Citymanagement
Stadtgutschein | Geschenkgutschein der Stadt | City-Gutschein | Einkaufsgutschein
Bonusprogramm | Kundenkarte | Heimatkarte | Punkte sammeln | Treuepunkte
digitale Gästekarte | Gästekarte | Kurkarte | Gästebetreuung | Meldeschein
Kurtaxe | Kurbeitrag | Übernachtungssteuer | Bettensteuer | Tourismusbeitrag
digitaler Stadtrundgang | Stadtführung per App | Stadtführer | Erlebnispfad | Actionbound | Schnitzeljagd
Infopunkt für Touristen | Touristenterminal | Infostele für Touristen | Tourismus-Stele
Veranstaltungsmanagement | Eventmanagement | Veranstaltung genehmigen
Volksfest | Stadtfest | Kirmes | Straßenfest
Wirtschaftsförderung | Unternehmen unterstützen | Standortmarketing | Gewerbe ansiedeln | Standortportal
Gründerförderung | Start-up | Existenzgründung | Gründerzentrum
regionale Jobbörse | Jobportal | Ausbildungsbörse | Stellenbörse | Praktikumsbörse
Rückkehrer gewinnen | Zuzug | Landleben auf Probe | Einwohner gewinnen
Geflüchtete | Flüchtlinge | Asylbewerber
Obdachlosigkeit | Wohnungslose
Unterbringungsmanagement | Unterkunft für Geflüchtete | Flüchtlingsunterkunft
Alarmierung | digitale Alarmierung | Funkmeldeempfänger | Alarm-App | Pager
Einsatzleitung digital | Einsatzführung | Einsatztablet | Einsatzleitwagen | Einsatzführungssystem
Rettungsleitstelle | integrierte Leitstelle | Notrufzentrale | Notruf 112
Hydrantenplan | Löschwasser | Hydranten finden | Hydrantenkataster | Wasserentnahmestelle
Krisenstab | Stabsarbeit | Krisenstabssoftware | Stab für außergewöhnliche Ereignisse | Krisenmanagement
Lagebild | Lagedarstellung | Lagekarte | Lagezentrum | Übersicht in Krise
Katastrophenschutz-Leuchtturm | Notfalltreffpunkt | Notfallmeldestelle | Bürgerleuchtturm | Anlaufstelle bei Stromausfall
Kommunikation bei Stromausfall | Satellitentelefon | Notfallkommunikation | ausfallsichere Kommunikation | Starlink
Trinkwassernotbrunnen | Notbrunnen | Trinkwassernotversorgung | Wasser im Notfall
Evakuierung | Bombenentschärfung | Bombenfund | Räumung eines Stadtteils
Spontanhelfer | Helferkoordination | freiwillige Helfer im Krisenfall | Helfer-App
Bußgeld | Ordnungswidrigkeit | Verwarngeld | OWi-Verfahren
Videoüberwachung | Überwachungskamera | Videoschutz | Kriminalitätsschwerpunkt | CCTV
Sicherheit im öffentlichen Raum | Angstraum | Sicherheitsgefühl | Kriminalprävention | Heimwegtelefon
Vandalismus > Videoüberwachung | Mängelmelder | Graffiti melden | Sicherheit im öffentlichen Raum
Landwirtschaft | Landwirte | Smart Farming | Precision Farming
Open-Data-Portal | Datenportal | Datenkatalog | CKAN | DCAT-AP
Transparenzportal | Informationsfreiheit | IFG | Transparenzgesetz | gläserne Verwaltung
Dateninventur | Datenbestand erfassen | Datenlandkarte | Datenkataster | Metadaten
Datenqualität | Datenbereinigung | fehlerhafte Datensätze | doppelte Datensätze
Datennutzung in der Verwaltung | datenbasierte Entscheidung | evidenzbasierte Entscheidung | data driven | datengetrieben
Business Intelligence | BI-Werkzeug | Data Warehouse | Datenauswertung | Data Analytics
Datenkompetenz | Data Literacy | Datenschulung | Umgang mit Daten lernen | Datenlotse
Kommunalstatistik | Statistikportal | statistische Auswertung
Bevölkerungsprognose | Einwohnerentwicklung | demografische Entwicklung
Sozialmonitoring | Sozialraumanalyse | Sozialplanung | Sozialbericht
Predictive Analytics | Prognosemodell | KI-Vorhersage
vorausschauende Wartung | Predictive Maintenance | Wartung nach Zustand
gemeinsame IT mehrerer Gemeinden > interkommunale Zusammenarbeit | kommunaler IT-Dienstleister | Shared Services
Shared Services | gemeinsames Dienstleistungszentrum
Kommunalnetzwerk | Erfahrungsaustausch | Austausch mit anderen Kommunen | Community of Practice
Förderprogramm | Fördermittel | Zuschuss | Zuwendung | Förderung beantragen | funding
Modellprojekte Smart Cities | MPSC | Smart City Modellkommune | KfW-Förderung Smart City
Fördermittelmanagement | Fördermittelverwaltung
Vereinsförderung beantragen | Zuschuss für Vereine | Sportförderung
ländlicher Raum > Smart Region | digitales Dorf | Dorfladen | Rufbus
smartes Quartier | intelligentes Stadtviertel | digitales Quartier
öffentliche Toilette | WC-Anlage | Toilettenfinder | nette Toilette
smarte Sitzbank | Smart Bench | Solarbank | Handy laden auf Bank
digitale Bürgerwerkstatt | Digitallabor | Zukunftslabor | Erlebnisraum Digitalisierung | Showroom
Smart City erklären > Showroom | Erlebnisraum Digitalisierung | Zukunftslabor | Roadshow
Gamification | Serious Game | Spiel zum Mitmachen | spielerisch lernen | Minecraft
Digitaltag | Informationsveranstaltung zu Digitalem | Digitalwoche | Tag der Digitalisierung
QR-Code | Code zum Scannen
Indoor-Navigation | Innenraumnavigation | Wegweiser im Gebäude | Beacon
Echtzeitortung | GPS-Tracker | Gegenstände orten | Geräte orten | Asset Tracking
Besucheranmeldung | Empfang im Rathaus | Besuchermanagement | Besucherregistrierung
Bürgerbüro digitalisieren > Terminvergabe | Online-Antrag | Serviceterminal | Aufrufanlage | bargeldlos bezahlen
Mitarbeitervorschläge | betriebliches Vorschlagswesen | Ideenmanagement | Ideen der Mitarbeiter
Mitarbeiterbefragung | Zufriedenheit der Beschäftigten | Feedback der Mitarbeiter
Hinweisgebersystem | Whistleblower | Hinweisgeberschutz | anonym Missstände melden
Unterschrift unter Vertrag > qualifizierte elektronische Signatur | Vertragsmanagement
Katalog nachnutzbarer Lösungen | Good Practice | Best Practice | Beispiele anderer Kommunen | Lösungsdatenbank
proaktive Verwaltung | antragslose Leistung | Leistung ohne Antrag
Lebenslagenprinzip | Angebote nach Lebenslage
Statusverfolgung | Bearbeitungsstand sehen | Antrag verfolgen | Wo ist mein Antrag
Nachweise hochladen | Unterlagen hochladen | Dokumente einreichen
Zuständigkeitsfinder | wer ist zuständig | Ansprechpartner finden
elektronische Führerscheinkontrolle | Führerschein der Fahrer prüfen
Passwortmanager | Passwortsicherheit | Passwörter sicher aufbewahren
Fördermittel finden | Förderdatenbank | Förderlotse
Notstromversorgung | Notstromaggregat | Netzersatzanlage
Green IT | grünes Rechenzentrum | energiesparende IT
Geschwindigkeitsanzeigetafel | Dialogdisplay | Smiley-Tafel | Geschwindigkeitsdisplay
Antrag auf Papier > Online-Antrag | elektronisches Formular
Datenaustausch zwischen Ämtern > offene Schnittstelle | Registermodernisierung | Interoperabilität
zu schnelles Fahren > Geschwindigkeitsmessung | Geschwindigkeitsanzeigetafel
vertrocknete Bäume > Bodenfeuchtesensor | Baumbewässerung | Gießpatenschaft
leere Räume beheizen > intelligente Heizungssteuerung | Einzelraumregelung | Gebäudeleittechnik
Laterne brennt unnötig > mitlaufendes Licht | adaptive Beleuchtung | LED-Umrüstung
überfülltes Freibad > Auslastungsanzeige | Online-Ticketing | Besucherzählung
Wasser im Keller > Starkregengefahrenkarte | Hochwasserfrühwarnsystem | Starkregenvorsorge
keine Deutschkenntnisse > maschinelle Übersetzung | Videodolmetschen | Mehrsprachigkeit
viele Anrufe im Rathaus > Telefonbot | Chatbot | Behördennummer 115
Personalmangel in der Verwaltung > Personalgewinnung | RPA | KI-Assistent für Verwaltung
schlechte Luft > Luftqualität | Raumluftmessung
Rathaus hat geschlossen > Serviceterminal | Abholbox | Online-Antrag | Chatbot
Schlange im Rathaus > Terminvergabe | Aufrufanlage | Wartezeitanzeige
Strompreis senken > Energiemonitoring | Lastmanagement | Photovoltaik
volle Container > Containerfüllstand | Füllstandssensor
Schule ohne Internet > Schul-WLAN | Glasfaserausbau | Schuldigitalisierung
Schul-WLAN | WLAN in Klassenzimmern
Krisenkommunikation | Bürger in Krise informieren | Kommunikation im Krisenfall
Badegäste zählen | Auslastung des Schwimmbads | Besucherzahl im Freibad
`;

/** English terms beside the German ones: groups as `startingSynonyms` reads them. */
export const englishTerms = `
parking sensors | Parksensor | Parkraumsensor | Parkplatzsensor
parking guidance | Parkleitsystem
parking ticket app | Handyparken | Park-App
parking permit | Parkausweis | Bewohnerparkausweis
parking enforcement | Parkraumüberwachung
appointment booking | Terminvergabe | Terminbuchung
queue management | Aufrufanlage | Warteschlangenmanagement
self-service kiosk | Serviceterminal | Bürgerterminal
waste bin level | Füllstandssensor | Mülleimer Füllstand messen
smart bins | Smarter Abfallbehälter
waste collection calendar | Abfallkalender | Abfall-App
bulky waste | Sperrmüll
recycling center | Wertstoffhof
street lighting | Straßenbeleuchtung | Straßenlaterne
traffic lights | Ampel | Lichtsignalanlage
traffic counting | Verkehrszählung
traffic congestion > Verkehrsstau | Verkehrsmanagement | Verkehrsfluss
road works | Baustelle | Straßenbaustelle
road condition | Straßenzustand | Straßenschäden
pothole | Schlagloch
bridge monitoring | Brückenüberwachung
bicycle counter | Radzählung
bike sharing | Fahrradverleih | Bikesharing
bike parking | Fahrradabstellanlage
charging station | Ladesäule | Ladeinfrastruktur
electric vehicle | Elektroauto | E-Fahrzeug
public transport | ÖPNV | öffentlicher Nahverkehr | Bus und Bahn
on-demand bus | Rufbus | On-Demand-Verkehr
autonomous driving | autonomes Fahren
passenger information | Fahrgastinformation
fleet management | Fuhrparkmanagement
water level | Pegelstand | Wasserstand | Pegelmessung
flood warning | Hochwasserwarnung | Hochwasserfrühwarnsystem
heavy rain | Starkregen
groundwater | Grundwasser
drinking water | Trinkwasser
sewage | Abwasser
water leak | Leckage | Leckageerkennung | Rohrbruch
water meter | Wasserzähler
soil moisture | Bodenfeuchte
tree watering | Baumbewässerung
tree register | Baumkataster
urban heat | Hitzeinsel | Stadthitze
weather station | Wetterstation
noise monitoring | Lärmmessung
indoor air quality | Raumluftqualität | Raumluftmessung
pedestrian counting | Personenzählung | Passantenfrequenz
winter road maintenance | Winterdienst | snow removal
road ice warning | Glatteiswarnung
energy monitoring | Energiemonitoring
building automation | Gebäudeautomation | Gebäudeleittechnik
heating control | Heizungssteuerung
district heating | Fernwärme | Wärmenetz
rooftop solar | Solardach
carbon footprint | CO2-Bilanz | Treibhausgasbilanz
climate protection | Klimaschutz
climate adaptation | Klimaanpassung
electronic records | elektronische Akte | E-Akte
paperless office | papierloses Büro | papierlose Verwaltung
document management | Dokumentenmanagement
digital mailroom | digitale Poststelle | Posteingang digitalisieren
electronic invoice | E-Rechnung | e-invoicing
electronic signature | elektronische Signatur | digitale Unterschrift
online payment | elektronische Bezahlung | E-Payment
digital identity | elektronische Identität | eID
online application form | Online-Antrag
citizen portal | Bürgerportal | Serviceportal
citizen participation | Bürgerbeteiligung
citizen survey | Bürgerbefragung
issue reporting | Mängelmelder | Schadensmelder
council information system | Ratsinformationssystem
council meeting | Ratssitzung | Gemeinderatssitzung | Stadtratssitzung
easy language | Leichte Sprache | plain language
machine translation | maschinelle Übersetzung
process automation | Prozessautomatisierung | RPA
time tracking | Zeiterfassung
job application | Bewerbung | Bewerbermanagement
human resources | Personalwesen | Personalmanagement
knowledge management | Wissensmanagement
digital strategy | Digitalstrategie
information security | Informationssicherheit | IT-Sicherheit
data protection | Datenschutz
cyber attack | Cyberangriff
emergency plan | Notfallplan
fibre network | Glasfasernetz | broadband
mobile coverage | Mobilfunkabdeckung | Mobilfunkversorgung
building permit | Baugenehmigung | Bauantrag
zoning plan | Bebauungsplan | Flächennutzungsplan
land register | Liegenschaftskataster
kindergarten place | Kita-Platzvergabe | Kindergartenplatz
school digitalisation | Schuldigitalisierung
swimming pool | Schwimmbad | Freibad | Hallenbad
cemetery | Friedhof
museum guide | Museums-App | Audioguide
volunteering | Ehrenamt | Freiwilligenarbeit
neighbourhood help | Nachbarschaftshilfe
elderly people | Senioren | ältere Menschen
nursing care > Pflegeplattform | Pflege zu Hause | Pflegeplatz
village shop | Dorfladen
vacant shops | Leerstand
local shopping | lokaler Online-Marktplatz
business development | Wirtschaftsförderung
visitor guidance | Besucherlenkung
event calendar | Veranstaltungskalender
fire brigade | Feuerwehr
emergency services | Rettungsdienst
crisis management | Krisenmanagement | Krisenstab
public warning | Bevölkerungswarnung
power outage | Stromausfall
sports facility booking | Sportstättenbuchung | Sporthalle buchen
room booking | Raumbuchung
lost property | Fundsachen | Fundbüro
public procurement | öffentliche Vergabe | E-Vergabe
inter-municipal cooperation | interkommunale Zusammenarbeit
`;

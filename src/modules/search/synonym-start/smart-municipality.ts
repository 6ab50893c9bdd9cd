/** Maps, sensors, light, mobility, energy, water, waste and green: groups as `startingSynonyms` reads them. */
export const smartMunicipality = `
Bevölkerungswarnung | Warn-App | NINA | KATWARN | Cell Broadcast | Bevölkerung warnen
Sirene | Sirenennetz | elektronische Sirene | Sirenenwarnung | Alarmsirene
Dorfplattform | DorfFunk | Digitale Dörfer | digitaler Dorfplatz
Geoinformationssystem | GIS | Geodaten | Geoportal | Karten im Internet
Online-Karte | interaktive Karte | digitaler Stadtplan | Themenkarte | Web-Karte
Geodateninfrastruktur | GDI | INSPIRE | Geodatendienst
3D-Stadtmodell | CityGML | dreidimensionale Karte | LoD2 | Stadt in 3D
Simulation der Stadtentwicklung | Was-wäre-wenn-Szenario | Planungssimulation | Szenarienrechner | Planspiel
Lieferdrohne | Drohnentransport | Medikamente per Drohne
Laserscanning | LiDAR | Punktwolke | 3D-Vermessung | mobile Vermessung
Straßenbefahrung | 360-Grad-Panorama | Panoramabefahrung | Straßenbilder aufnehmen | Street View
Beteiligung Träger öffentlicher Belange | TÖB | DiPlan | Stellungnahmen zum Bebauungsplan | Auslegung von Bauplänen
Baulückenkataster | Bauplatzbörse | freie Grundstücke | Innenentwicklung | Bauplatz suchen
Flächenmanagement | Flächenkataster | Brachfläche | Flächenbörse
Stadtplanung | Stadtentwicklung | Quartiersentwicklung | ISEK | urban planning
Virtual Reality | VR-Brille | virtuelle Realität | Planung virtuell erleben
Straßenzustandserfassung | Straßenschäden erkennen | Schlagloch | Straßenzustand | Straßenbefahrung mit KI | Straßenerhaltung
Straßendatenbank | Straßenkataster | Straßeninformationsbank | Verkehrszeichenkataster
Baustellenmanagement | Baustelleninformation | Baustellenkoordination | Straßensperrung | Baustellenkalender
Sondernutzung | Sondernutzungserlaubnis | Außengastronomie beantragen
Brückenüberwachung | Bauwerksmonitoring | Brückenprüfung | Zustand der Brücke messen | Brückensensor
Internet der Dinge | IoT | Internet of Things | vernetzte Geräte | Sensornetzwerk
Schmalband-IoT | NB-IoT | mioty | LTE-M
Sensorplattform | IoT-Plattform | Sensordaten sammeln | FIWARE | Chirpstack
Datenraum | Data Space | Gaia-X | Datenaustausch mit Unternehmen | Mobility Data Space
Parkraumsensor | Parksensor | Parkplatzsensor | Stellplatzsensor | freie Parkplätze erkennen | Belegung der Parkplätze
Parkleitsystem | Parkplatzanzeige | freie Parkplätze anzeigen | Parkhausbelegung
Parkplatzsuche > Parkraumsensor | Parkleitsystem | Parkraummanagement | Park-App
Parkraummanagement | Parkraumbewirtschaftung | smartes Parken | Parkraumkonzept | Smart Parking
Parkscheinautomat | Parkuhr | Parkautomat | Parkgebühr bezahlen
Parkraumüberwachung | Falschparker | Scan-Fahrzeug | ruhender Verkehr | Knöllchen | Politesse
Feuerwehrzufahrt überwachen | zugeparkter Rettungsweg | Rettungsweg freihalten
Behindertenparkplatz überwachen | barrierefreier Parkplatz mit Sensor
Lkw-Parken | Lkw-Stellplatz | Lastwagen parken
Pegelmessung | Pegelsensor | Wasserstand messen | Gewässerpegel | Wasserstandssensor
Hochwasserfrühwarnsystem | Hochwasserwarnung | Hochwasserschutz | Hochwasservorhersage | vor Überflutung warnen
Bach läuft über > Pegelmessung | Hochwasserfrühwarnsystem | Starkregenvorsorge
Niederschlagsmessung | Regenmesser | Regensensor | Regenmenge messen
Grundwassermonitoring | Grundwasserstand | Grundwassermessstelle | Grundwassersensor | Brunnenpegel
Gewässergüte | Wasserqualität | Wasserqualität messen | Badegewässer | Badesee
Umweltsensorik | Umweltmessung | Umweltmonitoring
Klimamessnetz | Wetterstation | Stadtklima | Mikroklima | Temperaturmessung in der Stadt
Hitzeinsel | Hitzeaktionsplan | Hitzeschutz | Hitzewarnung | überhitzte Innenstadt
kühle Orte | Hitzekarte | Schattenplätze
Trinkbrunnen | Refill-Station | öffentlicher Wasserspender
Lärmmessung | Schallsensor | Lärmkartierung | Geräuschpegel | Lärm messen
Motorradlärm | Lärmdisplay | Lärmblitzer | laute Fahrzeuge
Radzählung | Fahrradzählstelle | Radfahrer zählen | Fahrradbarometer
Geschwindigkeitsmessung | Blitzer | Tempomessung | Raser
Besucherzählung | Passantenfrequenz | Personenzählung | Frequenzmessung | Fußgänger zählen | Besucherfrequenz
Besucherlenkung | Besucherstrommanagement | Overtourism | Auslastungsanzeige | wie voll ist es
Menschenansammlung überwachen | Crowd Management | Crowd Monitoring | Gedränge erkennen
Bodenfeuchtesensor | Bodenfeuchte | Bodenfeuchtemessung | Feuchtigkeit im Boden messen
intelligente Bewässerung | Baumbewässerung | bedarfsgerechte Bewässerung | Bäume gießen | automatisch gießen
Gießpatenschaft | Gieß den Kiez | Baumpate | Bürger gießen Bäume
Containerfüllstand | Altglascontainer | Wertstoffinsel | Glascontainer voll | Altkleidercontainer
Leckageerkennung | Leckortung | Wasserverlust | Rohrbruch erkennen | undichte Leitung
Glatteiswarnung | Glättesensor | Fahrbahntemperatur | Straßenwetter | Glättemeldeanlage
Energiemonitoring | Energiecontrolling | Energieverbrauch messen | Verbrauchsdaten erfassen
Kommunales Energiemanagement | KEM | Energiemanagementsystem | ISO 50001
Strom sparen > Kommunales Energiemanagement | Energiemonitoring | LED-Umrüstung | Lastmanagement
Raumluftmessung | CO2-Ampel | CO2-Sensor | Luft im Klassenzimmer | Raumluftqualität | Lüftungsampel
intelligente Heizungssteuerung | smartes Thermostat | Einzelraumregelung | Heizkörper automatisch regeln | Heizkosten senken
Fernablesung | Smart Meter | intelligenter Zähler | Fernauslesung | Smart Metering | Stromzähler
Funkwasserzähler | Wasserzähler fernauslesen | Wasserzähler ablesen | Zählerstand melden | Ultraschallwasserzähler
Smart-Meter-Gateway | intelligentes Messsystem | iMSys | CLS-Kanal
Schachtdeckelüberwachung | Kanaldeckel offen | Schachtsensor
Türsensor | Fenster offen erkennen | Öffnungskontakt | Fenstersensor
elektronische Schließanlage | digitales Türschloss | Transponder | Zutrittskontrolle | smart lock | Schlüssel ersetzen
Schlüsselverwaltung | Schlüsselkasten | Schlüsselausgabe | Schlüsseltresor
Legionellen | Trinkwasserhygiene | Wassertemperatur überwachen
Rauchmelder | Brandmeldeanlage | Brandfrüherkennung | vernetzter Rauchmelder
Waldbrandfrüherkennung | Waldbrandsensor | Waldbrand erkennen | Feuer im Wald
intelligente Straßenbeleuchtung | smarte Straßenlaterne | Smart Lighting | adaptive Beleuchtung | Licht nach Bedarf | Straßenlampe dimmen
LED-Umrüstung | LED-Beleuchtung | Laternen auf LED | energiesparende Beleuchtung
dunkler Weg > intelligente Straßenbeleuchtung | mitlaufendes Licht | Angstraum | Radwegbeleuchtung
mitlaufendes Licht | bewegungsabhängige Beleuchtung | Licht mit Bewegungsmelder | dynamische Radwegbeleuchtung
Multifunktionsmast | Smart Pole | Laterne mit Zusatzfunktion | Lichtmast mit WLAN
Lichtverschmutzung | insektenfreundliche Beleuchtung | Nachtabschaltung
Ampelsteuerung | Lichtsignalanlage | LSA | intelligente Ampel | grüne Welle | Ampelschaltung
Grüne-Welle-Assistent | Ampelphasenassistent | Ampelprognose | GLOSA
Ampel für Fußgänger | Fußgängerampel | Fußgänger automatisch erkennen | sichere Querung
ÖPNV-Bevorrechtigung | Busbeschleunigung | Vorrang für Busse | Ampelvorrang
Einsatzfahrzeuge bevorrechtigen | Grün für Feuerwehr | Ampel für Rettungswagen | Blaulichtbevorrechtigung
Verkehrsmanagement | Verkehrssteuerung | Verkehrslenkung | Verkehrsleitzentrale | Traffic Management
umweltsensitive Verkehrssteuerung | Pförtnerampel | UVM | umweltorientiertes Verkehrsmanagement
Stau > Verkehrsmanagement | Ampelsteuerung | Verkehrslagebild | Verkehrsprognose
Verkehrsmodell | Verkehrssimulation | Verkehrsprognose | Verkehrsanalyse
kooperative Verkehrssysteme | C-ITS | V2X | Car2X | vernetztes Fahren
autonomes Fahren | fahrerloser Bus | autonomes Shuttle | selbstfahrender Bus | People Mover
Bus fährt selten > On-Demand-Verkehr | Mitfahrbank | Bürgerbus | Mitfahrplattform
Mitfahrplattform | Mitfahrbank | Fahrgemeinschaft | Mitfahr-App | Pendlerportal | Ridesharing
Fahrgastinformation | dynamische Fahrgastinformation | DFI | Abfahrtsanzeige | Haltestellenanzeige | Echtzeitauskunft
Fahrgastzählung | automatische Fahrgastzählsysteme | Auslastung von Bussen | AFZS
smarte Haltestelle | digitale Haltestelle | Bushaltestelle mit Display | Bushäuschen
elektronisches Ticket | Handyticket | E-Ticket | E-Ticketing | Check-in Be-out | Fahrkarte per Handy
Mobilitätsplattform | Mobility as a Service | MaaS | Mobilitäts-App | intermodale Auskunft | Verkehrsmittel kombinieren
E-Scooter | E-Tretroller | Elektroroller | Mikromobilität | herumliegende Roller
Radwegenetz | Radroutenplaner | Radschnellweg | Radwegweisung | Fahrradroute
Stadtradeln | Radfahr-Wettbewerb
Lastmanagement | Ladesteuerung | Lastspitzen vermeiden
bidirektionales Laden | Vehicle-to-Grid
Fuhrparkmanagement | Flottenmanagement | Dienstwagen buchen | Poolfahrzeug | Fahrzeugbuchung
elektronisches Fahrtenbuch | Fahrtenbuch
City-Logistik | letzte Meile | Mikrodepot | Lieferverkehr | Lastenrad-Lieferung
Paketstation | Abholfach | Paketfach | Abholschrank
Wärmenetz | Fernwärme | Nahwärme | Wärmeversorgung
Balkonkraftwerk | Balkonsolar | Steckersolar
virtuelles Kraftwerk | Virtual Power Plant
Smart Grid | intelligentes Stromnetz | Netzsteuerung
Stromnetzüberwachung | digitale Ortsnetzstation | Trafostation | Netzmonitoring
Energiegemeinschaft | Mieterstrom | Energiegenossenschaft | Bürgerenergie | Strom aus der Nachbarschaft
Batteriespeicher | Stromspeicher | Quartiersspeicher | Energiespeicher
Energiemonitor | Energiedashboard | Energie-Atlas | Ökostromanteil anzeigen
CO2-Bilanz | Treibhausgasbilanz | Klimabilanz | Klimadashboard | CO2-Fußabdruck | THG-Bilanz
Klimaanpassung | Klimafolgenanpassung | Schwammstadt | Klimaresilienz
Nachhaltigkeitsberichterstattung | Nachhaltigkeitsziele | SDG | Nachhaltigkeitsmonitoring | Agenda 2030
Klima-App | Klimaspiel | CO2 sparen Challenge | klimafreundliches Verhalten belohnen
Gebäudeleittechnik | GLT | Gebäudeautomation | BACnet | Smart Building | Gebäude fernsteuern
Facility Management | Gebäudemanagement | CAFM | Liegenschaftsverwaltung | städtische Gebäude verwalten
bedarfsgerechte Reinigung | Gebäudereinigung | Reinigungsroboter | Putzdienst | Reinigung nach Nutzung
Wasserversorgung | Trinkwasser | Wasserwerk | Trinkwassernetz
Wasserknappheit > Wasserampel | Wasserverbrauch vorhersagen | Trinkwassersparen | Grundwassermonitoring
Kanalinspektion | Kanalzustand | Kanal filmen | Kanal-TV | Kanalsanierung
Kanalnetzsteuerung | Regenüberlaufbecken | Kanalfüllstand | Regenrückhaltebecken
Prozessleitsystem | Leitwarte | SCADA | Fernwirktechnik | Leittechnik
Abwassermonitoring | Viren im Abwasser | abwasserbasierte Epidemiologie
Abfall-App | Abfallkalender | Müllkalender | Müllabfuhr erinnern | Abfuhrtermin | wann kommt die Müllabfuhr
Abfallwirtschaft | Müllentsorgung | Müllabfuhr | Entsorgungsbetrieb | waste management
Sperrmüll anmelden | Sperrmülltermin | Sperrmüllabholung
Biotonne kontrollieren | Störstofferkennung | falsche Stoffe in Tonne | Biomüllscanner
Tonnenidentifikation | Behälterident | Mülltonne mit Chip | RFID an Mülltonne
Tourenoptimierung | Routenplanung für Fahrzeuge | Tourenplanung | Fahrten optimieren | Leerfahrt vermeiden
Tauschbörse | Verschenkmarkt | Gebrauchtwarenbörse
Kreislaufwirtschaft | Circular Economy | Zero Waste
Reparaturcafé | Repair Café | Geräte reparieren statt wegwerfen
Mehrwegsystem | Pfandbecher | Mehrweggeschirr | Mehrwegbecher
Winterdienstdokumentation | Räumnachweis | Streufahrten aufzeichnen | GPS im Räumfahrzeug
mobile Auftragserfassung | mobile Datenerfassung | Arbeitsaufträge am Tablet | Stundenzettel ersetzen
Grünflächenmanagement | Grünflächenkataster | Grünanlage | Parkpflege | Grünflächenpflege
Mähroboter | automatisch mähen | Rasenroboter | autonomes Mähen
Spielplatzkontrolle | Spielplatzprüfung | Spielgeräte kontrollieren | Spielplatzkataster
Artenvielfalt | Biodiversität | Naturschutz | Blühfläche | Tierarten erfassen
Forst | Waldmonitoring | Stadtwald | Baumbestand im Wald | Borkenkäfer
digitales Gedenken | QR-Code am Grab | Gedenkort | Erinnerungskultur | Stolpersteine
`;

/** Registration, identity papers, elections, vehicles, roads and transport: groups as `startingSynonyms` reads them. */
export const identityAndTraffic = `
Wohnsitzummeldung | Ummeldung innerhalb der Gemeinde | Adresse ändern | Adressänderung | neue Anschrift mitteilen | Umzug melden
Wohnsitzabmeldung | Abmeldung der Wohnung | Wegzug ins Ausland melden | polizeiliche Abmeldung | ins Ausland abmelden
umziehen > Wohnsitzanmeldung | Wohnsitzummeldung
Nebenwohnung | Zweitwohnsitz | Zweitwohnung anmelden | Nebenwohnsitz
Statuswechsel der Wohnung | Hauptwohnung in Nebenwohnung ändern | Wohnungsstatus ändern
Wohnungsgeberbestätigung | Vermieterbescheinigung | Einzugsbestätigung | Wohnungsgeberbescheinigung
erweiterte Meldebescheinigung | Aufenthaltsbescheinigung zur Eheschließung
Haushaltsbescheinigung | Bescheinigung über Haushaltsmitglieder
Melderegisterauskunft | Adressauskunft | Einwohnermeldeauskunft | EMA Auskunft | Adresse einer Person erfragen | Anschriftenermittlung
Melderegisterauskunft über eigene Daten | Selbstauskunft aus dem Melderegister | gespeicherte Meldedaten einsehen
Auskunftssperre | Adresse sperren lassen | Meldesperre | bedingter Sperrvermerk
Übermittlungssperre | Widerspruch gegen Datenübermittlung | Weitergabe der Meldedaten widersprechen
Meldebehörde | Einwohnermeldeamt | Bürgeramt | Bürgerbüro | Einwohneramt
Vorläufiger Personalausweis | Notausweis
Onlineausweis | eID | elektronischer Identitätsnachweis | Onlineausweisfunktion | Ausweis mit Handy nutzen
eID Karte für Unionsbürger | eID Karte für EU Bürger | Karte mit Onlineausweisfunktion für Unionsbürger
PIN des Personalausweises zurücksetzen | PIN vergessen Ausweis | PIN Brief | neue Ausweis PIN
Verlust des Personalausweises | Ausweis verloren | Ausweis gestohlen | Sperrung des Personalausweises
Befreiung von der Ausweispflicht | Ausweispflicht entfallen lassen
Expressreisepass | Expresspass | Reisepass im Expressverfahren | Eilpass
Vorläufiger Reisepass | Notpass
Kinderreisepass | Kinderpass | Kinderausweis | Ausweis für Kinder
Verlust des Reisepasses | Pass verloren | Pass gestohlen
Passbild | Lichtbild | biometrisches Foto | Passfoto
Direktversand von Ausweisdokumenten | Ausweis nach Hause schicken
Ordens- und Künstlername | Künstlername eintragen | Ordensname | Pseudonym im Ausweis
Europäisches Führungszeugnis | EU Führungszeugnis
Behördenführungszeugnis | Führungszeugnis zur Vorlage bei Behörde | Führungszeugnis Belegart O
Gewerbezentralregisterauskunft | GZR Auszug | Auskunft aus dem Gewerbezentralregister | Führungszeugnis für Unternehmen
Amtliche Beglaubigung | Kopie beglaubigen | beglaubigte Abschrift | Zeugnis beglaubigen | beglaubigte Kopie | Beglaubigung
Wahlschein | Briefwahlunterlagen | Briefwahl | per Post wählen | Wahlbrief
Wählerverzeichnis | Eintragung ins Wählerverzeichnis | Wählerliste
Wahlhelfer | Wahlehrenamt | Wahlvorstand | Beisitzer im Wahllokal | Wahlvorsteher | Wahlhelferin werden | Erfrischungsgeld
Wahlvorschlag | Kandidatur bei einer Wahl | für Wahl kandidieren | Wahlbewerber | Kandidatur | Unterstützungsunterschrift
Wahl von Auslandsdeutschen | im Ausland lebende Wahlberechtigte | aus dem Ausland wählen
Wahlplakatierung | Wahlplakat aufhängen | Plakatwerbung für Parteien | Wahlwerbung
Bürgermeisterwahl | Wahl des Oberbürgermeisters | OB Wahl
Bürgerbegehren | Bürgerentscheid | kommunales Plebiszit | Einwohnerbegehren | Unterschriftensammlung Bürgerbegehren
Einwohnerantrag | Bürgerantrag | Einwohnerbegehren | Einwohnerinitiative
Kfz Zulassung | Auto anmelden | Fahrzeug anmelden | Fahrzeugzulassung | iKfz | Zulassung eines Fahrzeugs | car registration
Kfz Neuzulassung | Neuwagen anmelden | Erstzulassung | fabrikneues Fahrzeug anmelden
Kfz Umschreibung | Halterwechsel | Gebrauchtwagen anmelden | Auto ummelden | Umschreibung des Fahrzeugs
Kfz Außerbetriebsetzung | Auto abmelden | Fahrzeug stilllegen | Stilllegung des Fahrzeugs | Abmeldung eines Fahrzeugs
Kfz Wiederzulassung | stillgelegtes Auto anmelden | Fahrzeug wieder anmelden
Motorrad zulassen | Motorrad anmelden | Krad anmelden | Kraftrad zulassen
Anhänger zulassen | Anhänger anmelden | Wohnwagen anmelden
Kraftrad | Motorrad | Krad
Lastkraftwagen | Lkw | Laster | Lastwagen
Kfz Kennzeichen | Nummernschild | Autokennzeichen | Autonummer
Wunschkennzeichen | Kennzeichenreservierung | Kennzeichen reservieren | Wunschnummer
Saisonkennzeichen | Kennzeichen für Sommermonate
Oldtimerkennzeichen | H Kennzeichen | historisches Kennzeichen | Oldtimer anmelden
Kurzzeitkennzeichen | Überführungskennzeichen | Fünftageskennzeichen | Probefahrt ohne Zulassung | gelbes Kennzeichen
Ausfuhrkennzeichen | Zollkennzeichen | Exportkennzeichen | Auto ins Ausland überführen
Rotes Dauerkennzeichen | Händlerkennzeichen | rote Nummer | 06er Kennzeichen
Rotes Oldtimerkennzeichen | 07er Kennzeichen | rote 07 Nummer
Wechselkennzeichen | ein Kennzeichen für zwei Fahrzeuge
E Kennzeichen | Elektrokennzeichen | Kennzeichen für Elektrofahrzeuge
Grünes Kennzeichen | steuerbefreites Kennzeichen | Kennzeichen für Landwirtschaft
Kennzeichenverlust | Nummernschild gestohlen | Kennzeichen verloren | Umkennzeichnung
Zulassungsbescheinigung Teil I | Fahrzeugschein | Kfz Schein | ZB I
Zulassungsbescheinigung Teil II | Fahrzeugbrief | Kfz Brief | ZB II
Kfz Papiere > Zulassungsbescheinigung Teil I | Zulassungsbescheinigung Teil II | Fahrzeugschein | Fahrzeugbrief
Ersatz der Zulassungsbescheinigung | Fahrzeugschein verloren | Fahrzeugbrief verloren | Aufbietung des Fahrzeugbriefs
Änderung der Fahrzeugdaten | technische Änderung eintragen | Tuning eintragen | Fahrzeugumbau eintragen
Halterauskunft | Fahrzeughalter ermitteln | Halterabfrage | Halter zum Kennzeichen | Auskunft aus dem Fahrzeugregister
Veräußerungsanzeige | Autoverkauf melden | Verkauf des Fahrzeugs anzeigen
Umweltplakette | Feinstaubplakette | grüne Plakette
Hauptuntersuchung | TÜV | Prüfplakette | TÜV Plakette
Kraftfahrzeugsteuer | Kfz Steuer | Autosteuer | vehicle tax
Elektronische Versicherungsbestätigung | eVB Nummer | Doppelkarte | Versicherungsbestätigung für Kfz
Betriebsuntersagung | Zwangsstilllegung | Auto ohne Versicherung
Zulassungsbehörde | Kfz Zulassungsstelle | Straßenverkehrsamt | Zulassungsstelle
Fahrerlaubnis | Führerschein | driving licence
Fahrerlaubnis Ersterteilung | Führerschein machen | Führerschein beantragen | erster Führerschein
Fahrerlaubnis Erweiterung | Führerschein erweitern | weitere Führerscheinklasse
Fahrerlaubnis Verlängerung | Lkw Führerschein verlängern | Führerschein verlängern
Fahrerlaubnis Neuerteilung | Führerschein zurückbekommen | Führerschein wiederbekommen | Neuerteilung nach Entzug
Entziehung der Fahrerlaubnis | Führerscheinentzug | Führerschein weg | Führerschein abgenommen
Medizinisch psychologische Untersuchung | MPU | Idiotentest | Fahreignungsgutachten
Begleitetes Fahren ab 17 | BF17 | Führerschein mit 17 | Prüfungsbescheinigung BF17
Umtausch des Führerscheins | Pflichtumtausch | alten Führerschein umtauschen | rosa Führerschein | grauer Führerschein
Ersatzführerschein | Führerschein verloren | Führerschein gestohlen | Ersatz des Führerscheins
Internationaler Führerschein | Führerschein fürs Ausland | international driving permit
Umschreibung ausländischer Fahrerlaubnis | ausländischen Führerschein umschreiben | Anerkennung ausländischer Führerschein
Dienstfahrerlaubnis | Bundeswehrführerschein umschreiben | Umschreibung des Dienstführerscheins
Karteikartenabschrift | Auskunft aus dem Führerscheinregister | Führerscheinkarteiabschrift
Fahrerlaubnis zur Fahrgastbeförderung | Personenbeförderungsschein | Taxischein | Taxiführerschein
Mofa Prüfbescheinigung | Mofaführerschein
Schlüsselzahl 196 | B196 | Leichtkraftrad mit Autoführerschein
Schlüsselzahl 96 | B96 | Anhängerführerschein
Fahrerqualifizierungsnachweis | Berufskraftfahrerqualifikation | Schlüsselzahl 95 | Lkw Fahrer Nachweis
Fahrerkarte | Tachographenkarte | Fahrtenschreiberkarte | digitaler Tachograph | Kontrollgerätekarte
Fahrlehrerlaubnis | Fahrlehrer werden | Fahrlehrerschein | Fahrlehrergesetz
Fahrschulerlaubnis | Fahrschule eröffnen | Zweigstelle einer Fahrschule
Aufbauseminar | Nachschulung | Seminar für Fahranfänger | ASF
Fahreignungsseminar | Punkteabbau | Punkte abbauen
Fahreignungsregister | Punkte in Flensburg | Verkehrssünderkartei | Verkehrszentralregister | Punktestand
Parkausweis für Menschen mit Behinderung | Behindertenparkausweis | Schwerbehindertenparkausweis | blauer Parkausweis | EU Parkausweis
Handwerkerparkausweis | Parkausweis für Handwerker | Parken für Gewerbetreibende
Parkausweis für soziale Dienste | Parkausweis für Pflegedienste | Parken für Hebammen und Pflege
Parkgebühren | Parkschein | Parkuhr | Handyparken | Parkticket
ruhender Verkehr | Parküberwachung | Falschparken | Parkkontrolle | Politesse
Halteverbot | Haltverbotszone | Halteverbotsschild | Parkverbot für Umzug | Halteverbotszone einrichten
Verkehrsrechtliche Anordnung | Baustelle auf der Straße absichern | Straßensperrung | Straße sperren | Baustellenabsicherung
Straßenverkehrsrechtliche Ausnahmegenehmigung | Ausnahme von der StVO | Befreiung von Verkehrsvorschriften
Verkehrszeichen | Verkehrsschild | Straßenschild
Lichtsignalanlage | Ampel | Lichtzeichenanlage | Ampelanlage
Geschwindigkeitsbegrenzung | Tempolimit | Tempo 30 | Höchstgeschwindigkeit
Sondernutzung öffentlicher Straßen | Sondernutzungserlaubnis | Nutzung des Gehwegs | öffentliche Verkehrsfläche nutzen
Containeraufstellung | Container auf der Straße | Bauschuttcontainer aufstellen | Schuttmulde auf Straße stellen
Gerüstaufstellung | Baugerüst auf dem Gehweg | Gerüst auf Gehweg stellen
Außengastronomie | Freisitz | Tische und Stühle draußen | Außenbewirtung | Straßencafé | Schankgarten | Freischankfläche
Plakatierung | Plakate aufhängen | Werbung im Straßenraum | Plakatierungserlaubnis | Wahlplakate | Plakatwerbung
Informationsstand | Infostand | Stand in der Fußgängerzone | Infotisch
Straßenmusik | Straßenkunst | Straßenkünstler | Straßenmusikant | Musizieren auf der Straße
Sonn- und Feiertagsfahrverbot | Sonntagsfahrverbot | Ferienreiseverordnung | Lkw am Sonntag
Großraum- und Schwertransport | Schwertransport | Schwerlasttransport | GST | VEMAGS | Schwerverkehr | übergroße Ladung
Befreiung von der Gurtpflicht | Gurtbefreiung | Helmbefreiung
Straßenschaden | Schlagloch | Straße kaputt | Schaden an der Straße | kaputte Straße | Straßenschäden melden | pothole
Straßenreinigung | Kehrdienst | Kehrmaschine | Straße fegen | Stadtreinigung | Kehrpflicht | Straße kehren | Gehwegreinigung
Schrottfahrzeug | Autowrack | Altauto im Straßenraum | Auto ohne Kennzeichen | herrenloses Fahrzeug
Fahrzeug abschleppen | Abschleppen | abgeschlepptes Auto | Umsetzung von Fahrzeugen
Bußgeldverfahren | Bußgeld | Bußgeldbescheid | OWi
Anhörung im Bußgeldverfahren | Anhörungsbogen | Zeugenfragebogen | Fahrer angeben
Einspruch gegen Bußgeldbescheid | Bußgeld anfechten | Strafzettel anfechten
Anzeige einer Ordnungswidrigkeit | Falschparker melden | Privatanzeige | Parksünder anzeigen
Fahrverbot | Führerschein abgeben | amtliche Verwahrung des Führerscheins
Ratenzahlung bei Bußgeld | Bußgeld in Raten zahlen | Zahlungserleichterung für Geldbuße
Taxigenehmigung | Taxikonzession | Taxi betreiben | Taxiunternehmen gründen | Gelegenheitsverkehr mit Taxen
Mietwagenverkehr | Mietwagengenehmigung | Mietwagenkonzession | Fahrdienst mit Mietwagen | Gelegenheitsverkehr mit Mietwagen
Linienverkehr | Linienverkehrsgenehmigung | Buslinie betreiben | Linienbus
Gelegenheitsverkehr mit Kraftomnibussen | Reisebus | Ausflugsfahrten mit Bus | Busunternehmen
Gemeinschaftslizenz | EU Lizenz | Güterkraftverkehrslizenz | EG Lizenz
Güterkraftverkehr | Gütertransport | Spedition | Transportunternehmen | GüKG | Lkw Transporte gewerblich
Öffentlicher Personennahverkehr | ÖPNV | Nahverkehr | öffentliche Verkehrsmittel | public transport
Rufbus | Anruf-Sammeltaxi | Bedarfsverkehr | On Demand Verkehr | Anruflinientaxi
Deutschlandticket | 49 Euro Ticket | D Ticket
Wertmarke für schwerbehinderte Menschen | Freifahrt für Schwerbehinderte | unentgeltliche Beförderung schwerbehinderter Menschen
Elektrokleinstfahrzeug | E Scooter | E Roller | Elektroroller
Ladeinfrastruktur | Ladesäule | E Auto laden | Stromtankstelle | Wallbox | Ladestation | Ladepunkt | E-Tankstelle | Elektroauto laden
Fahrradabstellanlage | Fahrradständer | Fahrradparkhaus | Fahrradbox | Radabstellanlage | Fahrrad sicher abstellen
Schrottfahrrad | verlassenes Fahrrad | herrenloses Fahrrad
Mobilitätsstation | Mobilitätshub | Mobilstation | Mobilpunkt | Mobility Hub | Umsteigeknoten
Unbemanntes Luftfahrtsystem | Drohne | Drohnenflug | UAS | UAV | Drohne fliegen lassen | unbemanntes Luftfahrzeug
Modellflug | Modellflugzeug | Flugmodell | Modellflugplatz
Pilotenlizenz | Flugschein | Luftfahrerschein | Pilotenschein | Privatpilot | Luftfahrerlizenz
Außenstart- und Außenlandeerlaubnis | Starten außerhalb von Flugplätzen | Hubschrauberlandung | Außenlandung
Zuverlässigkeitsüberprüfung nach Luftsicherheitsgesetz | ZÜP | Luftsicherheitsüberprüfung
Fluggastrechte | Flugverspätung | Flug ausgefallen | Flugannullierung
Sportbootführerschein | Bootsführerschein | SBF | Motorboot fahren | Bootsschein
Kleinfahrzeugkennzeichen | Bootskennzeichen | Boot anmelden | Bootszulassung | Sportboot registrieren
Schifferpatent | Kapitänspatent | Binnenschifferpatent | Schiffsführerzeugnis | Befähigungszeugnis für Schiffsführer
Bootssteg | Steganlage | Anlegesteg | Anlegestelle | Bootsliegeplatz
Eisenbahnverkehrsunternehmen | Bahnunternehmen | Unternehmensgenehmigung nach AEG
Triebfahrzeugführerschein | Lokführerschein | Lokführer
Waffenbesitzkarte | WBK | Waffe anmelden | Waffenbesitz | Schusswaffe besitzen | Erwerb von Waffen
Kleiner Waffenschein | Schreckschusswaffe | Gaspistole | Schreckschusspistole
Waffenschein | Führen von Schusswaffen | Waffe tragen
`;

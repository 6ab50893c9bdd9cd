/** Public order, trades, fire service, customs and travel: groups as `startingSynonyms` reads them. */
export const orderAndTrade = `
Europäischer Feuerwaffenpass | EU Feuerwaffenpass | Waffe auf Reisen mitnehmen
Waffenaufbewahrung | Waffenschrank | Waffentresor | Aufbewahrung von Waffen
Schießstätte | Schießstand | Schießplatz | Schießanlage
Schießerlaubnis | Schießen außerhalb von Schießstätten
Waffenherstellung und Waffenhandel | Waffenhandelserlaubnis | Büchsenmacher | Waffengeschäft
Waffenabgabe | Waffe abgeben | Waffen geerbt | Erbwaffe | Waffe vernichten lassen
Munitionserwerbsschein | Munition kaufen | Munitionserwerb
Waffenverbotszone | Messerverbot | Messerverbotszone
Sprengstoffrechtliche Erlaubnis | Sprengstofferlaubnis | Pulverschein | Erlaubnis nach Sprengstoffgesetz | Sprengschein | Wiederladen
Befähigungsschein nach Sprengstoffgesetz | Sprengberechtigter | Befähigungsschein zum Sprengen
Sprengung | Sprenganzeige | Sprengarbeiten
Feuerwerk | Pyrotechnik | Böller | Silvesterfeuerwerk | Abbrennen von Feuerwerkskörpern | Feuerwerkskörper | Silvesterraketen
Verkauf von Feuerwerkskörpern | Pyrotechnik verkaufen | Silvesterfeuerwerk verkaufen | Vertrieb pyrotechnischer Gegenstände
Kampfmittelbeseitigung | Kampfmittelräumung | Bombenfund | Blindgänger | Weltkriegsbombe | Fliegerbombe | Bombenentschärfung | KMBD
Kampfmittelfreiheit | Luftbildauswertung auf Kampfmittel | Kampfmittelauskunft
Versammlungsanzeige | Demonstration anmelden | Kundgebung | Versammlung unter freiem Himmel | Mahnwache | Protestmarsch
Veranstaltungsanzeige | Veranstaltung anmelden | öffentliche Vergnügung | Fest anmelden | öffentliche Veranstaltung
Brauchtumsfeuer | Osterfeuer | Lagerfeuer | offenes Feuer | Johannisfeuer | Maifeuer | Traditionsfeuer | Feuer im Freien
Verbrennen pflanzlicher Abfälle | Gartenabfälle verbrennen | Grünschnitt verbrennen | Laub verbrennen | Reisig verbrennen
Sperrzeit | Sperrstunde | Sperrzeitverkürzung | Polizeistunde
Ruhestörung | Lärmbelästigung | Lärmbeschwerde | laute Nachbarn | Krach
Lärmschutz | Lärmaktionsplan | Lärmminderung | Schallschutz | Lärmkartierung
Ausnahme vom Nachtarbeitsverbot auf Baustellen | Baulärm | Baustellenlärm | Nachtarbeit auf Baustelle
Einsatz von Lautsprechern | Lautsprecherwagen | Beschallung | Musik im Freien
Sonn- und Feiertagsschutz | Sonntagsruhe | Feiertagsruhe | stille Feiertage | Tanzverbot
Sonntagsarbeit | Beschäftigung an Sonn- und Feiertagen | arbeiten am Sonntag
Ladenöffnung | Ladenschluss | Öffnungszeiten der Geschäfte
Verkaufsoffener Sonntag | Sonntagsöffnung | Sonntagsverkauf | sonntags einkaufen
Gefährlicher Hund | Kampfhund | Listenhund | Hund bestimmter Rasse | Wesenstest
Leinenpflicht | Leinenzwang | Anleinpflicht | Hund anleinen
Hundekot | Hundehaufen | Hundetoilette | Hundekotbeutel
Hundefreilauffläche | Hundewiese | Hundeauslauf | Freilaufplatz
Haltung gefährlicher Tiere | Giftschlange halten | Gefahrtiere | gefährliche Wildtiere privat halten | Exoten halten
Fundsache | Fundbüro | etwas verloren | verlorene Gegenstände | Fundanzeige | Verlustanzeige | lost and found
Versteigerung von Fundsachen | Fundsachenversteigerung | Fundradversteigerung
Obdachlosenunterbringung | Notunterkunft | Obdachlosigkeit | wohnungslos | Obdachlosenunterkunft | Wohnungsnotfall
Räumungsklage | Zwangsräumung | Wohnung verlieren | Wohnungsräumung | Räumung der Mietwohnung
Kommunaler Ordnungsdienst | Ordnungsamt Streife | Stadtpolizei | KOD | Stadtwache
Strafanzeige | Anzeige erstatten | Straftat melden | Onlinewache | Diebstahl anzeigen | Polizei Anzeige | Straftat anzeigen
Wohnungsverweisung | Kontaktverbot | Rückkehrverbot
Haus- und Straßensammlung | Spendensammlung | Geld sammeln
Tombola | Verlosung | Lotterie | Ausspielung | Lotterieerlaubnis
Gewerbeummeldung | Gewerbe ummelden | Firma umziehen | Betriebsverlegung | Betrieb verlegen | Firmensitz ändern
Gewerbeabmeldung | Gewerbe abmelden | Firma schließen | Betriebsaufgabe | Geschäft aufgeben | Gewerbe aufgeben
Unternehmensgründung | Existenzgründung | Firmengründung | Firma gründen | Startup | sich selbstständig machen | Startup gründen
Gewerberegisterauskunft | Auskunft aus dem Gewerberegister | Gewerbeauskunft
Einheitlicher Ansprechpartner | EAP | Point of Single Contact | EA Dienstleistungsrichtlinie | zentrale Anlaufstelle Unternehmen
Reisegewerbekarte | Hausieren | Reisegewerbe | ambulanter Handel | fliegender Händler
Wanderlager | Verkaufsfahrt | Kaffeefahrt
Handwerksrolle | Handwerk anmelden | Eintragung in die Handwerksrolle | Handwerkskarte | Handwerksbetrieb eröffnen
Ausübungsberechtigung im Handwerk | Ausnahmebewilligung im Handwerk | Handwerk ohne Meister | Altgesellenregelung
Gaststättenerlaubnis | Schankerlaubnis | Gaststättenkonzession | Kneipe eröffnen | Restaurant eröffnen | Ausschankgenehmigung
Vorübergehende Gaststättenerlaubnis | vorübergehender Ausschank | Alkoholausschank beim Vereinsfest | Schankgenehmigung für Feste
Gaststättenunterrichtung | Frikadellenschein | Frikadellendiplom | Unterrichtungsnachweis für Gastwirte | Bulettenschein
Gaststätte | Kneipe | Restaurant | Wirtshaus | Schankwirtschaft | Gastwirtschaft
Straußwirtschaft | Besenwirtschaft | Heckenwirtschaft | Kranzwirtschaft
Marktfestsetzung | Flohmarkt veranstalten | Trödelmarkt | Festsetzung eines Marktes
Jahrmarkt | Kirmes | Volksfest | Kerwe | Rummel | Dult | Kirchweih
Weihnachtsmarkt | Christkindlmarkt | Adventsmarkt | Stand auf dem Weihnachtsmarkt
Schaustellergewerbe | Schausteller | Fahrgeschäft | Karussell
Imbissstand | Foodtruck | Imbisswagen | Verkaufswagen | Würstchenbude
Fliegende Bauten | Festzelt | Zelt aufstellen | Bierzelt | Ausführungsgenehmigung für fliegende Bauten | Festzelt aufstellen
Spielhallenerlaubnis | Spielhalle | Spielothek
Aufstellung von Spielgeräten | Spielautomaten | Geldspielgerät | Glücksspielautomat | Geeignetheitsbestätigung
Bewachungsgewerbe | Sicherheitsdienst | Security | Wachdienst | Wachschutz | Bewachungserlaubnis
Bewacherregister | Wachperson melden | Anmeldung von Wachpersonal
Bauträger | Baubetreuer | Baubetreuererlaubnis
Wohnimmobilienverwalter | Hausverwalter | WEG Verwalter | Hausverwaltung Erlaubnis | Mietverwaltung
Darlehensvermittler | Kreditvermittler | Immobiliardarlehensvermittler
Versicherungsvermittler | Versicherungsmakler | Versicherungsvertreter | Versicherungsberater | Vermittlerregister
Finanzanlagenvermittler | Anlageberater | Honorarfinanzanlagenberater | Honorar Finanzanlagenberater
Pfandleiher | Pfandhaus | Leihhaus | Pfandleihgewerbe
Versteigerergewerbe | Versteigerer | Auktionator | Auktionshaus
Anmeldung der Prostitutionstätigkeit | Prostituierte anmelden | Sexarbeit | Hurenpass | Sexarbeiterin | Prostituiertenschutzgesetz
Erlaubnis für Prostitutionsgewerbe | Bordell | Laufhaus | Prostitutionsstätte | Bordellbetrieb
Gesundheitliche Beratung nach Prostituiertenschutzgesetz | Gesundheitsberatung für Prostituierte
Schwarzarbeitsbekämpfung | Schwarzarbeit | illegale Beschäftigung | Schwarzarbeit melden | schwarz arbeiten
Arbeitnehmerüberlassung | Zeitarbeit | Leiharbeit | Personalverleih | AÜG Erlaubnis
Eichung | Eichamt | Mess- und Eichgesetz | Waage eichen | Eichwesen | Messgerät eichen | Eichpflicht
Schornsteinfegerwesen | Schornsteinfeger | Kaminkehrer | Bezirksschornsteinfeger | Kehrbezirk | Feuerstättenschau
Übernachtungssteuer | Bettensteuer | Beherbergungssteuer | City Tax | Kulturförderabgabe | Hotelsteuer | Beherbergungsabgabe
Kurbeitrag | Kurtaxe | Gästebeitrag | Kurabgabe | Gästetaxe | Ortstaxe
Hotelmeldeschein | Meldeschein | Beherbergungsmeldung | Gäste anmelden
Vergnügungssteuer | Spielgerätesteuer | Automatensteuer | Spielapparatesteuer | Spielautomatensteuer | Tanzsteuer
Zweitwohnungsteuer | Steuer auf Nebenwohnung | Zweitwohnsitzsteuer | Nebenwohnsitzsteuer
Mitglied der Feuerwehr werden | zur Feuerwehr gehen | Feuerwehrmann werden | Jugendfeuerwehr
Brandverhütungsschau | Brandschau | Feuerbeschau | Brandschutzprüfung | Gefahrenverhütungsschau | Brandsicherheitsschau
Brandsicherheitswache | Feuersicherheitswache | Brandwache | Feuerwehr bei Veranstaltung
Brandmeldeanlage | BMA | Aufschaltung der Brandmeldeanlage
Feuerwehrzufahrt | Aufstellfläche für die Feuerwehr | Feuerwehraufstellfläche
Feuerwehreinsatz Kostenersatz | Rechnung der Feuerwehr | Feuerwehrgebühren | Kosten für Feuerwehreinsatz
Einsatzbericht der Feuerwehr | Feuerwehreinsatzbescheinigung | Auskunft über Feuerwehreinsatz
Feuerwehrführerschein | Fahrberechtigung für Einsatzkräfte | Fahrberechtigung Feuerwehr
Verdienstausfall für Einsatzkräfte | Lohnfortzahlung für Feuerwehrleute | Erstattung an Arbeitgeber für Feuerwehreinsatz
Feuerwehrgerätehaus | Feuerwehrhaus | Feuerwache | Spritzenhaus
Warnung der Bevölkerung | Sirene | Katwarn | Sirenenalarm | Sirenenwarnung
Notfalltreffpunkt | Leuchtturm bei Stromausfall | Katastrophenschutzleuchtturm | Notfallinfopunkt
Stromausfall | Blackout | Energieausfall | Ausfall der Stromversorgung
Rettungsdienst | Krankenwagen | Rettungswagen | Notarzt | Sanitäter | RTW
Integrierte Leitstelle | Rettungsleitstelle | Notrufzentrale
First Responder | Helfer vor Ort | Ersthelfer App | organisierte Erste Hilfe | mobile Retter
Defibrillator | AED | Herzstillstand Gerät | Defi-Kataster | Defi finden
Technisches Hilfswerk | THW
Zollanmeldung | Ware verzollen | Verzollung | Paket aus dem Ausland verzollen | Zoll bezahlen | customs declaration | Einfuhranmeldung
Einfuhrumsatzsteuer | Einfuhrabgaben | Importsteuer
Ausfuhrgenehmigung | Exportkontrolle | BAFA Ausfuhr | Dual Use Güter | Exportgenehmigung | Dual Use | Exporterlaubnis
Ursprungszeugnis | Warenursprung | UZ der IHK | certificate of origin | Herkunftsnachweis Ware
EORI Nummer | Zollnummer | EORI
Carnet ATA | Zollpassierscheinheft | Carnet
Freimengen im Reiseverkehr | Reisefreimenge | Zigaretten aus dem Urlaub | zollfrei mitbringen
Barmittelanmeldung | Bargeld anmelden | Bargeld über Grenze mitnehmen | mehr als 10000 Euro Bargeld
Mitnahme von Betäubungsmitteln auf Reisen | Schengen Bescheinigung für Medikamente | Betäubungsmittel im Urlaub
Ausfuhr von Kulturgut | Kulturgutschutz | Kunstwerke ausführen | Ausfuhrgenehmigung für Kulturgut
Abfindungsbrennerei | Schnaps brennen | Brennrecht | Schnapsbrennerei | Stoffbesitzer
Bierherstellung anmelden | Bier brauen | Hobbybrauer | Biersteuer
Reisewarnung | Reisehinweis | Sicherheitshinweise des Auswärtigen Amts | travel advice
Krisenvorsorgeliste | ELEFAND | im Ausland registrieren
Reisevollmacht für Minderjährige | Kind reist allein | Einverständniserklärung der Eltern für Reisen
Schülersammelliste | Klassenfahrt ins Ausland | Reisendenliste für Schüler | Sammelliste für Schulausflug
Reisemedizinische Beratung | Reiseimpfung | Tropenimpfung | Impfung für Urlaub
Hauptwohnung | Hauptwohnsitz | Erstwohnsitz | alleinige Wohnung
Perso > Personalausweis
Ausweis verlängern > Personalausweis | Reisepass
Ausweis abgelaufen > Personalausweis | Reisepass
Wahlraum | Wahllokal
Wahlbezirk | Stimmbezirk
Wahlrechtsbescheinigung | Bescheinigung des Wahlrechts | Stimmrechtsbescheinigung
Wählbarkeitsbescheinigung | passives Wahlrecht bescheinigen
Volksabstimmung > Volksbegehren | Volksentscheid | Volksinitiative
Kraftfahrzeug | Kfz
Auto > Kraftfahrzeug | Kfz | Pkw
Einzelgenehmigung für Fahrzeuge | Einzelbetriebserlaubnis | Betriebserlaubnis für Fahrzeuge
Verkehrsberuhigter Bereich | Spielstraße
Schlagloch > Straßenschaden | Mängelmelder
Laterne defekt > Straßenbeleuchtung | Mängelmelder
Knöllchen > Bußgeld | Verwarnungsgeld | Strafzettel
Geblitzt > Bußgeld | Anhörung im Bußgeldverfahren | Geschwindigkeitsüberwachung
Himmelslaterne | Skylaterne
Skilift > Seilbahn | Schlepplift
Waffenbesitzkarte für Sportschützen | gelbe WBK | gelbe Waffenbesitzkarte
Böllerschießen | Böllern mit Handböller | Salutschießen
Demo > Versammlungsanzeige | Demonstration | Kundgebung
Veranstaltung auf öffentlichen Straßen | Straßenverkehrsrechtliche Veranstaltungserlaubnis
Straßenfest > Veranstaltung auf öffentlichen Straßen | Nachbarschaftsfest
Festumzug > Veranstaltung auf öffentlichen Straßen
Radrennen > Veranstaltung auf öffentlichen Straßen
Laternenumzug > Veranstaltung auf öffentlichen Straßen | Martinsumzug
Karneval | Fasching | Fastnacht | Fasnet
Graffiti | Schmiererei | Graffitibeseitigung | Schmiererei an Wänden | Schmierereien melden
Sachkundenachweis für Hundehalter | Hundeführerschein
Fundtier | zugelaufene Katze | entlaufener Hund | gefundenes Tier | herrenloses Tier
Wettvermittlungsstelle | Wettbüro | Wettannahmestelle | Sportwetten
Immobilienmaklererlaubnis | Immobilienmakler | Makler werden | Erlaubnis nach 34c GewO
Türsteher > Bewachungsgewerbe
Goldankauf > überwachungsbedürftiges Gewerbe | Edelmetallhandel
Gebrauchtwarenhandel > überwachungsbedürftiges Gewerbe
Detektei > überwachungsbedürftiges Gewerbe
Schlüsseldienst > überwachungsbedürftiges Gewerbe
Geruchsbelästigung | Gestank | Geruchsbeschwerde
Fettabscheider > Indirekteinleitung
Heizölverbraucheranlage | Heizöltank | Öltank | Heizöllagerung
Öltank > wassergefährdende Stoffe
Gewässerausbau | Bach verlegen | Bachverlauf ändern
Gewässerrenaturierung | Renaturierung | Bach naturnah gestalten
Teich anlegen > Gewässerausbau
Bodenaushub | Erdaushub
Bergschaden | Grubenschaden | Altbergbau | Bergsenkung | bergbauliche Auskunft | Grubenbild
Deponie | Müllkippe | Müllhalde
Invasive Arten | Neophyten | Neobiota | gebietsfremde Arten
Riesenbärenklau > invasive Arten | Herkulesstaude
Ambrosia > invasive Arten | Traubenkraut
Asiatische Hornisse > invasive Arten
Wolfsriss | Nutztierriss | Wolf reißt Schafe
Biberschaden | Bibermanagement
Nichtionisierende Strahlung | Elektrosmog | elektromagnetische Felder
Mobilfunkmast | Handymast | Sendemast | Funkmast
Tierschutzrechtliche Erlaubnis | gewerbsmäßige Tierhaltung | gewerbliche Hundezucht | Erlaubnis nach Tierschutzgesetz
Hundeschule > Tierschutzrechtliche Erlaubnis | Hundetrainer
Tierpension > Tierschutzrechtliche Erlaubnis
Reitbetrieb > Tierschutzrechtliche Erlaubnis
Zulassung von Lebensmittelbetrieben | EU Zulassung Fleischbetrieb | Metzgerei zulassen
Tattoostudio > infektionshygienische Überwachung | Hygieneüberwachung
Piercingstudio > infektionshygienische Überwachung | Hygieneüberwachung
Metzgerei | Fleischerei | Schlachterei
GAP > Gemeinsame Agrarpolitik | Agrarförderung
Wasserrettung | DLRG | Wasserwacht | Rettungsschwimmer
Soforthilfe bei Naturkatastrophen | Soforthilfe nach Hochwasser | Finanzhilfe nach Unwetter | Elementarschaden
Notruf | Notrufnummer | 112 anrufen
NINA > Warnung der Bevölkerung
Defi > Defibrillator
Wareneinfuhr | Waren importieren | Import von Waren
Warenausfuhr | Waren exportieren | Export von Waren
Auslandsvertretung | deutsche Botschaft | Konsulat
Lappen > Führerschein
Müll > Abfall
Gestattung > Vorübergehende Gaststättenerlaubnis
häusliche Gewalt > Wohnungsverweisung
P Schein > Fahrerlaubnis zur Fahrgastbeförderung
Abschussplan | Rehwildabschuss
Streckenliste | Abschussliste | Streckenmeldung
selbstständig machen > Gewerbeanmeldung | Unternehmensgründung
Kellnern > Belehrung nach Infektionsschutzgesetz
Fahrrad geklaut > Strafanzeige | Onlinewache
Schlüssel verloren > Fundsache | Fundbüro
Haustier verloren > Fundtier | Tierheim
`;

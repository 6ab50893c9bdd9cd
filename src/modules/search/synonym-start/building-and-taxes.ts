/** Building, land, housing, energy at home, streets and taxes: groups as `startingSynonyms` reads them. */
export const buildingAndTaxes = `
Haus bauen > Baugenehmigung | Bauvorbescheid | Bebauungsplan | Genehmigungsfreistellung
Garage bauen > Baugenehmigung | verfahrensfreies Bauvorhaben
Carport > Baugenehmigung | verfahrensfreies Bauvorhaben
Gartenhaus > Baugenehmigung | verfahrensfreies Bauvorhaben
Dachausbau > Baugenehmigung | Nutzungsänderung
Bauvorbescheid | Bauvoranfrage | Bebaubarkeit prüfen | darf ich hier bauen
Genehmigungsfreistellung | Kenntnisgabeverfahren | Bauanzeige | Freistellungsverfahren Bauen | Bauanzeigeverfahren
verfahrensfreies Bauvorhaben | Bauen ohne Baugenehmigung | genehmigungsfreies Bauvorhaben
Abweichung vom Bauordnungsrecht | Befreiung vom Bebauungsplan | Ausnahme vom Bebauungsplan | isolierte Befreiung | Baudispens
Beseitigung baulicher Anlagen | Abbruchgenehmigung | Abrissgenehmigung | Abbruchanzeige | Haus abreißen | Gebäudeabriss | Rückbau Gebäude
Nutzungsänderung | Umnutzung | Gebäude anders nutzen | Laden zu Wohnung umbauen
Baubeginnanzeige | Baubeginn mitteilen | Anfang der Bauarbeiten melden
Anzeige der Nutzungsaufnahme | Baufertigstellungsanzeige | Fertigstellung des Bauvorhabens | Schlussabnahme | Bauabnahme
Rohbauabnahme | Anzeige der Rohbaufertigstellung | Bauzustandsbesichtigung
Baulastenverzeichnis | Baulastauskunft | Baulast einsehen
Baulast | Baulasterklärung | Baulast eintragen | Abstandsflächenbaulast | Abstandsflächenübernahme
Bauaktenarchiv | Bauakteneinsicht | Hausakte | alte Baupläne einsehen | Bauakte | Bauzeichnung alt
Schwarzbau | illegales Bauen | ungenehmigtes Bauen | baurechtswidriger Zustand
Baueinstellung | Baustopp | Stilllegung der Baustelle
Grundstücksteilung | Teilungsgenehmigung | Grundstück teilen | Parzellierung | Flurstückszerlegung
Flurstücksverschmelzung | Flurstücke vereinigen | Grundstücke zusammenlegen
Abgeschlossenheitsbescheinigung | Aufteilung in Eigentumswohnungen | Wohnungseigentum begründen | Haus in Eigentumswohnungen aufteilen
Vorkaufsrecht der Gemeinde | Negativzeugnis | Vorkaufsrechtsbescheinigung | Vorkaufsrechtsverzicht
Werbeanlage | Werbeschild | Reklametafel | Leuchtreklame | Firmenschild anbringen | Plakatwand | Werbetafel
Brandschutznachweis | Brandschutzkonzept | vorbeugender Brandschutz
Stellplatznachweis | Stellplatzablöse | Ablöse von Stellplätzen | Parkplatznachweis Bauvorhaben | Stellplatzpflicht
Hausnummer | Hausnummernvergabe | Hausnummernzuteilung | Grundstücksnummerierung | Hausnummernbescheinigung
Straßenbenennung | Straßenname | Straßenumbenennung
Architektenliste | Eintragung als Architekt | Architektenkammer | Stadtplanerliste
Barrierefreies Bauen | behindertengerecht bauen | rollstuhlgerechter Umbau
Building Information Modeling | BIM | digitales Gebäudemodell | Bauwerksinformationsmodell
Nachbarbeteiligung | Nachbarzustimmung | Nachbar Bauvorhaben Einwand | Angrenzerbenachrichtigung
Bebauungsplan | B Plan | verbindlicher Bauleitplan
Flächennutzungsplan | FNP | F Plan | vorbereitender Bauleitplan
Öffentlichkeitsbeteiligung in der Bauleitplanung | öffentliche Auslegung | Stellungnahme zum Bebauungsplan | Planauslegung
Sanierungsgebiet | städtebauliche Sanierungsmaßnahme | sanierungsrechtliche Genehmigung | Altstadtsanierung | Sanierungsvermerk
Städtebauförderung | Stadterneuerung | Soziale Stadt | Sozialer Zusammenhalt | Lebendige Zentren | Stadtumbau
Erhaltungssatzung | Milieuschutz | soziale Erhaltungsverordnung | Erhaltungsgebiet
Flurbereinigung | ländliche Neuordnung | Bodenordnungsverfahren | Flurneuordnung
Enteignung | Enteignungsverfahren | Grundabtretung | Besitzeinweisung
Erschließungsbeitrag | Anliegerkosten | Anliegerbeitrag | Kosten neue Straße
Straßenausbaubeitrag | Ausbaubeitrag | KAG Beitrag | Straßenbeitrag | Straßensanierung Anlieger zahlen
Anliegerbescheinigung | Erschließungsbescheinigung | Bescheinigung über Erschließungsbeiträge
Baugrundstück | Bauplatz | Bauland | Bauplatzvergabe | Grundstück von Gemeinde kaufen | Einheimischenmodell
Erbbaurecht | Erbpacht | Erbbauzins | Erbbaugrundstück
Grundstücksverkehrsgenehmigung | Ackerland kaufen Genehmigung | Verkauf landwirtschaftlicher Grundstücke
Kampfmittelauskunft | Bombenblindgänger Auskunft | Kampfmittelräumung | Kampfmittelfreiheit | Bombenfund | Weltkriegsbombe
Liegenschaftskataster | Katasterauszug | Flurkarte | Liegenschaftskarte | Katasterkarte | ALKIS | Flurstücksnachweis | Flurstück
Lageplan > Liegenschaftskataster
Grenzfeststellung | Grenzwiederherstellung | Grundstücksgrenze vermessen | Grenzstein suchen | Abmarkung | Grenzvermessung
Gebäudeeinmessung | Haus einmessen | Gebäudeaufnahme Kataster | Einmessungspflicht
Vermessung | Katasteramt | Vermessungsamt | Grundstück vermessen | öffentlich bestellter Vermessungsingenieur | ÖbVI
Grundbuchauszug | Grundbucheinsicht | Grundbuchabschrift | Wem gehört das Grundstück | land register
Grundbucheintragung | Eigentumsumschreibung | Auflassung | Eigentümerwechsel im Grundbuch | Grundbuchberichtigung
Grundschuld | Hypothek | Grundpfandrecht | Grundschuld löschen | Löschungsbewilligung
Bodenrichtwert | Grundstückspreis | BORIS | Bodenrichtwertkarte | Bodenpreis | Quadratmeterpreis Bauland
Verkehrswertgutachten | Immobilienbewertung | Hauswert schätzen | Gutachterausschuss | Wertermittlung Grundstück | Wertgutachten Haus
Denkmalrechtliche Erlaubnis | denkmalschutzrechtliche Genehmigung | Denkmal sanieren | denkmalgeschütztes Haus umbauen
Denkmalliste | Denkmalverzeichnis | Denkmalbuch | Steht mein Haus unter Denkmalschutz | Denkmaltopographie
Steuerbescheinigung für Baudenkmale | Denkmalabschreibung | Denkmal AfA | Denkmal Steuervorteil
Bodendenkmal | archäologischer Fund | Bodenfund | Schatzfund | Grabungsfund
Nachforschungsgenehmigung | Sondengehen | Metalldetektor | Schatzsuche | Grabungsgenehmigung | Suche nach Bodendenkmälern
Kulturgüterschutz | Kulturgut ausführen | Ausfuhrgenehmigung Kulturgut | Kunst ins Ausland bringen | Antiquitäten ausführen
Sozialwohnung | geförderte Wohnung | sozialer Wohnungsbau | öffentlich geförderter Wohnraum | günstige Wohnung
Wohnung suchen > Sozialwohnung | Wohnberechtigungsschein
Wohnraumförderung | Wohnungsbauförderung | Baudarlehen | Eigenheimförderung | Förderung Hausbau | Wohnungsbaudarlehen
Baukindergeld | Wohneigentum für Familien | Hauskauf Familie Zuschuss
Wohnungsbauprämie | Bausparprämie | Bausparzulage
Altersgerecht Umbauen | Wohnraumanpassung | Treppenlift | barrierefreier Badumbau | Barrierereduzierung Wohnung
Zweckentfremdung von Wohnraum | Wohnungsleerstand | Wohnung zweckfremd nutzen | Zweckentfremdungsgenehmigung | Leerstand melden
Ferienwohnung Registrierung | Airbnb | Wohnraum Identitätsnummer | Kurzzeitvermietung | Ferienwohnung vermieten
Mietspiegel | ortsübliche Vergleichsmiete | Mietübersicht | Miethöhe prüfen | Mietpreis | ortsübliche Miete
Mietpreisbremse | Mietpreisüberhöhung | Mietwucher | überhöhte Miete | Miete zu hoch
Mieterhöhung > Mietspiegel | Mietpreisbremse
Mieterberatung | Mieterverein | Mietrechtsberatung | Mieterschutz
Wohnungsaufsicht | Wohnungsmängel | Schimmel in der Wohnung | verwahrloste Immobilie | Problemimmobilie | Schrottimmobilie
Wohnungsvermittler | Immobilienmakler | Maklererlaubnis | Makler werden | real estate agent | Wohnraumbörse | Wohnungstausch
Energieausweis | Energiepass | Gebäudeenergieausweis | Energiebedarfsausweis | Energieverbrauchsausweis
Gebäudeenergiegesetz | GEG | Heizungsgesetz | EnEV | Energieeinsparverordnung | Erfüllungserklärung Gebäudeenergie
Bundesförderung für effiziente Gebäude | Gebäudesanierung KfW | energetische Sanierung | Haus dämmen Zuschuss | Wärmedämmung
Heizungsförderung | Heizung tauschen Zuschuss | Heizungstausch | neue Heizung Förderung | Zuschuss Wärmepumpe
Wärmepumpe | Erdwärmepumpe | Luftwärmepumpe | heat pump
kommunale Wärmeplanung | Wärmeplan | Wärmewende | Wärmeplanungsgesetz | WPG | Wärmekataster | heat planning
Fernwärme | Nahwärme | Anschluss Wärmenetz | Fernwärmeanschluss | Fernwärmesatzung
Energieberatung | Energiesparberatung | Energie sparen Beratung | Energieagentur | Energiecheck | Sanierungsberatung
Photovoltaikanlage | Solaranlage | PV Anlage | Solardach | Solarstrom | Sonnenstrom
Steckersolargerät | Balkonkraftwerk | Balkonsolar | Mini PV | Balkon Solaranlage
Solarkataster | Solardachkataster | Solarpotenzial | Eignung Dach für Solar | Photovoltaikpotenzial | Dach für Solar prüfen
Marktstammdatenregister | MaStR | Solaranlage anmelden | Stromerzeugungsanlage registrieren
Einspeisevergütung | EEG Vergütung | Solarstrom verkaufen | Erneuerbare Energien Gesetz
Kraft Wärme Kopplung | KWK | Blockheizkraftwerk | BHKW
Ladeinfrastruktur für Elektrofahrzeuge | Ladesäule | Wallbox | Elektroauto laden | Stromtankstelle | charging station | Ladepunkt
bevollmächtigter Bezirksschornsteinfeger | Schornsteinfeger | Kaminkehrer | Bezirksschornsteinfegermeister | Kehrbezirk | Kaminfeger
Feuerstättenbescheid | Feuerstättenschau | Kaminofen anmelden | Schornstein abnehmen | Kehr und Überprüfungsordnung
Sondernutzungserlaubnis | Sondernutzung öffentlicher Straßen | Gehweg nutzen Erlaubnis | Straßenfläche nutzen
Gerüst aufstellen | Baugerüst | Gerüstgenehmigung | Gerüst auf Gehweg
Container aufstellen | Schuttcontainer | Bauschuttcontainer | Containergenehmigung | Mulde aufstellen
Baustelleneinrichtung im öffentlichen Raum | Baustelleneinrichtungsfläche | Bauzaun | Kran aufstellen | Baukran
Warenauslage | Ware vor dem Laden | Verkaufsständer | Kundenstopper | Werbeaufsteller
Infostand | Informationsstand | Stand in der Fußgängerzone | Werbestand
Aufgrabung | Aufbruchgenehmigung | Straßenaufbruch | Aufgrabungserlaubnis | Schachtschein | Gehweg aufgraben | Aufgrabegenehmigung
Leitungsauskunft | Planauskunft | Leitungsplan | Kabelauskunft | Schachterlaubnis
Grundstückszufahrt | Bordsteinabsenkung | Gehwegüberfahrt | Einfahrt bauen | Bordstein absenken | Gehwegabsenkung
Ampelstörung | Ampel kaputt | Lichtsignalanlage | Lichtzeichenanlage | Ampel defekt
Hausanschluss | Wasseranschluss | Anschluss Versorgungsleitung | Hausanschluss Strom Gas Wasser | Netzanschluss
Entwässerungsgenehmigung | Kanalanschluss | Entwässerungsantrag | Anschluss an Kanalisation | Grundstücksentwässerung | Abwasseranschluss
Abwassergebühr | Kanalgebühr | Schmutzwassergebühr | Entwässerungsgebühr
Wassergebühr | Trinkwassergebühr | Wasserrechnung | Wassergeld
Gartenbrunnen | Brunnenbohrung | Brunnen bohren | Hausbrunnen | Grundwasserentnahme Anzeige
Grundsteuererklärung | Feststellungserklärung Grundsteuerwert | Grundsteuerreform | Grundsteuermessbetrag | Einheitswert
Grunderwerbsteuer | Steuer beim Hauskauf | Unbedenklichkeitsbescheinigung Grunderwerb
Hundesteuerbefreiung | Hundesteuerermäßigung | Steuerbefreiung Blindenhund | Assistenzhund Steuer
Hund > Hundesteuer | gefährlicher Hund
Einkommensteuererklärung | Einkommensteuer | Steuererklärung | Lohnsteuerjahresausgleich | ELSTER | tax return | Steuererklärung abgeben
Einkommensteuerbescheid | Steuerbescheid | Bescheiddaten Finanzamt
Einspruch gegen Steuerbescheid | Steuerbescheid anfechten | Widerspruch Finanzamt
Lohnsteuer | Lohnsteueranmeldung | Lohnsteuerabzug | wage tax
Lohnsteuerklasse | Steuerklasse ändern | Steuerklassenwechsel | Steuerklassenkombination
Elektronische Lohnsteuerabzugsmerkmale | ELStAM | Lohnsteuerkarte
Steueridentifikationsnummer | Steuer ID | Identifikationsnummer Steuer | IdNr | steuerliche Identifikationsnummer | tax ID
Steuernummer | Steuernummer für Selbstständige | steuerliche Erfassung | Fragebogen zur steuerlichen Erfassung | Steuernummer Finanzamt
Umsatzsteuer Identifikationsnummer | USt ID | UID Nummer | VAT number | USt IdNr
Wirtschafts Identifikationsnummer | W IdNr | bundeseinheitliche Wirtschaftsnummer
Umsatzsteuer | Mehrwertsteuer | MwSt | VAT
Umsatzsteuervoranmeldung | UStVA | Umsatzsteuer monatlich melden
Kleinunternehmerregelung | Kleinunternehmer | ohne Umsatzsteuer Rechnung schreiben
Körperschaftsteuer | Steuer für GmbH | corporate tax
Kapitalertragsteuer | Abgeltungsteuer | Zinssteuer | Kapitalertragsteuererstattung
Freistellungsauftrag | Sparerpauschbetrag | Freistellung Zinsen
Freistellungsbescheinigung Bauabzugsteuer | Bauabzugsteuer | Freistellung Steuerabzug bei Bauleistungen | Paragraf 48b
Unbedenklichkeitsbescheinigung Finanzamt | Bescheinigung in Steuersachen | steuerliche Unbedenklichkeitsbescheinigung
Unbedenklichkeitsbescheinigung der Gemeinde | gemeindliche Steuerbescheinigung | keine Schulden bei Gemeinde
Energiesteuer | Mineralölsteuer | Energiesteuerentlastung
Agrardieselentlastung | Agrardiesel | Dieselrückerstattung Landwirte | Agrardieselvergütung
Alkoholsteuer | Branntweinsteuer | Schnaps brennen | Abfindungsbrennerei | Brennrecht
Zuwendungsbestätigung | Spendenquittung | Spendenbescheinigung
Steuerhinterziehung | Steuerfahndung | Selbstanzeige Steuer | Schwarzgeld
Stundung | Ratenzahlung | in Raten zahlen | Zahlungsaufschub | Zahlungserleichterung
Vollstreckung | Pfändung | Zwangsvollstreckung | Beitreibung | Kontopfändung
Gerichtsvollzieher | Zwangsvollstreckungsauftrag | Pfändungsbeamter
Pfändungsschutzkonto | P Konto | Pfändungsfreibetrag
Vermögensauskunft | eidesstattliche Versicherung Schuldner | Offenbarungseid | Vermögensverzeichnis
Schuldnerverzeichnis | Schufa Eintrag Gericht | Schuldnerkartei
SEPA Lastschriftmandat | Einzugsermächtigung | Lastschrift | Bankeinzug | Abbuchungserlaubnis | SEPA Mandat
elektronische Bezahlmöglichkeit | Onlinebezahlung | ePayment | online zahlen
Gebührenbefreiung | Gebührenermäßigung | Befreiung von Kosten | Erlass von Gebühren
`;

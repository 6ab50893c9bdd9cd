/** Environment, waste, water, animals, food, farming and forest: groups as `startingSynonyms` reads them. */
export const environment = `
Immissionsschutzrechtliche Genehmigung | BImSchG Genehmigung | Genehmigung nach Bundesimmissionsschutzgesetz
Störfallbetrieb | Seveso | Störfallverordnung | 12 BImSchV | Industrieunfall
Kleinfeuerungsanlage | Kaminofen | Holzofen
Verdunstungskühlanlage | Legionellen im Kühlturm | 42 BImSchV | Kühlturm
Windenergieanlage | Windrad | Windkraft | Windpark | Windkraftanlage | wind turbine
Umweltverträglichkeitsprüfung | UVP | Umweltprüfung | UVP Vorprüfung | environmental impact assessment
Abfallentsorgung | Müllabfuhr | Müllentsorgung | Abfallbeseitigung | Müllabholung
Restabfall | Restmüll | Hausmüll | schwarze Tonne | graue Tonne
Bioabfall | Biotonne | Biomüll | braune Tonne | Küchenabfälle
Altpapier | Papiertonne | blaue Tonne | Papiermüll
Leichtverpackungen | Gelber Sack | Gelbe Tonne | Verpackungsmüll | Wertstofftonne | Plastikmüll | duales System
Altglas | Glascontainer | Glassammlung | Altglascontainer
Elektroaltgeräte | Elektroschrott | alten Kühlschrank entsorgen | Elektrogeräte entsorgen | E Schrott
Problemstoffe | Schadstoffmobil | Sondermüll | Schadstoffsammlung | Sonderabfall aus Haushalten | Giftmobil | Farben entsorgen
Grünabfall | Grünschnitt | Gartenabfall | Strauchschnitt | Häckselplatz | Baumschnitt
Christbaumabfuhr | Weihnachtsbaum entsorgen | Weihnachtsbaumabholung | Tannenbaum entsorgen
Wertstoffhof | Recyclinghof | Wertstoffsammelstelle | Abfallannahmestelle | Wertstoffzentrum
Bauabfall | Bauschutt | Bauschutt entsorgen | Abbruchmaterial
Asbest | Asbestentsorgung | Eternit | asbesthaltige Abfälle | Asbestanzeige | Asbestsanierung | Asbestarbeiten anzeigen | Asbestsachkunde
Abfallgebühr | Müllgebühr | Müllabfuhr Kosten | Abfallgebührenbescheid
Befreiung vom Anschluss- und Benutzungszwang | Anschlusszwang | von der Biotonne befreien | Benutzungszwang
Eigenkompostierung | Komposthaufen | Kompostierung | Biotonne abmelden
Illegale Abfallablagerung | wilder Müll | wilde Müllkippe | Müll melden | illegale Müllentsorgung
Abfalltransport | Beförderungserlaubnis für Abfälle | Abfallbeförderung | Abfallsammler und Abfallbeförderer
Gewerbliche Sammlung | Anzeige einer gewerblichen Sammlung | gemeinnützige Sammlung von Abfällen
Grenzüberschreitende Abfallverbringung | Abfallexport | Notifizierung von Abfällen
Autoverwertung | Altfahrzeug verschrotten | Autoverschrottung | Verwertungsnachweis
Tierkörperbeseitigung | tote Tiere entsorgen | Tierkadaver | tierische Nebenprodukte | Abdecker | Kadaverbeseitigung
Gefahrguttransport | Gefahrgut | ADR | Beförderung gefährlicher Güter | gefährliche Güter
ADR Schulungsbescheinigung | ADR Schein | Gefahrgutführerschein
Gefahrstoffe | Chemikalien | Giftstoffe | Umgang mit Giften | giftige Stoffe
Sachkundenachweis nach Chemikalienverbotsverordnung | Giftschein | Giftprüfung | Handel mit Giften
Wasserrechtliche Erlaubnis | Gewässerbenutzung | wasserrechtliche Bewilligung | Wasserrecht | WHG
Wasserentnahme | Grundwasser fördern | Wasser aus Fluss pumpen | Entnahme aus Gewässern
Wasserentnahmeentgelt | Wassercent | Wasserpfennig
Brunnenbohrung | Brunnen bohren | Gartenbrunnen | Brunnen schlagen | Brunnenanzeige | Hausbrunnen
Erdwärmesonde | Erdwärme | Geothermie | Erdwärmebohrung | Wärmepumpe mit Grundwasser | oberflächennahe Geothermie | Erdwärme nutzen
Versickerung von Niederschlagswasser | Regenwasser versickern | Regenwasserversickerung | Dachwasser
Niederschlagswassergebühr | Regenwassergebühr | gesplittete Abwassergebühr | Versiegelungsgebühr | versiegelte Fläche | Regensteuer
Regenwassernutzung | Zisterne | Regenwasser sammeln | Brauchwasseranlage | Regentonne
Trinkwasserversorgung | Wasseranschluss | Leitungswasser | Hausanschluss Wasser | Wasserversorgung
Gartenwasserzähler | Zwischenzähler für Gartenwasser | Abzug bei Gartenbewässerung | Absetzung von Abwassergebühren | Zwischenzähler
Standrohr | Hydrantenstandrohr | Standrohr ausleihen | Bauwasser
Trinkwasserqualität | Wasserhärte | Trinkwasseruntersuchung
Abwasserbeseitigung | Kanalisation | Abwasserentsorgung | Stadtentwässerung | Schmutzwasser
Kanalanschluss | Entwässerungsantrag | Anschluss an den Kanal | Grundstücksentwässerung | Hausanschluss Abwasser
Indirekteinleitung | gewerbliches Abwasser einleiten
Kleinkläranlage | Klärgrube | Hauskläranlage | Sickergrube | Fäkalgrube | abflusslose Grube
Abflusslose Grube | Sammelgrube | Fäkaliengrube | Fäkalienabfuhr
Kläranlage | Klärwerk | Abwasserreinigung
Dichtheitsprüfung | Kanal-TÜV | Dichtigkeitsprüfung von Abwasserleitungen | Kanaldichtheitsprüfung | Zustandsprüfung Abwasserleitung
Wasserschutzgebiet | Trinkwasserschutzgebiet | Wasserschutzzone
Hochwasserschutz | Überschwemmung | Überflutung | Hochwasser
Überschwemmungsgebiet | Hochwassergebiet | Hochwassergefahrenkarte | Hochwasserrisikogebiet
Starkregenvorsorge | Starkregen | Sturzflut | Überflutungsschutz | Starkregengefahrenkarte | Starkregenwarnung | Starkregenfrühwarnsystem
Badegewässer | Badesee | Badestelle | Badewasserqualität | Wasserqualität am See
Gewässerverunreinigung | Ölunfall | Umweltverschmutzung melden | Gewässer verschmutzt
Altlastenauskunft | Altlastenkataster | Auskunft aus dem Altlastenkataster | Altlasten auf Grundstück | Bodenverunreinigung Auskunft
Altlastensanierung | Bodensanierung | verseuchter Boden | Sanierung schädlicher Bodenveränderungen
Bodenabbau | Kiesabbau | Steinbruch | Sandgrube | Abgrabung | Kiesgrube
Naturschutzrechtliche Genehmigung | Eingriff in Natur und Landschaft | Eingriffsgenehmigung | BNatSchG
Ausgleichsmaßnahme | Ökokonto | Kompensationsmaßnahme | Ersatzmaßnahme | Ausgleichsfläche | Ersatzgeld
Landschaftsschutzgebiet | LSG | Befreiung im Landschaftsschutzgebiet
Naturschutzgebiet | NSG | Befreiung von Naturschutzverordnung
Naturdenkmal | geschützter Baum
Baumfällgenehmigung | Baum fällen | Baumfällung | Baum absägen | Fällgenehmigung | Fällantrag
Baumschutzsatzung | Baumschutz | Baumschutzverordnung | geschützter Baumbestand
Heckenschnitt | Hecke schneiden | Gehölzschnitt | Rückschnitt | Hecke ragt auf Gehweg
Verkehrssicherheit von Bäumen | Baumkontrolle | kranker Baum | morscher Baum | Baumpflege
Baumpatenschaft | Baumscheibe | Grünpatenschaft | Baumpate | Beetpatenschaft
Artenschutz | geschützte Arten | Artenschutzrecht | bedrohte Tierarten
CITES Bescheinigung | Artenschutzbescheinigung | Washingtoner Artenschutzabkommen | EU Vermarktungsbescheinigung
Meldung geschützter Tiere | Schildkröte anmelden | Papagei anmelden | Anmeldung geschützter Tierarten
Wespennest | Hornissennest | Wespen umsiedeln
Eichenprozessionsspinner | EPS Raupen | giftige Raupen
Vertragsnaturschutz | Landschaftspflege | Landschaftspflegeprogramm
Streuobstwiese | Streuobst | Baumschnittprämie | Obstwiese
Tiergehege | Zoo | Wildgehege | Zoogenehmigung | Tierpark
Betrieb einer Röntgeneinrichtung | Röntgengerät | Röntgenanlage anmelden
Fachkunde im Strahlenschutz | Strahlenschutzkurs | Strahlenschutzbeauftragter | Röntgenschein
Radon | Radonmessung | Radonvorsorgegebiet | Radonschutz
Kaliumiodidtabletten | Jodtabletten | Iodtabletten
Tierschutz | Tierquälerei | Tierschutzanzeige | schlechte Tierhaltung melden | Tier misshandelt
Betäubungsloses Schlachten | Schächten | Halal Schlachtung
Tiertransport | Zulassung als Tiertransportunternehmer | Tiere transportieren | Befähigungsnachweis für Tiertransport
Anzeige der Tierhaltung | Tierhaltung anmelden | Viehhaltung registrieren | Nutztiere anmelden | Registriernummer für Tierhalter
Geflügelhaltung | Hühner anmelden | Hühnerhaltung | Enten halten
Bienenhaltung | Imkerei | Bienen anmelden | Bienenvölker | Imker
Equidenpass | Pferdepass | Pferd anmelden | Pferdekennzeichnung
Rinderkennzeichnung | Ohrmarken | HIT Datenbank | Viehverkehrsverordnung | Rinder anmelden
Tierseuchenbekämpfung | Tierseuche | Tierseuchenausbruch | Tierkrankheit melden
Aviäre Influenza | Vogelgrippe | Geflügelpest | Stallpflicht | toter Vogel | H5N1
Afrikanische Schweinepest | ASP | Schweinepest | totes Wildschwein
Maul- und Klauenseuche | MKS
Blauzungenkrankheit | Bluetongue
Amerikanische Faulbrut | Bienenseuche | Gesundheitszeugnis für Bienen | Faulbrut
Heimtierausweis | EU Heimtierausweis | Reisen mit Haustier | Hund mit ins Ausland | Tierpass | pet passport
Einfuhr von Tieren | Hund aus dem Ausland mitbringen | Tierimport
Veterinärzeugnis | Tiergesundheitszeugnis | Amtstierärztliches Zeugnis | Gesundheitsbescheinigung für Tiere
Veterinärbehörde | Veterinäramt | Amtstierarzt | Amtsveterinär
Katzenschutzverordnung | Katzenkastration | Kastrationspflicht | streunende Katzen | Freigängerkatze
Taubenfütterung | Stadttauben | Tauben füttern | Taubenplage
Schädlingsbekämpfung | Ratten | Rattenbekämpfung | Ungeziefer | Rattenplage | Schädlinge | Kammerjäger | Ungezieferbekämpfung
Lebensmittelüberwachung | Lebensmittelkontrolle | Lebensmittelkontrolleur | food safety | Veterinäramt | Hygienekontrolle
Lebensmittelbeschwerde | verdorbene Lebensmittel melden | Beschwerde über Restaurant | Schimmel im Essen | Hygienemangel melden
Registrierung von Lebensmittelunternehmen | Lebensmittelbetrieb anmelden | Lebensmittelunternehmer
Verbraucherinformation | VIG | Verbraucherinformationsgesetz | Hygienekontrolle Ergebnis | Topf Secret
Produktrückruf | Lebensmittelwarnung | Rückrufaktion | unsichere Produkte
Belehrung nach Infektionsschutzgesetz | Gesundheitszeugnis | Hygienebelehrung | rote Karte für Gastronomie | Gesundheitspass
Fleischbeschau | Fleischuntersuchung | Schlachttieruntersuchung | Hausschlachtung
Trichinenuntersuchung | Trichinenprobe | Trichinenschau | Wildfleisch untersuchen
Bio Zertifizierung | Ökolandbau | Biolandwirtschaft | ökologischer Landbau | Biobauer | organic farming
Direktvermarktung | Hofladen | Verkauf ab Hof | Direktverkauf vom Bauernhof
Gemeinsamer Antrag | Sammelantrag | Mehrfachantrag | Flächenantrag | Agrarantrag | InVeKoS
Agrarförderung | Direktzahlung | Agrarsubvention | Flächenprämie | Betriebsprämie | Gemeinsame Agrarpolitik | Einkommensgrundstützung
Ausgleichszulage für benachteiligte Gebiete | AGZ
Agrarumweltmaßnahmen | KULAP | AUKM
Agrarinvestitionsförderung | Stallbau fördern | Agrarinvestitionsförderprogramm
Junglandwirteförderung | Hofübernahme | Existenzgründung in der Landwirtschaft
Agrardieselvergütung | Agrardiesel | Dieselrückerstattung für Landwirte
Dauergrünlandumwandlung | Grünlandumbruch | Wiese umbrechen | Umwandlung von Grünland
Grundstückverkehrsgenehmigung | Verkauf landwirtschaftlicher Flächen | Acker kaufen | Acker verkaufen
Landpachtvertrag | Pachtvertrag anzeigen | Acker pachten | Landpachtverkehr
Flurneuordnung | Flurbereinigung | Feldbereinigung | ländliche Neuordnung
Düngeverordnung | Düngung | Nitrat im Boden | Stoffstrombilanz | Düngebedarfsermittlung | rotes Gebiet
Gülle | Wirtschaftsdünger | Jauche | Gülleausbringung
Sperrfristverschiebung | Gülleausbringung im Winter | Verschiebung der Düngesperrfrist
Pflanzenschutzsachkunde | Sachkundenachweis Pflanzenschutz | Spritzschein | Spritzmittelschein
Pflanzenschutzmittel | Spritzmittel | Pestizide | Unkrautvernichter | Glyphosat
Pflanzenschutzgerätekontrolle | Spritzenkontrolle | Spritzen-TÜV
Pflanzengesundheitszeugnis | Phytosanitäres Zeugnis | phytosanitary certificate
Rebpflanzung | Reben pflanzen | Weinberg anlegen | Rebpflanzrecht | Neuanpflanzung von Reben | Pflanzgenehmigung für Reben
Weinbaukartei | Rebflächenmeldung | Weinbergskartei | Weinernteerklärung | Traubenernte melden
Amtliche Prüfungsnummer für Wein | AP Nummer | Qualitätsweinprüfung
Cannabisanbauvereinigung | Cannabis Club | Cannabis Social Club | Anbauvereinigung
Nutzhanfanbau | Hanf anbauen | Anbau von Nutzhanf
Waldumwandlung | Wald roden | Rodung von Wald | Waldrodung
Erstaufforstung | Wald pflanzen | Aufforstung | Wald anlegen
Kahlhieb | Kahlschlag | Bäume im Wald fällen
Brennholz | Holz machen im Wald | Polterholz | Leseschein | Brennholzverkauf | Flächenlos | Kaminholz
Waldförderung | forstliche Förderung | Zuschuss für Waldbesitzer | nachhaltige Waldwirtschaft
Waldbrandschutz | Waldbrandgefahr | Grillen im Wald | Feuer im Wald | Waldbrand
Jagdschein | Jagdschein verlängern | Jahresjagdschein | Jagdlizenz | Jäger werden | Tagesjagdschein
Jägerprüfung | Jagdprüfung | grünes Abitur | Jagdscheinprüfung
Falknerjagdschein | Falknerprüfung | Falkner
Jagdpacht | Jagdrevier | Jagdpachtvertrag | Revier pachten | Jagdbezirk
Wildschaden | Wildschweinschaden | Wildschadensmeldung | Jagdschaden | Schaden durch Wildschweine
Wildunfall | Reh angefahren | Wildunfallbescheinigung | Unfall mit Wild | Wildwarner | Wildwechsel
Befriedung von Grundstücken | Jagd auf Grundstück verbieten | jagdliche Befriedung
Fischereischein | Angelschein | angeln | Fischerschein | fishing licence
Fischerprüfung | Anglerprüfung | Angelprüfung | Angelschein machen
Fischereierlaubnisschein | Angelkarte | Angelerlaubnis | Gastangelkarte | Tageskarte zum Angeln
Touristenfischereischein | Urlauberfischereischein | Angeln im Urlaub | Fischereischein für Touristen
Jugendfischereischein | Angelschein für Kinder | Angeln für Jugendliche
Fischsterben | tote Fische | Fische sterben
`;

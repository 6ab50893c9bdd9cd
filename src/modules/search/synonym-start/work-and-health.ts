/** Work, pensions, benefits, care, disability and health: groups as `startingSynonyms` reads them. */
export const workAndHealth = `
Arbeit verloren > Arbeitslosengeld | Arbeitslosmeldung | Arbeitsuchendmeldung
Jobcenter | ARGE | Optionskommune | kommunales Jobcenter
Einmalige Beihilfe Erstausstattung | Erstausstattung Wohnung | Möbelgeld | Erstausstattung Bekleidung | Möbel vom Jobcenter
Kosten der Unterkunft | KdU | Mietkosten Jobcenter | Unterkunftskosten | Miete vom Amt | Unterkunft und Heizung
Heizkostenzuschuss | Heizkostenbeihilfe | Brennstoffbeihilfe | Heizkosten Hilfe | Kohlegeld
Umzugskosten Übernahme | Umzugskostenbeihilfe | Umzug Kostenübernahme Jobcenter | Umzugsbeihilfe
Mehrbedarf | Mehrbedarfszuschlag | Mehrbedarf Alleinerziehende | Mehrbedarf Ernährung
Einstiegsgeld | Existenzgründung aus Bürgergeld | Selbständigkeit aus Jobcenter
Gründungszuschuss | Existenzgründung aus Arbeitslosigkeit | Selbständigkeit aus Arbeitslosigkeit | Ich AG | Existenzgründungszuschuss
Eingliederungszuschuss | Lohnkostenzuschuss | Lohnzuschuss für Arbeitgeber | EGZ | Zuschuss für neue Mitarbeiter
Aktivierungs und Vermittlungsgutschein | Vermittlungsgutschein | AVGS | private Arbeitsvermittlung
Arbeitsgelegenheit | Ein Euro Job | 1 Euro Job | Mehraufwandsentschädigung
Arbeitsvermittlung | Stellensuche | Jobbörse | Stellenbörse | Jobsuche | Arbeit finden
Stellenangebot | Stellenausschreibung | Jobangebot | offene Stellen | Karriere | Jobs bei der Stadt | Karriereportal
Bewerbung öffentlicher Dienst | Bewerberportal | Bewerbermanagement | Online Bewerbung | Recruiting
Kurzarbeitergeld | Kurzarbeit | KUG | Arbeitsausfall Lohnersatz
Saison Kurzarbeitergeld | Schlechtwettergeld | Wintergeld | Winterausfallgeld
Insolvenzgeld | Konkursausfallgeld | Lohn bei Firmenpleite | Arbeitgeber zahlungsunfähig | Lohn bei Insolvenz
Transferkurzarbeitergeld | Transfergesellschaft | Auffanggesellschaft
Massenentlassung Anzeige | Massenentlassung | Massenkündigung | Entlassungsanzeige
Altersteilzeit | gleitender Ruhestand | Vorruhestand
Minijob | 450 Euro Job | geringfügige Beschäftigung | 520 Euro Job | 538 Euro Job | Minijobzentrale
Kündigungsschutz schwerbehinderte Menschen | Kündigung Schwerbehinderter | Zustimmung des Integrationsamtes
Arbeitszeugnis | Arbeitsbescheinigung | Dienstzeugnis | Beschäftigungsnachweis
Arbeitsschutz | Gewerbeaufsicht | Arbeitssicherheit | Amt für Arbeitsschutz | occupational safety | Sicherheit am Arbeitsplatz
Kinderarbeit Ausnahmebewilligung | Jugendarbeitsschutz | Kinder bei Filmaufnahmen | Beschäftigung von Kindern | Kinderarbeit
Jugendarbeitsschutzuntersuchung | Untersuchungsberechtigungsschein | ärztliche Untersuchung Jugendliche Berufsanfänger
Sonntagsarbeit Bewilligung | Sonn und Feiertagsarbeit | am Sonntag arbeiten | Sonntagsarbeit
Altersrente | Rente | gesetzliche Rente | Altersruhegeld | Rente beantragen | Regelaltersrente
Rente für besonders langjährig Versicherte | Rente mit 63 | abschlagsfreie Rente | Frührente
Altersrente für schwerbehinderte Menschen | Schwerbehindertenrente | Rente mit Behindertenausweis
Erwerbsminderungsrente | EM Rente | Invalidenrente | Erwerbsunfähigkeitsrente | EU Rente | Berufsunfähigkeitsrente
Hinterbliebenenrente | Witwenrente | Witwerrente | Rente nach Tod des Partners
Waisenrente | Halbwaisenrente | Vollwaise | Waisengeld
Erziehungsrente | Rente nach Tod des Exgatten
Grundrente | Rentenzuschlag | Grundrentenzuschlag
Kontenklärung Rente | Rentenkonto klären | Versicherungsverlauf | Rentenverlauf | Rentenauskunft | Renteninformation
Kindererziehungszeiten | Mütterrente | Erziehungszeiten Rente
Rentenberatung | Rentenauskunftsstelle | Versichertenälteste | Rentensprechtag | Rentenversicherungsstelle | Versicherungsamt
Sozialversicherungsausweis | Sozialversicherungsnummer | Rentenversicherungsnummer | SV Ausweis | RVNR
Statusfeststellung | Scheinselbständigkeit
Lebensbescheinigung | Lebensnachweis | Lebensbestätigung | certificate of life | Lebensbestätigung für die Rente
Landwirtschaftliche Alterskasse | Bauernrente | Rente für Landwirte | SVLFG
Ruhegehalt | Beamtenpension | Beamtenversorgung | Pension | Versorgungsbezüge
Beihilfe für Beamte | Beamtenbeihilfe | Krankheitskosten Beamte | Beihilfestelle | Arztkosten Beamte
Grundsicherung im Alter | Grundsicherung | Altersarmut | kleine Rente aufstocken | Rente reicht nicht | SGB XII
Hilfe zum Lebensunterhalt | Sozialhilfe | HLU | Lebensunterhalt vom Sozialamt
Hilfe zur Pflege | Pflegekosten vom Sozialamt | Heimkosten Übernahme | Pflegeheim zu teuer | HzP
Hilfe zur Weiterführung des Haushalts | Haushaltshilfe Sozialhilfe | Haushaltshilfe vom Sozialamt
Hilfen zur Gesundheit | Krankenhilfe Sozialamt | Krankenscheine Sozialamt
Altenhilfe | Seniorenhilfe | Hilfe für ältere Menschen
Sozialpass | Sozialticket | Stadtpass | Sozialausweis | Köln Pass | Leipzig Pass
Rundfunkbeitrag Befreiung | GEZ Befreiung | Rundfunkgebührenbefreiung
Übernahme Energieschulden | Stromschulden | Stromsperre | Strom abgestellt | Energieschulden
Mietschuldenübernahme | Mietschulden | Mietrückstand | Wohnungssicherung
Wohnungslosenhilfe | Obdachlosigkeit | Unterbringung Obdachloser | Wohnungslosigkeit | homeless
Zwangsräumung | Räumungsklage | Wohnung verlieren | Wohnungsräumung | drohender Wohnungsverlust
Überwindung besonderer sozialer Schwierigkeiten | Hilfe für Haftentlassene | Straffälligenhilfe | Haftentlassung
Wohnberechtigungsschein | WBS | Wohnungsberechtigungsschein | Sozialwohnung | B Schein | Wohnschein | Dringlichkeitsschein
Pflegeversicherung Leistungen | Pflegekasse | SGB XI | Pflegeleistungen
Pflegegrad | Pflegestufe | Einstufung in Pflege | Pflegebedürftigkeit | Begutachtung durch Medizinischen Dienst
Pflegegeld | Pflege durch Angehörige | Angehörige zu Hause pflegen | häusliche Pflege Geld
Pflegesachleistung | ambulanter Pflegedienst | häusliche Pflegehilfe
Verhinderungspflege | Ersatzpflege | Urlaubsvertretung Pflege
Teilstationäre Pflege | Tagespflege Senioren | Nachtpflege
Vollstationäre Pflege | Pflegeheim | Altersheim | Altenheim | Seniorenheim | Altenpflegeheim
Pflegewohngeld | Investitionskosten Pflegeheim
Pflegezeit | Freistellung zur Pflege | Familienpflegezeit | Pflegeauszeit | Freistellung wegen pflegebedürftiger Angehöriger
Pflegeunterstützungsgeld | kurzzeitige Arbeitsverhinderung Pflege | Lohnersatz Pflegefall
Pflegehilfsmittel | Pflegebett
Wohnumfeldverbesserung | barrierefreier Umbau | altersgerecht umbauen | Treppenlift | Wohnungsanpassung | barrierefreies Bad
Entlastungsbetrag | Entlastungsleistungen | niedrigschwellige Betreuungsangebote | Alltagshilfe Pflegebedürftige
Heimaufsicht | FQA | Beschwerde über Pflegeheim | WTG Behörde | Wohn und Teilhabegesetz | Aufsicht über Pflegeeinrichtungen
Seniorenberatung | Seniorenbüro | Seniorenbeauftragter | Beratung älterer Menschen | Seniorenfachberatung
Seniorenbeirat | Seniorenvertretung | Seniorenrat
Betreutes Wohnen | Seniorenwohnung | Wohnen im Alter | Servicewohnen
Essen auf Rädern | Mahlzeitendienst | Menüservice | mobiler Mittagstisch
Feststellung einer Behinderung | Grad der Behinderung | GdB | Schwerbehinderung feststellen | Schwerbehinderung | Versorgungsamt
Änderungsantrag Schwerbehinderung | Neufeststellung Behinderung | GdB erhöhen | Verschlimmerung Behinderung | Verschlechterungsantrag
Merkzeichen | außergewöhnliche Gehbehinderung | Nachteilsausgleiche Behinderung | Merkzeichen aG
Gleichstellung mit schwerbehinderten Menschen | Gleichstellung Schwerbehinderung | Behinderte gleichgestellt
Wertmarke für Schwerbehinderte | Freifahrt Behinderte | unentgeltliche Beförderung schwerbehinderter Menschen | Beiblatt Wertmarke
Parkausweis für schwerbehinderte Menschen | Behindertenparkausweis | blauer Parkausweis | Parkerleichterung Behinderte | EU Parkausweis
Personenbezogener Behindertenparkplatz | Behindertenparkplatz vor der Wohnung | Schwerbehindertenparkplatz einrichten
Kraftfahrzeugsteuer Befreiung Schwerbehinderte | Kfz Steuer Ermäßigung Behinderung | Auto steuerfrei Behinderung
Kraftfahrzeughilfe | Autoumbau Behinderung | behindertengerechtes Auto | KfzHV
Eingliederungshilfe | Behindertenhilfe | BTHG | Bundesteilhabegesetz | SGB IX | Hilfe für Menschen mit Behinderung | Teilhabeleistungen
Gesamtplanverfahren | Hilfeplan Eingliederungshilfe | Bedarfsermittlung Eingliederungshilfe
Leistungen zur Teilhabe am Arbeitsleben | LTA | berufliche Rehabilitation | berufliche Reha | Wiedereingliederung ins Berufsleben
Persönliche Assistenz | Assistenzleistungen | Alltagsassistenz
Werkstatt für behinderte Menschen | WfbM | Behindertenwerkstatt | Werkstattplatz
Besondere Wohnform | Wohnheim für Behinderte | Behindertenheim
Blindengeld | Landesblindengeld | Blindenhilfe | Sehbehindertengeld | Geld für Blinde
Gehörlosengeld | Hilfe für Gehörlose | Geld für Gehörlose
Gebärdensprachdolmetscher | Gebärdendolmetscher | Gebärdensprache | DGS
Leichte Sprache | Einfache Sprache | verständliche Sprache | easy language | bürgernahe Sprache | Behördendeutsch vermeiden
Behindertenfahrdienst | Fahrdienst für Menschen mit Behinderung | Mobilitätshilfe Behinderte
Behindertenbeauftragter | Beauftragter für Menschen mit Behinderungen | Inklusionsbeauftragter | Behindertenbeirat
Ausgleichsabgabe | Schwerbehindertenabgabe | Beschäftigungspflicht Schwerbehinderte | Schwerbehinderte beschäftigen Pflicht
Inklusionsamt | Integrationsamt | Integrationsfachdienst | IFD | begleitende Hilfe im Arbeitsleben
Ergänzende unabhängige Teilhabeberatung | EUTB | Teilhabeberatung
Inklusion | Teilhabe behinderter Menschen
Assistenzhund | Blindenführhund | Behindertenbegleithund | Therapiehund
Medizinische Rehabilitation | Reha | Rehakur | Reha beantragen
Anschlussrehabilitation | AHB | Anschlussheilbehandlung | Reha nach Krankenhaus
Stufenweise Wiedereingliederung | Hamburger Modell | Wiedereingliederung nach Krankheit
Übergangsgeld | Geld während der Reha
Krankengeld | Lohnersatz bei Krankheit | Krankentagegeld
Kinderkrankengeld | Krankengeld bei Erkrankung des Kindes | Kind krank | Kinderpflegekrankengeld
Arbeitsunfähigkeitsbescheinigung | Krankschreibung | gelber Schein | Krankmeldung | eAU | Krankenschein
Krankenversicherung | Krankenkasse | gesetzliche Krankenversicherung | GKV | health insurance
Familienversicherung | mitversichert | Kind mitversichern | beitragsfreie Mitversicherung
Krankenversicherung Befreiung Versicherungspflicht | Befreiung von Krankenversicherungspflicht | private Krankenversicherung wechseln
Elektronische Gesundheitskarte | eGK | Krankenversicherungskarte | Krankenkassenkarte | Versichertenkarte | Gesundheitskarte
Europäische Krankenversicherungskarte | EHIC | Auslandskrankenschein
Elektronische Patientenakte | ePA | digitale Krankenakte | Patientenakte
Zuzahlungsbefreiung | Belastungsgrenze Krankenkasse | Rezeptgebühr befreien
Häusliche Krankenpflege | ambulante Krankenpflege | Behandlungspflege | Hauskrankenpflege
Haushaltshilfe Krankenkasse | Haushaltshilfe bei Krankheit
Hilfsmittelversorgung | Hilfsmittel Krankenkasse
Zahnersatz | Heil und Kostenplan | Härtefall Zahnersatz
Krankentransport | Krankenfahrt | Fahrkosten Krankenkasse | Patientenfahrt | Krankenbeförderung | qualifizierter Krankentransport | KTW
Kinderfrüherkennungsuntersuchung | U Untersuchung | Vorsorgeuntersuchung Kind | Kindervorsorge | U Heft
Arbeitsunfall | Unfallanzeige | Wegeunfall | Unfallkasse | Unfall auf der Arbeit | Betriebsunfall
Berufskrankheit | Berufskrankheit anzeigen | Krankheit durch Arbeit | BK Anzeige | Krank durch Arbeit | Berufskrankheitenanzeige
Verletztenrente | Unfallrente | Rente nach Arbeitsunfall
Amtsärztliche Untersuchung | Amtsarzt | amtsärztliches Gutachten | amtsärztliches Attest | amtsärztliches Zeugnis
Infektionsschutzbelehrung | Gesundheitszeugnis | Gesundheitspass | Rote Karte Gastronomie | Belehrung Lebensmittel | Hygienebelehrung
Meldepflichtige Krankheit | Infektionskrankheit melden | Krankheit melden Gesundheitsamt | Erregernachweis | DEMIS
Verdienstausfallentschädigung Infektionsschutzgesetz | Entschädigung bei Quarantäne | Verdienstausfall Quarantäne | Lohn in Quarantäne
Absonderung | Quarantäne | häusliche Absonderung
Corona | Covid | Covid 19 | SARS CoV 2
Schutzimpfung | Impfung | Impfberatung | impfen lassen | Impfstelle | Impfzentrum | vaccination
Impfausweis | Impfbuch | Impfpass | digitales Impfzertifikat | Impfnachweis
Masernschutz | Masernimpfung Nachweis | Masernschutzgesetz | Masern
Impfschaden Versorgung | Impfschaden | Entschädigung nach Impfung
Gelbfieberimpfstelle | Reisemedizin | Reiseimpfung | Gelbfieberimpfung
HIV Beratung | Aids Beratung | HIV Test | Aidstest | STI Beratung | Geschlechtskrankheiten | sexuell übertragbare Krankheiten
Tuberkuloseberatung | Tuberkulose | Tuberkulosefürsorge | Lungenfürsorge
Kopflausbefall | Läuse | Kopfläuse
Trinkwasserüberwachung | Trinkwasserqualität | Wasserhygiene
Badegewässerqualität | Badewasserqualität | Badesee Wasserqualität | Badestelle
Hygieneüberwachung | Infektionshygiene | Hygienekontrolle | Krankenhaushygiene | Hygieneplan
Sozialpsychiatrischer Dienst | SpDi | psychische Erkrankung | psychische Probleme | seelische Krise | psychosoziale Beratung
Unterbringung psychisch Kranker | Zwangseinweisung | PsychKG | Zwangsunterbringung | Unterbringungsgesetz | Einweisung Psychiatrie
Suchtberatung | Drogenberatung | Suchtprävention | Alkoholsucht | Drogenhilfe | Alkoholberatung | Spielsucht
Schulzahnärztliche Untersuchung | Schulzahnarzt | zahnärztlicher Dienst | Jugendzahnpflege | Zahnprophylaxe Kinder
Kinder und Jugendgesundheitsdienst | KJGD | Kinder und Jugendärztlicher Dienst | Schularzt
Krebsregister | Krebsmeldung | Tumorregister | klinisches Krebsregister
Organspende | Organspendeausweis | Organspenderegister
Blutspende | Blutspendedienst
Prostituiertenschutzgesetz Anmeldung | Prostitution anmelden | Prostituiertenausweis | Hurenpass | Sexarbeit Anmeldung | ProstSchG
Gesundheitliche Beratung Prostituierte | Gesundheitsberatung Sexarbeit | Beratung nach Prostituiertenschutzgesetz
Prostitutionsgewerbe Erlaubnis | Bordell | Laufhaus | Bordell anmelden
Approbation | Arzt Zulassung | Approbationsurkunde | als Arzt arbeiten | Anerkennung ausländischer Ärzte
Berufserlaubnis Heilberufe | vorübergehende Berufserlaubnis Arzt | vorläufige Berufsausübung Heilberuf
Good Standing Bescheinigung | Certificate of Good Standing | Unbedenklichkeitsbescheinigung Heilberufe
Psychotherapeut Approbation | Psychotherapeut Zulassung | Psychotherapeutengesetz
Facharztanerkennung | Facharzt | Facharztprüfung | Weiterbildung Arzt
Kassenzulassung | Vertragsarzt | Kassenarzt | Kassensitz | Vertragsarztsitz
Landarztquote | Landarzt | Landarztförderung | Hausarzt auf dem Land | Medizinstudium Landarzt
Heilpraktikererlaubnis | Heilpraktiker | Heilpraktikerprüfung | Heilpraktikerzulassung | Heilkunde ohne Bestallung
Gesundheitsfachberufe Erlaubnis | Berufsurkunde Gesundheitsfachberufe | Erlaubnis zum Führen der Berufsbezeichnung
Pflegefachkraft Anerkennung | Krankenschwester | Krankenpfleger | Pflegefachfrau | Pflegefachmann | Altenpfleger
Anzeige Tätigkeit Heilberuf | Heilberuf anmelden | Praxis anmelden Gesundheitsamt | Meldung Heilberufe | Niederlassung Heilberuf anzeigen
Notfallsanitäter | Rettungssanitäter | Rettungsassistent | Rettungsdienst Ausbildung
Ärztlicher Bereitschaftsdienst | Notdienst Arzt | 116117 | Notfallpraxis | kassenärztlicher Notdienst
Apothekenbetriebserlaubnis | Apotheke eröffnen | Apotheke betreiben | Apothekenerlaubnis
Apothekennotdienst | Notdienst Apotheke | Nachtapotheke | Notapotheke
Versandhandel mit Arzneimitteln | Onlineapotheke | Versandapotheke | Arzneimittelversand
Arzneimittelherstellung Erlaubnis | Medikamente herstellen | Herstellungserlaubnis Arzneimittel
Arzneimittelzulassung | Medikament zulassen | BfArM
Großhandelserlaubnis Arzneimittel | Arzneimittelgroßhandel | Großhandel mit Medikamenten
Freiverkäufliche Arzneimittel Anzeige | Handel mit freiverkäuflichen Arzneimitteln | Sachkenntnis freiverkäufliche Arzneimittel
Klinische Prüfung | Arzneimittelstudie | Medikamentenstudie | klinische Studie
Medizinprodukte Anzeige | Medizinproduktegesetz | Medizinprodukteüberwachung | MPDG
Betäubungsmittel Erlaubnis | BtM | Betäubungsmittelverkehr | BtMG
Betäubungsmittel Reisebescheinigung | Mitnahme von Betäubungsmitteln | Reisen mit Medikamenten | Schengen Bescheinigung Betäubungsmittel
Cannabis Anbauvereinigung | Cannabis Club | Cannabis Social Club | Anbauvereinigung | Cannabisanbau | KCanG
Substitutionsbehandlung | Methadon | Substitution Drogen | Substitutionstherapie
Konzession Privatkrankenanstalt | Privatklinik | Privatkrankenhaus Erlaubnis
Gesundheitsförderung | Gesundheitsvorsorge
Telemedizin | Videosprechstunde | ärztliche Fernbehandlung | Arzt per Video | Fernbehandlung | Telearzt | E-Health
Rechtliche Betreuung | gesetzliche Betreuung | Betreuer bestellen | Entmündigung
Betreuungsbehörde | Betreuungsstelle | Betreuungsverein | Betreuungsamt
Berufsbetreuer Registrierung | Berufsbetreuer werden | beruflicher Betreuer | Registrierung als Betreuer
Vorsorgevollmacht | Generalvollmacht | Vollmacht für den Notfall | Altersvorsorgevollmacht
Patientenverfügung | Patiententestament | Verfügung lebenserhaltende Maßnahmen
Betreuungsverfügung | Wunschbetreuer festlegen
Vorsorgeregister Eintragung | Vorsorgevollmacht registrieren | Zentrales Vorsorgeregister | ZVR
Testament | letzter Wille | Testament hinterlegen | Nachlassverfügung | Erbvertrag | letztwillige Verfügung | Testamentsregister
Erbschein | Nachweis der Erbschaft | europäisches Nachlasszeugnis | Erbe nachweisen | Erbnachweis | Nachweis der Erbenstellung
Erbausschlagung | Erbe ausschlagen | Erbschaft ablehnen | Schulden geerbt | Erbe ablehnen
Nachlassgericht | Nachlass | Nachlassverfahren | Nachlasssicherung | Nachlasspflegschaft
Testamentseröffnung | Testament abgeben nach Tod
Testamentsvollstreckerzeugnis | Testamentsvollstrecker
Erbschaftsteuer | Schenkungsteuer | Erbe versteuern | Schenkung anzeigen | inheritance tax
Sterbefallanzeige | Todesfall melden | Tod anzeigen | Sterbefall anmelden | Angehöriger verstorben | Todesfall
Sterbeurkunde | Totenschein | Todesurkunde | Todesnachweis | death certificate
Leichenschau | Todesbescheinigung | Leichenschauschein | Totenschau | Totenschein
Leichenpass | Überführung Leiche | Leichentransport Ausland | Überführung Verstorbener | Leichenüberführung
Todeserklärung | Verschollenheit | für tot erklären
Bestattungskosten Übernahme | Sozialbestattung | Beerdigungskosten | Beerdigung nicht bezahlen können | Armenbegräbnis
Bestattung von Amts wegen | ordnungsbehördliche Bestattung | keine Angehörigen Bestattung | Ersatzvornahme Bestattung
Bestattung | Beerdigung | Beisetzung | Begräbnis
Feuerbestattung | Einäscherung | Krematorium | Kremation | Feuerbestattung Genehmigung
Urnenbeisetzung | Urnenbestattung | Urnengrab | Ascheverstreuung
Seebestattung | Bestattung auf See | Urne im Meer
Waldbestattung | Friedwald | Baumbestattung | Bestattungswald | Ruheforst
Bestattungsfrist Verlängerung | später bestatten | Ausnahme Bestattungsfrist
Umbettung | Exhumierung | Ausgrabung Leiche | Grab verlegen
Grabstätte Nutzungsrecht | Grab kaufen | Wahlgrab | Reihengrab | Grabnutzungsrecht | Ruhezeit verlängern | Liegezeit verlängern
Grabmal Genehmigung | Grabstein | Grabmal aufstellen | Grabstein setzen
Friedhof | Friedhofsverwaltung | Gottesacker | Friedhofsamt | Friedhofssatzung
Kriegsgräberfürsorge | Kriegsgrab | Soldatenfriedhof | Gräber der Opfer von Krieg
`;

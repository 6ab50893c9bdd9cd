import { foldWord } from './fold.ts';

// Words compounds of the administration are made of, so that they can be taken apart before the catalogue has taught them. Plain nouns and
// the stems that begin a compound; nothing that would take a word apart that is none (no "Rat" in "Beratung": parts cover the whole word).
const list = `Abfall Abgabe Abholung Ablauf Abrechnung Abteilung Abwasser Akte Akteneinsicht Aktion Alarm Altlasten Alter Ampel Amt Anfrage Angebot
Anlage Anliegen Anschluss Anspruch Antrag Anwendung Anwohner Anzeige App Arbeit Arbeitsplatz Archiv Assistent Aufenthalt Aufgabe Aufsicht Auftrag
Ausbau Ausgabe Auskunft Ausländer Ausschreibung Ausschuss Ausweis Auto Automat Bad Bahn Bank Barriere Bau Bauantrag Bauhof Bauleitplanung Baum
Bebauung Bedarf Behörde Beitrag Beihilfe Bekanntmachung Beleg Beleuchtung Benachrichtigung Beratung Bereich Bericht Beruf Beschaffung Bescheid
Bescheinigung Beschluss Beschwerde Besuch Beteiligung Betreuung Betrieb Bewerber Bewohner Bezirk Bibliothek Bild Bildung Boden Breitband Brief
Brücke Buch Buchhaltung Buchung Buch Budget Bücherei Bürger Bürgerbüro Bürgermeister Büro Bus Bußgeld Chat Cloud Cyber Datei Daten Datenbank
Datenschutz Denkmal Dienst Dienstleistung Dokument Dorf Drohne Druck Ehe Ehrenamt Eigentum Einkauf Einkommen Einsatz Einsicht Eintrag Einwohner
Eltern Energie Entscheidung Entsorgung Entwicklung Erinnerung Erlaubnis Ermittlung Erklärung Erziehung Fach Fachverfahren Fähigkeit Fahrer Fahrrad
Fahrt Fahrzeug Familie Feld Feuerwehr Film Finanz Finanzen Fischerei Fläche Flotte Förderung Formular Forschung Forst Foto Frau Freigabe Freizeit
Friedhof Frist Führer Fund Funk Fußgänger Garten Gas Gast Gebäude Gebiet Gebühr Geburt Gefahr Gehweg Geld Gemeinde Genehmigung Geodaten Gerät
Gericht Gesetz Gesundheit Gewässer Gewerbe Glasfaser Gräber Grund Grundbuch Grundstück Gruppe Gut Gutachten Hafen Halle Halter Handel Handwerk Haus
Haushalt Heizung Hilfe Hinweis Hitze Hochwasser Hof Hort Hotel Hund Hygiene Identität Immobilie Impfung Industrie Informatik Information Innenstadt
Insel Institut Integration Internet Jagd Jahr Jugend Kamera Kanal Karte Kasse Kataster Katastrophe Kauf Kinder Kindergarten Kirche Kita Klage Klima
Klinik Kommune Kontakt Konto Kontrolle Konzept Kosten Kraft Kranken Krankenhaus Kredit Kreis Kultur Kunde Kunst Kurs Kurort Labor Laden Lage Lager
Land Landkreis Landschaft Landwirtschaft Lärm Laster Lauf Leben Lebensmittel Lehrer Leistung Leit Leiter Leitung Leitstelle Leitstand Lern Leuchte
Licht Liegenschaft Liste Lizenz Lohn Lotse Löschung Luft Mängel Mangel Management Mahnung Mail Markt Maschine Maßnahme Medien Meister Melde Melder
Meldung Mensch Messe Messung Miete Mieter Mitarbeiter Mitglied Mitteilung Mobil Mobilität Modell Möbel Monitor Müll Museum Musik Mutter Nachbar
Nachricht Nachweis Nahverkehr Natur Netz Niederschlag Notar Notfall Nummer Nutzer Nutzung Objekt Offenheit Ordnung Organisation Ort Papier Park
Parken Parkplatz Parkraum Partner Pass Patient Personal Personalausweis Personen Pflanze Pflege Pflicht Plan Plakat Planung Plattform Platz Politik Polizei
Portal Post Postfach Praxis Preis Presse Probe Produkt Programm Projekt Protokoll Prozess Prüfung Publikum Qualität Quartier Rad Rat Rathaus Raum
Rechenzentrum Rechner Rechnung Recht Regen Region Register Reise Reinigung Rente Reparatur Reservierung Rettung Risiko Roboter Rolle Sachen Sache Sammlung Sanierung
Satzung Schaden Schein Schiff Schloss Schlüssel Schreiben Schüler Schul Schule Schulung Schutz Schwimmbad See Senioren Sensor Service Sicherheit Siedlung
Signal Signatur Sitzung Software Solar Sommer Sozial Spende Sperre Spiel Spielplatz Sport Sprache Sprecher Stadt Stadtwerke Stand Standard Standort
Station Stätte Statistik Stau Stelle Stellen Sterbe Steuer Stiftung Straße Streaming Strom Studie Stunde System Tafel Tag Tarif Tätigkeit Technik Teil Teilhabe
Telefon Termin Test Text Theater Thema Tier Tor Tourismus Tracht Träger Transport Treff Treppe Trinkwasser Überwachung Übung Uhr Umwelt Umzug
Unfall Unternehmen Unternehmer Unterlagen Unterricht Unterstützung Urkunde Urlaub Urteil Veranstaltung Verband Verbrauch Verein Verfahren Vergabe Verkehr
Verleih Vermessung Vermietung Vermittlung Verordnung Versammlung Versand Versicherung Versorgung Vertrag Verwaltung Verzeichnis Video Vieh Volk Vorgang Vorhaben Vormerkung Vorsorge Waffe Wache
Wahl Wahlhelfer Wald Wand Ware Wärme Wartung Wasser Wechsel Weg Wehr Weiterbildung Werk Werbung Wert Wetter Wind Winterdienst Wirtschaft Wissen Woche Wohnen Wohngeld
Wohnort Wohnung Wunsch Zahl Zähler Zahlung Zeit Zeitung Zentrum Zeugnis Ziel Zimmer Zoll Zone Zug Zugang Zulage Zulassung Zuschuss Zustellung Zweck Zwilling`;

const words: ReadonlySet<string> = new Set(list.split(/\s+/).map(foldWord));

/** The folds of the words that are known from the start. */
export function baseWords(): ReadonlySet<string> {
  return words;
}

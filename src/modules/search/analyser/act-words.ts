import { foldWord } from './fold.ts';
import { stemOf } from './stem.ts';

// What an office does with a matter, whatever the matter is: the acts by which services of the administration are named. They tell less
// about what somebody looks for than the matter they stand beside, however rare they happen to be.
const list = `Änderung Abmeldung Abgabe Abschluss Anerkennung Anmeldung Annahme Anordnung Antrag Anzeige Aufhebung Aufnahme Ausgabe Auskunft
Ausnahme Ausstellung Auszahlung Beantragung Bearbeitung Befreiung Beglaubigung Bekanntgabe Bekanntmachung Benennung Beratung Berechtigung
Berichtigung Bescheid Bescheinigung Bestätigung Bestellung Bewilligung Durchführung Eintragung Einsicht Einführung Entgegennahme Entscheidung
Erhebung Erlaubnis Ermächtigung Erneuerung Ersatz Erstattung Erteilung Feststellung Festsetzung Finanzierung Förderung Freigabe Genehmigung
Gestattung Gewährung Hilfe Information Löschung Leistung Meldung Mitteilung Nachweis Prüfung Registrierung Rückgabe Rücknahme Tätigkeit
Übermittlung Übernahme Untersagung Verlängerung Veröffentlichung Verfahren Verpflichtung Verzicht Vergabe Widerruf Zahlung Zulassung
Zustimmung Zuteilung Zuweisung`;

// What a plan says of any matter at all: that something new is to be done with it, and by computer. In a catalogue of digital projects the
// matter is what tells them apart.
const ofPlans = `ablösen anbieten aufbauen ausbauen automatisch automatisieren beantragen bearbeiten beschaffen beschleunigen bereitstellen
digital digitalisieren digitalisierung dokumentieren einführen einführung einrichten einsetzen elektronisch entwickeln erfassen erneuern ersetzen
ermöglichen gemeinsam modernisieren modernisierung neu nutzen online optimieren planen projekt umsetzen umsetzung umstellen umstellung
verbessern vereinfachen verwalten`;

// What stands in every second title of such a catalogue.
const everywhere = `amt bürger digital digitale digitalisierung gemeinde jahr kommune kreis landkreis landratsamt monat neue online projekt rathaus
stadt suchen verwaltung woche`;

const stemsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).map((word) => stemOf(foldWord(word))));
const [stems, ofAnyPlan, plain] = [stemsOf(`${list} ${ofPlans}`), stemsOf(`${ofPlans} ${everywhere}`), stemsOf(everywhere)];

/** Whether a stem names an act of the administration, or what a plan does with any matter, and no matter itself. */
export function isActWord(stem: string): boolean {
  return stems.has(stem);
}

/** Whether a stem stands in every second title of a catalogue of digital projects, and says nothing about what one of them is about. */
export function isPlainWord(stem: string): boolean {
  return plain.has(stem);
}

/** Whether a stem says of a plan no more than that it is one: a plain word, or what is done with any matter ("einführen"). */
export function isPlanWord(stem: string): boolean {
  return ofAnyPlan.has(stem);
}

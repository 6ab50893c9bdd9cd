import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Texts of the map of taking part, and of the pages of a Land and a Kreis. */
export const mapMessages = catalogue({
  de: {
    title: 'Wer schon dabei war', toMap: 'Zur Karte: wer schon dabei war',
    lead: (count: string, laender: number) => `Mindestens ${count} Kommunen aus ${laender} ${laender === 1 ? 'Land'
      : 'Ländern'} haben an vergangenen Veranstaltungen teilgenommen.`,
    nobody: 'Noch ist keine Veranstaltung vorbei. Hier steht dann, aus welchen Ländern Kommunen dabei waren.',
    picture: 'Die 16 Länder als Kacheln, jede mit der Zahl der Kommunen, die teilgenommen haben. Dieselben Zahlen stehen in der Tabelle.',
    range: (from: number, next: number | undefined) =>
      (next === undefined ? `ab ${from}` : next === from + 1 ? String(from) : `${from} bis ${next - 1}`),
    caption: 'Teilnahme nach Land', land: 'Land', tookPart: 'Haben teil\u00adgenommen', organisations: 'Im Ver\u00adzeichnis',
    note:
      'Gezählt ist jede Kommune einmal, wenn jemand von ihr teilgenommen, gesprochen oder sie eingeladen hat. Bei Reihen aus dem '
      + 'Archiv kennen wir nur die Gesamtzahl; dann gilt die größere der beiden Zahlen.',
    landTitle: (land: string) => `Kommunen in ${land}`, landTitleFor: { '10': 'Kommunen im Saarland' } as Readonly<Record<string, string>>,
    landPageTitle: (title: string, page: number) => (page > 1 ? `${title}, Seite ${page}` : title),
    landLead: (land: string) => `Alle Städte, Gemeinden, Kreise und Verbände im Land ${land}.`,
    kreisTitle: (kreis: string) => `Kommunen: ${kreis}`,
    kreisLead: (kreis: string) => `Alle Städte, Gemeinden und Verbände in dem Gebiet: ${kreis}.`,
    searchIn: (name: string) => `Name oder Postleitzahl (nur ${name})`,
    inDirectory: (n: number) => (n === 1 ? 'Organisation im Verzeichnis' : 'Organisationen im Verzeichnis'),
    took: (n: number) => (n === 1 ? 'hat teilgenommen' : 'haben teilgenommen'),
    atLeast: (n: number) => (n === 1 ? 'hat mindestens teilgenommen' : 'haben mindestens teilgenommen'),
    kreise: (count: number) => (count === 1 ? '1 Kreis' : `${count} Kreise`), toKreis: (kreis: string) => `${kreis} ansehen`,
    population: 'Einwohner', allLaender: 'Alle Länder',
  },
  en: {
    title: 'Who has already taken part', toMap: 'To the map: who has already taken part',
    lead: (count: string, laender: number) => `At least ${count} municipalities of ${laender} ${laender === 1 ? 'Land'
      : 'Länder'} have taken part in past events.`,
    nobody: 'No event is over yet. Then you will read here from which Länder municipalities took part.',
    picture: 'The 16 Länder as tiles, each with the number of municipalities that took part. The same numbers are in the table.',
    range: (from: number, next: number | undefined) =>
      (next === undefined ? `${from} or more` : next === from + 1 ? String(from) : `${from} to ${next - 1}`),
    caption: 'Taking part by Land', land: 'Land', tookPart: 'Have taken part', organisations: 'In the direc\u00adtory',
    note:
      'Each municipality counts once, if somebody of it took part or spoke, or if it was host. Of series in the archive only the total '
      + 'is known; then the larger of both numbers counts.',
    landTitle: (land: string) => `Municipalities in ${land}`,
    landTitleFor: { '10': 'Municipalities in the Saarland' } as Readonly<Record<string, string>>,
    landPageTitle: (title: string, page: number) => (page > 1 ? `${title}, page ${page}` : title),
    landLead: (land: string) => `All cities, municipalities, districts and associations of the Land ${land}.`,
    kreisTitle: (kreis: string) => `Municipalities: ${kreis}`,
    kreisLead: (kreis: string) => `All cities, municipalities and associations of the area: ${kreis}.`,
    searchIn: (name: string) => `Name or postcode (${name} only)`,
    inDirectory: (n: number) => (n === 1 ? 'organisation in the directory' : 'organisations in the directory'),
    took: (n: number) => (n === 1 ? 'has taken part' : 'have taken part'),
    atLeast: (n: number) => (n === 1 ? 'has at least taken part' : 'have at least taken part'),
    kreise: (count: number) => (count === 1 ? '1 district' : `${count} districts`), toKreis: (kreis: string) => `See ${kreis}`,
    population: 'inhabitants', allLaender: 'All Länder',
  },
});

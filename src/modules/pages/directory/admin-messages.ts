import { catalogue } from '../../../platform/i18n/catalogue.ts';

const de = (n: number): string => n.toLocaleString('de-DE');
const en = (n: number): string => n.toLocaleString('en-GB');

/** Texts for admins who keep the directory of municipalities. */
export const directoryAdminMessages = catalogue({
  de: {
    title: 'Gemeindeverzeichnis',
    lead:
      'Hier bringen Sie das Verzeichnis der Kommunen auf den Stand der amtlichen Datei. Vor dem Übernehmen sehen Sie, was sich ändern '
      + 'würde.',
    stand: (date: string) => `Das Verzeichnis hat den Stand vom ${date}.`,
    noStand: 'Es wurde noch keine amtliche Datei übernommen.',
    waiting: 'Eine Datei wartet auf Ihre Entscheidung', waitingLink: 'Vorschau ansehen',
    upload: 'Neue Datei einlesen', file: 'Amtliche Datei (GV100AD)',
    fileHint:
      'Eine Textdatei in UTF-8 mit höchstens 6 MB, vom Statistischen Bundesamt: „Gemeindeverzeichnis-Informationssystem, Gemeinden in '
      + 'Deutschland“. Das Einlesen dauert wenige Sekunden und ändert noch nichts.',
    read: 'Einlesen und Vorschau zeigen',
    history: 'Bisherige Einlesungen', none: 'Noch keine.',
    day: 'Stand der Datei', when: 'Übernommen am', how: 'Weg', via: { page: 'diese Seite', command: 'Befehlszeile' }, result: 'Ergebnis',
    waits: 'wartet',
    counts: (c: { added: number; changed: number; ended: number }) =>
      `${de(c.added)} neu, ${de(c.changed)} geändert, ${de(c.ended)} beendet`,
    endedTitle: 'Beendete Organisationen', toEnded: 'Beendete Organisationen übergeben',
    previewTitle: (date: string) => `Vorschau: Stand ${date}`, reportTitle: (date: string) => `Übernommen: Stand ${date}`,
    droppedTitle: (date: string) => `Verworfen: Stand ${date}`,
    previewLead: 'Es ist noch nichts geändert. Sehen Sie die Änderungen durch und übernehmen Sie sie dann alle zusammen.',
    reportLead: 'Diese Änderungen sind übernommen.',
    droppedLead: 'Diese Datei hat nichts geändert. Vielleicht wurde inzwischen eine andere eingelesen.',
    done: 'Übernommen', doneText: 'Das Verzeichnis hat jetzt den Stand der Datei.',
    figures: { added: 'neu', changed: 'geändert', ended: 'beendet', unchanged: 'unverändert' },
    lists: 'Listen der Änderungen', verbs: { added: 'Neu', changed: 'Geändert', ended: 'Beendet' },
    nothing: { added: 'Keine Organisation ist neu.', changed: 'Keine Angabe hat sich geändert.', ended: 'Keine Organisation endet.' },
    name: 'Name', type: 'Art', region: 'Kreis oder Land', difference: 'Änderung', members: 'Mitglieder',
    fields: {
      kind: 'Form', ars: 'Regionalschlüssel', ags: 'Gemeindeschlüssel', official_type: 'Art', name: 'Name', seat: 'Sitz',
      postcode: 'Postleitzahl', population: 'Einwohner',
      area_ha: 'Fläche in ha', land: 'Land',
    },
    fromTo: (from: string, to: string) => `${from} → ${to}`, empty: 'leer', again: 'besteht wieder',
    endedNote:
      'Beendete Organisationen bleiben mit ihren Mitgliedern und ihrer Seite erhalten. Danach können Sie sie an die Nachfolgerin '
      + 'übergeben.',
    take: 'Alle Änderungen übernehmen', drop: 'Datei verwerfen', back: 'Zurück zum Gemeindeverzeichnis',
    missing: 'In der Datei scheinen Zeilen zu fehlen',
    missingBehind: (n: number,
      line: number) => `Die Datei endet nach Zeile ${de(line)}, aber wir kennen ${de(n)} Organisationen, die danach kommen müssten.`,
    missingLaender: (laender: string) => `Mehr als ein Zehntel der Organisationen würde enden: ${laender}.`,
    missingScant: (line: number) => `Die Datei endet nach Zeile ${de(line)}, und diese Länder sind in ihr kleiner, als sie sind:`,
    scantLand: (land: string, ha: number, expected: number) => `${land}: ${de(Math.round(ha / 100))} von rund ${de(Math.round(expected / 100))} km²`,
    magnitude: 'Deutschland hat rund 10.800 Gemeinden, 294 Kreise und 1.100 bis 1.200 Verbände; so viele Organisationen müssten neu sein.',
    missingBox: 'Ich habe es geprüft: Die Datei ist vollständig, nicht enthaltene Organisationen bestehen nicht mehr.',
    missingError: 'Bestätigen Sie, dass Sie die Vollständigkeit geprüft haben, oder verwerfen Sie die Datei.',
    changedMeanwhile: 'Das Verzeichnis hat sich inzwischen geändert',
    changedMeanwhileText: 'Es wurde nichts übernommen. Unten stehen die neuen Zahlen; bitte sehen Sie sie noch einmal an.',
    errors: {
      none: 'Wählen Sie eine Datei aus.', too_large: 'Die Datei ist größer als 6 MB. Das kann nicht das Gemeindeverzeichnis sein.',
      older: (date: string) => `Diese Datei ist älter als das Verzeichnis, das den Stand vom ${date} hat. Nehmen Sie eine neuere.`,
    },
  },
  en: {
    title: 'Official directory',
    lead: 'Here you bring the directory of municipalities to the state of the official file. Before it counts you see what would change.',
    stand: (date: string) => `The directory is as of ${date}.`,
    noStand: 'No official file has been imported yet.',
    waiting: 'A file waits for your decision', waitingLink: 'Look at the preview',
    upload: 'Read a new file', file: 'Official file (GV100AD)',
    fileHint:
      'A text file in UTF-8 of 6 MB at most, from the Federal Statistical Office: “Gemeindeverzeichnis-Informationssystem”. Reading it '
      + 'takes a few seconds and changes nothing yet.',
    read: 'Read and show the preview',
    history: 'Imports so far', none: 'None yet.',
    day: 'Day of the file', when: 'Imported on', how: 'Way', via: { page: 'this page', command: 'command line' }, result: 'Result',
    waits: 'waits',
    counts: (c: { added: number; changed: number; ended: number }) => `${en(c.added)} new, ${en(c.changed)} changed, ${en(c.ended)} ended`,
    endedTitle: 'Ended organisations', toEnded: 'Hand over ended organisations',
    previewTitle: (date: string) => `Preview: as of ${date}`, reportTitle: (date: string) => `Imported: as of ${date}`,
    droppedTitle: (date: string) => `Dropped: as of ${date}`,
    previewLead: 'Nothing has been changed yet. Look through the changes, then import all of them together.',
    reportLead: 'These changes have been made.',
    droppedLead: 'This file has changed nothing. Another one may have been read in the meantime.',
    done: 'Imported', doneText: 'The directory is now as of the day of the file.',
    figures: { added: 'new', changed: 'changed', ended: 'ended', unchanged: 'unchanged' },
    lists: 'Lists of changes', verbs: { added: 'New', changed: 'Changed', ended: 'Ended' },
    nothing: { added: 'No organisation is new.', changed: 'Nothing has changed.', ended: 'No organisation ends.' },
    name: 'Name', type: 'Type', region: 'District or Land', difference: 'Change', members: 'Members',
    fields: {
      kind: 'Form', ars: 'Regional key', ags: 'Municipality key', official_type: 'Type', name: 'Name', seat: 'Seat', postcode: 'Postcode',
      population: 'Inhabitants',
      area_ha: 'Area in ha', land: 'Land',
    },
    fromTo: (from: string, to: string) => `${from} → ${to}`, empty: 'empty', again: 'exists again',
    endedNote: 'Ended organisations are kept with their members and their page. Afterwards you can hand them over to their successor.',
    take: 'Make all changes', drop: 'Drop the file', back: 'Back to the official directory',
    missing: 'Lines seem to be missing in the file',
    missingBehind: (n: number,
      line: number) => `The file ends after line ${en(line)}, but we know ${en(n)} organisations that should come after it.`,
    missingLaender: (laender: string) => `More than a tenth of the organisations would end: ${laender}.`,
    missingScant: (line: number) => `The file ends after line ${en(line)}, and these Länder are smaller in it than they are:`,
    scantLand: (land: string, ha: number, expected: number) => `${land}: ${en(Math.round(ha / 100))} of about ${en(Math.round(expected / 100))} km²`,
    magnitude: 'Germany has about 10,800 municipalities, 294 districts and 1,100 to 1,200 associations; that many organisations should be new.',
    missingBox: 'I have checked it: the file is complete, organisations that are not in it no longer exist.',
    missingError: 'Confirm that you have checked that it is complete, or drop the file.',
    changedMeanwhile: 'The directory has changed in the meantime',
    changedMeanwhileText: 'Nothing was imported. The new numbers are below; please look at them again.',
    errors: {
      none: 'Choose a file.', too_large: 'The file is larger than 6 MB. It cannot be the official directory.',
      older: (date: string) => `This file is older than the directory, which is as of ${date}. Take a newer one.`,
    },
  },
});

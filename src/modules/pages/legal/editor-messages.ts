import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Texts of the pages on which admins change the legal pages. */
export const legalEditorMessages = catalogue({
  de: {
    title: 'Rechtliche Seiten',
    lead: 'Für diese Texte steht der Betreiber ein. Jede Seite beginnt mit einer vollständigen Vorlage; was Sie ändern, gilt sofort und bleibt als Fassung erhalten.',
    columns: { page: 'Seite', lang: 'Sprache', state: 'Stand' },
    lang: { de: 'Deutsch', en: 'Englisch' }, template: 'Vorlage der Software', changed: (date: string, by: string) => (by === '' ? `geändert am ${date}` : `geändert am ${date} von ${by}`),
    edit: 'Bearbeiten', particulars: 'Name, Anschrift und andere Angaben tragen Sie an einer Stelle ein:', toSettings: 'Angaben des Betreibers',

    editTitle: (page: string, lang: string) => `${page} bearbeiten (${lang})`,
    editLead: 'Schreiben Sie einfachen Text. Was der Betreiber angegeben hat, wird an den Stellen in geschweiften Klammern eingesetzt.',
    shown: 'Seite ansehen',
    text: 'Text', textHint: 'Eine Leerzeile trennt Absätze. Zeilen mit „- “ am Anfang werden eine Liste, Zeilen mit „## “ eine Überschrift.',
    parts: 'Was eingesetzt wird', partsText: 'Jede dieser Stellen steht in einer eigenen Zeile. Wo „nötig“ steht, verlangt das Gesetz die Angabe.', partsColumns: { part: 'Stelle', what: 'Wird ersetzt durch', required: 'Nötig' },
    part: {
      angaben: 'Name, Anschrift, Vertretung, E-Mail und Telefon', verantwortlich: 'Name, Anschrift und E-Mail', datenschutzbeauftragte: 'die datenschutzbeauftragte Person', tabelle: 'die Tabelle der Daten mit den geltenden Fristen',
      server: 'wer die Server betreibt', aufsicht: 'die Aufsichtsbehörde', bewertung: 'die Bewertung der Barrierefreiheit', rueckmeldung: 'der Knopf zum Formular für Rückmeldungen', email: 'die E-Mail-Adresse',
      durchsetzungsstelle: 'die Durchsetzungsstelle', video: 'der Verweis auf das Video',
    },
    yes: 'ja', no: 'nein',
    preview: 'Vorschau', previewTitle: 'So wird die Seite aussehen', previewNote: 'Noch nicht gespeichert.', save: 'Speichern und veröffentlichen', cancel: 'Abbrechen',
    saved: 'Die Seite ist geändert.', reset: 'Die Vorlage gilt wieder.',
    conflict: 'Jemand anderes hat inzwischen gespeichert', conflictText: 'Ihr Text steht noch im Formular, gespeichert ist er nicht. Wenn Sie noch einmal speichern, gilt Ihr Text. Zurzeit gilt:',
    versions: 'Fassungen', versionsColumns: { at: 'Gespeichert', by: 'Von', what: 'Fassung' }, noVersions: 'Bisher gilt die Vorlage.', now: 'gilt jetzt', load: 'In das Formular laden', loaded: (date: string) => `Im Formular steht die Fassung vom ${date}. Gespeichert ist nichts.`,
    former: 'gelöschtes Konto', backTitle: 'Zurück zur Vorlage', backText: 'Die Vorlage der Software gilt dann wieder; Ihr Text bleibt als Fassung erhalten.', back: 'Vorlage wieder gelten lassen',
    errors: {
      required: 'Schreiben Sie einen Text, oder lassen Sie die Vorlage wieder gelten.', too_long: 'Kürzen Sie den Text auf 40.000 Zeichen.',
      missing: (parts: string) => `Diese Angaben verlangt das Gesetz; schreiben Sie sie in eigene Zeilen: ${parts}`, unknown: (part: string) => `Die Stelle {${part}} gibt es auf dieser Seite nicht. Löschen Sie die Zeile, oder lassen Sie die Klammern weg.`,
    },
  },
  en: {
    title: 'Legal pages',
    lead: 'The operator answers for these texts. Each page begins with a complete template; what you change holds at once and is kept as a version.',
    columns: { page: 'Page', lang: 'Language', state: 'State' },
    lang: { de: 'German', en: 'English' }, template: 'Template of the software', changed: (date: string, by: string) => (by === '' ? `changed on ${date}` : `changed on ${date} by ${by}`),
    edit: 'Edit', particulars: 'Name, address and other particulars are entered in one place:', toSettings: 'Particulars of the operator',

    editTitle: (page: string, lang: string) => `Edit ${page} (${lang})`,
    editLead: 'Write plain text. What the operator has entered is put in where braces stand.',
    shown: 'See the page',
    text: 'Text', textHint: 'A blank line parts paragraphs. Lines that begin with “- ” become a list, lines that begin with “## ” a heading.',
    parts: 'What is put in', partsText: 'Each of these stands on a line of its own. Where it says “required”, the law asks for it.', partsColumns: { part: 'Place', what: 'Is replaced by', required: 'Required' },
    part: {
      angaben: 'name, address, representation, e-mail and telephone', verantwortlich: 'name, address and e-mail', datenschutzbeauftragte: 'the data protection officer', tabelle: 'the table of data with the periods that hold',
      server: 'who runs the servers', aufsicht: 'the data protection authority', bewertung: 'the assessment of accessibility', rueckmeldung: 'the button to the feedback form', email: 'the e-mail address',
      durchsetzungsstelle: 'the enforcement body', video: 'the link to the video',
    },
    yes: 'yes', no: 'no',
    preview: 'Preview', previewTitle: 'This is how the page will look', previewNote: 'Not saved yet.', save: 'Save and publish', cancel: 'Cancel',
    saved: 'The page is changed.', reset: 'The template holds again.',
    conflict: 'Somebody else has saved meanwhile', conflictText: 'Your text is still in the form; it is not saved. If you save again, your text holds. At present this holds:',
    versions: 'Versions', versionsColumns: { at: 'Saved', by: 'By', what: 'Version' }, noVersions: 'So far the template holds.', now: 'holds now', load: 'Load into the form', loaded: (date: string) => `The form holds the version of ${date}. Nothing is saved.`,
    former: 'deleted account', backTitle: 'Back to the template', backText: 'The template of the software then holds again; your text is kept as a version.', back: 'Let the template hold again',
    errors: {
      required: 'Write a text, or let the template hold again.', too_long: 'Shorten the text to 40,000 characters.',
      missing: (parts: string) => `The law asks for these; write them on lines of their own: ${parts}`, unknown: (part: string) => `There is no {${part}} on this page. Delete the line, or leave out the braces.`,
    },
  },
});

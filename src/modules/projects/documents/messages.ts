import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Texts about documents of a project. */
export const documentMessages = catalogue({
  de: {
    title: 'Dokumente', lead: 'Konzepte, Beschlüsse, Leistungsverzeichnisse: was andere übernehmen können.', none: 'Noch kein Dokument, das für Sie bestimmt ist.',
    file: 'Datei', choose: 'Datei auswählen', add: 'Dokument hochladen', upload: 'Hochladen', change: 'Ändern', changeOf: (title: string) => `„${title}“ ändern`, changeTitle: 'Dokument ändern',
    toPage: 'Dokumente verwalten', back: 'Zu allen Dokumenten',
    fileHint: (mb: string) => `PDF, OpenDocument (ODT, ODS, ODP), Word, Excel, PowerPoint, CSV oder Text, höchstens ${mb} MB. Bilder bitte in einem PDF.`,
    name: 'Titel', nameHint: 'So steht das Dokument auf der Seite, zum Beispiel: Ratsbeschluss zum Ausbau.', kindLabel: 'Art', licenceLabel: 'Wie dürfen andere es verwenden?', levelLabel: 'Wer sieht das Dokument?',
    levelHint: 'Es gilt immer die engste Angabe: die des Dokuments, der Dokumente insgesamt oder des Profils.',
    redHint: 'Kolleginnen und Kollegen, die auf der Seite „Wer das Profil sieht“ ausgewählt sind.',
    effective: (level: string) => `Zurzeit gilt wegen des Profils: ${level}.`,
    kind: { concept: 'Konzept', contract: 'Vertrag', specification: 'Leistungsverzeichnis', resolution: 'Beschluss', presentation: 'Präsentation', report: 'Bericht', other: 'Sonstiges' },
    licence: {
      'dl-de-by-2': 'Frei mit Nennung der Quelle (Datenlizenz Deutschland 2.0)', 'dl-de-zero-2': 'Frei ohne Bedingung (Datenlizenz Deutschland Zero 2.0)', 'cc-by-4': 'Frei mit Nennung der Quelle (CC BY 4.0)',
      cc0: 'Frei ohne Bedingung (CC0)', internal: 'Nur zum Lesen, nicht zum Weitergeben',
    },
    forWhom: { clear: 'öffentlich', green: 'für Mitglieder', amber: 'für beteiligte Kommunen', amber_strict: 'nur für die eigene Organisation', red: 'nur für benannte Personen' },
    save: 'Speichern', remove: 'Dokument entfernen', removeText: 'Die Datei wird gelöscht und ist danach auch über ihre Adresse nicht mehr zu öffnen.',
    openTitle: 'Wirklich weiter öffnen?', openText: (level: string) => `Danach können mehr Menschen als bisher das Dokument lesen: ${level}. Prüfen Sie, ob Namen oder Vertrauliches darin stehen.`, openYes: 'Ja, so öffnen',
    conflict: 'Inzwischen hat jemand anders dieses Dokument geändert. Hier steht der neue Stand.',
    notices: { hochgeladen: 'Das Dokument ist hochgeladen.', geaendert: 'Die Änderung ist gespeichert.', entfernt: 'Das Dokument ist entfernt.' },
    size: { kb: (n: string) => `${n} kB`, mb: (n: string) => `${n} MB` },
    errors: {
      titel: { required: 'Geben Sie dem Dokument einen Titel.', too_long: 'Kürzen Sie den Titel auf 200 Zeichen.' }, art: 'Wählen Sie die Art des Dokuments.', lizenz: 'Wählen Sie, wie andere das Dokument verwenden dürfen.', sichtbar: 'Wählen Sie, wer das Dokument sieht.',
      licence: 'Was alle lesen dürfen, dürfen sie auch weitergeben. Wählen Sie eine freie Lizenz, oder lassen Sie das Dokument nur Mitglieder sehen.', unseen: 'So würden Sie das Dokument selbst nicht mehr sehen. Wählen Sie eine Angabe, die Sie einschließt.',
    },
    fileErrors: {
      none: 'Wählen Sie eine Datei aus.', several: 'Wählen Sie nur eine Datei aus. Weitere können Sie danach hochladen.', broken: 'Die Datei ist nicht vollständig angekommen. Laden Sie sie noch einmal hoch.',
      too_large: 'Die Datei ist zu groß. Verkleinern Sie sie, zum Beispiel mit weniger Bildern, oder teilen Sie sie.', busy: 'Gerade werden viele Dateien hochgeladen. Versuchen Sie es in einer Minute noch einmal.',
      kind: 'Dateien dieser Art nehmen wir nicht an. Speichern Sie das Dokument als PDF, und laden Sie das PDF hoch.', content: 'Die Datei ist beschädigt oder etwas anderes, als ihre Endung sagt. Öffnen Sie sie, speichern Sie sie als PDF, und laden Sie das PDF hoch.',
      empty: 'Die Datei ist leer. Wählen Sie eine andere.', too_big: 'Die Datei ist ausgepackt zu umfangreich. Speichern Sie das Dokument als PDF.', macros: 'Die Datei enthält Makros. Speichern Sie sie ohne Makros oder als PDF.',
      embedded: 'In der Datei stecken andere Dateien oder Programme, oder sie lädt etwas nach. Speichern Sie sie als PDF.', active: 'Das PDF enthält Skripte, Formulare mit Skripten oder angehängte Dateien. Drucken Sie es in ein neues PDF, und laden Sie dieses hoch.',
      password: 'Die Datei ist mit einem Kennwort geschützt oder in einem alten Format gespeichert. Speichern Sie sie ohne Kennwort im heutigen Format.', formula: 'In der Tabelle stehen Formeln. Speichern Sie sie mit Werten statt Formeln.',
      virus: 'In der Datei wurde Schadsoftware erkannt. Sie ist nicht gespeichert. Sprechen Sie mit Ihrer IT, bevor Sie sie wieder öffnen.', no_scanner: 'Die Prüfung auf Schadsoftware antwortet nicht, deshalb ist die Datei nicht gespeichert. Versuchen Sie es später noch einmal.',
      project_full: 'Der Platz für Dokumente dieses Projekts ist voll. Entfernen Sie zuerst ein Dokument.', organisation_full: 'Der Platz für Dokumente Ihrer Kommune ist voll. Entfernen Sie zuerst ein Dokument, oder fragen Sie den Betreiber.',
      too_many: 'Ein Projekt kann 100 Dokumente haben. Entfernen Sie zuerst eines.', already: 'Diese Datei ist in diesem Projekt schon hochgeladen.', disk: 'Die Datei konnte nicht gespeichert werden, weil der Speicher voll ist. Sagen Sie dem Betreiber Bescheid.',
    },
  },
  en: {
    title: 'Documents', lead: 'Concepts, resolutions, specifications: what others can take over.', none: 'No document yet that is meant for you.',
    file: 'File', choose: 'Choose a file', add: 'Upload a document', upload: 'Upload', change: 'Change', changeOf: (title: string) => `Change “${title}”`, changeTitle: 'Change the document',
    toPage: 'Manage documents', back: 'To all documents',
    fileHint: (mb: string) => `PDF, OpenDocument (ODT, ODS, ODP), Word, Excel, PowerPoint, CSV or text, ${mb} MB at most. Pictures in a PDF, please.`,
    name: 'Title', nameHint: 'This is how the document stands on the page, for example: Resolution on the extension.', kindLabel: 'Kind', licenceLabel: 'How may others use it?', levelLabel: 'Who sees the document?',
    levelHint: 'The narrowest always holds: that of the document, of all documents, or of the profile.',
    redHint: 'Colleagues who are chosen on the page “Who sees the profile”.',
    effective: (level: string) => `At present, because of the profile: ${level}.`,
    kind: { concept: 'Concept', contract: 'Contract', specification: 'Specification', resolution: 'Resolution', presentation: 'Presentation', report: 'Report', other: 'Other' },
    licence: {
      'dl-de-by-2': 'Free with naming of the source (Data licence Germany 2.0)', 'dl-de-zero-2': 'Free without condition (Data licence Germany Zero 2.0)', 'cc-by-4': 'Free with naming of the source (CC BY 4.0)',
      cc0: 'Free without condition (CC0)', internal: 'For reading only, not for passing on',
    },
    forWhom: { clear: 'public', green: 'for members', amber: 'for municipalities involved', amber_strict: 'for the own organisation only', red: 'for named persons only' },
    save: 'Save', remove: 'Remove the document', removeText: 'The file is deleted and can then no longer be opened by its address either.',
    openTitle: 'Really open it further?', openText: (level: string) => `Then more people than before can read the document: ${level}. Check whether names or confidential matters are in it.`, openYes: 'Yes, open it',
    conflict: 'Somebody else has changed this document meanwhile. This is the new state.',
    notices: { hochgeladen: 'The document is uploaded.', geaendert: 'The change is saved.', entfernt: 'The document is removed.' },
    size: { kb: (n: string) => `${n} kB`, mb: (n: string) => `${n} MB` },
    errors: {
      titel: { required: 'Give the document a title.', too_long: 'Shorten the title to 200 characters.' }, art: 'Choose the kind of document.', lizenz: 'Choose how others may use the document.', sichtbar: 'Choose who sees the document.',
      licence: 'What everybody may read they may also pass on. Choose a free licence, or let only members see the document.', unseen: 'Then you would no longer see the document yourself. Choose a level that includes you.',
    },
    fileErrors: {
      none: 'Choose a file.', several: 'Choose one file only. You can upload more afterwards.', broken: 'The file has not arrived completely. Upload it again.',
      too_large: 'The file is too large. Make it smaller, for example with fewer pictures, or split it.', busy: 'Many files are being uploaded at the moment. Try again in a minute.',
      kind: 'We do not take files of this kind. Save the document as a PDF and upload the PDF.', content: 'The file is damaged or something else than its ending says. Open it, save it as a PDF, and upload the PDF.',
      empty: 'The file is empty. Choose another one.', too_big: 'Unpacked, the file is too extensive. Save the document as a PDF.', macros: 'The file contains macros. Save it without macros or as a PDF.',
      embedded: 'There are other files or programs in the file, or it loads something from elsewhere. Save it as a PDF.', active: 'The PDF contains scripts, forms with scripts or attached files. Print it into a new PDF and upload that.',
      password: 'The file is protected by a password or saved in an old format. Save it without a password in the format of today.', formula: 'There are formulas in the table. Save it with values instead of formulas.',
      virus: 'Malware was found in the file. It is not stored. Speak to your IT before you open it again.', no_scanner: 'The check for malware does not answer, so the file is not stored. Try again later.',
      project_full: 'The space for documents of this project is full. Remove a document first.', organisation_full: 'The space for documents of your municipality is full. Remove a document first, or ask the operator.',
      too_many: 'A project can have 100 documents. Remove one first.', already: 'This file has been uploaded in this project already.', disk: 'The file could not be stored because the storage is full. Tell the operator.',
    },
  },
});

export type DocumentTexts = (typeof documentMessages)['de'];

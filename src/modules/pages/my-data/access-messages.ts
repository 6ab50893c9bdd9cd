import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Texts of the accessibility statement, and of what there is in Leichte Sprache and in German Sign Language. */
export const accessMessages = catalogue({
  de: {
    statement: {
      title: 'Erklärung zur Barrierefreiheit',
      lead: 'Diese Website soll ohne fremde Hilfe nutzbar sein, auch mit Tastatur, Bildschirmleser, Vergrößerung und ohne JavaScript.',
      assessment: 'Stand der Vereinbarkeit',
      sections: [
        { title: 'Maßstab', text: 'Maßstab sind die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) mit EN 301 549 und die Richtlinien WCAG 2.2, Stufe AA. Die Erklärung gilt für diese Website in deutscher und englischer Sprache.' },
        { title: 'Was dafür getan wird', text: 'Die Software wird bei jeder Änderung automatisch geprüft: gültiges HTML, Überschriften, Beschriftungen, Kontraste, Bedienung mit der Tastatur, Vergrößerung auf 400 %, erhöhte Kontraste und verringerte Bewegung. Automatische Prüfungen finden nicht alles; deshalb freuen wir uns über jeden Hinweis.' },
        { title: 'Bekannte Einschränkungen', text: '- Präsentationen und Aufzeichnungen stammen von den Kommunen und sind nicht immer barrierefrei.\n- Der Konferenzdienst einer Online-Veranstaltung liegt außerhalb dieser Website.\n- Texte, die Organisierende nur auf Deutsch geschrieben haben, stehen auch auf den englischen Seiten auf Deutsch.' },
      ],
      feedback: 'Barriere melden',
      feedbackText: 'Haben Sie eine Barriere gefunden, oder brauchen Sie Inhalte in einer anderen Form? Schreiben Sie uns über das Formular, ohne Anmeldung und ohne Bilderrätsel, oder per E-Mail. Wir antworten innerhalb eines Monats.',
      toForm: 'Barriere oder Fehler melden',
      enforcement: 'Durchsetzungsverfahren',
      enforcementText: 'Haben Sie auf eine Meldung keine zufriedenstellende Antwort bekommen, können Sie sich an die Durchsetzungsstelle wenden. Das Verfahren ist kostenlos; einen Rechtsbeistand brauchen Sie nicht.',
    },
    sign: {
      title: 'Gebärdensprache',
      lead: 'Hier steht, worum es auf dieser Website geht, und wo Sie ein Video in Deutscher Gebärdensprache (DGS) finden.',
      video: 'Video in Deutscher Gebärdensprache',
      toVideo: 'Video öffnen',
      sections: [
        { title: 'Worum es geht', text: 'Kommunen zeigen einander, welche Digitalprojekte bei ihnen funktionieren. Dafür gibt es kurze Veranstaltungen, online und vor Ort. Die Teilnahme ist kostenfrei.' },
        { title: 'Dolmetschen bei Veranstaltungen', text: 'Brauchen Sie eine Dolmetscherin oder einen Dolmetscher? Schreiben Sie es bei der Anmeldung in das Feld für Fragen, möglichst drei Wochen vorher. Der Veranstalter meldet sich bei Ihnen.' },
        { title: 'Aufbau der Website', text: 'Oben stehen Veranstaltungen, Reihen, Kommunen und Hilfe. Ganz unten stehen Leichte Sprache, Gebärdensprache, die Erklärung zur Barrierefreiheit und das Formular, mit dem Sie eine Barriere melden.' },
      ],
    },
    plain: { title: 'Leichte Sprache', note: '' },
  },
  en: {
    statement: {
      title: 'Accessibility statement',
      lead: 'This site is meant to be usable without help, also by keyboard, screen reader, magnification and without JavaScript.',
      assessment: 'Conformance status',
      sections: [
        { title: 'Standard', text: 'The standard is the German accessibility regulation BITV 2.0 with EN 301 549, and the guidelines WCAG 2.2, level AA. The statement covers this site in German and English.' },
        { title: 'What is done for it', text: 'The software is checked automatically with every change: valid HTML, headings, labels, contrast, use by keyboard, magnification to 400 %, forced colours and reduced motion. Automatic checks do not find everything; that is why we are glad of every hint.' },
        { title: 'Known limitations', text: '- Slides and recordings come from the municipalities and are not always accessible.\n- The conference service of an online event lies outside this site.\n- Texts that organisers wrote in German only are in German on the English pages, too.' },
      ],
      feedback: 'Report a barrier',
      feedbackText: 'Have you met a barrier, or do you need content in another form? Write to us by the form, without signing in and without a puzzle, or by e-mail. We answer within a month.',
      toForm: 'Report a barrier or an error',
      enforcement: 'Enforcement procedure',
      enforcementText: 'If you received no satisfactory answer to a report, you can turn to the enforcement body. The procedure is free of charge; you need no lawyer.',
    },
    sign: {
      title: 'German Sign Language',
      lead: 'What this site is about, and where to find a video in German Sign Language (DGS).',
      video: 'Video in German Sign Language',
      toVideo: 'Open the video',
      sections: [
        { title: 'What it is about', text: 'Municipalities show each other which digital projects work for them. There are short events for this, online and on site. Taking part is free of charge.' },
        { title: 'Interpreting at events', text: 'Do you need an interpreter? Write it into the field for questions when you register, if possible three weeks before. The organiser will contact you.' },
        { title: 'How the site is built', text: 'At the top are events, series, municipalities and help. At the very bottom are easy-to-read German, sign language, the accessibility statement and the form for reporting a barrier.' },
      ],
    },
    plain: { title: 'Easy-to-read German', note: 'This page is in easy-to-read German (Leichte Sprache), which exists in German only.' },
  },
});

/** The page in Leichte Sprache exists in German only: one thought a sentence, one sentence a line. */
export const plainLanguageSections = [
  { title: 'Was ist Initiative K?', text: 'Initiative K ist für Kommunen.\nKommunen sind zum Beispiel Städte und Gemeinden.\nKommunen haben oft die gleichen Aufgaben.\nSie können voneinander lernen.\nDafür gibt es Veranstaltungen.' },
  { title: 'Was passiert bei einer Veranstaltung?', text: 'Eine Kommune lädt ein.\nAndere Kommunen erzählen von ihrer Arbeit.\nZum Beispiel:\n- So arbeiten wir mit dem Computer.\n- So sparen wir Papier.\n- So helfen wir den Menschen schneller.\n\nDanach können alle Fragen stellen.' },
  { title: 'Wo ist die Veranstaltung?', text: 'Viele Veranstaltungen sind im Internet.\nDas nennt man: online.\nManche Veranstaltungen sind auch in einem Rathaus.\nDas steht immer dabei.' },
  { title: 'Was kostet das?', text: 'Die Veranstaltungen kosten kein Geld.' },
  { title: 'Wie melde ich mich an?', text: '- Sie suchen eine Veranstaltung aus.\n- Sie drücken auf: Jetzt anmelden.\n- Sie schreiben Ihre E-Mail-Adresse von der Arbeit auf.\n- Sie bekommen eine E-Mail mit 8 Zahlen.\n- Diese Zahlen tippen Sie ein.\n- Sie schreiben Ihren Namen auf und Ihre Kommune.\n\nSie können später wieder absagen.' },
  { title: 'Was passiert mit meinen Daten?', text: 'Wir speichern nur wenige Daten.\nWir geben die Daten nicht an Firmen weiter.\nNach einer Zeit löschen wir die Daten.\nSie können diese Website auch ohne Anmeldung lesen.' },
  { title: 'Ich habe ein Problem mit der Website', text: 'Ist etwas schwer zu verstehen?\nFunktioniert etwas nicht?\nDann schreiben Sie uns bitte.\nDrücken Sie unten auf: Barriere oder Fehler melden.\nSie müssen Ihren Namen nicht sagen.' },
] as const;

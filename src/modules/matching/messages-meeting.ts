import { catalogue } from '../../platform/i18n/catalogue.ts';

/** Texts of the page of people to meet at an event. */
export const meetingMessages = catalogue({
  de: {
    title: (event: string) => `Wen sollte ich treffen? ${event}`,
    crumb: 'Wen treffen?',
    heading: 'Wen sollte ich treffen?',
    lead: 'Vorschläge nach Ihren Themen und nach dem, was andere hier von sich zeigen. Keine Rangliste: Bei jeder Person steht, worüber Sie sprechen könnten.',
    reasons: {
      offers: (topic: string) => `Bietet an, was Sie suchen: ${topic}`,
      seeks: (topic: string) => `Sucht, was Sie anbieten: ${topic}`,
      same: (topic: string) => `Sucht dasselbe wie Sie: ${topic}`,
    },
    project: { running: 'Die Organisation setzt gerade um', operating: 'Die Organisation betreibt', ended: 'Die Organisation hat gemacht', superseded: 'Die Organisation hat gemacht' },
    noTopicsTitle: 'Sie haben noch keine Themen angegeben',
    noTopics: 'Sagen Sie bei Ihrer Anmeldung, was Sie suchen und was Sie anbieten. Dann finden wir passende Gespräche.',
    toRegistration: 'Themen angeben',
    noneTitle: 'Noch keine passende Person',
    none: 'Es zählt nur, was andere hier von sich zeigen. Sehen Sie kurz vor der Veranstaltung noch einmal nach.',
    everybody: 'Alle Teilnehmenden ansehen',
    participation: 'Zur Teilnahmeseite',
    noName: 'Ohne Namen',
    seen: 'Anderen schlagen wir Sie nur vor, wenn Sie ihnen Ihre Themen und Ihren Namen oder Ihre Organisation zeigen.', toSeen: 'Was andere von mir sehen, ändern',
  },
  en: {
    title: (event: string) => `Whom should I meet? ${event}`,
    crumb: 'Whom to meet?',
    heading: 'Whom should I meet?',
    lead: 'Suggestions by your topics and by what others show of themselves here. No ranking: each says what you could talk about.',
    reasons: {
      offers: (topic: string) => `Offers what you seek: ${topic}`,
      seeks: (topic: string) => `Seeks what you offer: ${topic}`,
      same: (topic: string) => `Seeks the same as you: ${topic}`,
    },
    project: { running: 'The organisation is working on', operating: 'The organisation runs', ended: 'The organisation has done', superseded: 'The organisation has done' },
    noTopicsTitle: 'You have not named any topics yet',
    noTopics: 'Say in your registration what you seek and what you offer. Then we find conversations that fit.',
    toRegistration: 'Name topics',
    noneTitle: 'Nobody who fits yet',
    none: 'Only what others show of themselves here counts. Have another look shortly before the event.',
    everybody: 'See all participants',
    participation: 'To the participation page',
    noName: 'Without a name',
    seen: 'We suggest you to others only if you show them your topics and your name or organisation.', toSeen: 'Change what others see of me',
  },
});

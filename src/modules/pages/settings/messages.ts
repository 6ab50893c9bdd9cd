import { catalogue, type Lang } from '../../../platform/i18n/catalogue.ts';
import { isPeriodKey, isRuleKey, lengths, periodBounds, ruleNumbers, settingKeys, type SettingKey } from './settings.ts';

/** Texts of the page on which an admin enters the operator's particulars and periods; errors are also those of the command line. */
export const settingsMessages = catalogue({
  de: {
    title: 'Angaben des Betreibers',
    lead: 'Was hier steht, lesen alle auf den öffentlichen Seiten. Eine gespeicherte Angabe erscheint dort sofort. Name, Anschrift und E-Mail-Adresse gehören immer dazu, das Übrige können Sie nachtragen.',
    saved: 'Die Angaben sind gespeichert.',
    gaps: (n: number) => (n === 1 ? 'Auf den öffentlichen Seiten fehlt noch eine Angabe' : `Auf den öffentlichen Seiten fehlen noch ${n} Angaben`),
    gapsText: 'Dort steht so lange, dass der Betreiber sie noch nicht eingetragen hat.',
    conflict: 'Jemand anderes hat inzwischen gespeichert',
    conflictText: 'Ihre Eingaben stehen noch im Formular, gespeichert sind sie nicht. Wenn Sie noch einmal speichern, gelten Ihre Eingaben. Hier steht, was zurzeit gilt und bei Ihnen anders ist:',
    nothing: 'kein Eintrag',
    shownOn: 'Zu lesen unter:',
    sections: {
      operator: 'Betreiber', privacy: 'Datenschutz', access: 'Barrierefreiheit', security: 'Sicherheit', signIn: 'Einloggen', belonging: 'Wer dazugehört', projects: 'Projekte', periods: 'Löschfristen',
    },
    securityText: 'Zu lesen in der Datei security.txt, in der Fachleute nachsehen, die eine Schwachstelle gefunden haben.',
    signInText: 'Wie lange ein Code und eine ungenutzte Sitzung gelten. Die Zeiten stehen auch unter Datenschutz. Kürzere gelten sofort, auch für Sitzungen, die schon offen sind.',
    belongingText: 'Wie über Personen entschieden wird, deren E-Mail-Domain noch nicht bekannt ist, und wie oft nachgefragt wird.',
    projectsText: 'Wie viel Platz hochgeladene Dokumente haben, und wie lange eine stille Anfrage auf Antwort wartet. Ein kleinerer Platz nimmt nichts weg, was schon da ist.',
    periodsText: 'Nach diesen Fristen wird jede Nacht gelöscht, und sie stehen unter Datenschutz. Eine kürzere Frist gilt auch für das, was schon gespeichert ist: In der folgenden Nacht wird gelöscht, was älter ist.',
    number: (from: number, to: number, otherwise: number) => `Von ${from} bis ${to}. Ohne Eintrag: ${otherwise}.`,
    days: (from: number, to: number, otherwise: number) => `In Tagen, von ${from} bis ${to}. Ohne Eintrag: ${otherwise}.`,
    fields: {
      'operator.name': { label: 'Name des Betreibers', hint: 'Die Behörde, der Verein oder das Unternehmen mit der Rechtsform.' },
      'operator.address': { label: 'Anschrift', hint: 'Straße, Postleitzahl und Ort in eigenen Zeilen. Ein Postfach genügt nicht.' },
      'operator.represented_by': { label: 'Vertreten durch', hint: 'Das Amt der verantwortlichen Person, zum Beispiel: die Geschäftsführung. Ein Name, wenn er zu nennen ist.' },
      'operator.email': { label: 'E-Mail-Adresse', hint: 'Eine Adresse, deren Postfach täglich gelesen wird.' },
      'operator.phone': { label: 'Telefon', hint: 'Zum Beispiel 089 123456-0.' },
      'operator.further': { label: 'Weitere Angaben im Impressum', hint: 'Wo es sie gibt: Register und Nummer, Umsatzsteuer-Identifikationsnummer, Aufsichtsbehörde.' },
      'operator.data_protection_officer': { label: 'Datenschutzbeauftragte Person', hint: 'Wie sie zu erreichen ist. Der Name muss nicht genannt werden.' },
      'operator.supervisory_authority': { label: 'Aufsichtsbehörde für den Datenschutz', hint: 'Bei wem man sich beschweren kann, mit Anschrift.' },
      'operator.hosting': { label: 'Betrieb der Server', hint: 'Wer die Server betreibt, in welchem Land, und was der Webserver wie lange protokolliert.' },
      'enforcement.body': { label: 'Durchsetzungsstelle', hint: 'Die Stelle des Landes oder des Bundes, die über die Barrierefreiheit wacht, mit Anschrift.' },
      'accessibility.assessment': { label: 'Bewertung der Barrierefreiheit', hint: 'Wie und wann die Website bewertet wurde, und was noch nicht barrierefrei ist.' },
      'sign_language.video_url': { label: 'Video in Deutscher Gebärdensprache', hint: 'Die Adresse des Videos. Sie beginnt mit https://.' },
      'security.contact': { label: 'Meldungen von Schwachstellen', hint: 'Eine E-Mail-Adresse oder eine Adresse, die mit https:// beginnt. Ohne Eintrag wird das Formular für Rückmeldungen genannt.' },
      'signin.codeMinutes': { label: 'Gültigkeit eines Codes aus der E-Mail, in Minuten', hint: 'Länger nur, wenn E-Mails bei vielen erst nach mehreren Minuten ankommen.' },
      'signin.idleHours': { label: 'Ende einer ungenutzten Sitzung, nach Stunden', hint: 'Danach ist ein neuer Code nötig.' },
      'signin.idleMinutesPrivileged': { label: 'Dasselbe für alle mit Rechten über andere, nach Minuten', hint: 'Für Veranstalter, Kommunen-Admins und Administration.' },
      'signin.strangersPerHour': { label: 'Codes an fremde Adressen, in einer Stunde', hint: 'So viele E-Mails mit einem Code gehen höchstens an Adressen, die weder zu einem Konto noch zu einer bekannten Domain gehören. Mehr wird nur gebraucht, wenn sich auf einmal viele neue Personen anmelden.' },
      'membership.deadlineDays': { label: 'Frist für Entscheidungen, in Tagen', hint: 'Fällt sie auf ein Wochenende, gilt der Montag danach. Spätestens zwei Tage vorher werden die Veranstalter erinnert.' },
      'membership.recheckMonths': { label: 'Nachfrage, ob jemand noch dazugehört, nach Monaten', hint: 'Ohne Antwort endet die Zugehörigkeit nach 30 Tagen.' },
      'membership.secondCheck': { label: 'Die erste Person einer Organisation bestätigen zwei Veranstalter', hint: 'Die erste Person macht auch die Domain ihrer Organisation bekannt.' },
      'documents.fileMegabytes': { label: 'Größe einer Datei, in Megabyte', hint: 'Jede Datei wird im Arbeitsspeicher geprüft, daher die Obergrenze.' },
      'documents.projectMegabytes': { label: 'Dokumente eines Projekts zusammen, in Megabyte', hint: '' },
      'documents.organisationMegabytes': { label: 'Dokumente einer Organisation zusammen, in Megabyte', hint: 'Die Dokumente liegen in der Datenbank und damit in jeder Sicherung.' },
      'matching.silentDays': { label: 'Frist für die Antwort auf einen stillen Treffer, in Tagen', hint: 'Danach endet die Anfrage für beide Seiten am selben Tag. Was schon gefragt ist, behält seine Frist.' },
      'retention.registrations': { label: 'Anmeldungen, nach der Veranstaltung', hint: 'Danach bleiben Zahlen ohne Namen.' },
      'retention.mailBodies': { label: 'Texte von E-Mails', hint: '' },
      'retention.mailAddresses': { label: 'Adressen von E-Mails', hint: 'Danach bleibt nur, dass und wann eine E-Mail gesendet wurde.' },
      'retention.feedback': { label: 'Rückmeldungen zur Website', hint: '' },
      'retention.audit': { label: 'Protokoll der Änderungen', hint: '' },
      'retention.inactiveAccounts': { label: 'Konten, nach dem letzten Einloggen', hint: 'Vorher schreiben wir der Person zweimal.' },
      'retention.memberships': { label: 'Abgelehnte, zurückgenommene und beendete Zugehörigkeiten', hint: 'Auch abgelehnte Vorschläge für Organisationen. Danach kann jemand, der abgelehnt wurde, wieder anfragen.' },
      'retention.loginCodes': { label: 'Codes zum Einloggen', hint: '' },
      'retention.outbox': { label: 'Erledigte Benachrichtigungen', hint: '' },
      'retention.searchMisses': { label: 'Suchen ohne Treffer, nach der letzten', hint: 'Gespeichert sind nur die Wörter, nicht, wer gesucht hat.' },
    },
    errors: {
      required: {
        'operator.name': 'Geben Sie den Namen des Betreibers ein.', 'operator.address': 'Geben Sie die Anschrift des Betreibers ein.',
        'operator.email': 'Geben Sie die E-Mail-Adresse des Betreibers ein.',
      },
      invalid: {
        'operator.email': 'Geben Sie eine einzelne E-Mail-Adresse ein, zum Beispiel post@kommune.de.',
        'operator.phone': 'Geben Sie die Telefonnummer in Ziffern ein, zum Beispiel 089 123456-0.',
        'sign_language.video_url': 'Geben Sie die Adresse des Videos vollständig ein. Sie beginnt mit https://.',
        'security.contact': 'Geben Sie für Schwachstellen eine einzelne E-Mail-Adresse ein oder eine Adresse, die mit https:// beginnt.',
      },
      days: (label: string, from: number, to: number) => `Geben Sie bei „${label}“ eine ganze Zahl von ${from} bis ${to} ein, oder lassen Sie das Feld leer.`,
      yes: (label: string) => `Kreuzen Sie „${label}“ an oder nicht; auf der Befehlszeile heißt das: ja.`,
      tooLong: (label: string, max: number) => `Kürzen Sie „${label}“ auf ${max} Zeichen.`,
    },
    save: 'Speichern', cancel: 'Abbrechen',
  },
  en: {
    title: 'Particulars of the operator',
    lead: 'Everybody reads on the public pages what is entered here. What you save appears there at once. Name, address and e-mail address are always part of it; the rest you can add later.',
    saved: 'The particulars are saved.',
    gaps: (n: number) => (n === 1 ? 'One particular is still missing on the public pages' : `${n} particulars are still missing on the public pages`),
    gapsText: 'Until then the pages say that the operator has not entered them yet.',
    conflict: 'Somebody else has saved meanwhile',
    conflictText: 'Your entries are still in the form; they are not saved. If you save again, your entries hold. This is what holds now and is different in yours:',
    nothing: 'no entry',
    shownOn: 'To be read under:',
    sections: { operator: 'Operator', privacy: 'Privacy', access: 'Accessibility', security: 'Security', signIn: 'Signing in', belonging: 'Who belongs', projects: 'Projects', periods: 'Periods of deletion' },
    securityText: 'To be read in the file security.txt, where experts look who have found a weakness.',
    signInText: 'How long a code and an unused session hold. The privacy page names these times too. Shorter ones hold at once, also for sessions that are open.',
    belongingText: 'How people are decided about whose e-mail domain is not known yet, and how often they are asked again.',
    projectsText: 'How much room uploaded documents have, and how long a silent question waits for an answer. Less room takes away nothing that is there already.',
    periodsText: 'Data are deleted every night after these periods, which the privacy page names. A shorter period also holds for what is stored already: what is older is deleted in the following night.',
    number: (from: number, to: number, otherwise: number) => `From ${from} to ${to}. Without an entry: ${otherwise}.`,
    days: (from: number, to: number, otherwise: number) => `In days, from ${from} to ${to}. Without an entry: ${otherwise}.`,
    fields: {
      'operator.name': { label: 'Name of the operator', hint: 'The authority, association or company with its legal form.' },
      'operator.address': { label: 'Address', hint: 'Street, postcode and town in lines of their own. A post office box is not enough.' },
      'operator.represented_by': { label: 'Represented by', hint: 'The office of the person responsible, for example: the managing director. A name where it has to be given.' },
      'operator.email': { label: 'E-mail address', hint: 'An address whose mailbox is read every day.' },
      'operator.phone': { label: 'Telephone', hint: 'For example 089 123456-0.' },
      'operator.further': { label: 'Further particulars of the legal notice', hint: 'Where there are any: register and number, VAT number, supervisory authority.' },
      'operator.data_protection_officer': { label: 'Data protection officer', hint: 'How to reach the officer. The name need not be given.' },
      'operator.supervisory_authority': { label: 'Data protection authority', hint: 'To whom one can complain, with the address.' },
      'operator.hosting': { label: 'Running of the servers', hint: 'Who runs the servers, in which country, and what the web server logs for how long.' },
      'enforcement.body': { label: 'Enforcement body', hint: 'The body of the Land or the Federation that watches over accessibility, with its address.' },
      'accessibility.assessment': { label: 'Assessment of accessibility', hint: 'How and when the site was assessed, and what is not accessible yet.' },
      'sign_language.video_url': { label: 'Video in German Sign Language', hint: 'The address of the video. It begins with https://.' },
      'security.contact': { label: 'Reports of weaknesses', hint: 'An e-mail address, or an address that begins with https://. Without an entry the feedback form is named.' },
      'signin.codeMinutes': { label: 'Life of a mailed code, in minutes', hint: 'Longer only if e-mails reach many people after several minutes.' },
      'signin.idleHours': { label: 'End of an unused session, after hours', hint: 'Then a new code is needed.' },
      'signin.idleMinutesPrivileged': { label: 'The same for everybody with rights over others, after minutes', hint: 'For organisers, municipality admins and administration.' },
      'signin.strangersPerHour': { label: 'Codes to unknown addresses, within an hour', hint: 'As many e-mails with a code go at most to addresses that belong neither to an account nor to a known domain. More are needed only when many new people register at once.' },
      'membership.deadlineDays': { label: 'Deadline for decisions, in days', hint: 'Where it falls on a weekend, the Monday after counts. Organisers are reminded two days before at the latest.' },
      'membership.recheckMonths': { label: 'Asking whether somebody still belongs, after months', hint: 'Without an answer the membership ends after 30 days.' },
      'membership.secondCheck': { label: 'Two organisers approve the first person of an organisation', hint: 'The first person also makes the domain of their organisation known.' },
      'documents.fileMegabytes': { label: 'Size of a file, in megabytes', hint: 'Each file is checked in memory, hence the upper bound.' },
      'documents.projectMegabytes': { label: 'Documents of a project together, in megabytes', hint: '' },
      'documents.organisationMegabytes': { label: 'Documents of an organisation together, in megabytes', hint: 'Documents are kept in the database, and so in every backup.' },
      'matching.silentDays': { label: 'Time to answer a silent match, in days', hint: 'Then the question ends for both sides on the same day. What has been asked already keeps its time.' },
      'retention.registrations': { label: 'Registrations, after the event', hint: 'Then figures without names remain.' },
      'retention.mailBodies': { label: 'Texts of e-mails', hint: '' },
      'retention.mailAddresses': { label: 'Addresses of e-mails', hint: 'Then only that and when a message was sent remains.' },
      'retention.feedback': { label: 'Messages about the site', hint: '' },
      'retention.audit': { label: 'Log of changes', hint: '' },
      'retention.inactiveAccounts': { label: 'Accounts, after the last signing in', hint: 'The person is written to twice before.' },
      'retention.memberships': { label: 'Declined, withdrawn and ended memberships', hint: 'Proposals of organisations that were turned down as well. After that somebody who was declined can ask again.' },
      'retention.loginCodes': { label: 'Sign-in codes', hint: '' },
      'retention.outbox': { label: 'Notifications that are done', hint: '' },
      'retention.searchMisses': { label: 'Searches without a hit, after the last one', hint: 'Only the words are stored, not who searched.' },
    },
    errors: {
      required: {
        'operator.name': 'Enter the name of the operator.', 'operator.address': 'Enter the address of the operator.',
        'operator.email': 'Enter the e-mail address of the operator.',
      },
      invalid: {
        'operator.email': 'Enter one e-mail address, for example post@kommune.de.',
        'operator.phone': 'Enter the telephone number in digits, for example 089 123456-0.',
        'sign_language.video_url': 'Enter the complete address of the video. It begins with https://.',
        'security.contact': 'Enter one e-mail address for weaknesses, or an address that begins with https://.',
      },
      days: (label: string, from: number, to: number) => `Enter a whole number from ${from} to ${to} for “${label}”, or leave it empty.`,
      yes: (label: string) => `Tick “${label}” or do not; on the command line that is: ja.`,
      tooLong: (label: string, max: number) => `Shorten “${label}” to ${max} characters.`,
    },
    save: 'Save', cancel: 'Cancel',
  },
});

/** What is wrong with each setting, by code. */
export function settingSentences(lang: Lang): Record<SettingKey, Record<string, string>> {
  const { errors, fields } = settingsMessages[lang];
  const required: Partial<Record<SettingKey, string>> = errors.required;
  const invalid: Partial<Record<SettingKey, string>> = errors.invalid;
  const of = (key: SettingKey): Record<string, string> => {
    const { label } = fields[key];
    if (isPeriodKey(key)) return { invalid: errors.days(label, ...periodBounds[key]) };
    if (isRuleKey(key)) {
      const [from, to] = ruleNumbers[key] ?? [];
      return { invalid: from === undefined || to === undefined ? errors.yes(label) : errors.days(label, from, to) };
    }
    return {
      too_long: errors.tooLong(label, lengths[key]),
      ...(required[key] === undefined ? {} : { required: required[key] }), ...(invalid[key] === undefined ? {} : { invalid: invalid[key] }),
    };
  };
  return Object.fromEntries(settingKeys.map((key) => [key, of(key)])) as Record<SettingKey, Record<string, string>>;
}

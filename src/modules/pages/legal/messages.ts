import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** How long things are kept in this installation: minutes and hours of signing in, days of everything else. */
export interface PrivacyPeriods {
  codeMinutes: number;
  idleHours: number;
  idleMinutesPrivileged: number;
  loginCodes: number;
  registrations: number;
  memberships: number;
  mailBodies: number;
  mailAddresses: number;
  audit: number;
  feedback: number;
  inactiveAccounts: number;
  searchMisses: number;
}

/** Texts of the imprint and the rules of use, and what stands where the operator has entered nothing. */
export const legalMessages = catalogue({
  de: {
    changedOn: (date: string) => `Zuletzt geändert am ${date}`,
    unset: {
      name: 'Der Betreiber hat seinen Namen noch nicht eingetragen.',
      address: 'Der Betreiber hat seine Anschrift noch nicht eingetragen.',
      representedBy: 'Der Betreiber hat noch nicht eingetragen, wer ihn vertritt.',
      email: 'Der Betreiber hat seine E-Mail-Adresse noch nicht eingetragen.',
      phone: 'Der Betreiber hat seine Telefonnummer noch nicht eingetragen.',
      dataProtectionOfficer: 'Der Betreiber hat seine Datenschutzbeauftragte oder seinen Datenschutzbeauftragten noch nicht eingetragen.',
      supervisoryAuthority: 'Der Betreiber hat die zuständige Aufsichtsbehörde für den Datenschutz noch nicht eingetragen.',
      hosting: 'Der Betreiber hat noch nicht eingetragen, wer die Server betreibt und was der Webserver protokolliert.',
      enforcementBody: 'Der Betreiber hat die zuständige Durchsetzungsstelle noch nicht eingetragen.',
      accessibilityAssessment: 'Der Betreiber hat noch nicht eingetragen, wie und mit welchem Ergebnis diese Website bewertet wurde.',
      signLanguageVideo: 'Der Betreiber hat noch kein Video in Deutscher Gebärdensprache eingetragen.',
    },
    imprint: {
      title: 'Impressum',
      lead: 'Wer diese Website betreibt und wie Sie den Betreiber erreichen.',
      provider: 'Diensteanbieter', address: 'Anschrift', representedBy: 'Vertreten durch', email: 'E-Mail', phone: 'Telefon', further: 'Weitere Angaben',
      sections: [
        { title: 'Verantwortlich für den Inhalt', text: 'Für die Inhalte dieser Website ist der oben genannte Diensteanbieter verantwortlich. Beiträge in Programmen stammen von den dort genannten Kommunen und Personen.' },
        { title: 'Verweise auf andere Websites', text: 'Material zu Veranstaltungen liegt oft bei den Kommunen selbst oder bei ihren Dienstleistern. Für diese Seiten sind deren Betreiber verantwortlich.' },
        { title: 'Software und Gestaltung', text: 'Diese Website nutzt Teile von KERN, dem UX-Standard der deutschen Verwaltung (EUPL 1.2), und die Schrift Fira Sans (SIL Open Font License 1.1). Die Zeichnungen sind eigene. Schlüssel, Namen und Einwohnerzahlen der Kommunen: Statistische Ämter des Bundes und der Länder (Datenlizenz Deutschland – Namensnennung – Version 2.0).' },
      ],
    },
    rules: {
      title: 'Nutzungsregeln',
      lead: 'Wenige Regeln, damit der Austausch gelingt.',
      sections: [
        { title: 'Wer teilnehmen kann', text: 'Teilnehmen können Beschäftigte und Mandatsträger von\n- Städten und Gemeinden,\n- Kreisen und Landkreisen,\n- Gemeindeverbänden,\n- kommunalen Unternehmen wie Stadtwerken, Verkehrsbetrieben, Krankenhäusern und Feuerwehren.\n\nDie Teilnahme ist kostenfrei. Anbieter nehmen nicht teil; Partner und Sponsoren werden als solche genannt.' },
        { title: 'Ihre Anmeldung', text: 'Bitte melden Sie sich mit Ihrer dienstlichen E-Mail-Adresse an. Gehört die Adresse keiner bekannten Organisation, entscheidet der Veranstalter über die Anmeldung und nennt bei einer Ablehnung den Grund. Können Sie nicht kommen, sagen Sie bitte ab: Dann rückt jemand nach.' },
        { title: 'Miteinander', text: 'Sprechen Sie offen, auch über das, was nicht gelungen ist. Was vertraulich erzählt wird, bleibt vertraulich. Ton- und Bildaufnahmen macht nur der Veranstalter, und nur mit Ankündigung. Werbung gehört nicht in den Austausch.' },
        { title: 'Inhalte weitergeben', text: 'Präsentationen und Aufzeichnungen dürfen Sie innerhalb Ihrer Organisation nutzen. Für alles Weitere fragen Sie bitte die Kommune, die sie erstellt hat.' },
        { title: 'Wenn etwas nicht stimmt', text: 'Falsche Angaben, Fehler und Barrieren melden Sie bitte über die Rückmeldung; wir berichtigen sie.' },
      ],
    },
  },
  en: {
    changedOn: (date: string) => `Last changed on ${date}`,
    unset: {
      name: 'The operator has not entered its name yet.',
      address: 'The operator has not entered its address yet.',
      representedBy: 'The operator has not entered yet who represents it.',
      email: 'The operator has not entered its e-mail address yet.',
      phone: 'The operator has not entered its telephone number yet.',
      dataProtectionOfficer: 'The operator has not entered its data protection officer yet.',
      supervisoryAuthority: 'The operator has not entered the competent data protection authority yet.',
      hosting: 'The operator has not entered yet who runs the servers and what the web server logs.',
      enforcementBody: 'The operator has not entered the competent enforcement body yet.',
      accessibilityAssessment: 'The operator has not entered yet how this site was assessed and with which result.',
      signLanguageVideo: 'The operator has not entered a video in German Sign Language yet.',
    },
    imprint: {
      title: 'Legal notice',
      lead: 'Who operates this site and how to reach the operator.',
      provider: 'Service provider', address: 'Address', representedBy: 'Represented by', email: 'E-mail', phone: 'Telephone', further: 'Further particulars',
      sections: [
        { title: 'Responsible for the content', text: 'The service provider named above is responsible for the content of this site. Contributions in programmes come from the municipalities and persons named there.' },
        { title: 'Links to other sites', text: 'Material of events is often kept by the municipalities themselves or by their service providers. Their operators are responsible for those sites.' },
        { title: 'Software and design', text: 'This site uses parts of KERN, the UX standard of the German administration (EUPL 1.2), and the typeface Fira Sans (SIL Open Font License 1.1). The drawings are our own. Keys, names and population of municipalities: Statistical Offices of the Federation and the Länder (Data licence Germany – attribution – version 2.0).' },
      ],
    },
    rules: {
      title: 'Rules of use',
      lead: 'A few rules so that the exchange succeeds.',
      sections: [
        { title: 'Who can take part', text: 'Staff and elected members can take part from\n- cities and municipalities,\n- districts,\n- associations of municipalities,\n- municipal enterprises such as utilities, transport companies, hospitals and fire services.\n\nTaking part is free of charge. Vendors do not take part; partners and sponsors are named as such.' },
        { title: 'Your registration', text: 'Please register with your work e-mail address. If the address belongs to no organisation that we know, the organiser decides on the registration and gives the reason if it is declined. If you cannot come, please cancel: then somebody else gets the seat.' },
        { title: 'With each other', text: 'Speak openly, also about what did not work. What is told in confidence stays in confidence. Only the organiser makes recordings, and announces them. Advertising has no place in the exchange.' },
        { title: 'Passing on content', text: 'You may use slides and recordings within your organisation. For anything else please ask the municipality that made them.' },
        { title: 'If something is wrong', text: 'Please report wrong information, errors and barriers by the feedback form; we correct them.' },
      ],
    },
  },
});

/** Texts of the privacy page; periods are those of the installation. */
export const privacyMessages = catalogue({
  de: {
    title: 'Datenschutz',
    lead: 'Welche Daten diese Website speichert, wozu, und wann sie gelöscht werden.',
    short: { title: 'Das Wichtigste in Kürze', text: '- Zum Lesen brauchen Sie kein Konto. Dabei wird kein Cookie gesetzt und niemand gezählt.\n- Diese Website lädt nichts von Dritten: keine Schriften, keine Karten, keine Videos, keine Werbung.\n- Gespeichert wird, was für Ihre Teilnahme nötig ist. Gelöscht wird von selbst, nach festen Fristen.\n- Partner und Sponsoren sehen nur Zahlen, nie persönliche Daten.' },
    controller: 'Verantwortlich',
    officer: 'Datenschutzbeauftragte Person',
    table: { caption: 'Was gespeichert wird und wie lange', what: 'Daten', why: 'Wozu', howLong: 'Wie lange' },
    rows: (p: PrivacyPeriods) => [
      ['Lesen ohne Konto', 'nichts, was zu Ihnen führt: kein Cookie, keine Kennung, kein Zähler', 'entfällt'],
      ['Code zum Einloggen: E-Mail-Adresse, verschlüsselte Prüfsumme des Codes, Cookie „anmeldung“', 'prüfen, dass die Adresse Ihnen gehört', `der Code gilt ${p.codeMinutes} Minuten und nur einmal; gelöscht wird er nach ${p.loginCodes === 1 ? 'einem Tag' : `${p.loginCodes} Tagen`}`],
      ['Sitzung: Cookie „sitzung“, Browser und System in wenigen Worten, Zeitpunkte', 'damit Sie eingeloggt bleiben; Sie können Sitzungen unter „Mein Konto“ beenden', `bis zum Ausloggen, höchstens ${p.idleHours === 1 ? 'eine Stunde' : `${p.idleHours} Stunden`} nach der letzten Nutzung (mit Rechten über andere: ${p.idleMinutesPrivileged} Minuten)`],
      ['Konto: Name, Funktion, dienstliche E-Mail-Adresse, Sprache, Organisation', 'Sie als Teilnehmerin oder Teilnehmer erkennen und anschreiben', `bis Sie es löschen, oder ${Math.round(p.inactiveAccounts / 30.4)} Monate nach dem letzten Einloggen; vorher schreiben wir Ihnen zweimal`],
      ['Zugehörigkeit zu einer Organisation: wer sie wann bestätigt, abgelehnt oder beendet hat, mit Begründung', 'prüfen, wer teilnehmen darf', `solange sie besteht; abgelehnte, zurückgenommene und beendete ${p.memberships} Tage`],
      ['Anmeldung zu einer Veranstaltung: Platz, Frage vorab, gesuchte und angebotene Themen, Zusage, teilgenommen ja oder nein', 'die Veranstaltung vorbereiten und durchführen', `${p.registrations} Tage nach der Veranstaltung; danach bleiben nur Zahlen ohne Namen`],
      ['Einwilligungen mit Datum, je Zweck einzeln', 'nachweisen, dass Sie zugestimmt haben', 'bis zur Löschung des Kontos; widerrufen können Sie jederzeit unter „Mein Konto“'],
      ['E-Mails an Sie: Empfänger, Betreff, Text, Zustellung', 'Sie verlässlich benachrichtigen', `der Text ${p.mailBodies} Tage, die Adresse ${p.mailAddresses} Tage; danach bleibt nur, dass und wann eine E-Mail gesendet wurde`],
      ['Bewertung einer Veranstaltung', 'die nächste besser machen', 'ohne Namen gespeichert; an der Anmeldung steht nur, dass Sie geantwortet haben'],
      ['Protokoll der Änderungen: Kennungen und Zahlen, keine Namen und Inhalte', 'nachweisen, wer was wann geändert oder ausgegeben hat', `${p.audit} Tage`],
      ['Wer Listen mit Ihrer Anmeldung angesehen oder ausgegeben hat, je Tag', 'es Ihnen unter „Meine Daten“ sagen', `${p.audit} Tage`],
      ['Rückmeldung: Ihre Nachricht, die Seite, Ihre E-Mail-Adresse, falls Sie eine angeben', 'Barrieren und Fehler beheben, Ihnen antworten', `${p.feedback} Tage`],
      ['Suchen ohne Treffer: die gesuchten Wörter und wie oft; nicht, wer gesucht hat, und nichts, was wie eine Adresse, eine Nummer oder ein Name aussieht', 'die Suche besser machen', `${p.searchMisses} Tage nach der letzten Suche`],
      ['Name, Funktion und Kommune von Mitwirkenden im Programm', 'das Programm ankündigen und als Archiv erhalten', 'auf Dauer; auf Verlangen wird der Name entfernt'],
    ],
    sections: [
      { title: 'Cookies', text: 'Diese Website setzt zwei Cookies, und erst, wenn Sie sich einloggen: „anmeldung“ verbindet den Code mit Ihrem Browser, „sitzung“ hält Sie eingeloggt. Beide sind dafür unbedingt erforderlich (§ 25 Abs. 2 Nr. 2 TDDDG), nur für diese Website lesbar und enthalten nur eine Zufallszahl. Deshalb gibt es hier kein Cookie-Banner.' },
      { title: 'Rechtsgrundlage', text: 'Wir verarbeiten Ihre Daten, um die Veranstaltung durchzuführen, zu der Sie sich anmelden (Art. 6 Abs. 1 Buchst. b DSGVO); ist der Betreiber eine öffentliche Stelle, in Wahrnehmung seiner öffentlichen Aufgabe (Buchst. e). Wo wir um Ihre Einwilligung bitten, gilt Buchst. a; Sie können sie jederzeit für die Zukunft widerrufen.' },
      { title: 'Wer die Daten sieht', text: 'Ihre Anmeldung sehen die Organisatorinnen und Organisatoren der Reihe und die Administration des Betreibers. Jede Ausgabe von Anmeldungen in eine Datei wird mit Grund festgehalten; unter „Meine Daten“ steht, wer Listen mit Ihnen angesehen oder ausgegeben hat. Andere Teilnehmende sehen Sie nur dort, wo Sie selbst in Erscheinung treten oder es im Konto erlaubt haben. In der Suche finden Sie nur bestätigte Mitglieder, und nur, wenn Sie das im Konto angekreuzt haben; das können Sie jederzeit zurücknehmen. Eine Übermittlung in Drittländer findet durch diese Website nicht statt.' },
      { title: 'Videokonferenz', text: 'Online-Veranstaltungen finden in einem Konferenzdienst statt, den der Veranstalter auswählt. Den Zugang öffnen Sie von Ihrer Teilnahmeseite aus; ab dort gelten die Hinweise dieses Dienstes.' },
      { title: 'Protokolle', text: 'Die Anwendung schreibt keine IP-Adressen auf. Fehler werden mit einer Nummer festgehalten, ohne Namen, Adressen und Eingaben. Was der Webserver davor aufschreibt, steht unter „Betrieb der Server“.' },
      { title: 'Ihre Rechte', text: 'Sie können Auskunft, Berichtigung, Löschung, Einschränkung und Übertragung Ihrer Daten verlangen und der Verarbeitung widersprechen (Art. 15 bis 21 DSGVO). Unter „Meine Daten“ sehen Sie selbst, was gespeichert ist, berichtigen es, laden es als Datei und löschen Ihr Konto; für alles andere genügt eine formlose Nachricht an den Betreiber. Außerdem können Sie sich bei der Aufsichtsbehörde für den Datenschutz beschweren.' },
    ],
    hosting: 'Betrieb der Server',
    authority: 'Aufsichtsbehörde',
  },
  en: {
    title: 'Privacy',
    lead: 'Which data this site stores, what for, and when they are deleted.',
    short: { title: 'In short', text: '- You need no account to read. No cookie is set and nobody is counted.\n- This site loads nothing from third parties: no fonts, no maps, no videos, no advertising.\n- What is needed for you to take part is stored. It is deleted by itself, after fixed periods.\n- Partners and sponsors see figures only, never personal data.' },
    controller: 'Controller',
    officer: 'Data protection officer',
    table: { caption: 'What is stored and for how long', what: 'Data', why: 'What for', howLong: 'How long' },
    rows: (p: PrivacyPeriods) => [
      ['Reading without signing in', 'nothing that leads to you: no cookie, no identifier, no counter', 'does not apply'],
      ['Sign-in code: e-mail address, keyed checksum of the code, cookie “anmeldung”', 'to check that the address is yours', `the code is valid for ${p.codeMinutes} minutes and once only; it is deleted after ${p.loginCodes === 1 ? 'a day' : `${p.loginCodes} days`}`],
      ['Session: cookie “sitzung”, browser and system in a few words, times', 'to keep you signed in; you can end sessions under “My account”', `until you sign out, at most ${p.idleHours === 1 ? 'an hour' : `${p.idleHours} hours`} after the last use (with rights over others: ${p.idleMinutesPrivileged} minutes)`],
      ['Account: name, function, work e-mail address, language, organisation', 'to recognise you as a participant and to write to you', `until you delete it, or ${Math.round(p.inactiveAccounts / 30.4)} months after you last signed in; we write to you twice before`],
      ['Belonging to an organisation: who confirmed, declined or ended it and when, with the reason', 'to check who may take part', `as long as it stands; declined, withdrawn and ended ones ${p.memberships} days`],
      ['Registration for an event: seat, question beforehand, topics sought and offered, confirmation, attended or not', 'to prepare and hold the event', `${p.registrations} days after the event; then only figures without names remain`],
      ['Consents with their dates, one per purpose', 'to prove that you agreed', 'until the account is deleted; you can withdraw at any time under “My account”'],
      ['E-mails to you: recipient, subject, text, delivery', 'to notify you reliably', `the text ${p.mailBodies} days, the address ${p.mailAddresses} days; then only that and when a message was sent`],
      ['Feedback on an event', 'to make the next one better', 'stored without a name; the registration only says that you have answered'],
      ['Log of changes: identifiers and figures, no names and no content', 'to prove who changed or exported what and when', `${p.audit} days`],
      ['Who has looked at or exported lists with your registration, per day', 'to tell you under “My data”', `${p.audit} days`],
      ['Messages to us: your message, the page, your e-mail address if you give one', 'to remove barriers and errors, to answer you', `${p.feedback} days`],
      ['Searches without a hit: the words and how often; not who searched, and nothing that looks like an address, a number or a name', 'to make the search better', `${p.searchMisses} days after the last search`],
      ['Name, function and municipality of speakers in the programme', 'to announce the programme and to keep it as an archive', 'permanently; the name is removed on request'],
    ],
    sections: [
      { title: 'Cookies', text: 'This site sets two cookies, and only when you sign in: “anmeldung” ties the code to your browser, “sitzung” keeps you signed in. Both are strictly necessary for signing in (section 25(2) no. 2 TDDDG), can be read by this site only and hold nothing but a random number. That is why there is no cookie banner.' },
      { title: 'Legal basis', text: 'We process your data to hold the event for which you register (Art. 6(1)(b) GDPR); if the operator is a public body, in the performance of its public task (point (e)). Where we ask for your consent, point (a) applies; you can withdraw it at any time for the future.' },
      { title: 'Who sees the data', text: 'Your registration is seen by the organisers of the series and the administrators of the operator. Every export of registrations to a file is recorded with a reason; “My data” says who has looked at or exported lists with you in them. Other participants see you only where you appear yourself or have allowed it in your account. In the search only confirmed members find you, and only if you have ticked that in your account; you can take it back at any time. This site transfers no data to third countries.' },
      { title: 'Video conference', text: 'Online events take place in a conference service that the organiser chooses. You open the access from your participation page; from there on the notices of that service apply.' },
      { title: 'Logs', text: 'The application writes down no IP addresses. Errors are recorded with a number, without names, addresses and input. What the web server in front of it writes down stands under “Running of the servers”.' },
      { title: 'Your rights', text: 'You can ask for access, rectification, erasure, restriction and portability of your data and object to the processing (Art. 15 to 21 GDPR). Under “My data” you see yourself what is stored, correct it, load it as a file and delete your account; for everything else an informal message to the operator is enough. You can also lodge a complaint with the data protection authority.' },
    ],
    hosting: 'Running of the servers',
    authority: 'Supervisory authority',
  },
});

import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Texts of handing ended bodies over. */
export const handoverMessages = catalogue({
  de: {
    title: 'Beendete Organisationen',
    lead:
      'Diese Kommunen und Verbände bestehen nach dem amtlichen Verzeichnis nicht mehr. Übergeben Sie, was noch an ihnen hängt, an die '
      + 'Organisation, in der sie aufgegangen sind.',
    none: 'Keine Organisation ist beendet', noneText: 'Wenn eine neuere amtliche Datei eine Kommune nicht mehr enthält, steht sie hier.',
    caption: 'Beendete Organisationen', name: 'Name', region: 'Land', ended: 'Fehlt seit dem Stand', members: 'Mitglieder', more: 'Außerdem',
    successor: 'Nachfolgerin',
    parts: (p: { domains: number; projects: number; enterprises: number }) => [
      p.domains > 0 ? (p.domains === 1 ? '1 Mail-Domain' : `${p.domains} Mail-Domains`) : '', p.projects > 0
        ? (p.projects === 1 ? '1 Praxisbeispiel' : `${p.projects} Praxisbeispiele`) : '',
      p.enterprises > 0 ? (p.enterprises === 1 ? '1 Unternehmen' : `${p.enterprises} Unternehmen`) : '',
    ].filter(Boolean).join(', '),
    handOver: (name: string) => `${name} übergeben`,
    page: (name: string) => `${name} übergeben`,
    moves: 'Das geht über', stays: 'Das bleibt, wie es war',
    movesList: (p: { members: number; domains: number; projects: number; enterprises: number; hosting: number }) => [
      `Mitglieder: ${p.members}`, `Mail-Domains: ${p.domains}`, `Praxisbeispiele: ${p.projects}`, `kommunale Unternehmen: ${p.enterprises}`,
      `kommende Veranstaltungen als Gastgeber: ${p.hosting}`,
    ],
    staysText:
      'Anmeldungen, vergangene Veranstaltungen und Bescheinigungen. Die Seite der beendeten Organisation bleibt und verweist auf die '
      + 'Nachfolgerin.',
    field: 'An welche Organisation?', hint: 'Name oder Postleitzahl der Nachfolgerin.', next: 'Weiter zur Prüfung', submit: 'Jetzt übergeben',
    back: 'Zurück zur Liste', another: 'Andere Organisation wählen',
    check: (name: string, to: string) => `${name} an ${to} übergeben?`,
    understood: 'Diese Organisation übernimmt', type: 'Art', postcode: 'Postleitzahl der Verwaltung', ars: 'Regionalschlüssel (ARS)',
    population: 'Einwohner', there: 'Bisher dort',
    people: (p: { members: number; admins: number }) => [
      p.members === 0 ? 'noch kein Mitglied' : p.members === 1 ? '1 Mitglied' : `${p.members} Mitglieder`,
      p.admins === 0 ? 'ohne Kommunen-Admin' : p.admins === 1 ? '1 Kommunen-Admin' : `${p.admins} Kommunen-Admins`,
    ].join(', '),
    other: (name: string) => `Bisher ist ${name} als Nachfolgerin eingetragen. Das ändert sich damit.`,
    forGood: 'Das lässt sich nicht zurücknehmen',
    told: 'Alle Mitglieder, die übergehen, und die Kommunen-Admins der Nachfolgerin bekommen eine E-Mail.',
    errors: { required: 'Geben Sie die Nachfolgerin an.', unknown: 'Dazu haben wir keine bestehende Organisation gefunden.',
    not_active: 'Diese Organisation besteht nicht mehr. Wählen Sie eine andere.' },
    done: (name: string) => `${name} ist übergeben`,
    already: (name: string) => `Schon übergeben an ${name}. Sie können eine andere Nachfolgerin bestimmen, für das, was noch hier ist.`,
  },
  en: {
    title: 'Ended organisations',
    lead:
      'According to the official directory these municipalities and associations no longer exist. Hand over what still hangs on them '
      + 'to the organisation they became a part of.',
    none: 'No organisation has ended', noneText: 'When a newer official file no longer contains a municipality, it is listed here.',
    caption: 'Ended organisations', name: 'Name', region: 'Land', ended: 'Missing since the edition of', members: 'Members', more: 'Besides',
    successor: 'Successor',
    parts: (p: { domains: number; projects: number; enterprises: number }) => [
      p.domains > 0 ? (p.domains === 1 ? '1 mail domain' : `${p.domains} mail domains`) : '', p.projects > 0
        ? (p.projects === 1 ? '1 project' : `${p.projects} projects`) : '',
      p.enterprises > 0 ? (p.enterprises === 1 ? '1 enterprise' : `${p.enterprises} enterprises`) : '',
    ].filter(Boolean).join(', '),
    handOver: (name: string) => `Hand over ${name}`,
    page: (name: string) => `Hand over ${name}`,
    moves: 'This is handed over', stays: 'This stays as it was',
    movesList: (p: { members: number; domains: number; projects: number; enterprises: number; hosting: number }) => [
      `Members: ${p.members}`, `Mail domains: ${p.domains}`, `Projects: ${p.projects}`, `Municipal enterprises: ${p.enterprises}`,
      `Coming events as host: ${p.hosting}`,
    ],
    staysText: 'Registrations, past events and certificates. The page of the ended organisation stays and leads to its successor.',
    field: 'To which organisation?', hint: 'Name or postcode of the successor.', next: 'Continue to check', submit: 'Hand over now',
    back: 'Back to the list', another: 'Choose another organisation',
    check: (name: string, to: string) => `Hand over ${name} to ${to}?`,
    understood: 'This organisation takes over', type: 'Type', postcode: 'Postcode of the administration', ars: 'Regional key (ARS)',
    population: 'Inhabitants', there: 'There so far',
    people: (p: { members: number; admins: number }) => [
      p.members === 0 ? 'no member yet' : p.members === 1 ? '1 member' : `${p.members} members`,
      p.admins === 0 ? 'no municipality admin' : p.admins === 1 ? '1 municipality admin' : `${p.admins} municipality admins`,
    ].join(', '),
    other: (name: string) => `So far ${name} is named as the successor. That changes with this.`,
    forGood: 'This cannot be taken back',
    told: 'All members who go over and the municipality admins of the successor get an e-mail.',
    errors: { required: 'Name the successor.', unknown: 'We found no existing organisation for this.', not_active: 'This organisation no longer exists. Choose another one.' },
    done: (name: string) => `${name} has been handed over`,
    already: (name: string) => `Already handed over to ${name}. You can name another successor for what is still here.`,
  },
});

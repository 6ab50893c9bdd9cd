import { catalogue } from '../../platform/i18n/catalogue.ts';

/** Texts about organisations towards a project, notes, offers and relations. */
export const roleMessages = catalogue({
  de: {
    title: 'Kommunen, Notizen und Angebot', roles: 'Wer macht mit', rolesText: 'Eingeladene Kommunen sagen selbst zu. Ob eine Kommune nachnutzt, kann nur sie selbst sagen.',
    invite: 'Welche Kommune macht mit?', inviteHint: 'Name oder Postleitzahl.', inviteNow: 'Einladen', end: (name: string) => `${name} macht nicht mehr mit`, withdraw: (name: string) => `Einladung an ${name} zurückziehen`,
    list: 'Kommunen', name: 'Kommune', role: 'Rolle', action: 'Ändern', none: 'Noch keine andere Kommune.',
    notes: 'Kurze Notizen', notesText: 'Was sich getan hat, in einem Satz mit Datum.', noteDay: 'Datum', note: 'Notiz', noteHint: 'Zum Beispiel: Der Rat hat den Ausbau beschlossen.', noteNow: 'Notiz eintragen', noteEnd: (day: string) => `Notiz vom ${day} entfernen`,
    offer: 'Das stellen wir gern vor', offerText: 'Veranstalter finden Ihr Projekt unter den Angeboten. Sie sehen Titel, Satz und Kommune.', offerNote: 'Was sollten Veranstalter wissen?', offerHint: 'Zum Beispiel: 10 Minuten, gern online, nicht im August.',
    offerNow: 'Als Impuls anbieten', offered: (date: string) => `Angeboten seit ${date}.`, offerEnd: 'Angebot zurücknehmen', offerHidden: 'Anbieten können Sie nur, was alle Mitglieder oder alle lesen dürfen. Öffnen Sie zuerst das Profil.',
    relations: 'Verwandte Projekte', relationKind: 'Dieses Projekt ist', kind: { follows: 'Nachfolger von', derived_from: 'entstanden aus' }, relationOf: 'Anderes Projekt',
    relationNow: 'Verbinden', relationEnd: (title: string) => `Verbindung mit ${title} lösen`,
    interest: 'Wir auch', interestText: (name: string) => `Sagt, dass sich ${name} dafür interessiert.`, interestEnd: 'Nicht mehr', interested: (name: string) => `${name} interessiert sich dafür.`,
    reuse: 'Wir nutzen es nach', reuseTitle: 'Nachnutzung', reuseLead: (name: string) => `Sagen Sie für ${name}, seit wann Sie das Projekt nachnutzen und ob Sie es wieder tun würden. Das kann nur Ihre Kommune sagen.`,
    since: 'Seit wann?', sinceHint: 'Monat und Jahr, zum Beispiel 05/2025, oder nur das Jahr.', again: 'Würden Sie es wieder tun?', againOptions: { yes: 'ja', with_changes: 'mit Änderungen', no: 'nein' },
    reuseNote: 'Was haben Sie anders gemacht?', reuseSave: 'Eintragen', reuseEnd: 'Wir nutzen es nicht mehr', reuseChange: 'Nachnutzung ändern', forWhom: 'Für welche Kommune?',
    invitedTitle: 'Sie sind eingeladen mitzumachen', invitedText: (name: string) => `Macht ${name} bei diesem Projekt mit?`, yes: 'Ja, wir machen mit', no: 'Nein',
    notices: {
      eingeladen: 'Die Kommune ist eingeladen. Sie muss zusagen.', beendet: 'Erledigt.', notiert: 'Die Notiz ist eingetragen.', angeboten: 'Das Projekt steht unter den Angeboten.', zurueck: 'Das Angebot ist zurückgenommen.', verbunden: 'Die Projekte sind verbunden.',
    },
    errors: {
      closed: 'Das Profil ist nur für Ihre eigene Organisation oder benannte Personen. Öffnen Sie es zuerst mindestens für beteiligte Kommunen.',
      unknown: 'Diese Kommune haben wir nicht gefunden. Prüfen Sie den Namen oder die Postleitzahl.', own: 'Ihre eigene Kommune leitet das Projekt.', already: 'Diese Kommune ist schon dabei oder eingeladen.', note: 'Schreiben Sie 3 bis 500 Zeichen.', day: 'Wählen Sie einen Tag, der nicht in der Zukunft liegt.',
      relation: 'Ein Projekt kann nicht mit sich selbst verbunden sein.', month: 'Schreiben Sie Monat und Jahr, zum Beispiel 05/2025, oder nur das Jahr.', long: 'Kürzen Sie auf 1.000 Zeichen.', offer: 'Kürzen Sie auf 500 Zeichen.',
    },
    pool: {
      title: 'Angebotene Impulse', lead: 'Diese Kommunen stellen ihr Projekt gern vor. Sprechen Sie sie an.', land: 'Land', topic: 'Handlungsfeld', size: 'Größe der Kommune', all: 'Alle', apply: 'Anzeigen', none: 'Noch kein Angebot, das dazu passt', noneText: 'Ändern Sie den Filter, oder fragen Sie Kommunen aus dem Praxiswissen.',
      sizes: { under5k: 'unter 5.000', under20k: '5.000 bis 19.999', under100k: '20.000 bis 99.999', from100k: 'ab 100.000' }, since: (date: string) => `angeboten am ${date}`,
    },
  },
  en: {
    title: 'Municipalities, notes and offer', roles: 'Who takes part', rolesText: 'Invited municipalities agree themselves. Only a municipality itself can say that it re-uses the project.',
    invite: 'Which municipality takes part?', inviteHint: 'Name or postcode.', inviteNow: 'Invite', end: (name: string) => `${name} takes part no more`, withdraw: (name: string) => `Take back the invitation of ${name}`,
    list: 'Municipalities', name: 'Municipality', role: 'Role', action: 'Change', none: 'No other municipality yet.',
    notes: 'Short notes', notesText: 'What has happened, in one sentence with its date.', noteDay: 'Date', note: 'Note', noteHint: 'For example: The council has decided to extend it.', noteNow: 'Enter the note', noteEnd: (day: string) => `Remove the note of ${day}`,
    offer: 'We would gladly present this', offerText: 'Organisers find your project among the offers. They see title, sentence and municipality.', offerNote: 'What should organisers know?', offerHint: 'For example: 10 minutes, preferably online, not in August.',
    offerNow: 'Offer it as a talk', offered: (date: string) => `Offered since ${date}.`, offerEnd: 'Take the offer back', offerHidden: 'You can offer only what all members or everybody may read. Open the profile first.',
    relations: 'Related projects', relationKind: 'This project is', kind: { follows: 'successor of', derived_from: 'derived from' }, relationOf: 'Other project',
    relationNow: 'Relate', relationEnd: (title: string) => `End the relation to ${title}`,
    interest: 'We, too', interestText: (name: string) => `Says that ${name} is interested in it.`, interestEnd: 'No more', interested: (name: string) => `${name} is interested in it.`,
    reuse: 'We re-use it', reuseTitle: 'Re-use', reuseLead: (name: string) => `Say for ${name} since when you have re-used the project and whether you would do it again. Only your municipality can say that.`,
    since: 'Since when?', sinceHint: 'Month and year, for example 05/2025, or just the year.', again: 'Would you do it again?', againOptions: { yes: 'yes', with_changes: 'with changes', no: 'no' },
    reuseNote: 'What have you done differently?', reuseSave: 'Enter', reuseEnd: 'We re-use it no more', reuseChange: 'Change the re-use', forWhom: 'For which municipality?',
    invitedTitle: 'You are invited to take part', invitedText: (name: string) => `Does ${name} take part in this project?`, yes: 'Yes, we take part', no: 'No',
    notices: {
      eingeladen: 'The municipality is invited. It has to agree.', beendet: 'Done.', notiert: 'The note is entered.', angeboten: 'The project is among the offers.', zurueck: 'The offer is taken back.', verbunden: 'The projects are related.',
    },
    errors: {
      closed: 'The profile is for your own organisation or named persons only. First open it at least for municipalities involved.',
      unknown: 'We have not found this municipality. Check the name or the postcode.', own: 'Your own municipality leads the project.', already: 'This municipality takes part or is invited already.', note: 'Write 3 to 500 characters.', day: 'Choose a day that is not in the future.',
      relation: 'A project cannot be related to itself.', month: 'Write month and year, for example 05/2025, or just the year.', long: 'Shorten it to 1,000 characters.', offer: 'Shorten it to 500 characters.',
    },
    pool: {
      title: 'Offered talks', lead: 'These municipalities would gladly present their project. Speak to them.', land: 'Land', topic: 'Field of action', size: 'Size of the municipality', all: 'All', apply: 'Show', none: 'No offer yet that fits', noneText: 'Change the filter, or ask municipalities from the catalogue.',
      sizes: { under5k: 'under 5,000', under20k: '5,000 to 19,999', under100k: '20,000 to 99,999', from100k: 'from 100,000' }, since: (date: string) => `offered on ${date}`,
    },
  },
});

import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { MAX_MATERIAL } from '../../events/programme/material.ts';

/** Texts of slides, recordings and links of an event. */
export const materialMessages = catalogue({
  de: {
    heading: 'Material',
    pageTitle: (title: string) => `${title}: Material`,
    lead: 'Folien, Aufzeichnungen und Links, die nach der Veranstaltung bleiben. Sie stehen bei dem Programmpunkt, zu dem sie gehören.',
    empty: 'Noch kein Material',
    emptyText: 'Legen Sie die Dateien dort ab, wo Ihre Organisation Dateien teilt, und tragen Sie hier den Link ein.',
    list: {
      caption: 'Material der Veranstaltung', title: 'Titel', item: 'Programmpunkt', kind: 'Art', audience: 'Sichtbar für', actions: 'Ändern',
    },
    whole: 'Ganze Veranstaltung',
    kinds: { slides: 'Folien', recording: 'Aufzeichnung', link: 'Link' },
    audiences: { participants: 'Teilnehmende', public: 'Alle' },
    audienceHints: {
      participants: 'Nur wer an der Veranstaltung teilgenommen hat.', public: 'Jeder, der die Seite der Veranstaltung besucht.',
    },
    full: `Es sind ${MAX_MATERIAL} Einträge, mehr gehen nicht`,
    fullText: 'Entfernen Sie einen Eintrag, oder verweisen Sie mit einem Link auf eine Seite, die mehrere Dateien sammelt.',
    addTitle: 'Material hinzufügen',
    editTitle: 'Material ändern',
    fields: {
      item: 'Gehört zu', kind: 'Art', title: 'Titel', titleHint: 'Zum Beispiel: Folien zum Bürgerkonto (PDF).', url: 'Link',
      urlHint: 'Beginnt mit https://. Prüfen Sie, ob der Link auch ohne Anmeldung bei Ihnen funktioniert.', audience: 'Wer darf es sehen?',
    },
    add: 'Hinzufügen',
    save: 'Speichern',
    cancel: 'Abbrechen',
    edit: (title: string) => `„${title}“ ändern`,
    editShort: 'Ändern',
    remove: 'Material entfernen',
    removeText: 'Der Link verschwindet von der Veranstaltung. Die Datei selbst bleibt, wo sie ist.',
    notices: {
      hinzugefuegt: 'Das Material ist hinzugefügt.', gespeichert: 'Das Material ist gespeichert.', entfernt: 'Das Material ist entfernt.',
    },
    errors: {
      kind: { required: 'Wählen Sie eine Art aus.' },
      audience: { required: 'Wählen Sie aus, wer das Material sehen darf.' },
      title: { required: 'Geben Sie dem Material einen Titel.', too_long: 'Kürzen Sie den Titel auf 200 Zeichen.', full: `Es sind schon ${MAX_MATERIAL} Einträge. Entfernen Sie zuerst einen.` },
      url: { required: 'Geben Sie den Link ein.', too_long: 'Dieser Link ist zu lang.', no_https: 'Der Link muss mit https:// beginnen.' },
    },
  },
  en: {
    heading: 'Material',
    pageTitle: (title: string) => `${title}: material`,
    lead: 'Slides, recordings and links that remain after the event. They stand at the programme item they belong to.',
    empty: 'No material yet',
    emptyText: 'Put the files where your organisation shares files, and enter the link here.',
    list: {
      caption: 'Material of the event', title: 'Title', item: 'Programme item', kind: 'Kind', audience: 'Visible to', actions: 'Change',
    },
    whole: 'Whole event',
    kinds: { slides: 'Slides', recording: 'Recording', link: 'Link' },
    audiences: { participants: 'Participants', public: 'Everybody' },
    audienceHints: { participants: 'Only those who took part in the event.', public: 'Everybody who visits the page of the event.' },
    full: `There are ${MAX_MATERIAL} entries, more are not possible`,
    fullText: 'Remove an entry, or link to a page that gathers several files.',
    addTitle: 'Add material',
    editTitle: 'Change material',
    fields: {
      item: 'Belongs to', kind: 'Kind', title: 'Title', titleHint: 'For example: Folien zum Bürgerkonto (PDF).', url: 'Link',
      urlHint: 'Begins with https://. Check that the link also works without signing in at your site.', audience: 'Who may see it?',
    },
    add: 'Add',
    save: 'Save',
    cancel: 'Cancel',
    edit: (title: string) => `Change “${title}”`,
    editShort: 'Change',
    remove: 'Remove material',
    removeText: 'The link disappears from the event. The file itself stays where it is.',
    notices: { hinzugefuegt: 'The material is added.', gespeichert: 'The material is saved.', entfernt: 'The material is removed.' },
    errors: {
      kind: { required: 'Choose a kind.' },
      audience: { required: 'Choose who may see the material.' },
      title: { required: 'Give the material a title.', too_long: 'Shorten the title to 200 characters.', full: `There are ${MAX_MATERIAL} entries already. Remove one first.` },
      url: { required: 'Enter the link.', too_long: 'This link is too long.', no_https: 'The link must begin with https://.' },
    },
  },
});

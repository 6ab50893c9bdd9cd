import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import type { AnnouncedChanges } from '../../events/announcement.ts';
import type { Mode } from '../../events/event.ts';
import { paths } from '../../events/paths.ts';
import { dateAndRange, linkIn, manageBlock, participantFooter } from './event-lines.ts';
import type { EventFacts, RegistrationFacts } from './facts.ts';
import type { Block, Letter } from './letter.ts';

const changeMessages = catalogue({
  de: {
    subject: (what: string, title: string) => `${what}: ${title}`,
    moved: 'Neuer Termin',
    relocated: 'Neuer Ort',
    changed: 'Geändert',
    intro: (title: string) => `an der Veranstaltung „${title}“ hat sich etwas geändert. Alles andere bleibt, wie es war.`,
    date: 'Termin',
    place: 'Ort',
    mode: 'Form',
    modes: { online: 'online', hybrid: 'vor Ort und online', onsite: 'nur vor Ort' },
    noPlace: 'kein Ort',
    undated: 'wird noch bekannt gegeben',
    before: (what: string) => `${what} bisher`,
    now: (what: string) => `${what} jetzt`,
    stays: { confirmed: 'Ihre Anmeldung gilt weiter.', open: 'Ihre Anmeldung bleibt in dem Stand, in dem sie ist.' },
    notThen: 'Können Sie dann nicht, sagen Sie bitte ab. So kann jemand nachrücken.',
    calendar: 'Der beiliegende Kalendereintrag ändert den Termin in Ihrem Kalender.',
    toEvent: 'Zur Veranstaltung',
  },
  en: {
    subject: (what: string, title: string) => `${what}: ${title}`,
    moved: 'New date',
    relocated: 'New place',
    changed: 'Changed',
    intro: (title: string) => `Something has changed about the event “${title}”. All else stays as it was.`,
    date: 'Date',
    place: 'Place',
    mode: 'Format',
    modes: { online: 'online', hybrid: 'on site and online', onsite: 'on site only' },
    noPlace: 'no place',
    undated: 'to be announced',
    before: (what: string) => `${what} until now`,
    now: (what: string) => `${what} from now on`,
    stays: { confirmed: 'Your registration remains valid.', open: 'Your registration stays in the state it is in.' },
    notThen: 'If you cannot make it then, please cancel, so that somebody else can take the seat.',
    calendar: 'The attached calendar entry changes the date in your calendar.',
    toEvent: 'To the event',
  },
});

/** The letter about a moved or changed event. It says what changed, old and new, and nothing else of the event but its name. */
export function changeLetter(
  changes: AnnouncedChanges, event: EventFacts, registration: RegistrationFacts, options: { baseUrl: string; withCalendar: boolean },
): Letter {
  const { lang, name } = registration.recipient;
  const m = changeMessages[lang];
  const link = linkIn(lang, options.baseUrl);
  const title = inLang(event.title, lang);
  const moved = changes.startsAt !== undefined || changes.endsAt !== undefined;
  const relocated = changes.venue !== undefined || changes.address !== undefined;
  const stays = registration.seat === null ? m.stays.open : m.stays.confirmed;
  const blocks: Block[] = [
    { kind: 'text', text: m.intro(title) },
    { kind: 'facts', rows: changedRows(changes, event, lang) },
    { kind: 'text', text: [stays, options.withCalendar ? m.calendar : ''].filter(Boolean).join(' ') },
    ...(moved || relocated || changes.mode ? [{ kind: 'text', text: m.notThen } as const] : []),
    { kind: 'action', label: m.toEvent, url: link(paths.event(event.slug)) },
    manageBlock(registration, link),
  ];
  return {
    lang, subject: m.subject(moved ? m.moved : relocated ? m.relocated : m.changed, title), name, blocks,
    footer: participantFooter(event, registration, options.baseUrl),
  };
}

// Start and end are one thing to people, and so are venue and address.
function changedRows(changes: AnnouncedChanges, event: EventFacts, lang: 'de' | 'en'): [string, string][] {
  const m = changeMessages[lang];
  const rows: [string, string][] = [];
  const add = (what: string, old: string, next: string): void => void rows.push([m.before(what), old], [m.now(what), next]);
  if (changes.startsAt || changes.endsAt) {
    const [oldStart, newStart] = (changes.startsAt ?? [text(event.startsAt), text(event.startsAt)]).map(instant);
    const [oldEnd, newEnd] = (changes.endsAt ?? [text(event.endsAt), text(event.endsAt)]).map(instant);
    add(m.date, dateAndRange(oldStart ?? null, oldEnd ?? null, lang), dateAndRange(newStart ?? null, newEnd ?? null, lang));
  }
  if (changes.mode) {
    const [old, next] = changes.mode.map((mode) => (mode === null ? '' : m.modes[mode as Mode]));
    add(m.mode, old ?? '', next ?? '');
  }
  if (changes.venue || changes.address) {
    const [oldVenue, newVenue] = changes.venue ?? [event.venue, event.venue];
    const [oldAddress, newAddress] = changes.address ?? [event.address, event.address];
    add(m.place, joined(oldVenue, oldAddress) || m.noPlace, joined(newVenue, newAddress) || m.noPlace);
  }
  return rows;
}

function joined(venue: string | null, address: string | null): string {
  return [venue, address].filter((part) => part !== null && part !== '').join(', ');
}

function text(value: Temporal.Instant | null): string | null {
  return value === null ? null : value.toString();
}

function instant(value: string | null): Temporal.Instant | null {
  return value === null ? null : Temporal.Instant.from(value);
}

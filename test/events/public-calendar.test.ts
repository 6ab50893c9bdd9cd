import { describe, expect, it } from 'vitest';
import { eventCalendar, seriesCalendar, type CalendarEvent } from '../../src/modules/events/calendar.ts';

const baseUrl = 'https://austausch.example.de';

const event: CalendarEvent = {
  uid: 'abc-1@austausch.example.de', sequence: 0, slug: 'austausch-in-kempten', state: 'published',
  titleDe: 'Gemeinsam statt allein', titleEn: 'Together', summaryDe: 'Drei Impulse.', summaryEn: '',
  startsAt: Temporal.Instant.from('2026-12-01T13:00:00Z'), endsAt: Temporal.Instant.from('2026-12-01T14:30:00Z'),
  mode: 'online', venue: '', address: '', hostName: 'Kempten (Allgäu)', seriesTitleDe: 'Bayern', seriesTitleEn: '',
  updatedAt: Temporal.Instant.from('2026-11-22T09:15:30Z'), isExample: false,
};

const publish = { method: 'PUBLISH', lang: 'de', baseUrl } as const;

interface Property { name: string; params: Record<string, string>; value: string }
interface Component { name: string; properties: Property[]; children: Component[] }

/** Reads a file as a strict calendar program does: CRLF, folds at 75 octets, quoted parameters, escaped text. */
function parse(file: string): Component {
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const root: Component = { name: 'ROOT', properties: [], children: [] };
  const open = [root];
  for (const line of file.replaceAll('\r\n ', '').split('\r\n').filter((l) => l !== '')) {
    const [, name, rest, value] = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^":;]*))*):(.*)$/.exec(line) ?? expect.fail(`no content line: ${line}`);
    if (name === 'BEGIN') {
      const child: Component = { name: value!, properties: [], children: [] };
      open.at(-1)!.children.push(child);
      open.push(child);
    } else if (name === 'END') expect(open.pop()!.name).toBe(value);
    else {
      const params = Object.fromEntries([...rest!.matchAll(/;([A-Z-]+)=("[^"]*"|[^":;]*)/g)].map(([, k, v]) => [k, v!.replaceAll('"', '')]));
      open.at(-1)!.properties.push({ name: name!, params, value: value! });
    }
  }
  expect(open).toEqual([root]);
  return root.children[0]!;
}

const unescape = (text: string): string => text.replace(/\\([\\;,nN])/g, (_, c: string) => (c.toLowerCase() === 'n' ? '\n' : c));
const get = (c: Component, name: string): Property | undefined => {
  const found = c.properties.filter((p) => p.name === name);
  expect(found.length, `${name} more than once`).toBeLessThanOrEqual(1);
  return found[0];
};
const value = (c: Component, name: string): string | undefined => {
  const found = get(c, name);
  return found && unescape(found.value);
};
const only = (file: string | undefined): Component => {
  const calendar = parse(file ?? expect.fail('no calendar'));
  const events = calendar.children.filter((c) => c.name === 'VEVENT');
  expect(events).toHaveLength(1);
  return events[0]!;
};

describe('eventCalendar', () => {
  it('describes an event completely', () => {
    const calendar = parse(eventCalendar(event, publish)!);
    expect(calendar.name).toBe('VCALENDAR');
    expect(value(calendar, 'VERSION')).toBe('2.0');
    expect(value(calendar, 'METHOD')).toBe('PUBLISH');
    expect(calendar.children.map((c) => c.name)).toEqual(['VTIMEZONE', 'VEVENT']);
    const entry = calendar.children[1]!;
    expect(Object.fromEntries(entry.properties.map((p) => [p.name, unescape(p.value)]))).toEqual({
      UID: 'abc-1@austausch.example.de',
      SEQUENCE: '0',
      DTSTAMP: '20261122T091530Z',
      DTSTART: '20261201T140000',
      DTEND: '20261201T153000',
      SUMMARY: 'Gemeinsam statt allein',
      LOCATION: 'Online',
      DESCRIPTION: `Drei Impulse.\n\nReihe: Bayern\nGastgeber: Kempten (Allgäu)\n\nProgramm und Anmeldung:\n${baseUrl}/veranstaltungen/austausch-in-kempten`,
      URL: `${baseUrl}/veranstaltungen/austausch-in-kempten`,
      STATUS: 'CONFIRMED',
      TRANSP: 'OPAQUE',
    });
    expect(get(entry, 'DTSTART')!.params).toEqual({ TZID: 'Europe/Berlin' });
    expect(get(entry, 'DTEND')!.params).toEqual({ TZID: 'Europe/Berlin' });
  });

  it('brings the zone it names, with both changes of the clocks', () => {
    const zone = parse(eventCalendar(event, publish)!).children[0]!;
    expect(value(zone, 'TZID')).toBe('Europe/Berlin');
    expect(zone.children.map((c) => [c.name, value(c, 'TZOFFSETTO'), value(c, 'RRULE')])).toEqual([
      ['DAYLIGHT', '+0200', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
      ['STANDARD', '+0100', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
    ]);
  });

  it.each([
    ['before the change in spring', '2026-03-29T00:30:00Z', '20260329T013000'],
    ['after the change in spring', '2026-03-29T01:30:00Z', '20260329T033000'],
    ['the afternoon of that day', '2026-03-29T12:00:00Z', '20260329T140000'],
    ['the first 02:30 in autumn', '2026-10-25T00:30:00Z', '20261025T023000'],
    ['the afternoon of that day', '2026-10-25T13:00:00Z', '20261025T140000'],
  ])('writes wall-clock time on the days the clocks change: %s', (_, start, local) => {
    const startsAt = Temporal.Instant.from(start);
    const entry = only(eventCalendar({ ...event, startsAt, endsAt: startsAt.add({ hours: 9 }) }, publish));
    expect(value(entry, 'DTSTART')).toBe(local);
  });

  it('spans the change of the clocks without losing an hour', () => {
    const entry = only(eventCalendar({ ...event, startsAt: Temporal.Instant.from('2026-03-28T22:00:00Z'), endsAt: Temporal.Instant.from('2026-03-29T10:00:00Z') }, publish));
    expect([value(entry, 'DTSTART'), value(entry, 'DTEND')]).toEqual(['20260328T230000', '20260329T120000']);
  });

  it('keeps the UID and raises the SEQUENCE when the event moves', () => {
    const moved = only(eventCalendar({ ...event, sequence: 2, startsAt: event.startsAt!.add({ hours: 24 }), endsAt: event.endsAt!.add({ hours: 24 }) }, { ...publish, method: 'REQUEST' }));
    expect([value(moved, 'UID'), value(moved, 'SEQUENCE'), value(moved, 'DTSTART')]).toEqual([event.uid, '2', '20261202T140000']);
  });

  it('cancels', () => {
    const file = eventCalendar({ ...event, state: 'cancelled', sequence: 3 }, { ...publish, method: 'CANCEL' })!;
    expect(value(parse(file), 'METHOD')).toBe('CANCEL');
    const entry = only(file);
    expect([value(entry, 'STATUS'), value(entry, 'SEQUENCE'), value(entry, 'UID')]).toEqual(['CANCELLED', '3', event.uid]);
    expect(value(entry, 'DESCRIPTION')).toMatch(/^Diese Veranstaltung findet nicht statt\.\n\n/);
  });

  it('cancels for one person while the event takes place', () => {
    const entry = only(eventCalendar(event, { ...publish, method: 'CANCEL' }));
    expect(value(entry, 'STATUS')).toBe('CANCELLED');
    expect(value(entry, 'DESCRIPTION')).not.toContain('findet nicht statt');
  });

  it('names the organiser and the participant, whatever characters their names have', () => {
    const entry = only(eventCalendar(event, {
      ...publish, method: 'REQUEST', organizer: { name: 'Agentur "Süd"; Nord', email: 'post@example.de' }, attendee: { name: '', email: 'a@kempten.example' },
    }));
    expect(get(entry, 'ORGANIZER')).toEqual({ name: 'ORGANIZER', params: { CN: "Agentur ^'Süd^'; Nord" }, value: 'mailto:post@example.de' });
    expect(get(entry, 'ATTENDEE')!.params).toMatchObject({ CN: 'a@kempten.example', RSVP: 'FALSE' });
    expect(get(entry, 'ATTENDEE')!.value.toLowerCase()).toBe('mailto:a@kempten.example');
  });

  it('escapes and folds text by octets, and nothing typed can begin a new line', () => {
    const titleDe = 'Straße; Maß, Größe \\ "ÄÖÜ"\r\nBEGIN:VEVENT';
    const summaryDe = `${'Überörtliche Zusammenarbeit – '.repeat(40)}🏛️ENDE`;
    const entry = only(eventCalendar({ ...event, titleDe, summaryDe }, publish));
    expect(value(entry, 'SUMMARY')).toBe(titleDe.replace('\r\n', '\n'));
    expect(value(entry, 'DESCRIPTION')).toContain(summaryDe);
  });

  it.each([
    ['online', undefined, 'Online'],
    ['hybrid', undefined, 'Rathaus, Sitzungssaal, 87435 Kempten (Allgäu) und online'],
    ['hybrid', 'room', 'Rathaus, Sitzungssaal, 87435 Kempten (Allgäu)'],
    ['hybrid', 'online', 'Online'],
    ['onsite', undefined, 'Rathaus, Sitzungssaal, 87435 Kempten (Allgäu)'],
  ] as const)('says where to go: %s, seat %s', (mode, seat, place) => {
    const entry = only(eventCalendar({ ...event, mode, venue: 'Rathaus, Sitzungssaal', address: '87435 Kempten (Allgäu)' }, { ...publish, seat }));
    expect(value(entry, 'LOCATION')).toBe(place);
  });

  it('leads participants to their own page, never to the meeting', () => {
    const meetingPageUrl = `${baseUrl}/veranstaltungen/austausch-in-kempten/teilnahme`;
    const withLink = { ...event, meetingUrl: 'https://konferenz.example/geheim' };
    const file = eventCalendar(withLink, { ...publish, method: 'REQUEST', meetingPageUrl })!;
    expect(value(only(file), 'URL')).toBe(meetingPageUrl);
    expect(file).not.toContain('konferenz.example');
    expect(() => eventCalendar(event, { ...publish, meetingPageUrl: 'https://konferenz.example/geheim' })).toThrow();
    expect(() => eventCalendar(event, { ...publish, meetingPageUrl: `${baseUrl}.evil.example/` })).toThrow();
  });

  it('speaks English, and German where no English was written', () => {
    const entry = only(eventCalendar(event, { ...publish, lang: 'en' }));
    expect(value(entry, 'SUMMARY')).toBe('Together');
    expect(value(entry, 'DESCRIPTION')).toBe(`Drei Impulse.\n\nSeries: Bayern\nHost: Kempten (Allgäu)\n\nProgramme and registration:\n${baseUrl}/en/veranstaltungen/austausch-in-kempten`);
  });

  it('says that an example is one', () => {
    expect(value(only(eventCalendar({ ...event, isExample: true }, publish)), 'SUMMARY')).toBe('Beispiel: Gemeinsam statt allein');
  });

  it('gives nothing for an event without a date', () => {
    expect(eventCalendar({ ...event, startsAt: null, endsAt: null }, publish)).toBeUndefined();
  });
});

describe('seriesCalendar', () => {
  it('holds all dated events once, with the zone once', () => {
    const file = seriesCalendar({ titleDe: 'Bayern', titleEn: '' }, [
      event, { ...event, uid: 'b@x', state: 'cancelled' }, { ...event, uid: 'c@x', startsAt: null, endsAt: null },
    ], { lang: 'de', baseUrl });
    const calendar = parse(file);
    expect(value(calendar, 'X-WR-CALNAME')).toBe('Bayern');
    expect(calendar.children.map((c) => [c.name, value(c, 'UID'), value(c, 'STATUS')])).toEqual([
      ['VTIMEZONE', undefined, undefined], ['VEVENT', event.uid, 'CONFIRMED'], ['VEVENT', 'b@x', 'CANCELLED'],
    ]);
  });

  it('is a valid calendar without events, too', () => {
    const calendar = parse(seriesCalendar({ titleDe: 'Bayern', titleEn: '' }, [], { lang: 'de', baseUrl }));
    expect(calendar.children.map((c) => c.name)).toEqual(['VTIMEZONE']);
  });
});

import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xml } from '../../src/platform/http/xml.ts';
import { get, startTestApp, type TestApp } from '../support/app.ts';
import { makeEvent, makeOrganisation, makeSeries } from '../support/make.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

let test: TestApp;
beforeAll(async () => { test = await startTestApp({ baseUrl: 'https://austausch.example.de' }); });
afterAll(() => test.close());

interface Element { name: string; attributes: Record<string, string>; text: string; children: Element[] }

/** Reads markup into a tree; for XML every element must be closed by its own name. */
function parse(markup: string, xmlMode: boolean): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: Element = { name, attributes, text: '', children: [] };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    ontext(text) { open.at(-1)!.text += text; },
    onclosetag(name, implied) {
      if (xmlMode && implied) expect(markup, `<${name}> closed itself`).toMatch(/\/>/);
      expect(open.pop()!.name).toBe(name);
    },
  }, { xmlMode, decodeEntities: true });
  parser.end(markup);
  expect(open).toEqual([root]);
  return root;
}

const all = (element: Element, name: string): Element[] => element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
const one = (element: Element, name: string): Element => {
  const found = element.children.filter((child) => child.name === name);
  expect(found, name).toHaveLength(1);
  return found[0]!;
};

const PAYLOADS = [
  '</script><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'-alert(1)-'", '<svg/onload=alert(1)>', ']]><script>alert(1)</script>', '<!--<script>', '&lt;script&gt;',
  'javascript:alert(1)', '{{constructor.constructor("alert(1)")()}}', '\u2028</ScRiPt\u2029>',
];

describe('hostile text in every field', () => {
  it.each(PAYLOADS)('stays text in pages, feed, sitemap, calendars and structured data: %s', async (payload) => {
    const own = `${payload} ${crypto.randomUUID().slice(0, 8)}`;
    const text = own.slice(0, 120);
    const slug = crypto.randomUUID();
    const host = await makeOrganisation(test, { name: text, slug: `ort-${slug}`, officialType: text, seat: text });
    const series = await makeSeries(test, {
      slug: `reihe-${slug}`, titleDe: text, titleEn: text, summaryDe: text, summaryEn: text, goalsDe: [text], goalsEn: [text], organiserName: text, acknowledgementDe: text, acknowledgementEn: text,
    });
    const event = await makeEvent(test, {
      slug: `termin-${slug}`, seriesId: series.id, hostId: host.id, titleDe: text, titleEn: text, summaryDe: text, summaryEn: text, venue: text, address: text, dateNoteDe: text, dateNoteEn: text,
    });
    const cancelled = await makeEvent(test, { slug: `aus-${slug}`, seriesId: series.id, state: 'cancelled', cancelReason: text, startsAt: null, endsAt: null, dateNoteDe: text, titleDe: text });
    const both = { de: text, en: text };
    await test.db.insertInto('programmeRelease').values({
      eventId: event.id, version: 1, releasedAt: test.clock.now(), changes: '[]', items: JSON.stringify([{
        id: crypto.randomUUID(), kind: 'impulse', title: both, abstract: both, minutes: 5, pinnedAt: null, publicNote: text, people: [{ name: text, jobTitle: text, organisationId: host.id, organisation: text }],
      }]),
    }).execute();
    await test.db.insertInto('material').values({ eventId: event.id, kind: 'link', audience: 'public', title: text, url: 'https://ablage.example/"><script>alert(1)</script>' }).execute();
    const project = await test.db.insertInto('project').values({ level: 'clear', slug: `p-${slug}`, organisationId: host.id, status: 'idea', titleDe: text, titleEn: text, sentenceDe: text, sentenceEn: text }).returning('id').executeTakeFirstOrThrow();
    await test.db.insertInto('eventProject').values({ eventId: event.id, projectId: project.id }).execute();
    test.deps.changes.bump();

    const query = encodeURIComponent(text);
    for (const lang of ['', '/en']) {
      for (const url of [
        '', '/veranstaltungen', `/veranstaltungen?suche=${query}`, `/veranstaltungen/${event.slug}`, `/veranstaltungen/${event.slug}/druck`, `/veranstaltungen/${cancelled.slug}`, '/reihen', `/reihen/${series.slug}`,
        `/kommunen/${host.slug}`, `/kommunen?q=${query}`, `/rueckmeldung?seite=${encodeURIComponent(`/${text}`)}`,
      ]) {
        const { body, statusCode } = await get(test, `${lang}${url}` || '/');
        expect(statusCode, url).toBe(200);
        const page = parse(body, false);
        for (const script of all(page, 'script')) {
          if (script.attributes['type'] === 'application/ld+json') expect(JSON.parse(script.text)['@type']).toBe('Event');
          else expect(script.attributes['src'], url).toMatch(/^\/assets\//);
        }
        for (const name of ['img', 'iframe', 'object', 'embed', 'style', 'base']) expect(all(page, name), url).toEqual([]);
        const every = (element: Element): Element[] => [element, ...element.children.flatMap(every)];
        for (const { attributes } of every(page)) {
          for (const [name, value] of Object.entries(attributes)) {
            expect(name, url).not.toMatch(/^on/i);
            if (name === 'href' || name === 'src' || name === 'action') expect(value, url).not.toMatch(/^\s*(javascript|data:(?!image))/i);
          }
        }
      }
    }
    const feed = parse((await get(test, '/veranstaltungen/feed.atom')).body, true);
    const entry = all(feed, 'entry').find((e) => one(e, 'id').text === `urn:uuid:${event.id}`)!;
    expect(one(entry, 'title').text).toBe(text);
    expect(one(entry, 'summary').text).toContain(text);
    expect(all(feed, 'script')).toEqual([]);
    parse((await get(test, '/sitemap.xml')).body, true);
    const calendar = (await get(test, `/veranstaltungen/${event.slug}/termin.ics`)).body;
    expect(calendar.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  });
});

describe('structured data', () => {
  const jsonOf = async (url: string): Promise<Record<string, unknown> | undefined> => {
    const script = all(parse((await get(test, url)).body, false), 'script').find((s) => s.attributes['type'] === 'application/ld+json');
    return script && JSON.parse(script.text) as Record<string, unknown>;
  };

  it('describes an event for search engines', async () => {
    const host = await makeOrganisation(test, { name: 'Stadt Kempten' });
    const series = await makeSeries(test, { slug: 'sd-reihe', titleDe: 'Bayern', organiserName: 'Geschäftsstelle' });
    const event = await makeEvent(test, {
      slug: 'sd', seriesId: series.id, hostId: host.id, titleDe: 'Austausch', titleEn: '', summaryDe: 'Drei Impulse.', startsAt: at('2027-06-01T08:00:00Z'), venue: 'Rathaus', address: '87435 Kempten',
    });
    test.deps.changes.bump();
    const url = 'https://austausch.example.de/veranstaltungen/sd';
    expect(await jsonOf('/veranstaltungen/sd')).toEqual({
      '@context': 'https://schema.org', '@type': 'Event', '@id': `urn:uuid:${event.id}`, url, name: 'Austausch', description: 'Drei Impulse.', inLanguage: 'de',
      startDate: '2027-06-01T10:00:00+02:00', endDate: '2027-06-01T11:30:00+02:00',
      eventStatus: 'https://schema.org/EventScheduled', eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ '@type': 'Place', name: 'Rathaus', address: '87435 Kempten' }, { '@type': 'VirtualLocation', url }],
      organizer: { '@type': 'Organization', name: 'Geschäftsstelle' }, contributor: { '@type': 'GovernmentOrganization', name: 'Stadt Kempten' },
      superEvent: { '@type': 'EventSeries', name: 'Bayern', url: 'https://austausch.example.de/reihen/sd-reihe' },
      isAccessibleForFree: true,
      offers: { '@type': 'Offer', price: 0, priceCurrency: 'EUR', url: `${url}/anmeldung`, availability: 'https://schema.org/InStock' },
    });
  });

  it.each<[string, object, object | undefined]>([
    ['cancelled', { state: 'cancelled' }, { eventStatus: 'https://schema.org/EventCancelled', offers: undefined }],
    ['full', { mode: 'onsite', roomCapacity: 1, roomTaken: 1 }, { eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode', offers: expect.objectContaining({ availability: 'https://schema.org/SoldOut' }) }],
    ['online', { mode: 'online' }, { eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode', location: expect.objectContaining({ '@type': 'VirtualLocation' }) }],
    ['past', { startsAt: at('2026-01-01T10:00:00Z') }, { offers: undefined }],
    ['undated', { startsAt: null, endsAt: null }, undefined],
  ])('knows the states: %s', async (name, given, expected) => {
    await makeEvent(test, { slug: `sd-${name}`, ...given });
    test.deps.changes.bump();
    const json = await jsonOf(`/veranstaltungen/sd-${name}`);
    if (expected === undefined) expect(json).toBeUndefined();
    else for (const [key, value] of Object.entries(expected)) expect(json![key], key).toEqual(value);
  });

  it('says that an example is one, and never where the meeting is', async () => {
    const series = await makeSeries(test, { isExample: true });
    await makeEvent(test, { slug: 'sd-beispiel', seriesId: series.id, titleDe: 'Probe', meetingUrl: 'https://konferenz.example/geheim' });
    test.deps.changes.bump();
    expect((await jsonOf('/veranstaltungen/sd-beispiel'))!['name']).toBe('Probe (Beispiel)');
    for (const url of ['/veranstaltungen/sd-beispiel', '/veranstaltungen/sd-beispiel/druck', '/veranstaltungen/sd-beispiel/termin.ics', '/veranstaltungen/feed.atom']) {
      expect((await get(test, url)).body, url).not.toContain('konferenz.example');
    }
  });
});

describe('the feed', () => {
  it('is valid, newest change first, with ids that outlive title, slug and date', async () => {
    const event = await makeEvent(test, { slug: 'feed-probe', titleDe: 'Ümläute & <Zeichen>', publishedAt: at('2027-01-02T08:00:00Z'), updatedAt: at('2027-03-01T08:00:00.5Z') });
    test.deps.changes.bump();
    const answer = await get(test, '/veranstaltungen/feed.atom');
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const feed = one(parse(answer.body, true), 'feed');
    expect(feed.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'de' });
    expect(one(feed, 'id').text).toBe('https://austausch.example.de/veranstaltungen/feed.atom');
    expect(feed.children.filter((c) => c.name === 'link').map((l) => [l.attributes['rel'], l.attributes['href']])).toEqual([
      ['self', 'https://austausch.example.de/veranstaltungen/feed.atom'], ['alternate', 'https://austausch.example.de/veranstaltungen'],
    ]);
    const entries = feed.children.filter((c) => c.name === 'entry');
    for (const entry of entries) for (const name of ['id', 'title', 'link', 'published', 'updated', 'author', 'summary']) one(entry, name);
    const updates = entries.map((e) => Temporal.Instant.from(one(e, 'updated').text).epochMilliseconds);
    expect(updates).toEqual([...updates].sort((a, b) => b - a));
    expect(one(feed, 'updated').text).toBe(one(entries[0]!, 'updated').text);
    expect(new Set(entries.map((e) => one(e, 'id').text)).size).toBe(entries.length);
    expect(one(entries[0]!, 'title').text).toBe('Ümläute & <Zeichen>');

    await test.db.updateTable('event').set({ slug: 'feed-neu', titleDe: 'Neu', state: 'cancelled', cancelledAt: test.clock.now(), updatedAt: at('2027-04-01T08:00:00Z') }).where('id', '=', event.id).execute();
    await test.db.insertInto('programmeRelease').values({ eventId: event.id, version: 1, releasedAt: at('2027-05-01T08:00:00Z'), items: '[]', changes: '[]' }).execute();
    test.deps.changes.bump();
    const changed = one(parse((await get(test, '/veranstaltungen/feed.atom')).body, true), 'feed').children.find((c) => c.name === 'entry')!;
    expect([one(changed, 'id').text, one(changed, 'title').text, one(changed, 'updated').text, one(changed, 'published').text])
      .toEqual([`urn:uuid:${event.id}`, 'Abgesagt: Neu', '2027-05-01T08:00:00Z', '2027-01-02T08:00:00Z']);
    expect(one(changed, 'link').attributes['href']).toBe('https://austausch.example.de/veranstaltungen/feed-neu');
  });

  it('is valid without entries, too, and in English', async () => {
    const own = await startTestApp();
    try {
      const feed = one(parse((await get(own, '/en/veranstaltungen/feed.atom')).body, true), 'feed');
      expect(feed.attributes['xml:lang']).toBe('en');
      expect(one(feed, 'id').text).toBe('http://localhost:3000/en/veranstaltungen/feed.atom');
      expect(() => Temporal.Instant.from(one(feed, 'updated').text)).not.toThrow();
    } finally {
      await own.close();
    }
  });
});

describe('calendars', () => {
  it('are served with their type, for one event and for a series', async () => {
    const series = await makeSeries(test, { slug: 'kalender-reihe' });
    await makeEvent(test, { seriesId: series.id, slug: 'kalender-eins', uid: 'eins@test' });
    await makeEvent(test, { seriesId: series.id, slug: 'kalender-aus', uid: 'aus@test', state: 'cancelled' });
    await makeEvent(test, { seriesId: series.id, slug: 'kalender-entwurf', uid: 'entwurf@test', state: 'draft' });
    test.deps.changes.bump();
    const event = await get(test, '/veranstaltungen/kalender-eins/termin.ics');
    expect(event.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(event.body).toContain('METHOD:PUBLISH');
    expect(event.body).toContain('UID:eins@test');
    const whole = await get(test, '/reihen/kalender-reihe/termine.ics');
    expect(whole.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(whole.body.match(/^UID:.*$/gm)?.map((line) => line.trim()).sort()).toEqual(['UID:aus@test', 'UID:eins@test']);
    expect(whole.body).toContain('STATUS:CANCELLED');
    // From the cache it has the same type.
    expect((await get(test, '/reihen/kalender-reihe/termine.ics')).headers['content-type']).toBe('text/calendar; charset=utf-8');
  });
});

describe('xml', () => {
  it('escapes what is no XML yet and leaves out what XML cannot hold', () => {
    const inner = [xml`<b a="${'"<&\''}"/>`, xml`<c/>`];
    expect(String(xml`<a>${'1 < 2 & "x"'}${inner}${undefined}${3}${'\u0000\u0008\u000b\ud800\ufffe'}</a>`)).toBe('<a>1 &lt; 2 &amp; &quot;x&quot;<b a="&quot;&lt;&amp;&#39;"/><c/>3\ufffd</a>');
  });
});

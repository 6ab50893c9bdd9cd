import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asHtml } from '../../src/modules/notifications/letters/letter.ts';
import { eventBlock } from '../../src/modules/notifications/letters/event-lines.ts';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

/** Stands in everything that is written in German only. */
const GERMAN = 'Nurdeutsch';

/** Texts of a page that hold the word, each with the language a screen reader reads it in. Scripts and the title hold no markup. */
function wordsWithLanguage(html: string): { text: string; lang: string }[] {
  const found: { text: string; lang: string }[] = [];
  const open: { name: string; lang: string }[] = [];
  const parser = new Parser({
    onopentag: (name, { lang }) => open.push({ name, lang: lang ?? open.at(-1)?.lang ?? '' }),
    onclosetag: () => open.pop(),
    ontext: (text) => {
      const { name, lang } = open.at(-1) ?? { name: '', lang: '' };
      if (text.includes(GERMAN) && name !== 'script' && name !== 'title') found.push({ text, lang });
    },
  });
  parser.end(html);
  return found;
}

describe('what is written in German only', () => {
  let test: TestApp;
  let cookie: string;
  let urls: Record<string, string | undefined>;
  beforeAll(async () => {
    test = await startTestApp();
    const { db, clock } = test;
    const home = await makeOrganisation(test, { name: `Stadt ${GERMAN}`, slug: 'nurdeutsch' });
    const series = await makeSeries(test, {
      slug: 'nurdeutsch', land: '09', titleDe: GERMAN, titleEn: '', summaryDe: GERMAN, goalsDe: [GERMAN], acknowledgementDe: GERMAN, organiserName: GERMAN,
    });
    const event = (given: object) => makeEvent(test, {
      seriesId: series.id, hostId: home.id, titleDe: GERMAN, titleEn: '', summaryDe: GERMAN, venue: GERMAN, address: GERMAN, directions: GERMAN, ...given,
    });
    const coming = await event({ slug: 'bald', startsAt: clock.now().add({ hours: 24 }) });
    const running = await event({ slug: 'jetzt', startsAt: clock.now().subtract({ minutes: 20 }), liveNote: GERMAN });
    const past = await event({ slug: 'vorbei', startsAt: clock.now().subtract({ hours: 26 }) });
    await event({ slug: 'offen', startsAt: clock.now().add({ hours: 48 }) });
    await event({ slug: 'undatiert', startsAt: null, endsAt: null, dateNoteDe: GERMAN });
    await event({ slug: 'abgesagt', state: 'cancelled', cancelReason: GERMAN });
    const items = ['welcome', 'impulse', 'closing'].map((kind) => ({
      id: crypto.randomUUID(), kind, title: { de: GERMAN, en: '' }, abstract: { de: GERMAN, en: '' }, minutes: 30, pinnedAt: null, publicNote: GERMAN,
      people: [{ name: '', jobTitle: GERMAN, organisationId: home.id, organisation: home.name }],
    }));
    for (const { id } of [coming, running, past]) {
      await db.insertInto('programmeRelease').values({ eventId: id, version: 1, releasedAt: clock.now(), items: JSON.stringify(items), changes: '[]' }).execute();
      await db.insertInto('material').values({ eventId: id, kind: 'slides', audience: 'public', title: GERMAN, url: 'https://ablage.example/x' }).execute();
    }
    const project = await db.insertInto('project').values({ level: 'clear', slug: 'projekt', organisationId: home.id, status: 'idea', titleDe: GERMAN, sentenceDe: GERMAN })
      .returning('id').executeTakeFirstOrThrow();
    await db.insertInto('eventProject').values({ eventId: past.id, projectId: project.id }).execute();
    const member = await makeAccount(test, { memberships: [home.id], jobTitle: GERMAN, lang: 'en' });
    cookie = await signInAs(test, member.accountId);
    const seat = { accountId: member.accountId, organisationId: home.id, seat: 'room' } as const;
    const own = await makeRegistration(test, { ...seat, eventId: coming.id });
    await makeRegistration(test, { ...seat, eventId: running.id });
    await makeRegistration(test, { ...seat, eventId: past.id, state: 'attended', certificateNumber: 'IK-2027-7K3M9QXD' });
    await db.insertInto('consent').values({ accountId: member.accountId, purpose: 'series_news', seriesId: series.id, givenAt: clock.now() }).execute();
    urls = {
      '/': undefined, '/veranstaltungen': undefined, '/veranstaltungen/archiv': undefined, '/reihen': undefined, '/reihen/nurdeutsch': undefined,
      '/veranstaltungen/bald': undefined, '/veranstaltungen/vorbei': undefined, '/veranstaltungen/undatiert': undefined, '/veranstaltungen/abgesagt': undefined,
      '/veranstaltungen/bald/druck': undefined, '/veranstaltungen/offen/anmeldung': cookie, '/meine-anmeldungen': cookie, [`/meine-anmeldungen/${own.id}`]: cookie,
      '/veranstaltungen/bald/teilnahme': cookie, '/veranstaltungen/jetzt/teilnahme': cookie, '/veranstaltungen/vorbei/teilnahme': cookie,
      '/veranstaltungen/vorbei/teilnahmebestaetigung': cookie, '/bescheinigung/IK-2027-7K3M9QXD': undefined, '/konto': cookie, '/kommunen': undefined, '/kommunen/nurdeutsch': undefined,
    };
  });
  afterAll(() => test.close());

  it('is marked as German on every English page, and needs no mark on a German one', async () => {
    for (const [url, session] of Object.entries(urls)) {
      const english = await get(test, url === '/' ? '/en' : `/en${url}`, { cookie: session });
      expect(english.statusCode, url).toBe(200);
      const words = wordsWithLanguage(english.body);
      expect(words.length, url).toBeGreaterThan(0);
      expect(words.filter(({ lang }) => lang !== 'de'), url).toEqual([]);
      const german = await get(test, url, { cookie: session });
      expect(german.body.replace(/<a [^>]*hreflang="de"[^>]*>/g, ''), url).not.toMatch(/<(?!html)\w+[^>]* lang="de"/);
    }
  });

  it('is marked as German in an English mail', () => {
    const event = { title: { de: GERMAN, en: '' }, startsAt: null, endsAt: null, mode: 'hybrid', venue: GERMAN, address: '' } as Parameters<typeof eventBlock>[0];
    const html = (seat: 'room' | 'online') => asHtml({ lang: 'en', subject: 'Registered', name: '', blocks: [eventBlock(event, 'en', seat)], footer: [] });
    expect(wordsWithLanguage(html('room')).map(({ lang }) => lang)).toEqual(['de', 'de']);
    expect(html('online')).toContain('<td>online</td>');
  });
});

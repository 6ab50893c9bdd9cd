import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

let test: TestApp;
let series: Awaited<ReturnType<typeof makeSeries>>;
let organiser: Member;
let cookies: Record<'member' | 'foreign' | 'organiser' | 'admin', string>;

beforeAll(async () => {
  test = await startTestApp();
  series = await makeSeries(test, { slug: 'reihe-eins' });
  const other = await makeSeries(test, { slug: 'reihe-zwei' });
  organiser = await makeAccount(test, { name: 'Reihenleitung Organisiert', organises: [series.id] });
  cookies = {
    member: await signInAs(test, (await makeAccount(test)).accountId),
    foreign: await signInAs(test, (await makeAccount(test, { organises: [other.id] })).accountId),
    organiser: await signInAs(test, organiser.accountId),
    admin: await signInAs(test, (await makeAccount(test, { admin: true })).accountId),
  };
});
afterAll(() => test.close());

const base = (slug: string): string => `/organisation/veranstaltungen/${slug}/anmeldungen`;

/** A person with a request, and what the organiser sees of it. */
async function makeRequest(eventId: string, given: { email?: string; name?: string; lang?: 'de' | 'en'; wish?: 'room' | 'online'; organisationId?: string } = {}) {
  const organisation = given.organisationId ? { id: given.organisationId } : await makeOrganisation(test);
  const person = await makeAccount(test, { ...given, memberships: [{ organisationId: organisation.id, state: 'pending' }] });
  const registration = await makeRegistration(test, { eventId, accountId: person.accountId, organisationId: organisation.id, state: 'requested', wish: given.wish ?? 'room' });
  return { person, organisation, registration };
}

const stateOf = (id: string) => test.db.selectFrom('registration').select(['state', 'seat', 'queueNumber', 'cancelReason', 'cancelNote', 'organiserNote'])
  .where('id', '=', id).executeTakeFirstOrThrow();

describe('who may read and act', () => {
  it('sends visitors to the sign-in page, shows nothing to members and foreign organisers, and everything to organisers and admins', async () => {
    const event = await makeEvent(test, { seriesId: series.id });
    const { registration } = await makeRequest(event.id);
    const pages = ['', '/auswahl', '/ergebnis', '/export', `/${registration.id}`, `/${registration.id}/absage`].map((path) => base(event.slug) + path);
    for (const url of pages) {
      const visitor = await get(test, url);
      expect([visitor.statusCode, visitor.headers.location], url).toEqual([303, `/anmelden?weiter=${encodeURIComponent(url)}`]);
      expect((await get(test, url, { cookie: cookies.member })).statusCode, url).toBe(404);
      expect((await get(test, url, { cookie: cookies.foreign })).statusCode, url).toBe(404);
      expect((await get(test, url, { cookie: cookies.organiser })).statusCode, url).toBe(200);
      expect((await get(test, url, { cookie: cookies.admin })).statusCode, url).toBe(200);
    }
    const actions: [string, Record<string, string>][] = [
      [`/${registration.id}/zusage`, {}], [`/${registration.id}/absage`, { grund: 'not_eligible' }], [`/${registration.id}/stornierung`, {}],
      [`/${registration.id}/notiz`, { notiz: 'x' }], [`/${registration.id}/teilnahme`, { teilnahme: 'attended' }],
      ['/auswahl', { aktion: 'zusage', id: registration.id }], ['/export', { format: 'csv', spalten: 'name', grund: 'Namensschilder' }],
    ];
    for (const [path, form] of actions) {
      expect((await post(test, base(event.slug) + path, form)).headers.location, path).toMatch(/^\/anmelden/);
      expect((await post(test, base(event.slug) + path, form, { cookie: cookies.member })).statusCode, path).toBe(404);
      expect((await post(test, base(event.slug) + path, form, { cookie: cookies.foreign })).statusCode, path).toBe(404);
    }
    expect(await stateOf(registration.id)).toMatchObject({ state: 'requested', organiserNote: '' });
    expect(await test.db.selectFrom('activity').selectAll().where('eventId', '=', event.id).execute()).toEqual([]);
  });

  it('finds a registration only under its own event, even where both are organised by the same person', async () => {
    const [here, there] = [await makeEvent(test, { seriesId: series.id }), await makeEvent(test, { seriesId: series.id })];
    const { registration } = await makeRequest(there.id);
    expect((await get(test, `${base(here.slug)}/${registration.id}`, { cookie: cookies.organiser })).statusCode).toBe(404);
    expect((await post(test, `${base(here.slug)}/${registration.id}/zusage`, {}, { cookie: cookies.organiser })).statusCode).toBe(404);
    const answer = await post(test, `${base(here.slug)}/auswahl`, { aktion: 'zusage', id: registration.id }, { cookie: cookies.organiser });
    expect(answer.headers.location).toBe(`${base(here.slug)}/ergebnis?aktion=approve&getan=&nicht=${registration.id}~gone`);
    expect((await stateOf(registration.id)).state).toBe('requested');
  });
});

describe('the list', () => {
  it('pages by 50, shows requests first, then in the order they came', async () => {
    const event = await makeEvent(test, { seriesId: series.id });
    for (let i = 0; i < 51; i++) {
      const { accountId } = await makeAccount(test, { name: `Reihe Nummer ${String(i).padStart(2, '0')}` });
      await makeRegistration(test, { eventId: event.id, accountId, createdAt: test.clock.now().add({ minutes: i }) });
    }
    await makeRequest(event.id, { name: 'Zuletzt Angefragt' });
    const first = (await get(test, base(event.slug), { cookie: cookies.organiser })).body;
    expect(first).toContain('52 Anmeldungen, Seite 1 von 2');
    expect(first.indexOf('Zuletzt Angefragt')).toBeLessThan(first.indexOf('Reihe Nummer 00'));
    expect(first).toContain('Reihe Nummer 48');
    expect(first).not.toContain('Reihe Nummer 49');
    const second = (await get(test, `${base(event.slug)}?seite=2`, { cookie: cookies.organiser })).body;
    expect([...second.matchAll(/Reihe Nummer (\d\d)</g)].map((m) => m[1])).toEqual(['49', '49', '50', '50']);
  });

  it('narrows by state, seat and answer', async () => {
    const event = await makeEvent(test, { seriesId: series.id, roomCapacity: 1 });
    const person = async (name: string): Promise<string> => (await makeAccount(test, { name })).accountId;
    await makeRegistration(test, { eventId: event.id, accountId: await person('Person Raum'), seat: 'room', coming: true });
    await makeRegistration(test, { eventId: event.id, accountId: await person('Person Online'), wish: 'room', seat: 'online', queueNumber: 1_000_001 });
    await makeRegistration(test, { eventId: event.id, accountId: await person('Person Wartet'), state: 'queued', wish: 'room', queueNumber: 1_000_002 });
    await makeRegistration(test, { eventId: event.id, accountId: await person('Person Angebot'), state: 'offered', wish: 'online' });
    await makeRegistration(test, { eventId: event.id, accountId: await person('Person Storniert'), state: 'cancelled' });
    await makeRegistration(test, { eventId: event.id, accountId: await person('Person Nichtda'), state: 'no_show' });
    await makeRegistration(test, { eventId: event.id });
    const names = ['Person Raum', 'Person Online', 'Person Wartet', 'Person Angebot', 'Person Storniert', 'Person Nichtda', '(ohne Person)'];
    const shown = async (query: string): Promise<string[]> => {
      const { body } = await get(test, `${base(event.slug)}?${query}`, { cookie: cookies.organiser });
      return names.filter((name) => body.includes(`>${name}<`));
    };
    expect(await shown('')).toEqual(names.filter((n) => n !== 'Person Storniert'));
    expect(await shown('stand=alle')).toEqual(names);
    expect(await shown('stand=warteliste')).toEqual(['Person Online', 'Person Wartet', 'Person Angebot']);
    expect(await shown('stand=storniert')).toEqual(['Person Storniert']);
    expect(await shown('stand=gefehlt')).toEqual(['Person Nichtda']);
    expect(await shown('platz=raum')).toEqual(['Person Raum']);
    expect(await shown('stand=bestaetigt&platz=online')).toEqual(['Person Online', '(ohne Person)']);
    expect(await shown('antwort=kommt')).toEqual(['Person Raum']);
    expect(await shown('antwort=offen')).toEqual(['Person Online', '(ohne Person)']);
    expect(await shown('stand=unsinn&platz=dach&seite=-3')).toEqual(names.filter((n) => n !== 'Person Storniert'));
    const { body } = await get(test, base(event.slug), { cookie: cookies.organiser });
    expect(body).toContain('Nr. 1 auf der Warteliste (Raum)');
    expect(body).toContain('Nr. 2 auf der Warteliste (Raum)');
    expect(body).toContain('Warteliste, Angebote (3)');
  });

  it('finds people by name, organisation and address, folded, and never those of other events', async () => {
    const [here, there] = [await makeEvent(test, { seriesId: series.id }), await makeEvent(test, { seriesId: series.id })];
    const muenster = await makeOrganisation(test, { name: 'Stadt Münster am Testfluss' });
    const inMuenster = await makeAccount(test, { name: 'Zoë Weiß-Müller', email: 'zoe.weiss@rathaus-suche.example', memberships: [muenster.id] });
    const elsewhere = await makeAccount(test, { name: 'Zoë Anderswo', email: 'zoe.anderswo@rathaus-suche.example', memberships: [muenster.id] });
    await makeRegistration(test, { eventId: here.id, accountId: inMuenster.accountId, organisationId: muenster.id });
    await makeRegistration(test, { eventId: here.id, invitedEmail: 'neu@rathaus-suche.example', state: 'offered' });
    await makeRegistration(test, { eventId: there.id, accountId: elsewhere.accountId, organisationId: muenster.id });
    const hits = async (text: string): Promise<string[]> => {
      const { body } = await get(test, `${base(here.slug)}?suche=${encodeURIComponent(text)}`, { cookie: cookies.organiser });
      return ['Zoë Weiß-Müller', 'Zoë Anderswo', 'neu@rathaus-suche.example'].filter((name) => body.includes(`>${name}<`));
    };
    for (const text of ['zoe', 'MÜLLER', 'mueller weiss', 'munster', 'muenster zoë', 'zoe.weiss@rathaus-suche.example', 'testfluss']) {
      expect(await hits(text), text).toEqual(text === 'munster' ? [] : ['Zoë Weiß-Müller']);
    }
    expect(await hits('rathaus')).toEqual(['Zoë Weiß-Müller', 'neu@rathaus-suche.example']);
    for (const text of ['anderswo', 'üller', '%', "' or 1=1 --", '_', '\\']) expect(await hits(text), text).toEqual([]);
  });

  it('sends as many queries for many rows as for one', async () => {
    const event = await makeEvent(test, { seriesId: series.id });
    const count = async (): Promise<number> => {
      test.queries.length = 0;
      await get(test, base(event.slug), { cookie: cookies.organiser });
      return test.queries.length;
    };
    await makeRequest(event.id);
    const forOne = await count();
    for (let i = 0; i < 5; i++) await makeRequest(event.id);
    expect(await count()).toBe(forOne);
    expect(forOne).toBeLessThanOrEqual(6);
  });

  it('ticks all boxes of a page by a link, for those without JavaScript', async () => {
    const event = await makeEvent(test, { seriesId: series.id });
    const { registration } = await makeRequest(event.id);
    const box = new RegExp(`<input[^>]*id="wahl-${registration.id}"[^>]*>`);
    expect(box.exec((await get(test, base(event.slug), { cookie: cookies.organiser })).body)?.[0]).not.toContain('checked');
    expect(box.exec((await get(test, `${base(event.slug)}?auswahl=alle`, { cookie: cookies.organiser })).body)?.[0]).toContain('checked');
  });
});

describe('one registration', () => {
  it('shows who it is, with the address, what was asked, and what happened', async () => {
    const event = await makeEvent(test, { seriesId: series.id });
    const { registration, person } = await makeRequest(event.id, { name: 'Prüffall Person' });
    await test.db.updateTable('registration').set({ question: 'Was kostet <b>das</b>?' }).where('id', '=', registration.id).execute();
    await post(test, `${base(event.slug)}/${registration.id}/zusage`, {}, { cookie: cookies.organiser });
    const { body } = await get(test, `${base(event.slug)}/${registration.id}?hinweis=bestaetigt`, { cookie: cookies.organiser });
    expect(body).toContain('<h1>Prüffall Person</h1>');
    expect(body).toContain(person.email);
    expect(body).toContain('Was kostet &lt;b>das&lt;/b>?');
    expect(body).toContain('Die Anmeldung ist bestätigt. Die Person bekommt eine E-Mail.');
    expect(body).toMatch(/Anmeldung bestätigt <span class="k-muted">\(Reihenleitung Organisiert\)/);
  });

  it('names a registration without a person as such, and still lets it be handled', async () => {
    const event = await makeEvent(test, { seriesId: series.id });
    const registration = await makeRegistration(test, { eventId: event.id });
    const { body, statusCode } = await get(test, `${base(event.slug)}/${registration.id}`, { cookie: cookies.organiser });
    expect(statusCode).toBe(200);
    expect(body).toContain('<h1>(ohne Person)</h1>');
    expect(body).toContain('Zu dieser Anmeldung ist keine Person gespeichert');
    await post(test, `${base(event.slug)}/${registration.id}/notiz`, { notiz: 'Beispiel' }, { cookie: cookies.organiser });
    expect((await stateOf(registration.id)).organiserNote).toBe('Beispiel');
  });

  it('says what is known of an address: the domain, whose it is, and who else has it', async () => {
    const event = await makeEvent(test, { seriesId: series.id });
    const town = await makeOrganisation(test, { name: 'Stadt Indizien', domains: ['indizien.example'] });
    for (const n of [1, 2]) await makeAccount(test, { email: `kollegin${n}@it-verbund.example`, memberships: [town.id] });
    await makeAccount(test, { email: 'anderer@it-verbund.example', memberships: [(await makeOrganisation(test)).id] });
    // Neither pending members nor people of other domains count.
    await makeAccount(test, { email: 'offen@it-verbund.example', memberships: [{ organisationId: town.id, state: 'pending' }] });
    await makeAccount(test, { email: 'fremd@anderer-verbund.example', memberships: [town.id] });
    const verbund = await makeRequest(event.id, { email: 'neu@it-verbund.example', organisationId: town.id });
    const page = async (id: string): Promise<string> => (await get(test, `${base(event.slug)}/${id}`, { cookie: cookies.organiser })).body;
    const known = await page(verbund.registration.id);
    expect(known).toContain('2 bestätigte Personen derselben Organisation haben dieselbe Domain');
    expect(known).toContain('Eine bestätigte Person einer anderen Organisation hat dieselbe Domain');
    expect(known).toMatch(/<input[^>]*name="domain"[^>]*checked/);
    const other = await page((await makeRequest(event.id, { email: 'x@indizien.example' })).registration.id);
    expect(other).toContain('Diese Domain ist bekannt für: Stadt Indizien');
    const unknown = await page((await makeRequest(event.id, { email: 'x@ganz-neu.example' })).registration.id);
    expect(unknown).toContain('Von dieser Domain ist noch niemand bekannt');
    await makeAccount(test, { email: 'bekannt@gmx.de', memberships: [town.id] });
    const free = await page((await makeRequest(event.id, { email: 'irgendwer@gmx.de', organisationId: town.id })).registration.id);
    expect(free).toContain('Adresse bei gmx.de: einem Anbieter, bei dem jede Person ein Postfach haben kann');
    expect(free).not.toContain('bestätigte Person');
    expect(free).not.toContain('name="domain"');
  });
});

describe('deciding', () => {
  it('approves by the rules of seating: the room, then online with a place in the queue, then the queue', async () => {
    const event = await makeEvent(test, { seriesId: series.id, roomCapacity: 1, onlineCapacity: 1 });
    const results: unknown[] = [];
    for (let i = 0; i < 3; i++) {
      const { registration } = await makeRequest(event.id);
      const answer = await post(test, `${base(event.slug)}/${registration.id}/zusage`, {}, { cookie: cookies.organiser });
      const { state, seat, queueNumber } = await stateOf(registration.id);
      results.push([answer.headers.location?.toString().split('?')[1], state, seat, queueNumber !== null]);
    }
    expect(results).toEqual([
      ['hinweis=bestaetigt', 'confirmed', 'room', false],
      ['hinweis=bestaetigt', 'confirmed', 'online', true],
      ['hinweis=warteliste', 'queued', null, true],
    ]);
  });

  it('verifies the membership and remembers the domain only when asked, and never that of a free provider', async () => {
    const event = await makeEvent(test, { seriesId: series.id });
    const approveWith = async (email: string, form: Record<string, string>) => {
      const { registration, organisation, person } = await makeRequest(event.id, { email });
      await post(test, `${base(event.slug)}/${registration.id}/zusage`, form, { cookie: cookies.organiser });
      const domains = await test.db.selectFrom('organisationDomain').select('domain').where('organisationId', '=', organisation.id).execute();
      const membership = await test.db.selectFrom('membership').select(['state', 'verifiedHow', 'decidedBy']).where('accountId', '=', person.accountId).executeTakeFirst();
      expect(membership).toEqual({ state: 'verified', verifiedHow: 'organiser', decidedBy: organiser.accountId });
      return domains.map(({ domain }) => domain);
    };
    expect(await approveWith('a@merken.example', { domain: 'ja' })).toEqual(['merken.example']);
    expect(await approveWith('a@nicht-merken.example', {})).toEqual([]);
    expect(await approveWith('a@web.de', { domain: 'ja', nachgefragt: 'ja' })).toEqual([]);
  });

  it('declines with a sentence in the language of the person and the organiser’s own words, told by mail', async () => {
    const event = await makeEvent(test, { seriesId: series.id });
    const { registration, person } = await makeRequest(event.id, { lang: 'en' });
    const toldBefore = (await test.db.selectFrom('outbox').select('id').where('topic', '=', 'registration').execute()).length;
    const answer = await post(test, `${base(event.slug)}/${registration.id}/absage`, { grund: 'not_verified', text: 'Please call us.' }, { cookie: cookies.organiser });
    expect(answer.headers.location).toBe(`${base(event.slug)}/${registration.id}?hinweis=abgelehnt`);
    const note = 'We could not tell that you work for the organisation you named. Please register again with your work e-mail address.\n\nPlease call us.';
    expect(await stateOf(registration.id)).toMatchObject({ state: 'cancelled', cancelReason: 'declined', cancelNote: note });
    const told = await test.db.selectFrom('outbox').select('payload').where('topic', '=', 'registration').orderBy('id', 'desc').executeTakeFirst();
    expect(told?.payload).toEqual({ registrationId: registration.id, eventId: event.id, what: 'declined', note });
    // This reason says that the person does not belong; "enough of your organisation" would not.
    expect(await test.db.selectFrom('membership').select('state').where('accountId', '=', person.accountId).execute()).toEqual([{ state: 'declined' }]);
    const again = await post(test, `${base(event.slug)}/${registration.id}/absage`, { grund: 'not_eligible' }, { cookie: cookies.organiser });
    expect(again.headers.location).toContain('hinweis=abgelehnt');
    expect(await stateOf(registration.id)).toMatchObject({ cancelNote: note });
    expect(await test.db.selectFrom('outbox').select('id').where('topic', '=', 'registration').execute()).toHaveLength(toldBefore + 1);
    expect((await get(test, `${base(event.slug)}/${registration.id}/absage`, { cookie: cookies.organiser })).statusCode).toBe(303);
  });

  it.each([
    [{}, 'Wählen Sie eine Begründung.'],
    [{ grund: 'own' }, 'Schreiben Sie die Begründung.'],
    [{ grund: 'own', text: 'x'.repeat(601) }, 'Kürzen Sie den Text auf 600 Zeichen.'],
  ])('refuses to decline without a reason (%#)', async (form, sentence) => {
    const event = await makeEvent(test, { seriesId: series.id });
    const { registration } = await makeRequest(event.id);
    const answer = await post(test, `${base(event.slug)}/${registration.id}/absage`, form, { cookie: cookies.organiser });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('<title>Fehler: ');
    expect(answer.body).toContain(sentence);
    expect((await stateOf(registration.id)).state).toBe('requested');
  });

  it('does not approve for an event that is over', async () => {
    const event = await makeEvent(test, { seriesId: series.id, startsAt: test.clock.now().subtract({ hours: 5 }) });
    const { registration } = await makeRequest(event.id);
    const answer = await post(test, `${base(event.slug)}/${registration.id}/zusage`, {}, { cookie: cookies.organiser });
    expect(answer.headers.location).toContain('hinweis=closed');
    const { body } = await get(test, `${base(event.slug)}/${registration.id}`, { cookie: cookies.organiser });
    expect(body).toContain('Bestätigen lässt sich die Anfrage nicht mehr');
    expect(body).not.toContain('/zusage"');
  });

  it('cancels for the person after asking, once, and not after the event', async () => {
    const event = await makeEvent(test, { seriesId: series.id });
    const { accountId } = await makeAccount(test, { name: 'Testperson Ruftan' });
    const registration = await makeRegistration(test, { eventId: event.id, accountId });
    const url = `${base(event.slug)}/${registration.id}/stornierung`;
    const asked = await get(test, url, { cookie: cookies.organiser });
    expect(asked.body).toContain('Stornieren: Testperson Ruftan');
    expect((await stateOf(registration.id)).state).toBe('confirmed');
    expect((await post(test, url, {}, { cookie: cookies.organiser })).headers.location).toContain('hinweis=storniert');
    expect(await stateOf(registration.id)).toMatchObject({ state: 'cancelled', cancelReason: 'self' });
    expect((await post(test, url, {}, { cookie: cookies.organiser })).headers.location).toContain('hinweis=not_open');
    const past = await makeEvent(test, { seriesId: series.id, startsAt: test.clock.now().subtract({ hours: 5 }) });
    const attended = await makeRegistration(test, { eventId: past.id, state: 'confirmed' });
    expect((await post(test, `${base(past.slug)}/${attended.id}/stornierung`, {}, { cookie: cookies.organiser })).headers.location).toContain('hinweis=not_open');
    expect((await stateOf(attended.id)).state).toBe('confirmed');
  });

  it('keeps a note of up to 2,000 characters for organisers, and says when it is longer', async () => {
    const event = await makeEvent(test, { seriesId: series.id });
    const registration = await makeRegistration(test, { eventId: event.id });
    const url = `${base(event.slug)}/${registration.id}/notiz`;
    expect((await post(test, url, { notiz: 'Kommt mit Begleithund' }, { cookie: cookies.organiser })).statusCode).toBe(303);
    expect((await get(test, base(event.slug), { cookie: cookies.organiser })).body).toContain('Kommt mit Begleithund');
    const tooLong = await post(test, url, { notiz: 'n'.repeat(2001) }, { cookie: cookies.organiser });
    expect([tooLong.statusCode, tooLong.body.includes('Kürzen Sie die Notiz auf 2.000 Zeichen.'), tooLong.body.includes('n'.repeat(2001))]).toEqual([422, true, true]);
    expect((await stateOf(registration.id)).organiserNote).toBe('Kommt mit Begleithund');
  });

  it('marks attendance from the start on, undoes a slip, and refuses for who has no seat', async () => {
    const soon = await makeEvent(test, { seriesId: series.id });
    const early = await makeRegistration(test, { eventId: soon.id });
    const mark = async (slug: string, id: string, teilnahme: string): Promise<string> =>
      String((await post(test, `${base(slug)}/${id}/teilnahme`, { teilnahme }, { cookie: cookies.organiser })).headers.location).split('=')[1]!;
    expect(await mark(soon.slug, early.id, 'attended')).toBe('too_early');
    const past = await makeEvent(test, { seriesId: series.id, startsAt: test.clock.now().subtract({ hours: 1 }) });
    const seated = await makeRegistration(test, { eventId: past.id, seat: 'room' });
    expect(await mark(past.slug, seated.id, 'no_show')).toBe('teilnahme');
    expect(await mark(past.slug, seated.id, 'confirmed')).toBe('teilnahme');
    expect(await mark(past.slug, seated.id, 'attended')).toBe('teilnahme');
    expect(await stateOf(seated.id)).toMatchObject({ state: 'attended', seat: 'room' });
    expect(await mark(past.slug, seated.id, 'unsinn')).toBe('failed');
    const queued = await makeRegistration(test, { eventId: past.id, state: 'queued' });
    expect(await mark(past.slug, queued.id, 'attended')).toBe('no_seat');
    expect([(await stateOf(early.id)).state, (await stateOf(queued.id)).state]).toEqual(['confirmed', 'queued']);
  });
});

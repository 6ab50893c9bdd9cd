import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor, type Actor, type Member } from '../../src/modules/accounts/actor.ts';
import { changeSharing } from '../../src/modules/accounts/sharing/commands.ts';
import { sharedFields, type SharedField } from '../../src/modules/accounts/sharing/sharing.ts';
import { dbFor } from '../../src/modules/accounts/public-db.ts';
import { find, type Results } from '../../src/modules/search/catalogue/find.ts';
import { LiveIndex, liveIndexOf } from '../../src/modules/search/catalogue/live-index.ts';
import { listFoundPeople } from '../../src/modules/search/catalogue/queries-people.ts';
import { parseSearchQuery } from '../../src/modules/search/catalogue/question.ts';
import { suggest } from '../../src/modules/search/catalogue/suggest.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeTopic } from '../support/make.ts';

let test: TestApp;
let reader: Member;
let outsider: Member;
beforeAll(async () => {
  test = await startTestApp();
  reader = await makeAccount(test, { memberships: [(await makeOrganisation(test)).id] });
  outsider = await makeAccount(test, { memberships: [{ organisationId: (await makeOrganisation(test)).id, state: 'pending' }] });
});
afterAll(async () => { await test.close(); });

const ask = async (text: string, actor: Actor): Promise<Results> => find(
  await liveIndexOf(test.deps.db).current(), dbFor(test.deps, actor), actor, parseSearchQuery({ q: text }), undefined, test.clock.now());
const people = (results: Results) => results.found.flatMap((one) => (one.kind === 'person' ? [one.person] : []));
const names = async (text: string, actor: Actor = reader): Promise<string[]> => people(await ask(text, actor)).map(({ name }) => name);

/** Everything that the search says to somebody about a text. */
async function said(text: string, actor: Actor): Promise<string> {
  const results = await ask(text, actor);
  const index = await liveIndexOf(test.deps.db).current();
  return JSON.stringify([results.found, results.counts['kind'], results.total, results.near, await suggest(index, dbFor(test.deps, actor), actor, text, 'de')]);
}

describe('persons', () => {
  it('are found by members as far as they show themselves, and by nobody else', async () => {
    const home = await makeOrganisation(test, { name: 'Stadt Personau' });
    const topic = await makeTopic(test, { nameDe: 'Leinenpflicht' });
    const person = await makeAccount(test, { name: 'Zwetschgenperson Eins', jobTitle: 'Kirschbeauftragte', memberships: [home.id] });
    const { id } = await makeRegistration(test, { eventId: (await makeEvent(test)).id, accountId: person.accountId, organisationId: home.id, state: 'confirmed', seat: 'online' });
    await test.db.insertInto('registrationTopic').values({ registrationId: id, topicId: topic.id, side: 'offer' }).execute();
    await changeSharing(test.deps, person, ['name'], true);
    expect(people(await ask('Zwetschgenperson', reader))).toEqual([{ id: person.accountId, name: 'Zwetschgenperson Eins', jobTitle: '', organisations: [], topics: [] }]);
    expect(await names('Kirschbeauftragte')).toEqual([]);
    await changeSharing(test.deps, person, sharedFields, true);
    expect(people(await ask('Kirschbeauftragte', reader))).toEqual([{ id: person.accountId, name: 'Zwetschgenperson Eins', jobTitle: 'Kirschbeauftragte',
      organisations: [{ name: 'Stadt Personau', slug: home.slug }], topics: [{ de: 'Leinenpflicht', en: topic.nameEn }] }]);
    expect(await names('Leinenpflicht')).toEqual(['Zwetschgenperson Eins']);
    for (const actor of [visitor, outsider]) {
      for (const text of ['Zwetschgenperson', 'Zwetschgenpersonen', 'Zwetschgen', 'Kirschbeauftragte', 'Leinenpflicht']) {
        const answer = await said(text, actor);
        expect(answer, `${actor.kind} ${text}`).not.toMatch(/zwetschgen|kirschb|"person"/i);
      }
      // The database says the same to whoever asks past the index.
      expect(await listFoundPeople(test.deps.db, actor, [person.accountId])).toEqual([]);
    }
  });

  it('without consent are in no hit, count or suggestion, whatever they chose for lists', async () => {
    const home = await makeOrganisation(test);
    const choices: { fields: readonly SharedField[] | undefined; inSearch: boolean; state: 'verified' | 'pending' | 'ended' }[] = [];
    for (const fields of [undefined, [], ['name'], ['function', 'organisation', 'topics'], [...sharedFields]] as const) {
      for (const inSearch of [false, true]) for (const state of ['verified', 'pending', 'ended'] as const) choices.push({ fields, inSearch, state });
    }
    const shown: string[] = [];
    for (const [n, { fields, inSearch, state }] of choices.entries()) {
      const name = `Pfirsichname${String.fromCharCode(97 + Math.floor(n / 26))}${String.fromCharCode(97 + (n % 26))} Muster`;
      const person = await makeAccount(test, { name, memberships: [{ organisationId: home.id, state }] });
      if (fields !== undefined) await changeSharing(test.deps, person, fields, inSearch);
      if (fields?.includes('name') && inSearch && state === 'verified') shown.push(name);
      const event = await makeEvent(test);
      await test.db.insertInto('sharing').values({ accountId: person.accountId, eventId: event.id, fields: [...sharedFields], givenAt: test.clock.now() }).execute();
      const found = await said(name, reader);
      expect(found.includes(`"name":"${name}"`), JSON.stringify({ fields, inSearch, state })).toBe(shown.includes(name));
      // Whoever asks past the index, too.
      expect(await listFoundPeople(test.deps.db, reader, [person.accountId])).toHaveLength(shown.includes(name) ? 1 : 0);
      expect(await said(name, visitor)).not.toContain(name.split(' ')[0]!);
    }
    const all = await ask('Muster', reader);
    expect([people(all).map(({ name }) => name).sort(), all.counts['kind']]).toEqual([shown.sort(), { person: shown.length }]);
    expect(shown).toHaveLength(2);
    expect((await ask('Muster', visitor)).total).toBe(0);
  });

  it('are gone at once when they take it back, when their membership ends, and with their account, in every process', async () => {
    const other = new LiveIndex(test.deps.db);
    const home = await makeOrganisation(test);
    const make = async (name: string): Promise<Member> => {
      const person = await makeAccount(test, { name, memberships: [home.id] });
      await changeSharing(test.deps, person, ['name'], true);
      expect(await names(name)).toEqual([name]);
      expect((await other.current()).table.numberOf(`person:${person.accountId}`)).toBeDefined();
      return person;
    };
    const gone = async (name: string, { accountId }: Member): Promise<void> => {
      expect(await said(name, reader)).not.toContain(name);
      expect((await other.current()).table.numberOf(`person:${accountId}`)).toBeUndefined();
      expect(await listFoundPeople(test.deps.db, reader, [accountId])).toEqual([]);
    };
    const withdrawn = await make('Aprikosewiderruf');
    await changeSharing(test.deps, withdrawn, ['name'], false);
    await gone('Aprikosewiderruf', withdrawn);
    const left = await make('Aprikoseaustritt');
    await test.db.updateTable('membership').set({ state: 'ended' }).where('accountId', '=', left.accountId).execute();
    await gone('Aprikoseaustritt', left);
    const disabled = await make('Aprikosesperre');
    await test.db.updateTable('account').set({ disabledAt: test.clock.now() }).where('id', '=', disabled.accountId).execute();
    await gone('Aprikosesperre', disabled);
    const deleted = await make('Aprikoseloeschung');
    await test.db.deleteFrom('account').where('id', '=', deleted.accountId).execute();
    await gone('Aprikoseloeschung', deleted);
    const renamed = await make('Aprikosealt');
    await test.db.updateTable('account').set({ name: 'Aprikoseneu' }).where('id', '=', renamed.accountId).execute();
    expect(await names('Aprikoseneu')).toEqual(['Aprikoseneu']);
  });

  it('say so in their account, with a box of its own that is not ticked', async () => {
    const person = await makeAccount(test, { name: 'Mirabellenperson', memberships: [(await makeOrganisation(test)).id] });
    const cookie = await signInAs(test, person.accountId);
    expect((await get(test, '/konto', { cookie })).body).toMatch(/name="inSearch" value="ja"(?! checked)/);
    await post(test, '/konto/sichtbarkeit', { shares: ['name'] }, { cookie });
    expect(await names('Mirabellenperson')).not.toContain('Mirabellenperson');
    await post(test, '/konto/sichtbarkeit', { shares: ['name'], inSearch: 'ja' }, { cookie });
    expect((await get(test, '/konto', { cookie })).body).toContain('Mitglieder finden Sie damit auch über die Suche.');
    const page = await get(test, '/suche?q=Mirabellenperson&art=personen', { cookie: await signInAs(test, reader.accountId) });
    expect(page.body).toContain('„Mirabellenperson“ steht im Namen');
    const stranger = await get(test, '/suche?q=Mirabellenperson&art=personen');
    expect(stranger.body).not.toMatch(/>Personen/);
    expect(stranger.body).toContain('Dazu haben wir nichts gefunden');
  });
});

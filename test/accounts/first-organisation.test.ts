import { afterAll, beforeAll, expect, it } from 'vitest';
import { askToBelong } from '../../src/modules/accounts/membership/commands-own.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const own = '/konto/organisationen';

it('leads a new person from the account to their organisation, whether the domain is known or not', async () => {
  const town = await makeOrganisation(test, { name: 'Gemeinde Erstmals', domains: ['erstmals.example'] });
  const known = await signInAs(test, (await makeAccount(test, { email: 'neu@erstmals.example' })).accountId);
  const stranger = await signInAs(test, (await makeAccount(test, { email: 'neu@unbekannt.example' })).accountId);
  for (const [cookie, text] of [[known, 'Die Domain erstmals.example kennen wir.'], [stranger, 'Das wird geprüft']] as const) {
    expect((await get(test, '/anmelden', { cookie })).headers.location).toBe('/konto');
    const { body } = await get(test, '/konto', { cookie });
    expect(body).toContain('Zu welcher Organisation gehören Sie?');
    expect(body).toContain(text);
    const { body: form } = await get(test, own, { cookie });
    expect(form).toContain('<h2 id="weitere">Ihre Organisation</h2>');
    expect(form.slice(form.indexOf('id="weitere"'))).not.toContain('(freiwillig)');
  }
  expect((await post(test, `${own}/neu`, { choice: town.id }, { cookie: known })).headers.location).toBe(`${own}?hinweis=bestaetigt`);
  expect((await get(test, '/konto', { cookie: known })).body).not.toContain('Zu welcher Organisation gehören Sie?');
  expect((await get(test, own, { cookie: known })).body).toContain('<h2 id="weitere">Weitere Organisation</h2>');
});

it('takes "another one" beside the known ones for what is typed', async () => {
  const [, other] = [await makeOrganisation(test, { domains: ['beides.example'] }), await makeOrganisation(test, { name: 'Verband Daneben' })];
  const cookie = await signInAs(test, (await makeAccount(test, { email: 'neu@beides.example' })).accountId);
  expect((await post(test, `${own}/neu`, { choice: 'andere' }, { cookie })).body).toContain('Nennen Sie die Organisation.');
  expect((await post(test, `${own}/neu`, { choice: 'andere', organisation: other.name }, { cookie })).headers.location).toBe(`${own}?hinweis=angefragt`);
});

it('asks for the name where there is none, and sends no request without', async () => {
  const town = await makeOrganisation(test);
  const nameless = await makeAccount(test, { name: '', email: 'neu@namenlos.example' });
  expect(await askToBelong(test.deps, nameless, town.id)).toEqual({ ok: false, reason: 'name_missing' });
  const cookie = await signInAs(test, nameless.accountId);
  expect((await get(test, own, { cookie })).body).toContain('Ihr Vor- und Nachname');
  const refused = await post(test, `${own}/neu`, { choice: town.id }, { cookie });
  expect([refused.statusCode, refused.body.includes('Geben Sie Ihren Namen ein.')]).toEqual([422, true]);
  const memberships = () => test.db.selectFrom('membership').select('state').where('accountId', '=', nameless.accountId).execute();
  expect(await memberships()).toEqual([]);
  expect((await post(test, `${own}/neu`, { choice: town.id, person: 'Bauamt Leitung' }, { cookie })).statusCode).toBe(303);
  expect(await memberships()).toEqual([{ state: 'pending' }]);
  expect((await get(test, '/konto', { cookie })).body).toContain('value="Bauamt Leitung"');
  expect((await get(test, own, { cookie })).body).not.toContain('Ihr Vor- und Nachname');
});

it('shows how many are called so, and finds the own one among namesakes without scripts, here and in the form of an event', async () => {
  const towns = await Promise.all(Array.from({ length: 10 }, (_, n) => makeOrganisation(test, { name: `Stadt Zwillingen ${'abcdefghij'[n]}` })));
  const person = await makeAccount(test, { email: 'neu@zwillingen.example', name: 'Bauamt Leitung' });
  const cookie = await signInAs(test, person.accountId);
  const asked = await post(test, `${own}/neu`, { organisation: 'Zwillingen' }, { cookie });
  expect(asked.statusCode).toBe(422);
  expect(asked.body).toContain('10 Organisationen passen. Hier stehen die ersten 8.');
  const all = await post(test, `${own}/neu`, { organisation: 'Zwillingen', organisationShown: 'Zwillingen|', organisationAll: 'ja' }, { cookie });
  for (const { id } of towns) expect(all.body).toContain(`value="${id}"`);
  const picked = { organisation: 'Zwillingen', organisationShown: 'Zwillingen|', organisationChoice: towns[9]!.id };
  expect((await post(test, `${own}/neu`, picked, { cookie })).headers.location).toBe(`${own}?hinweis=angefragt`);

  const event = await makeEvent(test);
  const form = await post(test, `/veranstaltungen/${event.slug}/anmeldung`,
    { name: 'Bauamt Leitung', jobTitle: 'Leitung', organisation: 'Zwillingen', wish: 'online' }, { cookie });
  for (const { id } of towns) expect(form.body).toContain(`value="${id}"`);
});

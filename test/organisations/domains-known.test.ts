import { domainToUnicode } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askToBelong } from '../../src/modules/accounts/membership/commands-own.ts';
import { addDomain, importDomains, removeDomain } from '../../src/modules/organisations/commands-domain.ts';
import { readDomainFile } from '../../src/modules/organisations/domain-file.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeSeries } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const domainsOf = async (organisationId: string) => (await test.db.selectFrom('organisationDomain').select(['domain', 'source'])
  .where('organisationId', '=', organisationId).orderBy('domain').execute());

describe('a list of domains', () => {
  it('is read line by line, and what cannot be taken is named', () => {
    const text = [
      '\uFEFFName;Domain;ARS', 'Köln;KOELN.de ;053150000000', '"Stadt; Bonn";@bonn.de;"05 314 0000000"', '', 'A;gmail.com;091620000000',
      'B;x@b.de;091620000000', 'C;c.de;91620000000', 'D;d.de', 'E;e.de.evil.com;091620000001', 'F;"f.de";091620000002',
    ].join('\r\n');
    expect(readDomainFile(text)).toEqual({
      ok: true,
      lines: [
        { line: 2, domain: 'koeln.de', key: { kind: 'ars', value: '053150000000' } },
        { line: 3, domain: 'bonn.de', key: { kind: 'ars', value: '053140000000' } },
        { line: 9, domain: 'e.de.evil.com', key: { kind: 'ars', value: '091620000001' } },
        { line: 10, domain: 'f.de', key: { kind: 'ars', value: '091620000002' } },
      ],
      problems: [
        { line: 5, text: 'A;gmail.com;091620000000', problem: 'free_mail' }, { line: 6, text: 'B;x@b.de;091620000000', problem: 'invalid' },
        { line: 7, text: 'C;c.de;91620000000', problem: 'key' }, { line: 8, text: 'D;d.de', problem: 'columns' },
      ],
    });
  });

  it.each([['', 'empty'], ['\n \n', 'empty'], ['domain;ars', 'no_lines'], ['domain;ars\r\n\r\n ', 'no_lines'], ['koeln.de;053150000000', 'header'], ['domain;ort\nkoeln.de;Köln', 'header'],
    [`domain,ars\n${'a.de,1\n'.repeat(25_001)}`, 'too_many']])(
    'is refused as a whole: %#', (text, reason) => { expect(readDomainFile(text)).toEqual({ ok: false, reason }); });

  it('takes the name where a line has no key, and names a wrong key though there is a name', () => {
    expect(readDomainFile('domain;ars;name\na.de;;Stadt  A\nb.de;1;Stadt B\nc.de;;\nd.de;053140000000;Stadt D')).toEqual({
      ok: true,
      lines: [{ line: 2, domain: 'a.de', key: { kind: 'name', value: 'Stadt A' } }, { line: 5, domain: 'd.de', key: { kind: 'ars', value: '053140000000' } }],
      problems: [{ line: 3, text: 'b.de;1;Stadt B', problem: 'key' }, { line: 4, text: 'c.de;;', problem: 'key' }],
    });
  });

  it('makes domains known once, verifies who waits, and names what no organisation has', async () => {
    const town = await makeOrganisation(test, { ars: '051110000000', name: 'Stadt Listenheim', searchName: 'stadt listenheim' });
    const twin = [await makeOrganisation(test, { name: 'Neustadt', searchName: 'neustadt' }),
      await makeOrganisation(test, { name: 'Neustadt', searchName: 'neustadt' })];
    const person = await makeAccount(test, { email: 'x@listenheim.example', memberships: [{ organisationId: town.id, state: 'pending' }] });
    const admin = await makeAccount(test, { admin: true });
    const byKey = readDomainFile('domain;ars\nlistenheim.example;051110000000\nlistenheim.example;051110000000\nweg.example;051119999999');
    const byName = readDomainFile('domain,ars,name\nheim.example,,Stadt Listenheim\nneustadt.example,,Neustadt\nweg.example,,Weg');
    if (!byKey.ok || !byName.ok) throw new Error('unreadable');
    expect(await importDomains(test.deps, admin, byKey, { dryRun: true })).toEqual({ added: 1, known: 0, unknown: [4], ambiguous: [] });
    expect(await domainsOf(town.id)).toEqual([]);
    expect(await importDomains(test.deps, admin, byKey, { dryRun: false })).toEqual({ added: 1, known: 0, unknown: [4], ambiguous: [] });
    expect(await importDomains(test.deps, admin, byKey, { dryRun: false })).toEqual({ added: 0, known: 1, unknown: [4], ambiguous: [] });
    expect(await importDomains(test.deps, undefined, byName, { dryRun: false })).toEqual({ added: 1, known: 0, unknown: [4], ambiguous: [3] });
    expect(await domainsOf(town.id))
      .toEqual([{ domain: 'heim.example', source: 'import' }, { domain: 'listenheim.example', source: 'import' }]);
    expect(await domainsOf(twin[0]!.id)).toEqual([]);
    const { state, verifiedHow } = await test.db.selectFrom('membership').select(['state', 'verifiedHow'])
      .where('accountId', '=', person.accountId).executeTakeFirstOrThrow();
    expect([state, verifiedHow]).toEqual(['verified', 'domain']);
  });
});

describe('an admin', () => {
  it('enters and removes domains, nobody else does', async () => {
    const [town, other] = [await makeOrganisation(test), await makeOrganisation(test)];
    const people = [await makeAccount(test), await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 1 }] }),
      await makeAccount(test, { organises: [(await makeSeries(test)).id] })];
    for (const actor of people) {
      await expect(addDomain(test.deps, actor, { organisationId: town.id, domain: 'a.example' })).rejects.toBeInstanceOf(NotFound);
      await expect(removeDomain(test.deps, actor, { organisationId: town.id, domain: 'a.example' })).rejects.toBeInstanceOf(NotFound);
      await expect(importDomains(test.deps, actor, { ok: true, lines: [], problems: [] },
        { dryRun: true })).rejects.toBeInstanceOf(NotFound);
    }
    const admin = await makeAccount(test, { admin: true });
    expect(await addDomain(test.deps, admin, { organisationId: town.id, domain: ' @Geteilt.Example' }))
      .toEqual({ ok: true, domain: 'geteilt.example', existing: false });
    expect(await addDomain(test.deps, admin, { organisationId: town.id, domain: 'geteilt.example' }))
      .toEqual({ ok: true, domain: 'geteilt.example', existing: true });
    expect(await addDomain(test.deps, admin, { organisationId: other.id, domain: 'geteilt.example' }))
      .toMatchObject({ ok: true, existing: false });
    expect(await addDomain(test.deps, admin, { organisationId: town.id, domain: 'gmx.de' })).toEqual({ ok: false, reason: 'free_mail' });
    expect(await addDomain(test.deps, admin, { organisationId: crypto.randomUUID(), domain: 'x.example' }))
      .toEqual({ ok: false, reason: 'organisation_unknown' });

    // Several organisations share it: the person is offered them and picks.
    const person = await makeAccount(test, { email: 'p@geteilt.example' });
    const cookie = await signInAs(test, person.accountId);
    const { body } = await get(test, '/konto/organisationen', { cookie });
    expect([town, other].map(({ id }) => body.includes(`value="${id}"`))).toEqual([true, true]);
    expect((await post(test, '/konto/organisationen/neu', { choice: other.id }, { cookie })).headers.location).toContain('bestaetigt');

    await removeDomain(test.deps, admin, { organisationId: town.id, domain: 'geteilt.example' });
    const late = await makeAccount(test, { email: 'l@geteilt.example' });
    expect(await askToBelong(test.deps, late, town.id)).toEqual({ ok: true, state: 'pending' });
    expect(await askToBelong(test.deps, late, other.id)).toEqual({ ok: true, state: 'verified' });
  });
});

describe('a domain with umlauts', () => {
  it('is known in both spellings, verifies who writes from it, and is shown as it is written', async () => {
    const admin = await makeAccount(test, { admin: true });
    const town = await makeOrganisation(test, { name: 'Stadt Großröhrsdorf Nord' });
    expect(await addDomain(test.deps, admin, { organisationId: town.id, domain: 'großröhrsdorf.example' }))
      .toEqual({ ok: true, domain: 'xn--grorhrsdorf-x6a41a.example', existing: false });
    expect(await addDomain(test.deps, admin, { organisationId: town.id, domain: 'xn--grorhrsdorf-x6a41a.example' })).toMatchObject({ existing: true });
    const person = await makeAccount(test, { email: 'p@xn--grorhrsdorf-x6a41a.example' });
    expect(await askToBelong(test.deps, person, town.id)).toEqual({ ok: true, state: 'verified' });
    const cookie = await signInAs(test, admin.accountId);
    for (const search of ['', '?suche=gro%C3%9Fr%C3%B6hrsdorf.example', '?suche=xn--grorhrs']) {
      expect((await get(test, `/organisation/domains${search}`, { cookie })).body).toContain('großröhrsdorf.example');
    }
  });

  it('is no other than it is: one of another script verifies nobody, is never known, and is not read as the known one', async () => {
    const admin = await makeAccount(test, { admin: true });
    const town = await makeOrganisation(test, { name: 'Stadt Bonnheim', domains: ['bonnheim.example'] });
    const homograph = 'xn--bnnheim-9ig.example';
    expect(domainToUnicode(homograph)).toBe('b\u043ennheim.example');
    for (const domain of [homograph, 'b\u043ennheim.example']) {
      expect(await addDomain(test.deps, admin, { organisationId: town.id, domain })).toEqual({ ok: false, reason: 'foreign_letters' });
    }
    expect(readDomainFile(`domain;name\n${homograph};Stadt Bonnheim`)).toMatchObject({ lines: [], problems: [{ problem: 'foreign_letters' }] });
    const stranger = await makeAccount(test, { email: `p@${homograph}` });
    expect(await askToBelong(test.deps, stranger, town.id)).toEqual({ ok: true, state: 'pending' });
    const { id } = await test.db.selectFrom('membership').select('id').where('accountId', '=', stranger.accountId).executeTakeFirstOrThrow();
    const cookie = await signInAs(test, admin.accountId);
    const { body } = await get(test, `/organisation/zugehoerigkeit/${id}`, { cookie });
    expect(body).toContain(`${homograph} sieht der bekannten Domain bonnheim.example ähnlich, ist aber eine andere`);
    expect(body).toContain('Buchstaben einer anderen Schrift');
    expect(body).not.toContain('name="domain"');
    // Ticked all the same, by whoever sends the form by hand.
    await post(test, `/organisation/zugehoerigkeit/${id}/zusage`, { domain: 'ja' }, { cookie });
    expect(await domainsOf(town.id)).toEqual([{ domain: 'bonnheim.example', source: 'import' }]);
  });
});

it('says before it removes a domain what that means for those who came by it, and removes it then', async () => {
  const [town, other] = [await makeOrganisation(test, { name: 'Stadt Wegdamit', domains: ['wegdamit.example'] }),
    await makeOrganisation(test, { domains: ['wegdamit.example'] })];
  for (const name of ['a', 'b']) await makeAccount(test, { email: `${name}@wegdamit.example`, memberships: [town.id] });
  const admin = await makeAccount(test, { admin: true });
  const cookie = await signInAs(test, admin.accountId);
  const link = `/organisation/domains/ende?domain=wegdamit.example&organisation=${town.id}`;
  const list = await get(test, '/organisation/domains?suche=wegdamit', { cookie });
  expect(list.body).toContain(link.replace('&', '&amp;'));
  const page = await get(test, link, { cookie });
  for (const words of ['Domain wegdamit.example entfernen?', 'Die 2 Mitglieder mit einer Adresse dieser Domain bleiben bestätigt', 'wartet auf eine Entscheidung', 'Für die andere Organisation, die diese Domain teilt, bleibt sie bekannt']) {
    expect(page.body).toContain(words);
  }
  expect(await domainsOf(town.id)).toHaveLength(1);
  expect((await get(test, link, { cookie: await signInAs(test, (await makeAccount(test)).accountId) })).statusCode).toBe(404);
  const done = await post(test, '/organisation/domains/ende', { domain: 'wegdamit.example', organisationId: town.id }, { cookie });
  expect(done.headers.location).toBe('/organisation/domains?hinweis=entfernt');
  expect([await domainsOf(town.id), (await domainsOf(other.id)).length]).toEqual([[], 1]);
  expect((await get(test, link, { cookie })).headers.location).toBe('/organisation/domains?hinweis=unbekannt');
});

it('says of a pasted list without a line that there is nothing to read, and saves nothing', async () => {
  const cookie = await signInAs(test, (await makeAccount(test, { admin: true })).accountId);
  const { statusCode, body } = await post(test, '/organisation/domains/einlesen', { csv: 'domain;ars', was: 'einlesen' }, { cookie });
  expect(statusCode).toBe(422);
  expect(body).toContain('Unter der Kopfzeile steht keine Domain. Es gibt nichts einzulesen.');
});

it('names all that is wrong with a domain that is entered, at once', async () => {
  const admin = await makeAccount(test, { admin: true });
  const { statusCode, body } = await post(test, '/organisation/domains', { domain: '', organisation: 'Xyzzy' }, { cookie: await signInAs(test, admin.accountId) });
  expect(statusCode).toBe(422);
  expect(body).toMatch(/href="#feld-domain"[\s\S]*href="#feld-organisation"/);
});

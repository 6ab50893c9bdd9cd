import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditMessages } from '../../src/modules/pages/audit/messages.ts';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';

/** What is written into the audit beside its verb, by the ways the source does it: the names of the details. */
function detailsInSource(): string[] {
  const source = readdirSync('src/modules', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join('src/modules', name), 'utf8')).join('\n');
  const literals = [...source.matchAll(/data: JSON\.stringify\(\{([^}]*)\}/g), ...source.matchAll(/recordProject\([^{;]*\{([^}]*)\}/g),
    ...source.matchAll(/\b(?:record|note)\(tx, actor, [^{;]*\{([^}]*)\}/g)].map(([, body]) => body!);
  const names = literals.flatMap((body) => body.replace(/\([^)]*\)|\[[^\]]*\]/g, '').split(',').map((part) => /^\s*(\w+)\s*(?::|\?|$)/.exec(part)?.[1]));
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

describe('the words of the audit', () => {
  it('name every detail that is written, in both languages', () => {
    const details = detailsInSource();
    expect(details.length).toBeGreaterThan(15);
    for (const lang of ['de', 'en'] as const) expect(details.filter((name) => !Object.hasOwn(auditMessages[lang].dataWords, name)), lang).toEqual([]);
  });
});

describe('the page of the audit', () => {
  let test: TestApp;
  beforeAll(async () => { test = await startTestApp(); });
  afterAll(() => test.close());

  it('says whom or what an entry is about, unless it is gone or hidden from the reader', async () => {
    const admin = await makeAccount(test, { admin: true });
    const person = await makeAccount(test, { name: 'Amt für Vermessung' });
    const town = await makeOrganisation(test, { name: 'Stadt Protokoll' });
    const [open, hidden] = [await makeProject(test, { titleDe: 'Offenes Vorhaben', level: 'green' }), await makeProject(test, { titleDe: 'Verborgenes Vorhaben', level: 'red' })];
    const about = [['account', person.accountId], ['organisation', town.id], ['project', open.id], ['project', hidden.id], ['account', crypto.randomUUID()]] as const;
    for (const [object, objectId] of about) {
      await test.db.insertInto('activity').values({ at: test.clock.now(), verb: 'changed', object, objectId, data: JSON.stringify({ to: town.id, inSearch: true }) }).execute();
    }
    const { body } = await get(test, '/organisation/protokoll', { cookie: await signInAs(test, admin.accountId) });
    for (const part of [`/organisation/konten/${person.accountId}">Amt für Vermessung`, `/kommunen/${town.slug}">Stadt Protokoll`, `/praxiswissen/${open.slug}">Offenes Vorhaben`,
      'nicht für Sie sichtbar', 'gelöscht', 'Kennung der übernehmenden Organisation: ', 'in der Suche: ja']) expect.soft(body).toContain(part);
    expect(body).not.toContain('Verborgenes Vorhaben');
  });
});

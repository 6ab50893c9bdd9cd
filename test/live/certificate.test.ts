import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { issueCertificate } from '../../src/modules/live/commands.ts';
import { get, post, startTestApp, type TestApp } from '../support/app.ts';
import { forgetEverything, makeDay, ROLES, type TestDay } from './day.ts';

let test: TestApp;
let day: TestDay;
const path = '/veranstaltungen/austausch/teilnahmebestaetigung';
beforeAll(async () => {
  test = await startTestApp();
  return () => test.close();
});
beforeEach(async () => {
  await forgetEverything(test);
  test.clock.set('2027-01-12T14:35:00Z');
  day = await makeDay(test);
});

const attend = (role: 'online' | 'room') => test.db.updateTable('registration').set({ state: 'attended' }).where('id', '=', day.registrations[role].id).execute();
const numberOf = async (role: 'online' | 'room') =>
  (await test.db.selectFrom('registration').select('certificateNumber').where('id', '=', day.registrations[role].id).executeTakeFirstOrThrow()).certificateNumber;

describe('a certificate', () => {
  it('is issued once, by a form post, to somebody who attended; the number stays', async () => {
    await attend('online');
    const cookie = await day.cookieOf('online');
    expect((await get(test, path, { cookie })).headers.location).toBe(day.base);
    expect(await numberOf('online')).toBeNull();
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(test, path, {}, { cookie })));
    expect(new Set(answers.map((a) => `${a.statusCode} ${String(a.headers.location)}`))).toEqual(new Set([`303 ${path}`]));
    const number = await numberOf('online');
    expect(number).toMatch(/^IK-2027-[2-9A-HJKMNP-Z]{8}$/);
    expect(await test.db.selectFrom('activity').select(['verb', 'object', 'objectId', 'data']).execute())
      .toEqual([{ verb: 'certified', object: 'registration', objectId: day.registrations.online.id, data: {} }]);
    const { body } = await get(test, path, { cookie });
    for (const part of [number!, 'Testperson Muster', 'IT-Leitung, Stadt Beispielhausen', 'Austausch in Beispielhausen', 'Dienstag, 12. Januar 2027, 14:00 bis 15:30 Uhr', 'Teilnahme online',
      'Initiative K Bayern', 'Bayerische Austauschstelle', 'Chatbot im Bürgerbüro', 'http://localhost:3000/bescheinigung']) expect(body).toContain(part);
    expect(body).not.toContain('Moderierte Diskussion');
  });

  it('names the place for those who were in the room, and is there in English', async () => {
    await attend('room');
    const cookie = await day.cookieOf('room');
    await post(test, path, {}, { cookie });
    expect((await get(test, path, { cookie })).body).toContain('Teilnahme vor Ort: Rathaus, Markt 1, 80000 Beispielhausen');
    const english = (await get(test, `/en${path}`, { cookie })).body;
    expect(english).toContain('This is to certify that');
    expect(english).toContain('Exchange in Beispielhausen');
  });

  it('asks for the name first where it is missing', async () => {
    await attend('online');
    await test.db.updateTable('account').set({ name: '' }).where('id', '=', day.people.online.accountId).execute();
    const cookie = await day.cookieOf('online');
    await post(test, path, {}, { cookie });
    const { body } = await get(test, path, { cookie });
    expect(body).toContain('Ihr Name fehlt noch');
    expect(body).not.toContain('Hiermit wird bescheinigt');
  });

  it('is only for those who attended, and only after the end', async () => {
    for (const role of ROLES) {
      const expected = role === 'online' || role === 'room' ? 'not_attended' : 'no_seat';
      expect([role, await issueCertificate(test.deps, day.people[role], 'austausch')]).toEqual([role, { ok: false, reason: expected }]);
    }
    await attend('online');
    test.clock.set(day.endsAt.subtract({ seconds: 1 }));
    expect(await issueCertificate(test.deps, day.people.online, 'austausch')).toEqual({ ok: false, reason: 'not_attended' });
    expect(await numberOf('online')).toBeNull();
  });

  it('shows nobody else\'s: others are led to where they stand', async () => {
    await attend('online');
    await issueCertificate(test.deps, day.people.online, 'austausch');
    for (const role of ['visitor', ...ROLES].filter((r) => r !== 'online') as ('visitor' | 'room')[]) {
      const answer = await get(test, path, { cookie: await day.cookieOf(role) });
      expect([role, answer.statusCode, answer.body.includes('Testperson Muster')]).toEqual([role, 303, false]);
    }
  });
});

describe('verification', () => {
  it('says valid with event, date and organisation to everybody, and never who it was', async () => {
    await attend('online');
    const issued = await issueCertificate(test.deps, day.people.online, 'austausch');
    const number = issued.ok ? issued.number : '';
    const answer = await get(test, `/bescheinigung/${number}`);
    expect(answer.statusCode).toBe(200);
    for (const part of [`Die Nummer ${number} ist gültig.`, 'Austausch in Beispielhausen', 'Dienstag, 12. Januar 2027', 'Stadt Beispielhausen', 'Bayerische Austauschstelle']) expect(answer.body).toContain(part);
    for (const part of ['Testperson', 'Muster', 'IT-Leitung', day.people.online.email, day.people.online.accountId, day.registrations.online.id]) expect(answer.body).not.toContain(part);
    expect(answer.headers['x-robots-tag']).toBe('noindex');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('reads what people type and leads to the one address of the number', async () => {
    await attend('online');
    const issued = await issueCertificate(test.deps, day.people.online, 'austausch');
    const number = issued.ok ? issued.number : '';
    const typed = encodeURIComponent(` ${number.toLowerCase().replaceAll('-', ' ')} `);
    expect((await get(test, `/bescheinigung?number=${typed}`)).headers.location).toBe(`/bescheinigung/${number}`);
    expect((await get(test, `/bescheinigung/${typed}`)).headers.location).toBe(`/bescheinigung/${number}`);
    expect((await get(test, `/en/bescheinigung?number=${typed}`)).headers.location).toBe(`/en/bescheinigung/${number}`);
  });

  it('says unknown for a number nobody has, and for one whose attendance was taken back', async () => {
    const unknown = await get(test, '/bescheinigung/IK-2027-22222222');
    expect([unknown.statusCode, unknown.body.includes('Die Nummer IK-2027-22222222 ist nicht bekannt.')]).toEqual([404, true]);
    await attend('online');
    const issued = await issueCertificate(test.deps, day.people.online, 'austausch');
    await test.db.updateTable('registration').set({ state: 'no_show' }).where('id', '=', day.registrations.online.id).execute();
    expect((await get(test, `/bescheinigung/${issued.ok ? issued.number : ''}`)).statusCode).toBe(404);
  });

  it('explains what a number looks like', async () => {
    const empty = await get(test, '/bescheinigung?number=');
    expect([empty.statusCode, empty.body.includes('Geben Sie die Nummer der Bescheinigung ein.')]).toEqual([422, true]);
    const wrong = await get(test, '/bescheinigung?number=%3Cscript%3E1');
    expect([wrong.statusCode, wrong.body.includes('Das ist keine vollständige Nummer.'), wrong.body.includes('<script>1')]).toEqual([422, true, false]);
    expect((await get(test, '/bescheinigung/hallo')).statusCode).toBe(422);
    expect((await get(test, '/bescheinigung?number=a&number=b')).statusCode).toBe(422);
  });
});

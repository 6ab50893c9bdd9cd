import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAccount, makeEvent, makeRegistration } from '../support/make.ts';
import { get, post, startTestApp, type TestApp } from '../support/app.ts';
import { forgetEverything, makeDay, ROLES, type TestDay } from './day.ts';

let test: TestApp;
let day: TestDay;
const list = '/organisation/veranstaltungen/austausch/einlass';
beforeAll(async () => {
  test = await startTestApp();
  return () => test.close();
});
beforeEach(async () => {
  await forgetEverything(test);
  test.clock.set('2027-01-12T12:50:00Z');
  day = await makeDay(test);
});

const namesIn = (body: string): string[] => [...body.matchAll(/class="k-door__name">(.*?)</g)].map((m) => m[1]!);
async function person(name: string, organisationId: string, seat: 'room' | 'online' = 'room') {
  const account = await makeAccount(test, { name });
  return makeRegistration(test, { eventId: day.event.id, accountId: account.accountId, organisationId, seat });
}

describe('the list at the door', () => {
  it('is for organisers of the event and admins; others get the same 404 as for an event that is not', async () => {
    const one = `${list}/${day.registrations.room.id}`;
    const code = `/einlass/${day.registrations.room.checkInCode}`;
    const outcomes: Record<string, unknown> = {};
    for (const role of ROLES) {
      const cookie = await day.cookieOf(role);
      outcomes[role] = [
        (await get(test, list, { cookie })).statusCode, (await post(test, one, { state: 'arrived' }, { cookie })).statusCode,
        (await get(test, code, { cookie })).statusCode, (await post(test, code, { state: 'expected' }, { cookie })).statusCode,
      ];
    }
    const no = [404, 404, 404, 404];
    const yes = [200, 303, 200, 303];
    expect(outcomes).toEqual({ online: no, room: no, queued: no, requested: no, cancelled: no, stranger: no, foreignOrganiser: no, organiser: yes, admin: yes });
    for (const url of [list, code]) expect((await get(test, url)).headers.location).toBe(`/anmelden?weiter=${encodeURIComponent(url)}`);
  });

  it('changes nothing for a foreign organiser, also through an event of their own, nor through the wrong event', async () => {
    await makeEvent(test, { seriesId: day.otherSeries.id, slug: 'fremd' });
    const cookie = await day.cookieOf('foreignOrganiser');
    const answer = await post(test, `/organisation/veranstaltungen/fremd/einlass/${day.registrations.room.id}`, { state: 'arrived' }, { cookie });
    expect(answer.statusCode).toBe(404);
    expect(await day.stateOf('room')).toBe('confirmed');
    await makeEvent(test, { seriesId: day.series.id, slug: 'schwester' });
    const sister = await post(test, `/organisation/veranstaltungen/schwester/einlass/${day.registrations.room.id}`, { state: 'arrived' }, { cookie: await day.cookieOf('organiser') });
    expect(sister.statusCode).toBe(404);
    expect(await day.stateOf('room')).toBe('confirmed');
  });

  it('shows names, organisations and codes of those in the room only, and no times', async () => {
    await person('Online Olaf', day.home.id, 'online');
    await person('Ämterteam Adler', day.home.id);
    const { body } = await get(test, list, { cookie: await day.cookieOf('organiser') });
    expect(namesIn(body)).toEqual(['Ämterteam Adler', 'Testperson Müller']);
    expect(body).toContain('0 von 2 Personen sind da');
    expect(body).not.toMatch(/\d{1,2}:\d{2}/);
    expect(body).not.toContain('@');
  });

  it.each([
    ['mueller', ['Testperson Müller']], ['MÜLLER te', ['Testperson Müller']], ['schneeberg', ['Testperson Müller']], ['beispielhausen', ['Ämterteam Adler']],
    ['aemterteam', ['Ämterteam Adler']], ['ller', []], ['%', []], ["' or true --", []], ['niemand', []],
  ])('finds %j', async (search, expected) => {
    await person('Ämterteam Adler', day.home.id);
    const { body } = await get(test, `${list}?q=${encodeURIComponent(search)}`, { cookie: await day.cookieOf('organiser') });
    expect(namesIn(body)).toEqual(expected);
  });

  it('finds a code however it is typed', async () => {
    const code = day.registrations.room.checkInCode;
    for (const typed of [code, code.toLowerCase(), `${code.slice(0, 5)} ${code.slice(5)}`]) {
      expect(namesIn((await get(test, `${list}?q=${encodeURIComponent(typed)}`, { cookie: await day.cookieOf('organiser') })).body)).toEqual(['Testperson Müller']);
    }
  });

  it('notes an arrival and takes it back, keeps the search, and returns to the row', async () => {
    const cookie = await day.cookieOf('organiser');
    const { id } = day.registrations.room;
    const before = await test.db.selectFrom('registration').select('updatedAt').where('id', '=', id).executeTakeFirst();
    test.clock.advance({ minutes: 3 });
    const arrived = await post(test, `${list}/${id}`, { state: 'arrived', q: 'müller', page: '1' }, { cookie });
    expect(arrived.headers.location).toBe(`${list}?q=m%C3%BCller&zuletzt=${id}#p-${id}`);
    expect(await day.stateOf('room')).toBe('attended');
    const page = (await get(test, String(arrived.headers.location).split('#')[0]!, { cookie })).body;
    expect(page).toContain('Testperson Müller ist angekommen.');
    expect(page).toContain('1 von 1 Personen sind da');
    expect(page).toContain('value="expected"');
    await post(test, `${list}/${id}`, { state: 'expected' }, { cookie });
    expect(await day.stateOf('room')).toBe('confirmed');
    expect(await test.db.selectFrom('activity').select(['verb', 'actorId']).where('objectId', '=', id).orderBy('id').execute())
      .toEqual([{ verb: 'attended', actorId: day.people.organiser.accountId }, { verb: 'confirmed', actorId: day.people.organiser.accountId }]);
    expect(await test.db.selectFrom('registration').select('updatedAt').where('id', '=', id).executeTakeFirst()).toEqual(before);
  });

  it('notes an arrival once when pressed twenty times', async () => {
    const cookie = await day.cookieOf('organiser');
    await Promise.all(Array.from({ length: 20 }, () => post(test, `${list}/${day.registrations.room.id}`, { state: 'arrived' }, { cookie })));
    expect(await test.db.selectFrom('activity').select('verb').where('objectId', '=', day.registrations.room.id).execute()).toEqual([{ verb: 'attended' }]);
  });

  it('says so when somebody has no seat in the room any more', async () => {
    const cookie = await day.cookieOf('organiser');
    const answer = await post(test, `${list}/${day.registrations.cancelled.id}`, { state: 'arrived' }, { cookie });
    expect((await get(test, String(answer.headers.location).split('#')[0]!, { cookie })).body).toContain('hat keinen Platz vor Ort mehr. Es wurde nichts vermerkt.');
    expect(await day.stateOf('cancelled')).toBe('cancelled');
  });

  it('refuses a state that no button has, and ids that are none', async () => {
    const cookie = await day.cookieOf('organiser');
    expect((await post(test, `${list}/${day.registrations.room.id}`, { state: 'no_show' }, { cookie })).statusCode).toBe(404);
    expect((await post(test, `${list}/1`, { state: 'arrived' }, { cookie })).statusCode).toBe(404);
    expect(await day.stateOf('room')).toBe('confirmed');
  });

  it('has pages, each with as many queries as the first', async () => {
    for (let i = 0; i < 51; i++) await person(`Person ${String(i).padStart(2, '0')}`, day.home.id);
    const cookie = await day.cookieOf('organiser');
    const first = namesIn((await get(test, list, { cookie })).body);
    const second = namesIn((await get(test, `${list}?seite=2`, { cookie })).body);
    expect([first.length, second.length, new Set([...first, ...second]).size]).toEqual([50, 2, 52]);
    for (const odd of ['0', '-1', 'x', '99999999999']) expect((await get(test, `${list}?seite=${odd}`, { cookie })).statusCode).toBe(200);
  });
});

describe('a scanned code', () => {
  it('shows the person and one button, and back to the list', async () => {
    const cookie = await day.cookieOf('organiser');
    const url = `/einlass/${day.registrations.room.checkInCode}`;
    const { body } = await get(test, url, { cookie });
    expect(body).toContain('<h1>Testperson Müller</h1>');
    expect(body.match(/<button[^>]*name="state"/g)).toHaveLength(1);
    const answer = await post(test, url, { state: 'arrived' }, { cookie });
    expect([answer.statusCode, answer.headers.location, await day.stateOf('room')]).toEqual([303, url, 'attended']);
    expect((await get(test, url, { cookie })).body).toContain('Testperson Müller ist angekommen.');
  });

  it('says it of a seat online, and lets nobody in without a seat', async () => {
    const cookie = await day.cookieOf('organiser');
    expect((await get(test, `/einlass/${day.registrations.online.checkInCode}`, { cookie })).body).toContain('Diese Person hat einen Online-Platz.');
    for (const role of ['queued', 'requested', 'cancelled'] as const) {
      const url = `/einlass/${day.registrations[role].checkInCode}`;
      expect((await get(test, url, { cookie })).body).toContain('Diese Person hat keinen Platz.');
      await post(test, url, { state: 'arrived' }, { cookie });
      expect(await day.stateOf(role)).toBe(role);
    }
  });

  it('is 404 for codes that nobody has or that are none', async () => {
    const cookie = await day.cookieOf('admin');
    for (const code of ['2222222222', 'zu-kurz', '%27%20or%201%3D1']) expect((await get(test, `/einlass/${code}`, { cookie })).statusCode).toBe(404);
  });

  it('is what the QR code of the participant leads to', async () => {
    const { body } = await get(test, day.base, { cookie: await day.cookieOf('room') });
    const { encode } = await import('uqr');
    const { size } = encode(`http://localhost:3000/einlass/${day.registrations.room.checkInCode}`, { ecc: 'M', border: 4 });
    expect(body).toContain(`viewBox="0 0 ${size} ${size}"`);
  });
});

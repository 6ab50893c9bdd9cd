import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { giveFeedback } from '../../src/modules/live/commands.ts';
import { makeAccount, makeRegistration } from '../support/make.ts';
import { get, post, startTestApp, type TestApp } from '../support/app.ts';
import { forgetEverything, makeDay, type TestDay } from './day.ts';

let test: TestApp;
let day: TestDay;
beforeAll(async () => {
  test = await startTestApp();
  return () => test.close();
});
beforeEach(async () => {
  await forgetEverything(test);
  test.clock.set('2027-01-12T14:35:00Z');
  day = await makeDay(test);
});

const stored = () => test.db.selectFrom('feedback').select(['eventId', 'useful', 'comment']).orderBy('comment').execute();

describe('feedback', () => {
  it('keeps the answer, flips one mark on the registration, and leaves no other trace', async () => {
    const before = await test.db.selectFrom('registration').selectAll().where('id', '=', day.registrations.online.id).executeTakeFirstOrThrow();
    expect(await giveFeedback(test.deps, day.people.online, 'austausch', { useful: 5, comment: 'Mehr davon' })).toEqual({ ok: true });
    expect(await stored()).toEqual([{ eventId: day.event.id, useful: 5, comment: 'Mehr davon' }]);
    const after = await test.db.selectFrom('registration').selectAll().where('id', '=', day.registrations.online.id).executeTakeFirstOrThrow();
    expect(after).toEqual({ ...before, feedbackGiven: true });
    expect(await test.db.selectFrom('activity').selectAll().execute()).toEqual([]);
    expect(await test.db.selectFrom('outbox').selectAll().execute()).toEqual([]);
  });

  it('is refused the second time, with a sentence, and the first answer stays', async () => {
    const cookie = await day.cookieOf('online');
    const first = await post(test, `${day.base}/rueckmeldung`, { useful: '4', comment: 'gut' }, { cookie });
    expect(first.headers.location).toBe(`${day.base}?hinweis=rueckmeldung`);
    const second = await post(test, `${day.base}/rueckmeldung`, { useful: '1', comment: 'doch nicht' }, { cookie });
    expect(second.headers.location).toBe(`${day.base}?grund=already_given`);
    expect((await get(test, String(second.headers.location), { cookie })).body).toContain('Sie haben schon eine Rückmeldung gegeben.');
    expect(await stored()).toEqual([{ eventId: day.event.id, useful: 4, comment: 'gut' }]);
    expect((await get(test, day.base, { cookie })).body).not.toContain(`action="${day.base}/rueckmeldung"`);
  });

  it('counts once, however often it is sent at once', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => giveFeedback(test.deps, day.people.online, 'austausch', { useful: 3, comment: '' })));
    expect(results.filter((r) => r.ok)).toHaveLength(1);
    expect(results.filter((r) => !r.ok && r.reason === 'already_given')).toHaveLength(19);
    expect(await stored()).toHaveLength(1);
  });

  it('cannot be linked to a person: no column, no time, no number of a transaction, no order of rows', async () => {
    const { rows: columns } = await sql<{ name: string }>`select column_name as name from information_schema.columns where table_name = 'feedback' order by 1`.execute(test.db);
    expect(columns.map((c) => c.name)).toEqual(['comment', 'event_id', 'id', 'useful']);
    const order: string[] = [];
    for (let i = 0; i < 12; i++) {
      const person = await makeAccount(test);
      await makeRegistration(test, { eventId: day.event.id, accountId: person.accountId, state: 'attended', seat: 'online' });
      order.push(`Antwort ${String(i).padStart(2, '0')}`);
      await giveFeedback(test.deps, person, 'austausch', { useful: 1 + (i % 5), comment: order[i]! });
    }
    const { rows } = await sql<{ comment: string; xmin: string }>`select comment, xmin::text from feedback order by ctid`.execute(test.db);
    expect([...rows].map((r) => r.comment).sort()).toEqual(order);
    // All answers carry the number of the last transaction; all registrations but one carry others.
    expect(new Set(rows.map((r) => r.xmin)).size).toBe(1);
    const { rows: registrations } = await sql<{ xmin: string }>`select xmin::text from registration where feedback_given`.execute(test.db);
    expect(registrations.filter((r) => r.xmin === rows[0]!.xmin)).toHaveLength(1);
    // One in 479 million that twelve rows fall into their old order by chance.
    expect(rows.map((r) => r.comment)).not.toEqual(order);
  });

  it('loses none when many answer at once, and leaves other events alone', async () => {
    const other = await test.db.insertInto('feedback').values({ eventId: (await test.db.insertInto('event').values({
      seriesId: day.series.id, slug: 'anderes', titleDe: 'Anderes', mode: 'online', uid: 'x', state: 'published', publishedAt: test.clock.now(),
    }).returning('id').executeTakeFirstOrThrow()).id, useful: 2 }).returningAll().executeTakeFirstOrThrow();
    const people = await Promise.all(Array.from({ length: 25 }, () => makeAccount(test)));
    for (const { accountId } of people) await makeRegistration(test, { eventId: day.event.id, accountId, state: 'attended', seat: 'online' });
    await Promise.all(people.map((person, i) => giveFeedback(test.deps, person, 'austausch', { useful: 1 + (i % 5), comment: `Nr. ${i}` })));
    const comments = await test.db.selectFrom('feedback').select('comment').where('eventId', '=', day.event.id).execute();
    expect(comments.map((c) => c.comment).sort()).toEqual(people.map((_, i) => `Nr. ${i}`).sort());
    const { rows } = await sql<{ xmin: string }>`select xmin::text from feedback where event_id = ${day.event.id}`.execute(test.db);
    expect(new Set(rows.map((r) => r.xmin)).size).toBe(1);
    expect(await test.db.selectFrom('feedback').selectAll().where('id', '=', other.id).executeTakeFirst()).toEqual(other);
  });

  it('begins when the programme is over, delay included', async () => {
    test.clock.set(day.endsAt.subtract({ seconds: 1 }));
    expect(await giveFeedback(test.deps, day.people.online, 'austausch', { useful: 3, comment: '' })).toEqual({ ok: false, reason: 'not_over' });
    await test.db.updateTable('event').set({ delayMinutes: 10 }).where('id', '=', day.event.id).execute();
    test.clock.set(day.endsAt.add({ minutes: 9 }));
    expect(await giveFeedback(test.deps, day.people.online, 'austausch', { useful: 3, comment: '' })).toEqual({ ok: false, reason: 'not_over' });
    test.clock.set(day.endsAt.add({ minutes: 10 }));
    expect(await giveFeedback(test.deps, day.people.online, 'austausch', { useful: 3, comment: '' })).toEqual({ ok: true });
  });

  it.each(['queued', 'requested', 'cancelled', 'stranger', 'organiser'] as const)('is not taken from %s', async (role) => {
    expect(await giveFeedback(test.deps, day.people[role], 'austausch', { useful: 3, comment: '' })).toEqual({ ok: false, reason: 'no_seat' });
    expect(await stored()).toEqual([]);
  });

  it('asks again for what is missing or too long, and keeps what was typed', async () => {
    const cookie = await day.cookieOf('online');
    const missing = await post(test, `${day.base}/rueckmeldung`, { comment: 'Schon <b>getippt</b>' }, { cookie });
    expect(missing.statusCode).toBe(422);
    expect(missing.body).toContain('<title>Fehler: ');
    expect(missing.body).toContain('href="#feld-useful">Wählen Sie aus, wie nützlich die Veranstaltung war.');
    expect(missing.body).toContain('Schon &lt;b>getippt&lt;/b>');
    const long = await post(test, `${day.base}/rueckmeldung`, { useful: '2', comment: 'x'.repeat(2001) }, { cookie });
    expect(long.statusCode).toBe(422);
    expect(long.body).toContain('Kürzen Sie den Text auf höchstens 2.000 Zeichen.');
    expect(long.body).toMatch(/value="2" checked/);
    for (const useful of ['0', '6', '3.5', 'sehr']) expect((await post(test, `${day.base}/rueckmeldung`, { useful }, { cookie })).statusCode).toBe(422);
    expect(await stored()).toEqual([]);
  });
});

describe('material', () => {
  it('is there for those with a seat once the event has ended, grouped by impulse, those for everybody too', async () => {
    const insert = (title: string, position: number, itemId: string | null, audience: string) =>
      test.db.insertInto('material').values({ eventId: day.event.id, kind: 'slides', title, url: `https://dateien.example/${position}`, itemId, position, audience }).execute();
    await insert('Folien zum Chatbot', 0, day.items[1]!.id, 'participants');
    await insert('Protokoll', 1, null, 'public');
    const { body } = await get(test, day.base, { cookie: await day.cookieOf('room') });
    const section = body.slice(body.indexOf('id="material"'), body.indexOf('id="rueckmeldung"'));
    expect([...section.matchAll(/<h3>(.*?)<\/h3>|<a href="(.*?)" rel="noreferrer">(.*?)<\/a>/g)].map((m) => m[1] ?? `${m[2]} ${m[3]}`)).toEqual([
      'Chatbot im Bürgerbüro', 'https://dateien.example/0 Folien: Folien zum Chatbot', 'Zur ganzen Veranstaltung', 'https://dateien.example/1 Folien: Protokoll',
    ]);
    test.clock.set(day.endsAt.subtract({ minutes: 1 }));
    expect((await get(test, day.base, { cookie: await day.cookieOf('room') })).body).not.toContain('dateien.example');
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, test as it } from 'vitest';
import { requestCode } from '../../src/modules/accounts/commands.ts';
import { startWorkers } from '../../src/modules/notifications/workers.ts';
import { startLoop } from '../../src/platform/jobs/loop.ts';
import { startSchedule } from '../../src/platform/jobs/schedule.ts';
import { createWaker } from '../../src/platform/jobs/waker.ts';
import { missingTransport, parseSender, recordingTransport } from '../../src/platform/mail/transport.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { mailsOf, sender } from './mail-support.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => { for (const stop of stops.splice(0).reverse()) await stop(); });
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

describe('a loop', () => {
  it('runs at once, once for many wakes, and never twice at the same time', async () => {
    let runs = 0;
    let busy = 0;
    let most = 0;
    const loop = startLoop({
      everySeconds: 60, onError: () => undefined,
      work: async () => {
        most = Math.max(most, ++busy);
        await sleep(60);
        runs += 1;
        busy -= 1;
      },
    });
    stops.push(loop.stop);
    await expect.poll(() => runs).toBe(1);
    for (let n = 0; n < 50; n++) loop.wake();
    await sleep(250);
    expect(runs).toBe(2);
    // What wakes it while it runs is not lost.
    loop.wake();
    await sleep(50);
    loop.wake();
    await sleep(250);
    expect([runs, most]).toEqual([4, 1]);
  });

  it('goes on after an error, by itself, and ends after the run under way', async () => {
    const errors: unknown[] = [];
    let runs = 0;
    let finished = 0;
    const loop = startLoop({
      everySeconds: 0.05, onError: (error) => errors.push(error),
      work: async () => {
        runs += 1;
        if (runs === 1) throw new Error('once');
        await sleep(30);
        finished += 1;
      },
    });
    await expect.poll(() => runs).toBeGreaterThan(2);
    await loop.stop();
    const ended = runs;
    expect([errors.length, finished]).toEqual([1, ended - 1]);
    loop.wake();
    await sleep(120);
    expect(runs).toBe(ended);
  });
});

let test: TestApp;
beforeAll(async () => { test = await startTestApp({ now: Temporal.Now.instant().toString() }); });
afterAll(() => test.close());

describe('the schedule', () => {
  it('keeps its jobs in a schema of its own, and forgets those of an earlier release', async () => {
    const first = await startSchedule(test.connectionString, [{ name: 'old-job', cron: '* * * * *', run: async () => undefined }], () => undefined);
    await first.stop();
    const second = await startSchedule(test.connectionString, [{ name: 'new-job', cron: '0 3 * * *', run: async () => undefined }], () => undefined);
    stops.push(() => second.stop());
    const { rows } = await import('kysely').then(({ sql }) => sql<{ name: string; cron: string; timezone: string }>`select name, cron, timezone from pgboss.schedule`.execute(test.owner));
    expect(rows).toEqual([{ name: 'new-job', cron: '0 3 * * *', timezone: 'Europe/Berlin' }]);
  });

  it('runs a job that is due in one process only, and reports one that throws', async () => {
    const ran: string[] = [];
    const errors: unknown[] = [];
    const jobs = (who: string) => [{ name: 'counted', cron: '0 3 * * *', run: async () => { ran.push(who); throw new Error('reported'); } }];
    const first = await startSchedule(test.connectionString, jobs('a'), (error) => errors.push(error));
    const second = await startSchedule(test.connectionString, jobs('b'), (error) => errors.push(error));
    stops.push(() => first.stop(), () => second.stop());
    const { PgBoss } = await import('pg-boss');
    const boss = await new PgBoss({ connectionString: test.connectionString, max: 1, schedule: false, supervise: false }).start();
    // Two ticks at once are one job.
    const sent = [await boss.send('counted'), await boss.send('counted')];
    await boss.stop();
    expect(sent.filter((id) => id !== null)).toHaveLength(1);
    await expect.poll(() => ran.length, { timeout: 12_000 }).toBe(1);
    await sleep(300);
    expect([ran.length, errors.length, (errors[0] as Error).message]).toEqual([1, 1, 'reported']);
  }, 30_000);
});

describe('the workers', () => {
  it('send a code right after it was asked for, and stop in good time', async () => {
    const waker = createWaker();
    const deps = { ...test.deps, wake: waker.wake };
    const warnings: string[] = [];
    const workers = await startWorkers(deps, { transport: recordingTransport(), sender, waker, owner: test.connectionString, log: { warn: (m) => warnings.push(m) } });
    const asked = performance.now();
    await requestCode(deps, { email: 'schnell@testdorf.example', browser: 'b', returnTo: '/', lang: 'de' });
    await expect.poll(async () => (await mailsOf(test)).map((m) => m.state), { interval: 20 }).toEqual(['sent']);
    expect(performance.now() - asked).toBeLessThan(1_500);
    const stopping = performance.now();
    await workers.stop();
    expect(performance.now() - stopping).toBeLessThan(5_000);
    expect(warnings).toEqual([]);
  });

  it('keep the site working while there is no mail server at all', async () => {
    await test.db.deleteFrom('mail').execute();
    const waker = createWaker();
    const deps = { ...test.deps, wake: waker.wake };
    const workers = await startWorkers(deps, { transport: missingTransport(), sender, waker, owner: test.connectionString, log: { warn: () => undefined } });
    stops.push(() => workers.stop());
    await requestCode(deps, { email: 'wartend@testdorf.example', browser: 'b', returnTo: '/', lang: 'de' });
    await expect.poll(async () => (await mailsOf(test)).map((m) => [m.state, m.lastError]), { interval: 20 }).toEqual([['waiting', 'unreachable: SMTP_URL is not set']]);
    expect((await test.app.inject('/anmelden')).statusCode).toBe(200);
  });
});

describe('a sender', () => {
  it.each([
    ['Initiative K <post@example.de>', { name: 'Initiative K', email: 'post@example.de' }],
    ['"Initiative K, Bayern" <post@example.de>', { name: 'Initiative K, Bayern', email: 'post@example.de' }],
    ['post@example.de', { name: '', email: 'post@example.de' }],
    ['<post@example.de>', { name: '', email: 'post@example.de' }],
  ])('%s', (text, expected) => expect(parseSender(text)).toEqual(expected));

  it('is refused when it is none', () => expect(() => parseSender('Initiative K')).toThrow());
});

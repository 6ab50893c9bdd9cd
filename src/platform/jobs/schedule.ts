import { PgBoss } from 'pg-boss';
import { zone } from '../time/time.ts';

/** Something that runs by the clock. Several processes on one database run it once. */
export interface ScheduledJob {
  /** Name of its queue; letters and hyphens. */
  name: string;
  /** Five fields, in Europe/Berlin. */
  cron: string;
  run: () => Promise<unknown>;
}

export interface Schedule {
  /** Takes no new job and waits for those that run. */
  stop(): Promise<void>;
}

/** Tables of pg-boss; not ours, and left out of everything that looks at the schema. */
const SCHEMA = 'pgboss';
/** The smallest that keeps a job from waiting for the one beside it. */
const CONNECTIONS = 2;
const POLL_SECONDS = 5;
const EXPIRE_MINUTES = 30;
const STOP_SECONDS = 8;

/**
 * Runs jobs by a clock that all processes on the database share (pg-boss). A job that still runs when its time comes again is left
 * to finish; one that throws is reported and comes again at its next time.
 */
export async function startSchedule(
  connectionString: string, jobs: readonly ScheduledJob[], onError: (error: unknown) => void,
): Promise<Schedule> {
  const boss = new PgBoss({
    connectionString, schema: SCHEMA, max: CONNECTIONS, application_name: 'initiative-k jobs',
    // Our jobs look for what is due themselves; nothing is lost when a tick is.
    monitorVacuum: false, reindex: false,
  });
  boss.on('error', onError);
  await boss.start();
  await removeOld(boss, jobs);
  for (const { name, cron, run } of jobs) {
    // 'exclusive': one job of the queue at a time, waiting or running.
    await boss.createQueue(name, {
      policy: 'exclusive', retryLimit: 0, expireInSeconds: EXPIRE_MINUTES * 60, deleteAfterSeconds: 86_400, retentionSeconds: 3_600,
    });
    await boss.schedule(name, cron, null, { tz: zone });
    await boss.work(name, { pollingIntervalSeconds: POLL_SECONDS }, async () => {
      try {
        await run();
      } catch (error) {
        onError(error);
        throw error;
      }
    });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: STOP_SECONDS * 1000 }) };
}

/** A job that an earlier release had is not scheduled any more. */
async function removeOld(boss: PgBoss, jobs: readonly ScheduledJob[]): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!jobs.some((job) => job.name === name)) await boss.unschedule(name);
  }
}

import type { Deps } from '../../platform/deps.ts';
import { startLoop } from '../../platform/jobs/loop.ts';
import { createPause } from '../../platform/jobs/pause.ts';
import { startSchedule, type Schedule, type ScheduledJob } from '../../platform/jobs/schedule.ts';
import type { Waker } from '../../platform/jobs/waker.ts';
import type { Mailbox, MailTransport } from '../../platform/mail/transport.ts';
import { askSilentMatches } from '../matching/commands-silent.ts';
import { expireOffers } from '../events/registrations/commands-waiting-list.ts';
import { recheckMemberships, remindOfDeadlines } from './commands-belonging-jobs.ts';
import { queueDigests } from './commands-matching-mail.ts';
import { fanOutGroupMessages } from './commands-group-messages.ts';
import { runMailPlan } from './commands-mail-plan.ts';
import { drainOutbox } from './commands-outbox.ts';
import { askForContacts, remindOfProjects } from './commands-project-jobs.ts';
import { sendDueMails } from './commands-sending.ts';
import type { MailDeps } from './mail.ts';
import { runRetention, sealAudit } from './retention.ts';

export interface WorkerOptions {
  transport: MailTransport;
  sender: Mailbox;
  waker: Waker;
  /** The address of the database as its owner: for the tables of the schedule, and for what only the owner may delete. */
  owner: string;
  log: { warn(message: string): void };
}

export interface Workers {
  stop(): Promise<void>;
}

const POLL_SECONDS = 4;
const CLOSE_AFTER_MS = 4_000;

/**
 * Starts everything that happens without a request: the outbox becomes mails and mails leave, at once when a command wakes them and
 * every few seconds anyway; the mail plan, expiring offers and deletion run by the clock. Several processes may have workers.
 */
export async function startWorkers(deps: Deps, options: WorkerOptions): Promise<Workers> {
  const { transport, sender, waker, owner, log } = options;
  const mailDeps: MailDeps = { ...deps, sender };
  // Names the job and the kind of error only: messages of the database may quote what was in a row.
  const failed = (job: string) => (error: unknown): void => log.warn(`${job} failed: ${describe(error)}`);

  const stopping = new AbortController();
  const run = { signal: stopping.signal, pause: createPause() };
  const outbox = startLoop({
    work: async () => {
      await drainOutbox(mailDeps, run);
      await fanOutGroupMessages(mailDeps);
    },
    everySeconds: POLL_SECONDS, onError: failed('The outbox'),
  });
  const mail = startLoop({
    work: () => sendDueMails(mailDeps, transport, run), everySeconds: POLL_SECONDS, onError: failed('Sending mail'),
  });
  waker.on('outbox', outbox.wake);
  waker.on('mail', mail.wake);

  async function stopLoops(): Promise<void> {
    stopping.abort();
    const done = Promise.all([outbox.stop(), mail.stop()]);
    // A slow mail server must not hold up the end: its connections are cut, and what was under way is tried again later.
    const impatience = setTimeout(() => void transport.close(), CLOSE_AFTER_MS);
    await done;
    clearTimeout(impatience);
    await transport.close();
  }

  let schedule: Schedule;
  try {
    schedule = await startSchedule(owner, jobs(mailDeps, owner), failed('A scheduled job'));
  } catch (error) {
    await stopLoops();
    throw error;
  }
  return { stop: () => Promise.all([schedule.stop(), stopLoops()]).then(() => undefined) };
}

function jobs(deps: MailDeps, owner: string): ScheduledJob[] {
  return [
    { name: 'mail-plan', cron: '* * * * *', run: () => runMailPlan(deps) },
    { name: 'expire-offers', cron: '* * * * *', run: () => expireOffers(deps) },
    { name: 'belonging-deadlines', cron: '20 7 * * *', run: () => remindOfDeadlines(deps) },
    { name: 'belonging-recheck', cron: '40 6 * * *', run: () => recheckMemberships(deps) },
    { name: 'project-contacts', cron: '0 7 * * *', run: () => askForContacts(deps) },
    { name: 'project-reminders', cron: '10 7 * * 2', run: () => remindOfProjects(deps) },
    { name: 'digest', cron: '30 7 * * 1', run: () => queueDigests(deps) },
    { name: 'silent-matches', cron: '25 * * * *', run: () => askSilentMatches(deps) },
    { name: 'retention', cron: '10 3 * * *', run: () => runRetention(deps, owner) },
    { name: 'seal-audit', cron: '* * * * *', run: () => sealAudit(deps.db) },
  ];
}

function describe(error: unknown): string {
  const { name = 'Error', code } = error as { name?: string; code?: string };
  return code === undefined ? name : `${name} ${code}`;
}

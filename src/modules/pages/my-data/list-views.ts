import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { isoDate } from '../../../platform/time/time.ts';
import '../../accounts/people-shown.ts';
import { insertListViews, insertPeopleViews, type ListView, type ListViewKind, type PersonView } from './commands-list-views.ts';

/** Pages that show an organiser the registrations of others, by their route. */
const lists: Readonly<Record<string, ListViewKind>> = {
  '/organisation/veranstaltungen/:slug/anmeldungen': 'list',
  '/organisation/veranstaltungen/:slug/anmeldungen/:id': 'one',
  '/organisation/veranstaltungen/:slug/freigaben': 'list',
  '/organisation/veranstaltungen/:slug/einlass': 'check_in',
};

/** More than that is not remembered while the database does not answer. */
const MAX_WAITING = 1_000;

declare module 'fastify' {
  interface FastifyInstance {
    /** Writes down what was looked at since the last call; called every half minute, and when the application closes. */
    noteListViews: () => Promise<void>;
  }
}

/**
 * Notes who looked at which list of registrations, and at whom on other lists of people, once a day for each reader and list, so that those
 * who stand in it can be told.
 * Reading itself writes nothing: it is remembered and written down a little later, off the way of the page.
 */
export function registerListViews(app: FastifyInstance, deps: Pick<Deps, 'db' | 'clock'>): void {
  const waiting = new Map<string, ListView>();
  const waitingPeople = new Map<string, PersonView>();
  /** Of today: what is noted needs no second look into the database. */
  let written = new Set<string>();

  async function write(): Promise<void> {
    await writeRegistrations();
    await writePeople();
  }

  async function writePeople(): Promise<void> {
    const rows = [...waitingPeople.entries()];
    if (rows.length === 0) return;
    waitingPeople.clear();
    try {
      await insertPeopleViews(deps.db, rows.map(([, row]) => row));
    } catch {
      if (waitingPeople.size < MAX_WAITING) for (const [key, row] of rows) waitingPeople.set(key, row);
    }
  }

  async function writeRegistrations(): Promise<void> {
    const rows = [...waiting.entries()];
    if (rows.length === 0) return;
    waiting.clear();
    try {
      await insertListViews(deps.db, rows.map(([, row]) => row));
      if (written.size > MAX_WAITING) written = new Set();
      for (const [key] of rows) written.add(key);
    } catch {
      if (waiting.size < MAX_WAITING) for (const [key, row] of rows) waiting.set(key, row);
    }
  }

  app.decorate('noteListViews', write);
  app.decorateRequest('peopleShown', null);
  app.addHook('onResponse', (request, reply, done) => {
    done();
    notePeople(request, reply.statusCode);
    const kind = request.method === 'GET' && reply.statusCode === 200 ? lists[request.routeOptions.url ?? ''] : undefined;
    if (kind === undefined || request.actor.kind !== 'member') return;
    const at = deps.clock();
    const { slug = '', id } = request.params as { slug?: string; id?: string };
    const view: ListView = { at, day: isoDate(at), slug, kind, actorId: request.actor.accountId, registrationId: kind === 'one' ? id : undefined };
    const key = [view.day, view.actorId, kind, slug, view.registrationId].join(' ');
    if (!written.has(key) && waiting.size < MAX_WAITING) waiting.set(key, view);
  });
  app.addHook('onClose', () => write());

  function notePeople({ peopleShown, actor }: FastifyRequest, status: number): void {
    if (peopleShown === null || actor.kind !== 'member' || status >= 500) return;
    const at = deps.clock();
    for (const { accountId, organisationId } of peopleShown.people) {
      if (accountId === actor.accountId || waitingPeople.size >= MAX_WAITING) continue;
      const view: PersonView = { at, day: isoDate(at), accountId, organisationId, page: peopleShown.page, actorId: actor.accountId };
      waitingPeople.set([view.day, view.actorId, view.page, accountId, organisationId].join(' '), view);
    }
  }
}

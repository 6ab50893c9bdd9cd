/**
 * One event with people who register for it, and a board that says in one line each where everybody stands. The lines hold
 * every column that the rules of seating decide on, so a test that compares boards compares whole rows.
 */
import { sql } from 'kysely';
import type { Member } from '../../src/modules/accounts/actor.ts';
import type { SeatKind } from '../../src/modules/events/event.ts';
import { register, type RegisterInput, type RegisterResult } from '../../src/modules/events/registrations/commands.ts';
import { reevaluateWaitingList } from '../../src/modules/events/registrations/commands-waiting-list.ts';
import { makeAccount, makeEvent, makeOrganisation } from '../support/make.ts';
import type { TestApp } from '../support/app.ts';

type Event = Awaited<ReturnType<typeof makeEvent>>;

type EventChange = Partial<Pick<Event,
  | 'roomCapacity' | 'onlineCapacity' | 'waitingListPaused' | 'startsAt' | 'endsAt' | 'registrationClosesAt'
  | 'state' | 'mode' | 'cancelledAt'
>>;

export interface Scenario {
  test: TestApp;
  event: Event;
  organisationId: string;
  organiser: Member;
  /** Somebody of the organisation, verified, called by this name. */
  person(name: string): Promise<Member>;
  register(member: Member, wish: SeatKind, more?: Partial<RegisterInput>): Promise<RegisterResult>;
  /** Somebody new who registers; throws when refused. */
  registered(name: string, wish: SeatKind): Promise<{ member: Member; id: string }>;
  board(): Promise<string[]>;
  /** 'room 2/3 +1, online 4' : taken of capacity, and how many wait. */
  seats(): Promise<string>;
  /** Verbs of the audit and happenings of the outbox of one registration, in order. */
  trail(registrationId: string): Promise<{ activity: string[]; outbox: string[] }>;
  /** Changes the event as its commands do: the change and the new look at the waiting list in one transaction. */
  change(columns: EventChange): Promise<void>;
}

export async function scenario(test: TestApp, given: Parameters<typeof makeEvent>[1] = {}): Promise<Scenario> {
  const event = await makeEvent(test, given);
  const organisation = await makeOrganisation(test);
  // One domain for all organisations of the tests, as a service provider's: several may share it.
  await test.db.insertInto('organisationDomain').values({ organisationId: organisation.id, domain: 'rathaus.example' }).execute();
  const organiser = await makeAccount(test, { name: 'Organisation', organises: [event.seriesId] });
  const person: Scenario['person'] = (name) => makeAccount(test, { name, memberships: [organisation.id] });
  const registerAs: Scenario['register'] = (member, wish, more = {}) => register(test.deps, member, {
    eventId: event.id, name: member.name, jobTitle: member.jobTitle, organisationId: organisation.id, proposedOrganisation: undefined,
    wish, question: '',
    seekTopicIds: [], offerTopicIds: [], consents: [], ...more,
  });
  return {
    test, event, organisationId: organisation.id, organiser, person, register: registerAs,
    async registered(name, wish) {
      const member = await person(name);
      const result = await registerAs(member, wish);
      if (!result.ok) throw new Error(`${name} was refused: ${result.reason}`);
      return { member, id: result.registrationId };
    },
    board: () => board(test, event.id),
    async seats() {
      const e = await test.db.selectFrom('event').selectAll().where('id', '=', event.id).executeTakeFirstOrThrow();
      const part = (kind: string, taken: number, capacity: number | null, waiting: number) =>
        `${kind} ${taken}${capacity === null ? '' : `/${capacity}`}${waiting > 0 ? ` +${waiting}` : ''}`;
      return [
        part('room', e.roomTaken, e.roomCapacity, e.roomWaiting), part('online', e.onlineTaken, e.onlineCapacity, e.onlineWaiting),
      ].join(', ');
    },
    async trail(registrationId) {
      const activity = await test.db.selectFrom('activity').select('verb').where('objectId', '=', registrationId).orderBy('id').execute();
      const outbox = await test.db.selectFrom('outbox').select(sql<string>`payload ->> 'what'`.as('what'))
        .where('topic', '=', 'registration').where(sql<boolean>`payload ->> 'registrationId' = ${registrationId}`).orderBy('id').execute();
      return { activity: activity.map((a) => a.verb), outbox: outbox.map((o) => o.what) };
    },
    async change(columns) {
      await test.db.transaction().execute(async (tx) => {
        await tx.updateTable('event').set(columns).where('id', '=', event.id).execute();
        await reevaluateWaitingList(tx, event.id, organiser.accountId, test.clock.now());
      });
    },
  };
}

/** 'Anna: confirmed online, 2nd for room, offered room until 2027-01-14T09:00:00Z' */
async function board(test: TestApp, eventId: string): Promise<string[]> {
  const rows = await test.db.selectFrom('registration').leftJoin('account', 'account.id', 'registration.accountId')
    .selectAll('registration').select('account.name')
    .select(sql<number>`
      rank() over (partition by registration.event_id, registration.wish,
        registration.queue_number is null order by registration.queue_number)`.as('place'))
    .where('registration.eventId', '=', eventId)
    .orderBy((eb) => eb.fn.coalesce('account.name', 'registration.invitedEmail', 'registration.checkInCode'))
    .orderBy('registration.createdAt').execute();
  return rows.map((r) => {
    const parts = [r.state + (r.seat ? ` ${r.seat}` : '') + (r.cancelReason ? ` ${r.cancelReason}` : '')];
    if (r.seat !== null && r.seat !== r.wish) parts.push(`wished ${r.wish}`);
    if (r.seat === null && r.queueNumber === null && r.state !== 'cancelled' && r.offerSeat === null) parts.push(`wishes ${r.wish}`);
    if (r.queueNumber !== null) parts.push(`${r.place}. for ${r.wish}`);
    if (r.offerSeat !== null) parts.push(`offered ${r.offerSeat} until ${r.offerExpiresAt}`);
    if (r.coming !== null) parts.push(r.coming ? 'coming' : 'not coming');
    return `${r.name ?? r.invitedEmail ?? 'nobody'}: ${parts.join(', ')}`;
  });
}

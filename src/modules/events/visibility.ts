import { sees, seatCircle, type Guarded, type Reader } from '../accounts/visibility.ts';
import type { SharedField } from '../accounts/sharing/sharing.ts';
import type { EventState, SeriesState } from './event.ts';

export interface SeriesFacts {
  id: string;
  state: SeriesState;
}

export interface EventFacts {
  id: string;
  seriesId: string;
  state: EventState;
  seriesState: SeriesState;
}

export interface MaterialFacts {
  event: EventFacts;
  audience: 'public' | 'participants';
  /** By plan. */
  eventIsOver: boolean;
}

/** Somebody who holds a seat at an event. */
export interface ParticipantFacts {
  event: EventFacts;
  /** Null: nobody is known behind the seat (a colleague who has not signed in, or deleted data). */
  accountId: string | null;
  /** What the person shows to others there. */
  shows: readonly SharedField[];
}

interface Facts {
  series: SeriesFacts;
  event: EventFacts;
  material: MaterialFacts;
  participant: ParticipantFacts;
}

const inSeries = (series: SeriesFacts): Guarded => ({ level: series.state === 'draft' ? 'red' : 'clear', seriesId: series.id });
const inEvent = (event: EventFacts): Guarded =>
  ({ level: event.state === 'draft' || event.seriesState === 'draft' ? 'red' : 'clear', seriesId: event.seriesId });
/** Not further than the event itself; what is one's own stays that. */
const within = (event: EventFacts, guarded: Guarded): Guarded =>
  ({ ...(inEvent(event).level === 'clear' ? guarded : { level: 'red', ownerId: guarded.ownerId }), seriesId: event.seriesId });
const shown = (field: SharedField) => ({ event, accountId, shows }: ParticipantFacts): Guarded =>
  within(event, shows.includes(field) ? { level: 'amber', circle: seatCircle(event.id), ownerId: accountId } : { level: 'red', ownerId: accountId });
const kept = ({ event, accountId }: ParticipantFacts): Guarded => within(event, { level: 'red', ownerId: accountId });

/** Which field of what goes how far: the one table. What is not in it is shown to nobody. */
const table = {
  series: { page: inSeries },
  event: {
    page: inEvent,
    figures: inEvent,
    /** The list of participants; what it says of each is theirs to choose. */
    participants: (event: EventFacts): Guarded => within(event, { level: 'amber', circle: seatCircle(event.id) }),
    /** For those who run it. Participants get it at the door and nowhere else: `findStage`. */
    meetingUrl: (event: EventFacts): Guarded => ({ level: 'red', seriesId: event.seriesId }),
  },
  material: {
    link: ({ event, audience, eventIsOver }: MaterialFacts): Guarded => within(event, audience === 'public' ? { level: 'clear' }
      : eventIsOver ? { level: 'amber', circle: seatCircle(event.id) } : { level: 'red' }),
  },
  participant: {
    name: shown('name'), function: shown('function'), organisation: shown('organisation'), topics: shown('topics'),
    email: kept, question: kept,
  },
} satisfies { [K in keyof Facts]: Record<string, (facts: Facts[K]) => Guarded> };

export type Kind = keyof typeof table;
export type Field<K extends Kind> = keyof (typeof table)[K] & string;

/** Whether this reader sees this field of this object. */
export function canSee<K extends Kind>(reader: Reader, kind: K, object: Facts[K], field: Field<K>): boolean {
  const guard = (table[kind] as Record<string, (facts: Facts[K]) => Guarded>)[field]!;
  return sees(reader, guard(object));
}

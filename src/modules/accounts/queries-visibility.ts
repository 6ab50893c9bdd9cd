import { sql, type RawBuilder } from 'kysely';
import { isVerifiedMember, levels, type Level, type Reader } from './visibility.ts';

/**
 * Where a query finds what the policy asks of an object: a condition for each level a row may have, and the columns these levels refer to.
 * Levels that are left out do not occur.
 */
export interface GuardedRows {
  at: Partial<Record<Level, RawBuilder<boolean>>>;
  circle?: RawBuilder<string | null>;
  organisationId?: RawBuilder<string | null>;
  /** An array of accounts. */
  named?: RawBuilder<readonly string[]>;
  ownerId?: RawBuilder<string | null>;
  seriesId?: RawBuilder<string | null>;
}

const uuids = (ids: readonly string[]): RawBuilder<string> => sql`${[...ids]}::uuid[]`;

/** `sees` as a condition of SQL, for every query that reads more than one row. A property test holds the two against each other. */
export function visibleTo(reader: Reader, rows: GuardedRows): RawBuilder<boolean> {
  const { actor } = reader;
  const ways: RawBuilder<boolean>[] = levels.flatMap((level) => {
    const at = rows.at[level];
    const reached = at && reach[level](reader, rows);
    if (!reached) return [];
    return reached === true ? [at] : [sql<boolean>`(${at} and ${reached})`];
  });
  if (actor.kind === 'member') {
    if (rows.ownerId) ways.push(sql<boolean>`${rows.ownerId} = ${actor.accountId}::uuid`);
    if (rows.seriesId && actor.isAdmin) ways.push(sql<boolean>`${rows.seriesId} is not null`);
    else if (rows.seriesId) ways.push(sql<boolean>`${rows.seriesId} = any(${uuids(actor.organises)})`);
  }
  // A comparison with null is unknown, which in a WHERE is a no; the condition is not to be negated.
  return ways.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(ways, sql` or `)})`;
}

/** True: every row of the level; undefined: none. */
const reach: Record<Level, (reader: Reader, rows: GuardedRows) => RawBuilder<boolean> | true | undefined> = {
  clear: () => true,
  green: ({ actor }) => (isVerifiedMember(actor) ? true : undefined),
  amber: ({ actor, circles }, { circle }) => (circle && actor.kind === 'member' ? sql<boolean>`${circle} = any(${[...circles]}::text[])` : undefined),
  amber_strict: ({ actor }, { organisationId }) => (organisationId && actor.kind === 'member'
    ? sql<boolean>`${organisationId} = any(${uuids(actor.memberships.filter((m) => m.state === 'verified').map((m) => m.organisationId))})` : undefined),
  red: ({ actor }, { named }) => (named && actor.kind === 'member' ? sql<boolean>`${actor.accountId}::uuid = any(${named})` : undefined),
};

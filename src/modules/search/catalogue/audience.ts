import type { Actor } from '../../accounts/actor.ts';
import { isVerifiedMember, type Level } from '../../accounts/visibility.ts';

/** What the audience of a part of a profile depends on. */
export interface AudienceFacts {
  organisationId: string;
  /** Organisations that take part, confirmed, or re-use it. */
  circle: readonly string[];
  /** Accounts named for RED. */
  named: readonly string[];
}

/** Who a level of a project reaches, as a name that says it all: parts for the same people have the same audience. */
export function audienceOf(level: Level, { organisationId, circle, named }: AudienceFacts): string {
  switch (level) {
    case 'clear': case 'green': return level;
    case 'amber': return `organisations:${[...new Set([organisationId, ...circle])].sort().join(',')}`;
    case 'amber_strict': return `organisations:${organisationId}`;
    case 'red': return `accounts:${[...named].sort().join(',')}`;
  }
}

/** Whether somebody belongs to an audience; a property test holds it against the policy of projects. */
export function mayRead(actor: Actor): (audience: string) => boolean {
  const member = isVerifiedMember(actor);
  const own = actor.kind === 'member' ? actor.memberships.filter(({ state }) => state === 'verified').map(({ organisationId }) => organisationId) : [];
  return (audience) => {
    if (audience === 'clear') return true;
    if (audience === 'green') return member;
    const [kind, ids = ''] = audience.split(':');
    const among = ids.split(',');
    if (kind === 'organisations') return own.some((id) => among.includes(id));
    return kind === 'accounts' && actor.kind === 'member' && among.includes(actor.accountId);
  };
}

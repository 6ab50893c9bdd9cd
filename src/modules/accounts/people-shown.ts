import type { FastifyRequest } from 'fastify';

/** accounts: the administration's list · members: of an organisation, for its admins · requests: of those who want to belong; or one of them. */
export type PeoplePage = 'accounts' | 'account' | 'members' | 'member' | 'requests' | 'request';

export interface PeopleShown {
  page: PeoplePage;
  /** Each with the organisation it is about, where there is one. */
  people: readonly { accountId: string; organisationId?: string }[];
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Whom the page names to its reader; written down after the answer, so that they can see who looked. */
    peopleShown: PeopleShown | null;
  }
}

/** To be called by every page that shows people to somebody because of a role; what they see of an event's registrations is noted by its route. */
export function showsPeople(request: FastifyRequest, page: PeoplePage, people: PeopleShown['people']): void {
  request.peopleShown = { page, people };
}

import type { RegistrationFilter, StateFilter } from '../../events/registrations/queries-organiser.ts';
import type { SeatKind } from '../../events/event.ts';
import { organiserPaths } from '../paths.ts';

/** Values of the filter as they stand in the address. */
export const stateInPath: Record<StateFilter, string> = {
  active: 'aktuell', requested: 'anfragen', confirmed: 'bestaetigt', waiting: 'warteliste', attended: 'teilgenommen', no_show: 'gefehlt',
  cancelled: 'storniert', all: 'alle',
};
export const seatInPath: Record<SeatKind, string> = { room: 'raum', online: 'online' };
export const answerInPath: Record<'coming' | 'silent', string> = { coming: 'kommt', silent: 'offen' };

const base = organiserPaths.registrations;

/** URLs of the registrations of an event, below organiserPaths.registrations. */
export const registrationPaths = {
  list: (slug: string, filter: Partial<RegistrationFilter> = {}, page = 1) => {
    const query = filterQuery(filter);
    if (page > 1) query.set('seite', String(page));
    return withQuery(base(slug), query);
  },
  choice: (slug: string) => `${base(slug)}/auswahl`,
  outcome: (slug: string) => `${base(slug)}/ergebnis`,
  /** Who has released what to other participants. */
  sharing: (slug: string) => `/organisation/veranstaltungen/${slug}/freigaben`,
  export: (slug: string, filter: Partial<RegistrationFilter> = {}) => withQuery(`${base(slug)}/export`, filterQuery(filter)),
  one: (slug: string, id: string) => `${base(slug)}/${id}`,
  approval: (slug: string, id: string) => `${base(slug)}/${id}/zusage`,
  refusal: (slug: string, id: string) => `${base(slug)}/${id}/absage`,
  cancellation: (slug: string, id: string) => `${base(slug)}/${id}/stornierung`,
  note: (slug: string, id: string) => `${base(slug)}/${id}/notiz`,
  attendance: (slug: string, id: string) => `${base(slug)}/${id}/teilnahme`,
} as const;

function withQuery(path: string, query: URLSearchParams): string {
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The filter as a query; what is not narrowed is left out. */
export function filterQuery(filter: Partial<RegistrationFilter>): URLSearchParams {
  const query = new URLSearchParams();
  if (filter.state && filter.state !== 'active') query.set('stand', stateInPath[filter.state]);
  if (filter.seat) query.set('platz', seatInPath[filter.seat]);
  if (filter.answer) query.set('antwort', answerInPath[filter.answer]);
  if (filter.search) query.set('suche', filter.search);
  return query;
}

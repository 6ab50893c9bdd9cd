import type { FastifyPluginAsync } from 'fastify';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import { choiceDetail } from './choice-detail.ts';
import { directoryQuery } from './forms.ts';
import { organisationPaths } from './paths.ts';
import { findPostcodes, searchOrganisations, type OrganisationChoice } from './queries.ts';

/** The suggestions, the same for everybody and read with the rights of the reader. Pages of the directory are put together at level 6, with what the organisations did. */
export function organisationRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    // Not kept with the public pages: every half-typed name would push a page out of the cache.
    app.get(organisationPaths.search(), async (request, reply) => {
      const { q } = directoryQuery.parse(request.query ?? {});
      return reply.header('cache-control', 'no-store').send(await suggestions(deps.publicDb, await searchOrganisations(deps.publicDb, q), request.lang));
    });
  };
}

/** The detail tells namesakes apart: "Stadt · Landkreis Mühldorf", "Gemeinde · Bayern"; twins in one Kreis by their postcodes. */
async function suggestions(
  db: Db, found: readonly OrganisationChoice[], lang: Lang,
): Promise<{ id: string; label: string; detail: string }[]> {
  const plain = found.map((o) => ({ id: o.id, label: o.name, detail: choiceDetail(o, lang) }));
  const isTwin = (one: typeof plain[number]): boolean => plain.some(({ id, label, detail }) => id !== one.id && label === one.label
    && detail === one.detail);
  const twins = plain.filter(isTwin);
  if (twins.length === 0) return plain;
  const postcodes = await findPostcodes(db, twins.map(({ id }) => id));
  return plain.map((one) => (twins.includes(one) ? { ...one, detail: [one.detail, postcodes.get(one.id)].filter(Boolean).join(' · ') }
    : one));
}

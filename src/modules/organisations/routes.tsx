import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { sendPage } from '../../ui/reply.tsx';
import { organisationMessages } from './messages.ts';
import { LAENDER } from './organisation.ts';
import { organisationPaths } from './paths.ts';
import { listOrganisations } from './queries-directory.ts';
import { findPostcodes, searchOrganisations, type OrganisationChoice } from './queries.ts';
import { DirectoryPage } from './views.tsx';

const directoryQuery = z.object({
  q: z.string().catch('').transform((text) => text.replace(/\p{Cc}/gu, ' ').normalize('NFC').trim().slice(0, 80)),
  seite: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** The directory and its suggestions. The page of one organisation is put together at level 6, from what it did. */
export function organisationRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    app.get(organisationPaths.list(), { config: { publicPage: true } }, async (request, reply) => {
      const { q, seite } = directoryQuery.parse(request.query ?? {});
      const { rows, total } = await listOrganisations(deps.db, q, seite);
      if (rows.length === 0 && seite > 1) throw new NotFound('page of a list');
      const t = organisationMessages[request.lang];
      return sendPage(reply, {
        title: seite > 1 ? t.pageTitle(seite) : t.title, description: t.lead, wide: true,
        head: q === '' ? undefined : <meta name="robots" content="noindex" />,
      }, <DirectoryPage text={q} page={seite} rows={rows} total={total} />);
    });

    // Not kept with the public pages: every half-typed name would push a page out of the cache.
    app.get(organisationPaths.search(), async (request, reply) => {
      const { q } = directoryQuery.parse(request.query ?? {});
      return reply.header('cache-control', 'no-store').send(await suggestions(deps.db, await searchOrganisations(deps.db, q)));
    });
  };
}

/** The detail tells namesakes apart: "Stadt · Landkreis Mühldorf", "Gemeinde · Bayern"; twins in one Kreis by their postcodes. */
async function suggestions(db: Db, found: readonly OrganisationChoice[]): Promise<{ id: string; label: string; detail: string }[]> {
  const plain = found.map((o) => ({ id: o.id, label: o.name, detail: [o.officialType, o.parentName ?? (o.land ? LAENDER[o.land] : '')].filter(Boolean).join(' · ') }));
  const isTwin = (one: typeof plain[number]): boolean => plain.some(({ id, label, detail }) => id !== one.id && label === one.label && detail === one.detail);
  const twins = plain.filter(isTwin);
  if (twins.length === 0) return plain;
  const postcodes = await findPostcodes(db, twins.map(({ id }) => id));
  return plain.map((one) => (twins.includes(one) ? { ...one, detail: [one.detail, postcodes.get(one.id)].filter(Boolean).join(' · ') } : one));
}

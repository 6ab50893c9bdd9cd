import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { directoryQuery } from '../../organisations/forms.ts';
import { organisationMessages } from '../../organisations/messages.ts';
import { LAENDER } from '../../organisations/organisation.ts';
import { landOfSlug, organisationPaths } from '../../organisations/paths.ts';
import { getKreis, listKreise, listOrganisations } from '../../organisations/queries-directory.ts';
import { findStand } from '../../organisations/queries-import.ts';
import { DirectoryPage, KreisPage, LandPage, landTitle } from './views.tsx';
import { mapMessages } from './map-messages.ts';
import { findParticipationOfKreis, listParticipation } from '../queries-participation.ts';

const publicPage = { config: { publicPage: true } } as const;
const noindex = <meta name="robots" content="noindex" />;

/** The directory of all municipalities, and its parts: a Land, a Kreis. The same for everybody, so read with the rights of the reader. */
export function directoryRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    whole(app, deps);
    ofLand(app, deps);
    ofKreis(app, deps);
  };
}

function whole(app: FastifyInstance, { publicDb: db, clock }: Deps): void {
  app.get(organisationPaths.list(), publicPage, async (request, reply) => {
    const { q, seite } = directoryQuery.parse(request.query ?? {});
    const first = q === '' && seite === 1;
    const [list, stand, participation] = await Promise.all([
      listOrganisations(db, q, seite), findStand(db), first ? listParticipation(db, clock()) : undefined,
    ]);
    if (list.rows.length === 0 && seite > 1) throw new NotFound('page of a list');
    const t = organisationMessages[request.lang];
    return sendPage(reply, { title: seite > 1 ? t.pageTitle(seite) : t.title, description: t.lead, wide: true, head: q === '' ? undefined
      : noindex },
      <DirectoryPage text={q} page={seite} {...list} stand={stand} participation={participation} />);
  });
}

function ofLand(app: FastifyInstance, { publicDb: db, clock }: Deps): void {
  app.get<{ Params: { land: string } }>('/kommunen/land/:land', publicPage, async (request, reply) => {
    const land = landOfSlug(request.params.land);
    if (land === undefined) throw new NotFound('land');
    const { q, seite } = directoryQuery.parse(request.query ?? {});
    const [list, stand, kreise, all] = await Promise.all([
      listOrganisations(db, q, seite, { land }), findStand(db), listKreise(db, land), listParticipation(db, clock()),
    ]);
    if (list.rows.length === 0 && seite > 1) throw new NotFound('page of a list');
    const title = mapMessages[request.lang].landPageTitle(landTitle(land, request.lang), seite);
    return sendPage(reply, {
      title, wide: true, description: mapMessages[request.lang].landLead(LAENDER[land]!), head: q === '' ? undefined : noindex,
      breadcrumb: [{ text: organisationMessages[request.lang].title, path: organisationPaths.list() },
        { text: { de: LAENDER[land]!, en: '' } }],
    }, <LandPage land={land} text={q} page={seite} {...list} stand={stand} kreise={kreise}
      participation={all.find((one) => one.land === land)!} />);
  });
}

function ofKreis(app: FastifyInstance, { publicDb: db, clock }: Deps): void {
  app.get<{ Params: { slug: string } }>('/kommunen/kreis/:slug', publicPage, async (request, reply) => {
    const kreis = await getKreis(db, request.params.slug);
    const { q, seite } = directoryQuery.parse(request.query ?? {});
    const [list, stand, participation] = await Promise.all([
      listOrganisations(db, q, seite, { kreisArs: kreis.ars }), findStand(db), findParticipationOfKreis(db, clock(), kreis.ars),
    ]);
    if (list.rows.length === 0 && seite > 1) throw new NotFound('page of a list');
    const t = mapMessages[request.lang];
    return sendPage(reply, {
      title: t.landPageTitle(t.kreisTitle(kreis.name), seite), wide: true, description: t.kreisLead(kreis.name), head: q === '' ? undefined
        : noindex,
      breadcrumb: [
        { text: organisationMessages[request.lang].title, path: organisationPaths.list() },
        ...(kreis.land === null ? [] : [{ text: { de: LAENDER[kreis.land]!, en: '' }, path: organisationPaths.land(kreis.land) }]),
        { text: { de: kreis.name, en: '' } },
      ],
    }, <KreisPage kreis={kreis} text={q} page={seite} {...list} stand={stand} participation={participation} />);
  });
}

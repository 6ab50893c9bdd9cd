import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { rawForm, single } from '../../platform/http/form.ts';
import { sendPage } from '../../ui/reply.tsx';
import { uiTexts } from '../../ui/messages.ts';
import { signedIn } from '../accounts/session-hook.ts';
import { LAENDER, SIZE_CLASSES } from '../organisations/organisation.ts';
import { listTopics } from '../topics/queries.ts';
import { roleMessages } from './messages-roles.ts';
import { projectPaths } from './paths.ts';
import { listOffers, type OfferFilter } from './queries-offers.ts';
import { OffersPage } from './views-offers.tsx';

/** The pool of offered Impulse, for organisers. */
export function offerRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(projectPaths.offers(), async (request, reply) => {
    const raw = rawForm(request.query);
    const [land, topicId, size] = [single(raw['land']), single(raw['feld']), single(raw['groesse'])];
    const filter: OfferFilter = {
      land: Object.hasOwn(LAENDER, land) ? land : undefined, topicId: isUuid(topicId) ? topicId : undefined,
      size: SIZE_CLASSES.find(({ key }) => key === size)?.key,
    };
    const [offers, topics] = [await listOffers(deps.db, signedIn(request), filter), await listTopics(deps.db)];
    const { title } = roleMessages[request.lang].pool;
    return sendPage(reply, { title, wide: true, breadcrumb: [{ text: uiTexts[request.lang].nav.organiser, path: '/organisation' }, { text: title }] },
      <OffersPage offers={offers} topics={topics} filter={filter} />);
  });
}

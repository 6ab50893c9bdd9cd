import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { parseForm, rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { addItem, changeItem, type PersonInput } from '../../events/programme/commands-items.ts';
import { itemForm, type TypedPerson } from '../../events/programme/forms.ts';
import { itemStamp } from '../../events/programme/item-stamp.ts';
import { getDraftItem, listDraftItems } from '../../events/programme/queries.ts';
import { findLastChange, getEventToOrganise, resolveOrganisation, type EventToOrganise } from '../../events/queries-organiser.ts';
import { organiserPaths } from '../paths.ts';
import { changesRows, itemDifferences, itemErrors, newItemValues, storedItem, typedItem } from './item-fields.ts';
import { itemMessages } from './item-messages.ts';
import { ItemFormPage, type ItemFormProps } from './item-view.tsx';
import { programmeMessages } from './messages.ts';
import { eventCrumbs } from '../registrations/crumbs.ts';

type BySlug = { Params: { slug: string } };
type ByItem = { Params: { slug: string; id: string } };

/** One programme item: a form of its own, new or existing. */
export function programmeItemRoutes(app: FastifyInstance, deps: Deps): void {
  newItemRoutes(app, deps);
  existingItemRoutes(app, deps);
}

function newItemRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<BySlug & { Querystring: { nach?: string } }>('/organisation/veranstaltungen/:slug/programm/neu', async (request, reply) => {
    const event = await getEventToOrganise(deps.db, signedIn(request), request.params.slug);
    return sendForm(request, reply, event, { item: await placeAfter(request, event, request.query.nach), values: newItemValues });
  });

  app.post<BySlug>('/organisation/veranstaltungen/:slug/programm/punkte', async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEventToOrganise(deps.db, actor, request.params.slug);
    const raw = rawForm(request.body);
    const item = await placeAfter(request, event, single(raw['after']));
    if (changesRows(raw)) return sendForm(request, reply, event, { item, values: typedItem(raw) });
    const parsed = parseForm(itemForm, request.body);
    if (!parsed.ok) return sendForm(request, reply, event, { item, values: typedItem(raw), errors: itemErrors(parsed.errors, request.lang) });
    const result = await addItem(
      deps, actor, event.id, parsed.value.after || undefined, { ...parsed.value.item, people: await lookUp(deps, parsed.value.people) },
    );
    if (!result.ok) return seeOther(reply, `${organiserPaths.programme(event.slug)}?grund=${result.reason}`);
    return seeOther(reply, `${organiserPaths.programme(event.slug)}?punkt=${result.itemId}&getan=insert#punkt-${result.itemId}`);
  });

  async function placeAfter(request: FastifyRequest, event: EventToOrganise, id: string | undefined): Promise<ItemFormProps['item']> {
    const before = id ? (await listDraftItems(deps.db, event.id)).find((item) => item.id === id) : undefined;
    return { after: before?.id, afterTitle: before && inLang(before.title, request.lang) };
  }
}

function existingItemRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<ByItem>('/organisation/veranstaltungen/:slug/programm/punkte/:id', async (request, reply) => {
    const event = await getEventToOrganise(deps.db, signedIn(request), request.params.slug);
    const item = await getDraftItem(deps.db, event.id, request.params.id);
    return sendForm(request, reply, event, { item: { id: item.id, stamp: itemStamp(item) }, values: storedItem(item) });
  });

  app.post<ByItem>('/organisation/veranstaltungen/:slug/programm/punkte/:id', async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEventToOrganise(deps.db, actor, request.params.slug);
    const { id } = request.params;
    const raw = rawForm(request.body);
    const item = { id, stamp: single(raw['stand']) };
    if (changesRows(raw)) return sendForm(request, reply, event, { item, values: typedItem(raw) });
    const parsed = parseForm(itemForm, request.body);
    if (!parsed.ok) return sendForm(request, reply, event, { item, values: typedItem(raw), errors: itemErrors(parsed.errors, request.lang) });
    const result = await changeItem(
      deps, actor, event.id, id, { ...parsed.value.item, people: await lookUp(deps, parsed.value.people) }, parsed.value.stand,
    );
    if (result.ok) return seeOther(reply, `${organiserPaths.programme(event.slug)}?punkt=${id}&getan=edit#punkt-${id}`);
    // Removed by somebody else: what was typed stays in the form of a new item, to be inserted or dropped.
    if (result.reason === 'gone') {
      return sendForm(request, reply, event, { item: { after: undefined, afterTitle: undefined }, values: typedItem(raw), gone: true });
    }
    const yours = typedItem(raw);
    const conflict = {
      last: await findLastChange(deps.db, id), differences: itemDifferences(storedItem(result.stored), yours, request.lang),
    };
    return sendForm(request, reply, event, { item: { id, stamp: itemStamp(result.stored) }, values: yours, conflict });
  });
}

function sendForm(
  request: FastifyRequest, reply: FastifyReply, event: EventToOrganise, props: Omit<ItemFormProps, 'event'> & { gone?: boolean },
): FastifyReply {
  const { gone, ...rest } = props;
  const m = itemMessages[request.lang];
  const title = 'id' in props.item ? m.editTitle : m.newTitle;
  const errors = gone ? { titleDe: programmeMessages[request.lang].refusals.gone } : rest.errors;
  return sendPage(reply, {
    title, breadcrumb: eventCrumbs(
      request.lang, event, { text: programmeMessages[request.lang].heading, path: organiserPaths.programme(event.slug) }, { text: title },
    ),
    errors, status: gone || rest.conflict ? 409 : errors ? 422 : 200, scripts: ['combobox', 'error-focus'],
  }, <ItemFormPage event={{ slug: event.slug, title: inLang({ de: event.titleDe, en: event.titleEn }, request.lang) }}
    {...rest} errors={errors} />);
}

/** The organisations people belong to: of the directory where it knows the name, as typed where it does not. */
async function lookUp(deps: Deps, people: readonly TypedPerson[]): Promise<PersonInput[]> {
  return Promise.all(people.map(async ({ name, jobTitle, organisation }) => {
    const found = organisation.text === '' ? undefined : await resolveOrganisation(deps.db, organisation);
    return found?.ok === true ? { name, jobTitle, organisationId: found.id, affiliation: '' }
      : { name, jobTitle, organisationId: null, affiliation: organisation.text };
  }));
}

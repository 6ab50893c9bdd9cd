import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { parseForm, rawForm, single, type RawForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import type { Crumb } from '../../../ui/breadcrumb.tsx';
import { sentences } from '../../../ui/form-errors.ts';
import { uiTexts } from '../../../ui/messages.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { addOrganiser, archiveSeries, changeSeries, createSeries, publishSeries, removeOrganiser } from '../../events/commands-series.ts';
import { organiserForm, seriesForm } from '../../events/forms.ts';
import { canCreateSeries } from '../../events/policy.ts';
import {
  findLastChange, getSeriesToOrganise, listEventsToOrganise, listOrganisers, listSeriesToOrganise, type SeriesToOrganise,
} from '../../events/queries-organiser.ts';
import { LAENDER } from '../../organisations/organisation.ts';
import { organiserPaths } from '../paths.ts';
import { emptySeries, seriesFields, SeriesFormPage, type SeriesFormProps, type SeriesFormValues } from './form-view.tsx';
import { seriesMessages } from './messages.ts';
import { SeriesListPage, SeriesPage, type SeriesPageProps } from './views.tsx';

type BySlug = { slug: string };

/** Series for those who organise them. */
export function organiserSeriesRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    formRoutes(app, deps);
    pageRoutes(app, deps);
    stateRoutes(app, deps);
  };
}

function formRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/organisation/reihen/neu', async (request, reply) => {
    if (!canCreateSeries(signedIn(request))) throw new NotFound('page');
    return sendForm(request, reply, { series: undefined, values: emptySeries });
  });

  app.post('/organisation/reihen', async (request, reply) => {
    const actor = signedIn(request);
    if (!canCreateSeries(actor)) throw new NotFound('page');
    const parsed = parseForm(seriesForm, request.body);
    if (!parsed.ok) {
      const errors = sentences(parsed.errors, seriesMessages[request.lang].errors);
      return sendForm(request, reply, { series: undefined, values: typedValues(parsed.raw), errors });
    }
    const { stand: _new, ...input } = parsed.value;
    const slug = await createSeries(deps, actor, input);
    return seeOther(reply, `${organiserPaths.series(slug)}?hinweis=angelegt`);
  });

  app.get<{ Params: BySlug }>('/organisation/reihen/:slug/bearbeiten', async (request, reply) => {
    const series = await getSeriesToOrganise(deps.db, signedIn(request), request.params.slug);
    return sendForm(request, reply, { series: { slug: series.slug, stand: series.updatedAt.toString() }, values: storedValues(series) });
  });

  app.post<{ Params: BySlug }>('/organisation/reihen/:slug', async (request, reply) => {
    const actor = signedIn(request);
    const series = await getSeriesToOrganise(deps.db, actor, request.params.slug);
    const parsed = parseForm(seriesForm, request.body);
    if (!parsed.ok) {
      const form = { slug: series.slug, stand: single(parsed.raw['stand']) };
      return sendForm(
        request, reply,
        { series: form, values: typedValues(parsed.raw), errors: sentences(parsed.errors, seriesMessages[request.lang].errors) },
      );
    }
    const { stand, ...input } = parsed.value;
    const result = await changeSeries(deps, actor, series.id, input, stand);
    if (!result.ok) return sendConflict(request, reply, await getSeriesToOrganise(deps.db, actor, series.slug));
    return seeOther(reply, `${organiserPaths.series(series.slug)}?hinweis=gespeichert`);
  });

  async function sendConflict(request: FastifyRequest, reply: FastifyReply, stored: SeriesToOrganise): Promise<FastifyReply> {
    const m = seriesMessages[request.lang];
    const yours = typedValues(rawForm(request.body));
    const now = storedValues(stored);
    const shown = (field: keyof SeriesFormValues, value: string): string => (field === 'land' ? LAENDER[value] ?? m.allLaender : value);
    const differences = seriesFields.filter((field) => yours[field] !== now[field])
      .map((field) => ({ label: m.fields[field], stored: shown(field, now[field]), yours: shown(field, yours[field]) }));
    const last = await findLastChange(deps.db, stored.id);
    return sendForm(
      request, reply, { series: { slug: stored.slug, stand: stored.updatedAt.toString() }, values: yours, conflict: { last, differences } },
    );
  }

  function sendForm(request: FastifyRequest, reply: FastifyReply, props: SeriesFormProps): FastifyReply {
    const m = seriesMessages[request.lang];
    const title = props.series ? m.editTitle : m.newTitle;
    return sendPage(reply, {
      title, breadcrumb: [...seriesCrumbs(request.lang), { text: title }], errors: props.errors,
      status: props.errors ? 422 : props.conflict ? 409 : 200, scripts: ['error-focus'],
    }, <SeriesFormPage {...props} />);
  }
}

function pageRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/organisation/reihen', async (request, reply) => {
    const actor = signedIn(request);
    if (!canCreateSeries(actor)) throw new NotFound('page');
    const { seite } = request.query as { seite?: string };
    const page = /^[1-9]\d{0,3}$/.test(seite ?? '') ? Number(seite) : 1;
    const list = await listSeriesToOrganise(deps.db, actor, page);
    return sendPage(reply, { title: seriesMessages[request.lang].listTitle, breadcrumb: seriesCrumbs(request.lang, true), wide: true },
      <SeriesListPage {...list} page={page} />);
  });

  app.get<{ Params: BySlug; Querystring: { hinweis?: string; grund?: string } }>('/organisation/reihen/:slug', async (request, reply) => {
    const m = seriesMessages[request.lang];
    const series = await getSeriesToOrganise(deps.db, signedIn(request), request.params.slug);
    return sendSeries(
      request, reply, deps, series, { notice: known(m.notices, request.query.hinweis), refusal: known(m.refusals, request.query.grund) },
    );
  });

  app.post<{ Params: BySlug }>('/organisation/reihen/:slug/veranstalter', { config: { stepUp: true } }, async (request, reply) => {
    const actor = signedIn(request);
    const series = await getSeriesToOrganise(deps.db, actor, request.params.slug);
    const parsed = parseForm(organiserForm, request.body);
    const result = parsed.ok ? await addOrganiser(deps, actor, series.id, parsed.value.email) : { ok: false as const, reason: 'invalid' };
    if (result.ok) return seeOther(reply, `${organiserPaths.series(series.slug)}?hinweis=hinzugefuegt`);
    const email = single(rawForm(request.body)['email']);
    return sendSeries(
      request, reply, deps, series, { email, errors: sentences({ email: result.reason }, seriesMessages[request.lang].errors) },
    );
  });
}

function stateRoutes(app: FastifyInstance, deps: Deps): void {
  app.post<{ Params: BySlug & { accountId: string } }>('/organisation/reihen/:slug/veranstalter/:accountId/ende', { config: { stepUp: true } }, async (request, reply) => {
    const actor = signedIn(request);
    const series = await getSeriesToOrganise(deps.db, actor, request.params.slug);
    const result = await removeOrganiser(deps, actor, series.id, request.params.accountId);
    // Whoever took themselves out cannot see the page they came from.
    if (result.ok && request.params.accountId === actor.accountId && !actor.isAdmin) {
      return seeOther(reply, actor.organises.length > 1 ? organiserPaths.dashboard() : '/');
    }
    return seeOther(reply, `${organiserPaths.series(series.slug)}?${result.ok ? 'hinweis=entfernt' : `grund=${result.reason}`}`);
  });

  app.post<{ Params: BySlug }>('/organisation/reihen/:slug/veroeffentlichung', async (request, reply) => {
    const actor = signedIn(request);
    const series = await getSeriesToOrganise(deps.db, actor, request.params.slug);
    await publishSeries(deps, actor, series.id);
    return seeOther(reply, `${organiserPaths.series(series.slug)}?hinweis=veroeffentlicht`);
  });

  app.post<{ Params: BySlug }>('/organisation/reihen/:slug/archiv', async (request, reply) => {
    const actor = signedIn(request);
    const series = await getSeriesToOrganise(deps.db, actor, request.params.slug);
    const result = await archiveSeries(deps, actor, series.id);
    return seeOther(reply, `${organiserPaths.series(series.slug)}?${result.ok ? 'hinweis=archiviert' : `grund=${result.reason}`}`);
  });
}

async function sendSeries(
  request: FastifyRequest, reply: FastifyReply, deps: Deps, series: SeriesToOrganise, more: Partial<SeriesPageProps>,
): Promise<FastifyReply> {
  const [events, organisers] = await Promise.all([listEventsToOrganise(deps.db, series), listOrganisers(deps.db, series)]);
  const title = inLang({ de: series.titleDe, en: series.titleEn }, request.lang);
  return sendPage(reply, {
    title: seriesMessages[request.lang].pageTitle(title),
    breadcrumb: [...seriesCrumbs(request.lang), { text: title }], wide: true, errors: more.errors,
    status: more.errors ? 422 : 200, scripts: ['error-focus'],
  }, (
    <SeriesPage series={series} events={events} organisers={organisers} ownId={signedIn(request).accountId} now={deps.clock()} {...more} />
  ));
}

/** The way from the organisers' start to the list of series; `here`: the list itself. */
export function seriesCrumbs(lang: Lang, here = false): Crumb[] {
  return [
    { text: uiTexts[lang].nav.organiser, path: organiserPaths.dashboard() },
    { text: seriesMessages[lang].listTitle, path: here ? undefined : organiserPaths.seriesList() },
  ];
}

/** The sentence of a code in an address; undefined for codes that we never write there. */
export function known(texts: Record<string, string>, code: string | undefined): string | undefined {
  return code !== undefined && Object.hasOwn(texts, code) ? texts[code] : undefined;
}

function typedValues(raw: RawForm): SeriesFormValues {
  return Object.fromEntries(seriesFields.map((field) => [field, single(raw[field])])) as SeriesFormValues;
}

function storedValues(series: SeriesToOrganise): SeriesFormValues {
  return Object.fromEntries(seriesFields.map((field) => {
    const value = series[field];
    return [field, Array.isArray(value) ? value.join('\n') : value ?? ''];
  })) as SeriesFormValues;
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JSX } from 'preact';
import type { Deps } from '../../platform/deps.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { parseForm, rawForm, single, type RawForm } from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/language.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import type { Crumb } from '../../ui/breadcrumb.tsx';
import { sentences } from '../../ui/form-errors.ts';
import { sendPage } from '../../ui/reply.tsx';
import { signedIn } from '../accounts/session-hook.ts';
import { setAttendance } from '../events/registrations/commands-organiser.ts';
import { getOrganisedEvent, type OrganisedEvent } from '../events/registrations/queries-organiser.ts';
import { holdsSeat } from '../events/registrations/registration.ts';
import { changeRunning, type RunningChange } from './commands.ts';
import { arrivalForm, delayForm, noteForm } from './forms.ts';
import { dayMessages } from './messages-organiser.ts';
import { livePaths } from './paths.ts';
import { CHECK_IN_PAGE_SIZE, findArrival, getScanned, listArrivals } from './queries-check-in.ts';
import { getDay } from './queries.ts';
import { createRunning } from './running.ts';
import { CheckInPage, ScannedPage } from './views-check-in.tsx';
import { RunningPage } from './views-running.tsx';

type SlugRequest = FastifyRequest<{ Params: { slug: string } }>;

/** What a level above lends to the pages of organisers. */
export interface DayParts {
  /** The sub navigation of all organisers' pages about an event. */
  EventNav: (props: { slug: string; current: 'checkIn' | 'running' | 'registrations' }) => JSX.Element;
}

/** For organisers on the day: the door, and what everybody is told about the running programme. */
export function dayRoutes(app: FastifyInstance, deps: Deps, parts: DayParts): void {
  checkInRoutes(app, deps, parts);
  runningRoutes(app, deps, parts);
}

function crumbs(request: FastifyRequest, event: OrganisedEvent, here: string): Crumb[] {
  const { lang } = request;
  return [
    { text: dayMessages[lang].organiser, path: '/organisation' },
    { text: inLang({ de: event.titleDe, en: event.titleEn }, lang), path: livePaths.organisedEvent(event.slug) },
    { text: here },
  ];
}

function checkInRoutes(app: FastifyInstance, deps: Deps, { EventNav }: DayParts): void {
  app.get<{ Params: { slug: string } }>('/organisation/veranstaltungen/:slug/einlass', async (request, reply) => {
    const event = await getOrganisedEvent(deps.db, signedIn(request), request.params.slug);
    const query = rawForm(request.query);
    const search = single(query['q']).slice(0, 200);
    const page = Math.min(10_000, Math.max(1, Number.parseInt(single(query['seite']), 10) || 1));
    const list = await listArrivals(deps.db, event, search, page);
    const last = await findArrival(deps.db, event, single(query['zuletzt']));
    const m = dayMessages[request.lang].checkIn;
    const title = m.title(inLang({ de: event.titleDe, en: event.titleEn }, request.lang));
    return sendPage(reply, { title, wide: true, breadcrumb: crumbs(request, event, m.tab) }, (
      <CheckInPage
        nav={<EventNav slug={event.slug} current="checkIn" />} event={event} list={list} last={last}
        search={search} page={page} pages={Math.ceil(list.found / CHECK_IN_PAGE_SIZE)}
      />
    ));
  });

  app.post<{ Params: { slug: string; id: string } }>('/organisation/veranstaltungen/:slug/einlass/:id', async (request, reply) => {
    const actor = signedIn(request);
    const { slug, id } = request.params;
    const event = await getOrganisedEvent(deps.db, actor, slug);
    const parsed = parseForm(arrivalForm, request.body);
    const arrival = await findArrival(deps.db, event, id);
    if (!parsed.ok || !arrival) throw new NotFound('registration');
    const { state, q, page } = parsed.value;
    // Without a seat in the room (cancelled or switched in the meantime) nothing is noted; the list says so.
    if (arrival.seat === 'room') await setAttendance(deps, actor, id, state === 'arrived' ? 'attended' : 'confirmed');
    const list = livePaths.checkInList(slug, { search: q, page });
    // The fragment puts the keyboard back at the row it came from.
    return seeOther(reply, `${list}${list.includes('?') ? '&' : '?'}zuletzt=${id}#p-${id}`);
  });

  app.get<{ Params: { code: string } }>('/einlass/:code', async (request, reply) => {
    const scanned = await getScanned(deps.db, signedIn(request), request.params.code);
    const m = dayMessages[request.lang].checkIn;
    const name = scanned.name || m.noName;
    return sendPage(reply, {
      title: m.scanTitle(name), breadcrumb: [
        { text: dayMessages[request.lang].organiser, path: '/organisation' },
        { text: m.tab, path: livePaths.checkInList(scanned.eventSlug) },
        { text: name },
      ],
    }, <ScannedPage scanned={scanned} />);
  });

  app.post<{ Params: { code: string } }>('/einlass/:code', async (request, reply) => {
    const actor = signedIn(request);
    const scanned = await getScanned(deps.db, actor, request.params.code);
    const parsed = parseForm(arrivalForm, request.body);
    if (parsed.ok && (holdsSeat(scanned.state) || scanned.state === 'no_show')) {
      await setAttendance(deps, actor, scanned.id, parsed.value.state === 'arrived' ? 'attended' : 'confirmed');
    }
    return seeOther(reply, livePaths.checkIn(scanned.checkInCode));
  });
}

function runningRoutes(app: FastifyInstance, deps: Deps, { EventNav }: DayParts): void {
  const runningOf = createRunning();

  app.get<{ Params: { slug: string } }>('/organisation/veranstaltungen/:slug/ablauf', async (request, reply) => {
    const { hinweis } = request.query as { hinweis?: string };
    return sendRunningPage(request, reply, { saved: hinweis === 'gesetzt' });
  });

  app.post<{ Params: { slug: string } }>('/organisation/veranstaltungen/:slug/ablauf/verzug', async (request, reply) => {
    const parsed = parseForm(delayForm, request.body);
    return parsed.ok ? change(request, reply, { delayMinutes: parsed.value.minutes }) : askAgain(request, reply, parsed);
  });

  app.post<{ Params: { slug: string } }>('/organisation/veranstaltungen/:slug/ablauf/hinweis', async (request, reply) => {
    const parsed = parseForm(noteForm, request.body);
    return parsed.ok ? change(request, reply, { liveNote: parsed.value.note }) : askAgain(request, reply, parsed);
  });

  async function change(request: SlugRequest, reply: FastifyReply, to: RunningChange): Promise<FastifyReply> {
    const { slug } = request.params;
    await changeRunning(deps, signedIn(request), slug, to);
    return seeOther(reply, `${livePaths.running(slug)}?hinweis=gesetzt`);
  }

  /** The page again with what was typed into the one form that was refused. */
  async function askAgain(
    request: SlugRequest, reply: FastifyReply, refused: { errors: Record<string, string>; raw: RawForm },
  ): Promise<FastifyReply> {
    const typed = Object.fromEntries(Object.keys(refused.errors).map((field) => [field, single(refused.raw[field])]));
    return sendRunningPage(request, reply, { codes: refused.errors, typed });
  }

  async function sendRunningPage(
    request: SlugRequest, reply: FastifyReply, shown: { saved?: boolean; codes?: Record<string, string>; typed?: Record<string, string> },
  ): Promise<FastifyReply> {
    const event = await getOrganisedEvent(deps.db, signedIn(request), request.params.slug);
    const day = await getDay(deps.db, event);
    const m = dayMessages[request.lang].running;
    const errors = sentences(shown.codes ?? {}, m.errors);
    const title = m.title(inLang({ de: event.titleDe, en: event.titleEn }, request.lang));
    return sendPage(reply, {
      title, errors, wide: true, status: shown.codes ? 422 : 200, breadcrumb: crumbs(request, event, m.tab),
      scripts: shown.codes ? ['error-focus'] : [],
    }, (
      <RunningPage
        nav={<EventNav slug={event.slug} current="running" />} event={event} day={day} running={runningOf(day, deps.clock())}
        values={{ minutes: String(day.delayMinutes), note: day.liveNote, ...shown.typed }}
        errors={errors} saved={shown.saved === true}
      />
    ));
  }
}

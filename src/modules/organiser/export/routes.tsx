import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { many, parseForm, rawForm, single, type FieldErrors, type RawForm } from '../../../platform/http/form.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { isoDate } from '../../../platform/time/time.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { exportRegistrations } from '../../events/registrations/commands-export.ts';
import { countByState, getOrganisedEvent, listExports, type OrganisedEvent } from '../../events/registrations/queries-organiser.ts';
import { csvFile, xlsxFile } from '../../../platform/sheet.ts';
import { sheetOf } from './files.ts';
import { defaultColumns, exportForm } from './forms.ts';
import { exportMessages } from './messages.ts';
import { ExportPage } from './views.tsx';
import { registrationCrumbs } from '../registrations/crumbs.ts';
import { filterOf } from '../registrations/forms.ts';

const path = '/organisation/veranstaltungen/:slug/anmeldungen/export';
const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** Registrations as a file: only by a form with a reason, never by an address that could be passed on. */
export function exportRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(path, { config: { stepUp: true } }, async (request, reply) => {
    const event = await getOrganisedEvent(deps.db, signedIn(request), (request.params as { slug: string }).slug);
    return sendExportPage(request, reply, event, { ...rawForm(request.query), spalten: [...defaultColumns], format: 'xlsx' });
  });

  app.post(path, { config: { stepUp: true } }, async (request, reply) => {
    const actor = signedIn(request);
    const event = await getOrganisedEvent(deps.db, actor, (request.params as { slug: string }).slug);
    const raw = rawForm(request.body);
    const parsed = parseForm(exportForm, request.body);
    if (!parsed.ok) return sendExportPage(request, reply, event, raw, parsed.errors);
    const { spalten: columns, format, grund: reason } = parsed.value;
    const result = await exportRegistrations(deps, actor, event.slug, { filter: filterOf(raw), columns, format, reason });
    if (!result.ok) return sendExportPage(request, reply, event, raw, { stand: result.reason });
    const sheet = sheetOf(result.rows, columns, request.lang);
    const file = format === 'csv' ? csvFile(sheet) : await xlsxFile(sheet);
    const name = `anmeldungen-${event.slug}-${isoDate(deps.clock())}.${format}`;
    reply.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store');
    return reply.type(types[format]).send(file);
  });

  async function sendExportPage(
    request: FastifyRequest, reply: FastifyReply, event: OrganisedEvent, raw: RawForm, codes?: FieldErrors,
  ): Promise<FastifyReply> {
    const m = exportMessages[request.lang];
    const counts = await countByState(deps.db, event);
    const past = await listExports(deps.db, event);
    const errors = codes && sentences(codes, m.errors);
    const eventTitle = inLang({ de: event.titleDe, en: event.titleEn }, request.lang);
    return sendPage(reply, {
      title: m.title(eventTitle), breadcrumb: [...registrationCrumbs(request.lang, event, true), { text: m.heading }], wide: true,
      ...(errors ? { errors, status: 422, scripts: ['error-focus'] } : {}),
    }, (
      <ExportPage
        slug={event.slug} eventTitle={eventTitle} filter={filterOf(raw)} counts={counts} past={past} errors={errors}
        columns={many(raw['spalten'])} format={single(raw['format'])} reason={single(raw['grund'])}
      />
    ));
  }
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single, type RawForm } from '../../../platform/http/form.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { takeUploads, uploadedForm } from '../../../platform/http/upload.ts';
import { csvFile, xlsxFile, type Sheet } from '../../../platform/sheet.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { fileTypes } from '../../media/file-types.ts';
import { createLine } from '../../media/upload-line.ts';
import { foldName } from '../../organisations/organisation.ts';
import { importProjects, previewImport, type Decisions } from '../commands-import.ts';
import { portfolioMessages } from '../messages-portfolio.ts';
import { projectPaths } from '../paths.ts';
import type { Service } from '../project.ts';
import { readNames } from '../queries-around.ts';
import { contentOf } from '../queries-edit.ts';
import { listReport } from '../queries-report.ts';
import { actsFor } from '../visibility.ts';
import { MAX_TABLE_BYTES, tableText } from './file-text.ts';
import { importMessages } from './messages.ts';
import { choices, type Choice, type Plan } from './plan.ts';
import { importTable, importTemplate } from './template.ts';
import { ImportPage, type ImportPageProps } from './view.tsx';

// Each holds a file in memory while it is unpacked and looked at.
const inLine = createLine({ working: 2, waiting: 10 });
const endings = ['xlsx', 'csv'] as const;

/** Reading several projects in from a table. */
export function importRoutes(app: FastifyInstance, deps: Deps): void {
  const send = async (request: FastifyRequest, reply: FastifyReply, props: Omit<ImportPageProps, 'organisations' | 'names'>): Promise<FastifyReply> => {
    const organisations = signedIn(request).memberships.filter(({ state }) => state === 'verified').map(({ organisationId: id, name }) => ({ id, name }));
    if (organisations.length === 0) throw new NotFound('organisation');
    const { title } = importMessages[request.lang];
    const errors = props.error !== undefined ? { tabelle: props.error } : props.fileError !== undefined ? { datei: props.fileError } : undefined;
    return sendPage(reply, {
      title, wide: true, scripts: ['error-focus'], ...(errors === undefined ? {} : { errors, status: 422 }),
      breadcrumb: [{ text: portfolioMessages[request.lang].ownTitle, path: projectPaths.own() }, { text: title }],
    }, <ImportPage {...props} names={await readNames(deps.db, servicesOf(props.plan))} organisations={organisations} />);
  };

  const preview = async (
    request: FastifyRequest, reply: FastifyReply, values: ImportPageProps['values'], done?: ImportPageProps['done'],
  ): Promise<FastifyReply> => {
    const plan = await previewImport(deps.db, signedIn(request), values.organisation, values.tabelle);
    return plan.ok ? send(request, reply, { values, plan, done }) : send(request, reply, { values, error: importMessages[request.lang].errors[plan.reason] });
  };

  // In a place of its own: only here a file is taken. It becomes the text of the table below, so that the page holds all there is.
  void app.register(async (own) => {
    await takeUploads(own, MAX_TABLE_BYTES);
    own.post(projectPaths.importFile(), async (request, reply) => {
      const { fileErrors } = importMessages[request.lang];
      const form = await uploadedForm(request, MAX_TABLE_BYTES);
      const values = { organisation: single(form?.fields['organisation']), tabelle: '' };
      const file = form?.file ?? 'broken';
      const table = typeof file === 'string' ? file : await inLine(() => tableText(file.bytes));
      if (typeof table === 'string') return send(request, reply, { values, fileError: fileErrors[table] });
      return table.ok ? preview(request, reply, { ...values, tabelle: table.text }) : send(request, reply, { values, fileError: fileErrors[table.reason] });
    });
  });
  fileRoutes(app, deps);

  app.get(projectPaths.import(), async (request, reply) => send(request, reply, { values: { organisation: '', tabelle: '' } }));

  // The whole table comes back with the form.
  app.post(projectPaths.import(), { bodyLimit: MAX_TABLE_BYTES }, async (request, reply) => {
    const raw = rawForm(request.body);
    const values = { organisation: single(raw['organisation']), tabelle: single(raw['tabelle']) };
    if (single(raw['aktion']) !== 'eintragen') return preview(request, reply, values);
    const entered = await importProjects(deps, signedIn(request), values.organisation, values.tabelle, decisionsOf(raw));
    if (!entered.ok) return send(request, reply, { values, error: importMessages[request.lang].errors[entered.reason] });
    const { rest, left, ...counts } = entered.result;
    const done = { ...counts, left: left.length };
    return rest === '' ? send(request, reply, { values: { ...values, tabelle: '' }, done }) : preview(request, reply, { ...values, tabelle: rest }, done);
  });
}

/** The template, and what is entered already in the same columns. */
function fileRoutes(app: FastifyInstance, deps: Deps): void {
  const sendSheet = async (reply: FastifyReply, sheet: Sheet, ending: (typeof endings)[number]): Promise<FastifyReply> => {
    reply.header('content-disposition', `attachment; filename="${foldName(sheet.name)}.${ending}"`);
    return ending === 'csv' ? reply.type('text/csv; charset=utf-8').send(csvFile(sheet)) : reply.type(fileTypes.xlsx).send(await xlsxFile(sheet));
  };
  for (const ending of endings) {
    app.get(projectPaths.importTemplate(ending), async (request, reply) => {
      signedIn(request);
      return sendSheet(reply, importTemplate(request.lang), ending);
    });
    app.get(projectPaths.importOwn(ending), async (request, reply) => {
      const actor = signedIn(request);
      const organisationId = single(rawForm(request.query)['organisation']);
      if (!actsFor(actor, organisationId)) throw new NotFound('organisation');
      const projects = (await listReport(deps.db, actor, organisationId))
        .map(({ profile }) => ({ content: contentOf(profile), link: deps.baseUrl + projectPaths.project(profile.slug) }));
      const names = await readNames(deps.db, projects.flatMap(({ content }) => content.basics.services));
      reply.header('cache-control', 'no-store');
      return sendSheet(reply, importTable(projects, names, request.lang), ending);
    });
  }
}

function decisionsOf(raw: RawForm): Decisions {
  const choiceOf = (text: string): Choice | undefined => choices.find((choice) => choice === text);
  return { all: choiceOf(single(raw['alle'])), of: (key) => ({ choice: choiceOf(single(raw[`wahl-${key}`])), seen: single(raw[`gesehen-${key}`]) }) };
}

function servicesOf(plan: Plan | undefined) {
  return plan?.rows.flatMap(({ match, content }) => [
    ...(content?.basics.services ?? []),
    ...(match?.changes ?? []).filter(({ field }) => field === 'services').flatMap(({ before, after }) => [...before as Service[], ...after as Service[]]),
  ]) ?? [];
}

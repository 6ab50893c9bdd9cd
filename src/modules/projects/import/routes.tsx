import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { takeUploads, uploadedForm } from '../../../platform/http/upload.ts';
import { csvFile, xlsxFile } from '../../../platform/sheet.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { fileTypes } from '../../media/file-types.ts';
import { createLine } from '../../media/upload-line.ts';
import { foldName } from '../../organisations/organisation.ts';
import { importProjects, previewImport } from '../commands-import.ts';
import { portfolioMessages } from '../messages-portfolio.ts';
import { projectPaths } from '../paths.ts';
import { MAX_TABLE_BYTES, tableText } from './file-text.ts';
import { importMessages } from './messages.ts';
import { importTemplate } from './template.ts';
import { ImportPage, type ImportPageProps } from './view.tsx';

// Each holds a file in memory while it is unpacked and looked at.
const inLine = createLine({ working: 2, waiting: 10 });

/** Reading several projects in from a table. */
export function importRoutes(app: FastifyInstance, deps: Deps): void {
  const send = (request: FastifyRequest, reply: FastifyReply, props: Omit<ImportPageProps, 'organisations'>): FastifyReply => {
    const organisations = signedIn(request).memberships.filter(({ state }) => state === 'verified').map(({ organisationId: id, name }) => ({ id, name }));
    if (organisations.length === 0) throw new NotFound('organisation');
    const { title } = importMessages[request.lang];
    const errors = props.error !== undefined ? { tabelle: props.error } : props.fileError !== undefined ? { datei: props.fileError } : undefined;
    return sendPage(reply, {
      title, wide: true, scripts: ['error-focus'], ...(errors === undefined ? {} : { errors, status: 422 }),
      breadcrumb: [{ text: portfolioMessages[request.lang].ownTitle, path: projectPaths.own() }, { text: title }],
    }, <ImportPage {...props} organisations={organisations} />);
  };

  const preview = async (request: FastifyRequest, reply: FastifyReply, values: ImportPageProps['values']): Promise<FastifyReply> => {
    const read = await previewImport(deps.db, signedIn(request), values.organisation, values.tabelle);
    return read.ok ? send(request, reply, { values, read }) : send(request, reply, { values, error: importMessages[request.lang].errors[read.reason] });
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

  for (const ending of ['xlsx', 'csv'] as const) {
    app.get(projectPaths.importTemplate(ending), async (request, reply) => {
      signedIn(request);
      const sheet = importTemplate(request.lang);
      reply.header('content-disposition', `attachment; filename="${foldName(sheet.name)}.${ending}"`);
      return ending === 'csv' ? reply.type('text/csv; charset=utf-8').send(csvFile(sheet)) : reply.type(fileTypes.xlsx).send(await xlsxFile(sheet));
    });
  }

  app.get(projectPaths.import(), async (request, reply) => send(request, reply, { values: { organisation: '', tabelle: '' } }));

  // The whole table comes back with the form.
  app.post(projectPaths.import(), { bodyLimit: MAX_TABLE_BYTES }, async (request, reply) => {
    const actor = signedIn(request);
    const raw = rawForm(request.body);
    const values = { organisation: single(raw['organisation']), tabelle: single(raw['tabelle']) };
    const enter = single(raw['aktion']) === 'eintragen';
    const { made, read } = enter ? await importProjects(deps, actor, values.organisation, values.tabelle)
      : { made: undefined, read: await previewImport(deps.db, actor, values.organisation, values.tabelle) };
    if (!read.ok) return send(request, reply, { values, error: importMessages[request.lang].errors[read.reason] });
    return send(request, reply, { values: enter ? { ...values, tabelle: '' } : values, read, made });
  });
}

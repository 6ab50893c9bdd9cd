import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { takeUploads, uploadedForm } from '../../../platform/http/upload.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { listTopics } from '../../topics/queries.ts';
import { editMessages } from '../messages-edit.ts';
import { projectPaths } from '../paths.ts';
import { NewProjectPage } from '../views-new.tsx';
import { importMessages } from './messages.ts';
import { publiccodeMessages } from './publiccode-messages.ts';
import { PubliccodeBox, PubliccodePage } from './publiccode-view.tsx';
import { MAX_PUBLICCODE_BYTES, publiccodeText, readPubliccode } from './publiccode.ts';

/** The form for a new project, filled from a publiccode.yml; saving is left to that form. */
export function publiccodeRoutes(app: FastifyInstance, deps: Deps): void {
  const organisationsOf = (request: FastifyRequest): { id: string; name: string }[] => {
    const organisations = signedIn(request).memberships.filter(({ state }) => state === 'verified').map(({ organisationId: id, name }) => ({ id, name }));
    if (organisations.length === 0) throw new NotFound('organisation');
    return organisations;
  };
  const send = (request: FastifyRequest, reply: FastifyReply, text: string, errors?: Record<string, string>): FastifyReply => {
    organisationsOf(request);
    const { title } = publiccodeMessages[request.lang];
    return sendPage(reply, {
      title, scripts: ['error-focus'], ...(errors === undefined ? {} : { errors, status: 422 }),
      breadcrumb: [{ text: importMessages[request.lang].title, path: projectPaths.import() }, { text: title }],
    }, <PubliccodePage text={text} errors={errors} />);
  };
  const fill = async (request: FastifyRequest, reply: FastifyReply, text: string, field: 'text' | 'datei'): Promise<FastifyReply> => {
    const organisations = organisationsOf(request);
    const read = readPubliccode(text);
    if (!read.ok) {
      const { errors } = publiccodeMessages[request.lang];
      return send(request, reply, field === 'text' ? text : '', { [field]: 'line' in read ? errors[read.reason](read.line) : errors[read.reason] });
    }
    const { titleDe, sentenceDe, status = '' } = read.draft;
    const title = editMessages[request.lang].newTitle;
    return sendPage(reply, {
      title, breadcrumb: [{ text: importMessages[request.lang].title, path: projectPaths.import() }, { text: title }], scripts: ['error-focus', 'similar'],
    }, (
      <NewProjectPage
        values={{ titleDe, sentenceDe, status }} similar={[]} topics={await listTopics(deps.db)} organisations={organisations}
        before={<PubliccodeBox later={read.later} left={read.left} />}
      />
    ));
  };

  app.get(projectPaths.importPubliccode(), async (request, reply) => send(request, reply, ''));
  // Signs may need three bytes each in a posted form.
  app.post(projectPaths.importPubliccode(), { bodyLimit: 3 * MAX_PUBLICCODE_BYTES + 1_000 }, async (request, reply) =>
    fill(request, reply, single(rawForm(request.body)['text']), 'text'));
  void app.register(async (own) => {
    await takeUploads(own, MAX_PUBLICCODE_BYTES);
    own.post(projectPaths.importPubliccodeFile(), async (request, reply) => {
      organisationsOf(request);
      const { errors } = publiccodeMessages[request.lang];
      const file = (await uploadedForm(request, MAX_PUBLICCODE_BYTES))?.file ?? 'none';
      if (typeof file === 'string') return send(request, reply, '', { datei: file === 'too_large' ? errors.too_large : errors.none });
      const text = publiccodeText(file.bytes);
      return text === undefined ? send(request, reply, '', { datei: errors.not_text }) : fill(request, reply, text, 'datei');
    });
  });
}

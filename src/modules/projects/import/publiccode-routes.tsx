import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { takeUploads, uploadedForm } from '../../../platform/http/upload.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { listTopics } from '../../topics/queries.ts';
import { foldName } from '../../organisations/organisation.ts';
import { serviceKey } from '../../topics/queries-ozg.ts';
import { createProject } from '../commands.ts';
import { patched } from '../content.ts';
import { faultSentences, valuesOf, type FormValues } from '../form-values.ts';
import { MAX_ROWS } from '../forms.ts';
import { editMessages } from '../messages-edit.ts';
import { projectPaths } from '../paths.ts';
import { readNames } from '../queries-around.ts';
import { withKnownTopics } from '../routes-new.tsx';
import { done } from '../routes-page.tsx';
import type { FindSimilar } from '../similar.ts';
import { importMessages } from './messages.ts';
import { publiccodeMessages } from './publiccode-messages.ts';
import type { LeftKey, PubliccodeDraft } from './publiccode-draft.ts';
import { readPubliccodeForm } from './publiccode-form.ts';
import { PubliccodeFormPage, PubliccodePage, type PubliccodeFormProps } from './publiccode-view.tsx';
import { findServicesByWord } from './queries.ts';
import { MAX_PUBLICCODE_BYTES, publiccodeText, readPubliccode } from './publiccode.ts';

/** The fields of a new project, filled from a publiccode.yml; nothing is stored before they were seen. */
export function publiccodeRoutes(app: FastifyInstance, deps: Deps, findSimilar: FindSimilar): void {
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
  const sendForm = async (
    request: FastifyRequest, reply: FastifyReply, props: { values: FormValues; left: readonly LeftKey[]; source: string } & Partial<Pick<PubliccodeFormProps, 'errors' | 'similar'>>,
  ): Promise<FastifyReply> => {
    const organisations = organisationsOf(request);
    const title = editMessages[request.lang].newTitle;
    return sendPage(reply, {
      title, breadcrumb: [{ text: importMessages[request.lang].title, path: projectPaths.import() }, { text: title }], scripts: ['error-focus', 'combobox'],
      ...(props.errors === undefined ? {} : { errors: props.errors, status: 422 }),
    }, <PubliccodeFormPage similar={[]} {...props} topics={await listTopics(deps.db)} organisations={organisations} />);
  };
  const fill = async (request: FastifyRequest, reply: FastifyReply, text: string, field: 'text' | 'datei'): Promise<FastifyReply> => {
    organisationsOf(request);
    const read = readPubliccode(text);
    if (!read.ok) {
      const { errors } = publiccodeMessages[request.lang];
      return send(request, reply, field === 'text' ? text : '', { [field]: 'line' in read ? errors[read.reason](read.line) : errors[read.reason] });
    }
    const { content, status, left } = await withServices(read.draft);
    const names = await readNames(deps.db, content.basics.services);
    return sendForm(request, reply, { values: { ...valuesOf(content, names), status: status ?? '' }, left, source: text });
  };
  /** The services of the German section that the catalogue knows; the others are among what is left. */
  const withServices = async ({ content, services, left, status }: PubliccodeDraft): Promise<Pick<PubliccodeDraft, 'content' | 'left' | 'status'>> => {
    const found = await findServicesByWord(deps.db, services.map(({ word }) => word));
    const known = new Map(services.flatMap(({ word }) => found.get(foldName(word)) ?? []).slice(0, MAX_ROWS).map((service) => [serviceKey(service), service]));
    const unknown = services.filter(({ word }) => !found.has(foldName(word))).map(({ key }): LeftKey => ({ key: 'de.leika', reason: 'service', text: key }));
    return { content: patched(content, { basics: { services: [...known.values()] } }), status, left: [...left, ...unknown] };
  };

  // The form has the file in it as well, so that what is in no field is still there after an error.
  app.post(projectPaths.importPubliccodeSave(), { bodyLimit: 4 * MAX_PUBLICCODE_BYTES }, async (request, reply) => {
    const actor = signedIn(request);
    organisationsOf(request);
    const values = rawForm(request.body);
    const source = single(values['quelle']);
    const again = readPubliccode(source);
    const left = again.ok ? (await withServices(again.draft)).left : [];
    const read = await readPubliccodeForm(deps.db, request.body);
    if (!read.ok) return sendForm(request, reply, { values, left, source, errors: faultSentences(read.faults, request.lang) });
    const { basics } = read.content;
    const similar = single(values['gesehen']) === 'ja' ? [] : await findSimilar(actor, { title: basics.titleDe, sentence: basics.sentenceDe }, request.lang);
    if (similar.length > 0) return sendForm(request, reply, { values, left, source, similar });
    const topics = (await withKnownTopics(deps, { topics: basics.topics })).topics;
    const { slug } = await createProject(deps, actor, read.organisationId, patched(read.content, { basics: { topics } }));
    return done(reply, projectPaths.edit(slug), 'angelegt');
  });

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

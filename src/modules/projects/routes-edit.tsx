import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { rawForm, single } from '../../platform/http/form.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import { sendPage } from '../../ui/reply.tsx';
import { signedIn } from '../accounts/session-hook.ts';
import { listTopics } from '../topics/queries.ts';
import { saveProject } from './commands.ts';
import { leaveContact, setMailbox, takeContact } from './commands-levels.ts';
import { completeness } from './completeness.ts';
import { isSection, readSection, sections, type FieldFaults, type Section, type SectionInput } from './forms.ts';
import { faultSentences, valuesOf, type FormValues } from './form-values.ts';
import { editMessages } from './messages-edit.ts';
import { projectPaths } from './paths.ts';
import type { Group } from './project.ts';
import { readNames } from './queries-around.ts';
import { contentOf, findOwnContact, getEditable, type EditableProject } from './queries-edit.ts';
import { withKnownTopics } from './routes-new.tsx';
import { crumbs, done, noticeOf, type SlugParams } from './routes-page.tsx';
import { fieldLabel, titleOfProject, valueText } from './texts.ts';
import { findTypedServices } from './typed-services.ts';
import { EditPage, SectionPage, type EditPageProps, type SectionPageProps } from './views-edit.tsx';
import { canSeeGroup } from './visibility.ts';

/** Which part of a profile a section writes to. */
const groupOf: Record<Section, Group> = {
  grunddaten: 'basics', vorgehen: 'basics', erfahrungen: 'experience', kosten: 'figures', technik: 'technology',
};

/** Keeping a project section by section. */
export function editRoutes(app: FastifyInstance, deps: Deps): void {
  overview(app, deps);
  sectionRoutes(app, deps);
}

function overview(app: FastifyInstance, deps: Deps): void {
  const send = async (
    request: FastifyRequest, reply: FastifyReply, project: EditableProject, more: Pick<EditPageProps, 'mailbox' | 'notice'>,
  ): Promise<FastifyReply> => {
    const actor = signedIn(request);
    const t = editMessages[request.lang];
    const { contact } = project;
    const title = t.editTitle(inLang(titleOfProject(project.basics), request.lang));
    return sendPage(reply, {
      title, breadcrumb: crumbs(request.lang, titleOfProject(project.basics), project.slug, title), scripts: ['error-focus'],
      ...(more.mailbox ? { errors: { postfach: more.mailbox.error }, status: 422 } : {}),
    }, (
      <EditPage
        profile={project} open={sections.filter((section) => canSeeGroup(actor, project, groupOf[section]))} own={await findOwnContact(deps.db, actor, project.id)}
        completeness={completeness(contentOf(project), { hasContact: contact !== undefined && (contact.mailbox !== '' || contact.people.length > 0) })} {...more}
      />
    ));
  };

  app.get<{ Params: SlugParams }>(projectPaths.edit(':slug'), async (request, reply) =>
    send(request, reply, await getEditable(deps.db, signedIn(request), request.params.slug), { notice: noticeOf(request) }));

  app.post<{ Params: SlugParams }>(projectPaths.contact(':slug'), async (request, reply) => {
    const actor = signedIn(request);
    const project = await getEditable(deps.db, actor, request.params.slug);
    if (!canSeeGroup(actor, project, 'contact')) throw new NotFound('contact');
    const raw = rawForm(request.body);
    const slot = single(raw['platz']) === 'deputy' ? 'deputy' : 'contact';
    switch (single(raw['was'])) {
      case 'eintragen': await takeContact(deps, actor, project.id, slot); break;
      case 'austragen': await leaveContact(deps, actor, project.id, slot); break;
      default: {
        const value = single(raw['postfach']);
        const result = await setMailbox(deps, actor, project.id, value, single(raw['vorher']));
        if (!result.ok) {
          const t = editMessages[request.lang];
          const error = result.reason === 'mailbox' ? t.errors.mailbox : t.conflict.title;
          return send(request, reply, await getEditable(deps.db, actor, project.slug), { mailbox: { value, error } });
        }
      }
    }
    return done(reply, projectPaths.edit(project.slug), 'kontakt');
  });
}

function sectionRoutes(app: FastifyInstance, deps: Deps): void {
  type Params = SlugParams & { teil: string };
  const find = async (request: FastifyRequest): Promise<{ project: EditableProject; section: Section }> => {
    const { slug, teil } = request.params as Params;
    const actor = signedIn(request);
    const project = await getEditable(deps.db, actor, slug);
    if (!isSection(teil) || !canSeeGroup(actor, project, groupOf[teil])) throw new NotFound('section');
    return { project, section: teil };
  };
  const send = async (
    request: FastifyRequest, reply: FastifyReply, project: EditableProject, section: Section,
    props: { values: FormValues; stand: number } & Pick<SectionPageProps, 'errors' | 'conflict'>,
  ): Promise<FastifyReply> => {
    const title = editMessages[request.lang].section[section];
    return sendPage(reply, {
      title: `${title}: ${inLang(titleOfProject(project.basics), request.lang)}`, errors: props.errors,
      status: props.errors ? 422 : props.conflict ? 409 : 200, scripts: ['error-focus', 'combobox'],
      breadcrumb: crumbs(request.lang, titleOfProject(project.basics), project.slug, title),
    }, <SectionPage {...props} section={section} slug={project.slug} title={titleOfProject(project.basics)} topics={await listTopics(deps.db)} />);
  };

  app.get<{ Params: Params }>(projectPaths.section(':slug', ':teil'), async (request, reply) => {
    const { project, section } = await find(request);
    const names = await readNames(deps.db, project.basics.services);
    return send(request, reply, project, section, { values: valuesOf(contentOf(project), names), stand: project.version });
  });

  app.post<{ Params: Params }>(projectPaths.section(':slug', ':teil'), async (request, reply) => {
    const actor = signedIn(request);
    const { project, section } = await find(request);
    const values = rawForm(request.body);
    const stand = /^\d{1,9}$/.test(single(values['stand'])) ? Number(values['stand']) : 0;
    const read = await withServices(deps, readSection(section, request.body));
    if (!read.ok) return send(request, reply, project, section, { values, stand, errors: faultSentences(read.faults, request.lang) });
    const result = await saveProject(deps, actor, project.id, read.patch, stand);
    if (result.ok) return done(reply, projectPaths.edit(project.slug), 'gespeichert');
    const changed = [...project.basics.services, ...(read.patch.basics?.services ?? [])];
    const names = await readNames(deps.db, changed);
    const conflict = result.differences.map(({ field, before, after }) => ({
      label: fieldLabel(field, request.lang), stored: valueText(field, before, request.lang, names), yours: valueText(field, after, request.lang, names),
    }));
    return send(request, reply, project, section, { values, stand: result.version, conflict });
  });

  /** Puts the services that were typed and the fields of action that there are into the change. */
  async function withServices(
    { db }: Deps, read: ReturnType<typeof readSection>,
  ): Promise<{ ok: true; patch: SectionInput['patch'] } | { ok: false; faults: FieldFaults }> {
    if (!read.ok) return read;
    const { patch, services: typed } = read.value;
    const topics = patch.basics?.topics && (await withKnownTopics(deps, { topics: patch.basics.topics })).topics;
    const basics = topics ? { ...patch.basics, topics } : patch.basics;
    if (!typed) return { ok: true, patch: { ...patch, ...(basics ? { basics } : {}) } };
    const { services, faults } = await findTypedServices(db, typed);
    return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, patch: { ...patch, basics: { ...basics, services } } };
  }
}

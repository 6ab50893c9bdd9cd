import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { many, rawForm, single, type RawForm } from '../../platform/http/form.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import { sendPage } from '../../ui/reply.tsx';
import { signedIn } from '../accounts/session-hook.ts';
import { levels as allLevels, type Level } from '../accounts/visibility.ts';
import { restoreVersion } from './commands.ts';
import { setLevels } from './commands-levels.ts';
import { pageMessages } from './messages-page.ts';
import { projectPaths } from './paths.ts';
import { groups, type Levels } from './project.ts';
import { readNames } from './queries-around.ts';
import { getEditable, listColleagues, listVersions, type EditableProject } from './queries-edit.ts';
import { crumbs, done, type SlugParams } from './routes-page.tsx';
import { titleOfProject } from './texts.ts';
import { ConfirmLevelsPage, LevelsPage } from './views-levels.tsx';
import { canSeeGroup } from './visibility.ts';
import { VersionPage, VersionsPage } from './views-versions.tsx';

/** Versions of a project, and who sees which part of it: for those who edit it. */
export function versionRoutes(app: FastifyInstance, deps: Deps): void {
  const frame = (request: FastifyRequest, project: EditableProject, here: string) => ({
    title: `${here}: ${inLang(titleOfProject(project.basics), request.lang)}`, breadcrumb: crumbs(request.lang, titleOfProject(project.basics), project.slug, here),
  });

  app.get<{ Params: SlugParams }>(projectPaths.versions(':slug'), async (request, reply) => {
    const actor = signedIn(request);
    const project = await getEditable(deps.db, actor, request.params.slug);
    const versions = await listVersions(deps.db, actor, project);
    return sendPage(reply, { ...frame(request, project, pageMessages[request.lang].versions.title), wide: true }, <VersionsPage project={project} versions={versions} />);
  });

  const sendVersion = async (request: FastifyRequest, reply: FastifyReply, conflict = false): Promise<FastifyReply> => {
    const { slug, nr } = request.params as { slug: string; nr: string };
    const actor = signedIn(request);
    const project = await getEditable(deps.db, actor, slug);
    const versions = await listVersions(deps.db, actor, project);
    const index = versions.findIndex(({ version }) => String(version) === nr);
    const [version, current] = [versions[index], versions[0]];
    if (!version || !current) throw new NotFound('version');
    const names = await readNames(deps.db, versions.flatMap(({ content }) => content.basics.services));
    return sendPage(reply, { ...frame(request, project, pageMessages[request.lang].versions.of(version.version)), wide: true, status: conflict ? 409 : 200 },
      <VersionPage project={project} version={version} before={versions[index + 1]} current={current} names={names} conflict={conflict} />);
  };

  app.get(projectPaths.version(':slug', ':nr'), async (request, reply) => sendVersion(request, reply));

  app.post<{ Params: { slug: string; nr: string } }>(projectPaths.version(':slug', ':nr'), async (request, reply) => {
    const actor = signedIn(request);
    const project = await getEditable(deps.db, actor, request.params.slug);
    if (!/^\d{1,9}$/.test(request.params.nr)) throw new NotFound('version');
    const stand = Number(/^\d{1,9}$/.exec(single(rawForm(request.body)['stand']))?.[0] ?? 0);
    const result = await restoreVersion(deps, actor, project.id, Number(request.params.nr), stand);
    return result.ok ? done(reply, projectPaths.edit(project.slug), 'wiederhergestellt') : sendVersion(request, reply, true);
  });

  app.get<{ Params: SlugParams }>(projectPaths.levels(':slug'), async (request, reply) =>
    sendLevels(request, reply, await getEditable(deps.db, signedIn(request), request.params.slug)));

  app.post<{ Params: SlugParams }>(projectPaths.levels(':slug'), async (request, reply) => {
    const actor = signedIn(request);
    const project = await getEditable(deps.db, actor, request.params.slug);
    const raw = rawForm(request.body);
    const [wanted, seen] = [levelsOf(raw, '', project.levels), levelsOf(raw, 'gesehen-', project.levels)];
    const readers = many(raw['personen']);
    const result = await setLevels(deps, actor, project.id, wanted, readers, seen, single(raw['bestaetigt']) === 'ja');
    if (result.ok) return done(reply, projectPaths.edit(project.slug), 'sichtbarkeit');
    if (result.reason === 'conflict') return sendLevels(request, reply, await getEditable(deps.db, actor, project.slug), true);
    return sendPage(reply, frame(request, project, pageMessages[request.lang].levels.confirmTitle),
      <ConfirmLevelsPage project={project} wanted={wanted} readers={readers} openings={result.openings} />);
  });

  async function sendLevels(request: FastifyRequest, reply: FastifyReply, project: EditableProject, conflict = false): Promise<FastifyReply> {
    return sendPage(reply, { ...frame(request, project, pageMessages[request.lang].levels.title), status: conflict ? 409 : 200 },
      (
        <LevelsPage
          project={project} chosen={project.levels} colleagues={await listColleagues(deps.db, signedIn(request), project)} conflict={conflict}
          open={groups.filter((group) => canSeeGroup(signedIn(request), project, group))}
        />
      ));
  }
}

/** Levels as they were posted; what is none or was left out stays as it is. */
function levelsOf(raw: RawForm, prefix: string, now: Levels): Levels {
  const level = (group: keyof Levels): Level => allLevels.find((one) => one === single(raw[`${prefix}${group}`])) ?? now[group];
  return Object.fromEntries(groups.map((group) => [group, level(group)])) as Levels;
}

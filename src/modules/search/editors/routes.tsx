import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single, type RawForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sendPage } from '../../../ui/reply.tsx';
import type { Member } from '../../accounts/actor.ts';
import { tokensOf } from '../analyser/tokens.ts';
import { liveIndexOf } from '../catalogue/live-index.ts';
import { addGroup, changeGroup, endGroup, restoreGroup, type GroupResult } from './commands-synonyms.ts';
import { editorCrumbs, editorOf, pageOf, wordOf } from './frame.ts';
import { LONGEST_LABEL, readTerms, synonymKinds, type Group, type Problem, type SynonymKind } from './group.ts';
import { synonymMessages } from './messages.ts';
import { editorPaths } from './paths.ts';
import { listMisses } from './queries-misses.ts';
import { getGroup, listGroups } from './queries.ts';
import { missRoutes } from './routes-misses.tsx';
import { byLikeness, LONGEST_PROBE, understand } from './try-out.ts';
import { GroupPage, type GroupFormValues, type GroupPageProps } from './views-group.tsx';
import { groupsPerPage, GroupsPage } from './views-list.tsx';

type ById = { Params: { id: string } };

/** Where editors keep what the search goes by. */
export function searchEditorRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    listRoutes(app, deps);
    groupRoutes(app, deps);
    missRoutes(app, deps);
  };
}

function listRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(editorPaths.synonyms(), async (request, reply) => {
    const actor = editorOf(request);
    const query = rawForm(request.query);
    const [search, term, probe] = [single(query['suche']).slice(0, 80), single(query['begriff']).slice(0, LONGEST_LABEL), single(query['probe']).slice(0, LONGEST_PROBE)];
    const ended = single(query['stand']) === 'beendet';
    const page = pageOf(request);
    const [groups, { open }] = await Promise.all([listGroups(deps.db, actor), listMisses(deps.db, actor, false, 1)]);
    const living = groups.filter(({ endedAt }) => endedAt === null);
    const shown = (ended ? groups.filter(({ endedAt }) => endedAt !== null) : living).filter((group) => hasWord(group, search));
    const ordered = term === '' ? shown : byLikeness(shown, term).map(({ group }) => group);
    const size = groupsPerPage(term);
    const rows = ordered.slice((page - 1) * size, page * size);
    if (rows.length === 0 && page > 1) throw new NotFound('page of a list');
    const understood = probe === '' ? undefined : understand(await liveIndexOf(deps.db).current(), actor, probe, groups);
    const { title, notices } = synonymMessages[request.lang];
    return sendPage(reply, { title, breadcrumb: editorCrumbs(request), wide: true }, (
      <GroupsPage
        {...{ rows, total: ordered.length, page, search, ended, term, probe, understood }} counts={{ living: living.length, ended: groups.length - living.length, misses: open }}
        notice={wordOf(request, 'hinweis', notices)}
      />
    ));
  });
}

function groupRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(editorPaths.newGroup(), async (request, reply) => {
    editorOf(request);
    return send(request, reply, { group: undefined, versions: [], values: { kind: 'synonym', terms: termOf(request), both: false, probe: '' } });
  });

  app.post(editorPaths.synonyms(), async (request, reply) => {
    const actor = editorOf(request);
    const form = readForm(rawForm(request.body));
    const props = { group: undefined, versions: [], values: form.values };
    if (form.tries) return tryOut(request, reply, actor, props);
    if (form.kind === undefined) return send(request, reply, { ...props, errors: { kind: synonymMessages[request.lang].badKind } });
    const result = await addGroup(deps, actor, { kind: form.kind, terms: form.terms, both: form.values.both });
    if (result.ok) return seeOther(reply, editorPaths.synonyms({ suche: form.terms[0]!, hinweis: 'angelegt' }));
    return refused(request, reply, props, result);
  });

  app.get<ById>(editorPaths.group(':id'), async (request, reply) => {
    const { group, versions } = await getGroup(deps.db, editorOf(request), request.params.id);
    const term = termOf(request);
    const terms = term === '' || group.terms.includes(term) ? group.terms : [...group.terms, term];
    return send(request, reply, { group, versions, values: { kind: group.kind, terms: terms.join('\n'), both: false, probe: term } });
  });

  app.post<ById>(editorPaths.group(':id'), async (request, reply) => {
    const actor = editorOf(request);
    const raw = rawForm(request.body);
    const form = readForm(raw);
    const stored = await getGroup(deps.db, actor, request.params.id);
    // The form keeps the version its editor saw until it is told of another.
    const props = { ...stored, group: { ...stored.group, version: versionOf(raw) }, values: form.values };
    if (form.tries) return tryOut(request, reply, actor, props);
    if (form.kind === undefined) return send(request, reply, { ...props, errors: { kind: synonymMessages[request.lang].badKind } });
    const result = await changeGroup(deps, actor, stored.group.id, { kind: form.kind, terms: form.terms, both: form.values.both }, versionOf(raw));
    if (result.ok) return seeOther(reply, editorPaths.synonyms({ suche: form.terms[0]!, hinweis: 'gespeichert' }));
    return refused(request, reply, props, result);
  });

  app.post<ById>(editorPaths.endGroup(':id'), async (request, reply) => {
    const actor = editorOf(request);
    const { id } = request.params;
    const result = await endGroup(deps, actor, id, versionOf(rawForm(request.body)));
    return result.ok ? seeOther(reply, editorPaths.synonyms({ hinweis: 'beendet' })) : unsettled(request, reply, actor, id, result);
  });

  app.post<ById>(editorPaths.restoreGroup(':id'), async (request, reply) => {
    const actor = editorOf(request);
    const { id } = request.params;
    const raw = rawForm(request.body);
    const result = await restoreGroup(deps, actor, id, versionOf(raw), single(raw['both']) === 'ja');
    return result.ok ? seeOther(reply, editorPaths.synonyms({ hinweis: 'wieder' })) : unsettled(request, reply, actor, id, result);
  });

  async function tryOut(request: FastifyRequest, reply: FastifyReply, actor: Member, props: GroupPageProps): Promise<FastifyReply> {
    const { probe, terms, kind } = props.values;
    if (probe === '') return send(request, reply, props);
    const draft = { kind: kindOf(kind) ?? 'synonym', terms: readTerms(terms).slice(0, 40).map((term) => term.slice(0, LONGEST_LABEL)), ...(props.group ? { id: props.group.id } : {}) };
    const understood = understand(await liveIndexOf(deps.db).current(), actor, probe, await listGroups(deps.db, actor), draft);
    return send(request, reply, { ...props, understood });
  }

  /** The page of a group again, as it is stored now, with what keeps it from being ended or restored. */
  async function unsettled(request: FastifyRequest, reply: FastifyReply, actor: Member, id: string, result: Exclude<GroupResult, { ok: true }>): Promise<FastifyReply> {
    const { group, versions } = await getGroup(deps.db, actor, id);
    return send(request, reply, {
      group, versions, values: { kind: group.kind, terms: group.terms.join('\n'), both: false, probe: '' },
      conflict: result.reason === 'changed_meanwhile', elsewhere: result.reason === 'refused' ? result.problems.filter(isElsewhere) : [],
    }, 409);
  }

  async function refused(request: FastifyRequest, reply: FastifyReply, props: GroupPageProps, result: Exclude<GroupResult, { ok: true }>): Promise<FastifyReply> {
    if (result.reason === 'changed_meanwhile' && props.group) {
      return send(request, reply, { ...props, ...await getGroup(deps.db, editorOf(request), props.group.id), conflict: true }, 409);
    }
    const problems = result.reason === 'refused' ? result.problems : [];
    const sentences = problems.map((problem) => sentenceOf(problem, request));
    return send(request, reply, { ...props, elsewhere: problems.filter(isElsewhere), errors: { terms: [...new Set(sentences)].slice(0, 3).join(' ') } }, 422);
  }
}

function send(request: FastifyRequest, reply: FastifyReply, props: GroupPageProps, status = props.errors ? 422 : 200): FastifyReply {
  const t = synonymMessages[request.lang];
  const title = props.group === undefined ? t.newTitle : t.groupTitle(props.group.terms[0]!);
  return sendPage(reply, { title, breadcrumb: editorCrumbs(request, title), errors: props.errors, status, scripts: ['error-focus'] }, <GroupPage {...props} />);
}

const isElsewhere = (problem: Problem): problem is Extract<Problem, { reason: 'elsewhere' }> => problem.reason === 'elsewhere';

function sentenceOf(problem: Problem, request: FastifyRequest): string {
  const { problems } = synonymMessages[request.lang];
  switch (problem.reason) {
    case 'required': case 'single': case 'too_many': case 'full': return problems[problem.reason];
    case 'elsewhere': return problems.elsewhere(problem.term, problem.other.first);
    case 'too_long': return problems.too_long(`${problem.term.slice(0, LONGEST_LABEL)}…`);
    case 'characters': case 'stop_words': case 'too_many_words': case 'twice': return problems[problem.reason](problem.term);
  }
}

/** More than any group may hold, so that what was typed comes back whole with its faults. */
const MOST_TYPED = 20_000;

interface GroupForm {
  kind: SynonymKind | undefined;
  terms: string[];
  values: GroupFormValues;
  tries: boolean;
}

function readForm(raw: RawForm): GroupForm {
  const typed = single(raw['terms']).slice(0, MOST_TYPED);
  return {
    kind: kindOf(single(raw['kind'])), terms: readTerms(typed), tries: single(raw['aktion']) === 'probe',
    values: { kind: single(raw['kind']), terms: typed, both: single(raw['both']) === 'ja', probe: single(raw['probe']).replace(/\s+/g, ' ').slice(0, LONGEST_PROBE) },
  };
}

function kindOf(word: string): SynonymKind | undefined {
  return synonymKinds.find((kind) => kind === word);
}

function versionOf(raw: RawForm): number {
  const typed = single(raw['stand']);
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}

function termOf(request: FastifyRequest): string {
  return single(rawForm(request.query)['begriff']).replace(/\s+/g, ' ').slice(0, LONGEST_LABEL);
}

/** Whether a term begins with the word, or has it as a part. */
function hasWord({ terms }: Group, word: string): boolean {
  const fold = (text: string): string => tokensOf(text).map(({ word: one }) => one).join(' ');
  return word === '' || terms.some((term) => fold(term).includes(fold(word)));
}

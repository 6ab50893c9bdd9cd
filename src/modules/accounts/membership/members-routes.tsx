import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import type { Crumb } from '../../../ui/breadcrumb.tsx';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import {
  appointAdmin, approveColleague, confirmColleague, declineColleague, endColleague, withdrawAdmin,
} from './commands-admin.ts';
import { membersMessages } from './members-messages.ts';
import { MemberPage, MembersPage, type MemberPageProps } from './members-views.tsx';
import { membershipPaths } from './paths.ts';
import { findOnceMember, getManagedOrganisation, getMember, listColleagues, listKnownDomains, listMembers, type ManagedOrganisation } from './queries.ts';
import { showsPeople } from '../people-shown.ts';
import { signedIn } from '../session-hook.ts';

type Notice = keyof typeof membersMessages.de.notices;
type Params = { slug: string; id: string };
const MAX_REASON = 600;
const listQuery = z.object({ hinweis: z.string().catch(''), seite: z.coerce.number().int().min(1).max(10_000).catch(1) });

/** The members of a municipality, for its admins. */
export function memberRoutes(deps: Deps): FastifyPluginAsync {
  const managed = (request: FastifyRequest): Promise<ManagedOrganisation> =>
    getManagedOrganisation(deps.db, signedIn(request), (request.params as Params).slug);
  const toList = (reply: FastifyReply, organisation: ManagedOrganisation, notice: Notice): FastifyReply =>
    seeOther(reply, `${membershipPaths.members(organisation.slug)}?hinweis=${notice}`);

  return async (app) => {
    app.get(membershipPaths.members(':slug'), async (request, reply) => {
      const organisation = await managed(request);
      const m = membersMessages[request.lang];
      const { hinweis: word, seite: page } = listQuery.parse(rawForm(request.query));
      const members = await listMembers(deps.db, organisation, page);
      if (members.rows.length === 0 && page > 1) throw new NotFound('page of a list');
      showsPeople(request, 'members', members.rows.map(({ accountId }) => ({ accountId, organisationId: organisation.id })));
      return sendPage(reply, { title: m.title(organisation.name), breadcrumb: crumbs(organisation, m), wide: true }, (
        <MembersPage organisation={organisation} members={members} page={page}
          knownDomains={await listKnownDomains(deps.db, organisation.id)}
          notice={Object.hasOwn(m.notices, word) ? m.notices[word as Notice] : undefined} tooLate={word === 'vorbei'} />
      ));
    });

    app.get(membershipPaths.member(':slug', ':id'), async (request, reply) => sendMember(request, reply, await managed(request), {}));
    decisionRoutes(app);
    roleRoutes(app);
  };

  function decisionRoutes(app: FastifyInstance): void {
    app.post(membershipPaths.approve(':slug', ':id'), async (request, reply) => {
      const { organisation, id } = await memberOf(request);
      const asked = single(rawForm(request.body)['nachgefragt']) !== '';
      const result = await approveColleague(deps, signedIn(request), id, { asked });
      if (!result.ok && result.reason === 'doubtful') return sendMember(request, reply, organisation, { codes: { nachgefragt: 'required' } });
      return toList(reply, organisation, result.ok ? 'bestaetigt' : 'vorbei');
    });

    app.post(membershipPaths.decline(':slug', ':id'), async (request, reply) => {
      const { organisation, id } = await memberOf(request);
      const grund = single(rawForm(request.body)['grund']);
      const code = grund === '' ? 'required' : grund.length > MAX_REASON ? 'too_long' : undefined;
      if (code) return sendMember(request, reply, organisation, { typed: { grund }, codes: { grund: code } });
      const result = await declineColleague(deps, signedIn(request), id, grund);
      return toList(reply, organisation, result.ok ? 'abgelehnt' : 'vorbei');
    });

    app.post(membershipPaths.confirm(':slug', ':id'), async (request, reply) => {
      const { organisation, id } = await memberOf(request);
      return toList(reply, organisation, await confirmColleague(deps, signedIn(request), id) ? 'gilt' : 'vorbei');
    });

    app.post(membershipPaths.end(':slug', ':id'), async (request, reply) => {
      const { organisation, id, accountId } = await memberOf(request);
      const raw = rawForm(request.body);
      const typed = { grund: single(raw['grund']), nachfolge: single(raw['nachfolge']) };
      if (typed.grund.length > MAX_REASON) return sendMember(request, reply, organisation, { typed, codes: { grund: 'too_long' } });
      const actor = signedIn(request);
      const result = await endColleague(deps, actor, id, { successorId: typed.nachfolge || undefined, reason: typed.grund });
      if (!result.ok && result.reason === 'no_successor') return sendMember(request, reply, organisation,
        { typed, codes: { nachfolge: 'no_successor' } });
      // Who has ended their own membership sees this page no more.
      const gone = accountId === actor.accountId && !actor.isAdmin;
      return gone ? seeOther(reply, `${membershipPaths.own()}?hinweis=beendet`)
        : toList(reply, organisation, !result.ok ? 'vorbei' : typed.nachfolge === '' ? 'beendet' : 'weitergegeben');
    });
  }

  function roleRoutes(app: FastifyInstance): void {
    app.post(membershipPaths.admin(':slug', ':id'), { config: { stepUp: true } }, async (request, reply) => {
      const { organisation, id, accountId } = await memberOf(request);
      const actor = signedIn(request);
      if (single(rawForm(request.body)['was']) === 'zurueck') {
        await withdrawAdmin(deps, actor, id);
        const gone = accountId === actor.accountId && !actor.isAdmin;
        return gone ? seeOther(reply, membershipPaths.own()) : toList(reply, organisation, 'zurueck');
      }
      const result = await appointAdmin(deps, actor, id);
      if (result.ok) return toList(reply, organisation, 'ernannt');
      return sendMember(request, reply, organisation, { problem: membersMessages[request.lang].errors.admin[result.reason] });
    });
  }

  async function memberOf(request: FastifyRequest): Promise<{ organisation: ManagedOrganisation; id: string; accountId: string }> {
    const organisation = await managed(request);
    const { id, accountId } = await findOnceMember(deps.db, organisation, (request.params as Params).id);
    return { organisation, id, accountId };
  }

  async function sendMember(
    request: FastifyRequest, reply: FastifyReply, organisation: ManagedOrganisation,
    shown: { typed?: MemberPageProps['typed']; codes?: Record<string, string>; problem?: string },
  ): Promise<FastifyReply> {
    const m = membersMessages[request.lang];
    const row = await getMember(deps.db, organisation, (request.params as Params).id);
    const colleagues = await listColleagues(deps.db, organisation, row);
    // The colleagues stand there as well, to choose who takes over.
    showsPeople(request, 'member', [row, ...colleagues].map(({ accountId }) => ({ accountId, organisationId: organisation.id })));
    const knownDomains = await listKnownDomains(deps.db, organisation.id);
    const errors = shown.codes && sentences(shown.codes, m.errors);
    const name = row.name || m.noName;
    return sendPage(reply, {
      title: m.title(`${name}, ${organisation.name}`), breadcrumb: [...crumbs(organisation, m, true), { text: name }], errors,
      status: errors ? 422 : shown.problem ? 409 : 200, scripts: ['error-focus'],
    }, (
      <MemberPage
        organisation={organisation} row={row} knownDomains={knownDomains} own={row.accountId === signedIn(request).accountId} colleagues={colleagues} errors={errors}
        {...(shown.typed ? { typed: shown.typed } : {})} problem={shown.problem}
      />
    ));
  }
}

function crumbs(organisation: ManagedOrganisation, m: (typeof membersMessages)['de'], linked = false): Crumb[] {
  return [
    { text: organisation.name, path: `/kommunen/${organisation.slug}` },
    { text: m.crumb, ...(linked ? { path: membershipPaths.members(organisation.slug) } : {}) },
  ];
}

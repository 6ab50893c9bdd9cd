import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { parseForm, rawForm, single, type RawForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import type { Member } from '../../accounts/actor.ts';
import { approveProposal, declineProposal, mergeProposal } from '../../events/registrations/commands-proposal.ts';
import { countWaiting, findProposal, listProposals, type Proposal } from '../../events/registrations/queries-belonging.ts';
import { isBodyKind } from '../../organisations/body.ts';
import { choicesOf, meantErrors, readTypedOrganisation, type Meant } from '../../organisations/meant.ts';
import { searchOrganisations } from '../../organisations/queries.ts';
import { findMeant } from '../../organisations/queries-meant.ts';
import { listNearBodies } from '../../organisations/queries-near.ts';
import { sendDecided, showDecided } from './decided.tsx';
import { declineBelongingForm, reasonsFor } from './decline.tsx';
import { belongingCrumbs, noticesOf, organiserOf, pageOf } from './frame.ts';
import { belongingMessages } from './messages.ts';
import { belongingPaths } from './paths.ts';
import { proposalMessages } from './proposal-messages.ts';
import { ProposalPage, ProposalsPage } from './proposal-views.tsx';
import { findDecidedProposal } from './queries-decided.ts';

/** Deciding about bodies that members proposed for the directory. */
export function proposalRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps;
  const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id;

  app.get(belongingPaths.proposals(), async (request, reply) => {
    const actor = organiserOf(request);
    const { tabs } = belongingMessages[request.lang];
    const page = pageOf(request.query);
    const [rows, counts] = await Promise.all([listProposals(db, actor, page), countWaiting(db, actor)]);
    if (rows.length === 0 && page > 1) throw new NotFound('page of a list');
    return sendPage(reply, { title: tabs.proposals, breadcrumb: belongingCrumbs(request, tabs.proposals), wide: true },
      <ProposalsPage rows={rows} page={page} near={await listNearBodies(db, rows.map(withParent))} counts={counts} isAdmin={actor.isAdmin} notices={noticesOf(request)} />);
  });

  app.get(belongingPaths.proposal(':id'), async (request, reply) => send(request, reply));

  app.post(belongingPaths.proposal(':id'), async (request, reply) => {
    const actor = organiserOf(request);
    if (!(await waiting(actor, idOf(request)))) return late(request, reply);
    const raw = rawForm(request.body);
    const name = single(raw['name']).replace(/\s+/g, ' ');
    const kind = single(raw['kind']);
    const parent = await findMeant(db, readTypedOrganisation(raw, 'parent'), { municipality: true });
    const codes = {
      ...(name.length < 2 ? { name: 'required' } : name.length > 200 ? { name: 'too_long' } : {}),
      ...(isBodyKind(kind) ? {} : { kind: 'required' }),
    };
    if (Object.keys(codes).length > 0 || !isBodyKind(kind) || !parent.ok) return send(request, reply, { values: raw, codes, parent });
    const result = await approveProposal(deps, actor, idOf(request), { name, kind, parentId: parent.organisation.id });
    return result.ok ? seeOther(reply, `${belongingPaths.proposals()}?hinweis=aufgenommen`)
      : send(request, reply, { values: raw, codes: { parent: 'unknown' } });
  });

  app.post(belongingPaths.mergeProposal(':id'), async (request, reply) => {
    const actor = organiserOf(request);
    if (!(await waiting(actor, idOf(request)))) return late(request, reply);
    const raw = rawForm(request.body);
    const target = await findMeant(db, readTypedOrganisation(raw, 'target'));
    if (!target.ok) return send(request, reply, { values: raw, target });
    const result = await mergeProposal(deps, actor, idOf(request), target.organisation.id);
    return result.ok ? seeOther(reply, `${belongingPaths.proposals()}?hinweis=zugeordnet`)
      : send(request, reply, { values: raw, codes: { target: 'unknown' } });
  });

  app.post(belongingPaths.declineProposal(':id'), async (request, reply) => {
    const actor = organiserOf(request);
    if (!(await waiting(actor, idOf(request)))) return late(request, reply);
    const parsed = parseForm(declineBelongingForm, request.body);
    if (!parsed.ok) return send(request, reply, { values: parsed.raw, codes: parsed.errors });
    await declineProposal(deps, actor, idOf(request), reasonsFor(parsed.value));
    return seeOther(reply, `${belongingPaths.proposals()}?hinweis=verworfen`);
  });

  async function waiting(actor: Member, id: string): Promise<Proposal | undefined> {
    return findProposal(db, actor, id);
  }

  async function late(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return showDecided(reply, await findDecidedProposal(db, organiserOf(request), idOf(request)), belongingPaths.proposal(idOf(request)));
  }

  async function send(
    request: FastifyRequest, reply: FastifyReply,
    shown: { values?: RawForm; codes?: Record<string, string>; parent?: Meant; target?: Meant } = {},
  ): Promise<FastifyReply> {
    const actor = organiserOf(request);
    const proposal = await waiting(actor, idOf(request));
    if (!proposal) return sendDecided(reply, await findDecidedProposal(db, actor, idOf(request)), belongingPaths.proposals());
    const [near = []] = await listNearBodies(db, [withParent(proposal)]);
    const close = await searchOrganisations(db, proposal.name.split(/\s+/).at(-1) ?? '', 5);
    const m = proposalMessages[request.lang].errors;
    const { values, codes, parent, target } = shown;
    const errors = values && {
      ...sentences(codes ?? {}, { ...m, ...belongingMessages[request.lang].errors }),
      ...(parent && !parent.ok ? meantErrors('parent', parent, request.lang, m.parent) : {}),
      ...(target && !target.ok ? meantErrors('target', target, request.lang, m.target) : {}),
    };
    return sendPage(reply, {
      title: proposal.name, breadcrumb: belongingCrumbs(request, proposal.name), errors, status: errors ? 422 : 200,
      scripts: ['combobox', 'error-focus'],
    }, <ProposalPage proposal={proposal} close={close} near={near} values={values} errors={errors} parents={choicesOf(parent)} targets={choicesOf(target)} />);
  }
}

function withParent({ id, name, parent }: Proposal): { id: string; name: string; parentId: string | undefined } {
  return { id, name, parentId: parent?.id };
}

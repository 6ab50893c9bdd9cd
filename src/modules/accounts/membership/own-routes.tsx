import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sentences } from '../../../ui/form-errors.ts';
import type { Option } from '../../../ui/form.tsx';
import { sendPage } from '../../../ui/reply.tsx';
import { isBodyKind } from '../../organisations/body.ts';
import { proposeAsMember } from '../../organisations/commands-proposal.ts';
import { foldName } from '../../organisations/organisation.ts';
import { choicesOf, meantErrors, nothingTyped, readTypedOrganisation, type Meant, type NotMeant } from '../../organisations/meant.ts';
import { organisationPaths } from '../../organisations/paths.ts';
import { findMeant } from '../../organisations/queries-meant.ts';
import { listNearBodies, type NearBody } from '../../organisations/queries-near.ts';
import { askForAdmin, askToBelong, confirmOwn, leave, setDefault } from './commands-own.ts';
import type { Member } from '../actor.ts';
import { domainOf, isFreeMail } from '../email-address.ts';
import { addressRoutes } from './address-routes.tsx';
import { membershipMessages } from './messages.ts';
import { OwnMembershipsPage, type TypedMembership } from './own-views.tsx';
import { membershipPaths } from './paths.ts';
import { ProposePage, type ProposePageProps } from './propose-view.tsx';
import { accountMessages } from '../messages.ts';
import { accountPaths } from '../paths.ts';
import { listByDomain, listOwnMemberships } from './queries.ts';
import { readMembershipRules } from './queries-rules.ts';
import { signedIn } from '../session-hook.ts';

type Notice = keyof typeof membershipMessages.de.notices;

/** One's own organisations and address: see, ask, choose, answer the yearly question, leave. */
export function ownMembershipRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    app.get(membershipPaths.own(), async (request, reply) => sendOwn(request, reply, { notice: noticeOf(request.query) }));
    addRoute(app, deps);
    actionRoutes(app, deps);
    proposeRoutes(app, deps);
    addressRoutes(app, deps);
  };

  function addRoute(app: FastifyInstance, { db }: Deps): void {
    app.post(membershipPaths.add(), async (request, reply) => {
      const actor = signedIn(request);
      const raw = rawForm(request.body);
      const typed: TypedMembership = { organisation: readTypedOrganisation(raw, 'organisation'), shared: single(raw['choice']), person: single(raw['person']) };
      const { person } = nameProblem(actor, typed.person);
      const meant: Meant | undefined = isShared(typed) ? undefined : await findMeant(db, typed.organisation);
      if (meant?.ok === false) return sendOwn(request, reply, { typed, meant, codes: { ...(person && { person }) } });
      if (person) return sendOwn(request, reply, { typed, codes: { person } });
      const result = await askToBelong(deps, actor, meant?.organisation.id ?? typed.shared, typed.person);
      if (result.ok) return seeOther(reply, `${membershipPaths.own()}?hinweis=${result.state === 'verified' ? 'bestaetigt' : 'angefragt'}`);
      if (result.reason === 'name_missing') return sendOwn(request, reply, { typed, codes: { person: 'required' } });
      const code = result.reason === 'organisation_unknown' ? 'unknown' : result.reason;
      return sendOwn(request, reply, { typed, codes: { organisation: code } });
    });
  }

  async function sendOwn(
    request: FastifyRequest, reply: FastifyReply,
    shown: {
      notice?: Notice | undefined; problem?: string; codes?: Record<string, string>; meant?: NotMeant; typed?: TypedMembership;
    },
  ): Promise<FastifyReply> {
    const actor = signedIn(request);
    const m = membershipMessages[request.lang];
    const domain = domainOf(actor.email);
    const [memberships, rules, ofDomain] = await Promise.all([
      listOwnMemberships(deps.db, actor), readMembershipRules(deps.db), isFreeMail(domain) ? [] : listByDomain(deps.db, actor, domain),
    ]);
    const errors = shown.codes && {
      ...sentences(shown.codes, m.errors), ...(shown.meant && meantErrors('organisation', shown.meant, request.lang, m.errors.organisation)),
    };
    const choices = choicesOf(shown.meant);
    const shared = !choices && ofDomain.length > 0 ? ofDomain.map((o): Option => ({ value: o.id, label: o.name })) : undefined;
    return sendPage(reply, {
      title: m.title, breadcrumb: crumbs(request), errors, status: errors ? 422 : shown.problem ? 409 : 200,
      scripts: ['combobox', 'error-focus'],
    }, (
      <OwnMembershipsPage
        memberships={memberships} rules={rules} waiting={request.proof?.waiting === true} notice={shown.notice && m.notices[shown.notice]} problem={shown.problem} errors={errors}
        asksName={actor.name === ''} typed={shown.typed ?? { organisation: nothingTyped, shared: '', person: '' }} choices={choices}
        shared={shared && { domain, options: shared }}
      />
    ));
  }

  function actionRoutes(app: FastifyInstance, { db: _ }: Deps): void {
    const done = (reply: FastifyReply, notice: Notice): FastifyReply => seeOther(reply, `${membershipPaths.own()}?hinweis=${notice}`);
    const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id;

    app.post(membershipPaths.standard(), async (request, reply) => {
      await setDefault(deps, signedIn(request), single(rawForm(request.body)['id']));
      return done(reply, 'standard');
    });
    app.post(membershipPaths.still(':id'), async (request, reply) => {
      await confirmOwn(deps, signedIn(request), idOf(request));
      return done(reply, 'danke');
    });
    app.post(membershipPaths.leave(':id'), async (request, reply) => {
      await leave(deps, signedIn(request), idOf(request));
      return done(reply, 'beendet');
    });
    app.post(membershipPaths.askAdmin(':id'), async (request, reply) => {
      const result = await askForAdmin(deps, signedIn(request), idOf(request));
      return result.ok ? done(reply, 'admin')
        : sendOwn(request, reply, { problem: membershipMessages[request.lang].errors.admin[result.reason] });
    });
  }

  function proposeRoutes(app: FastifyInstance, { db }: Deps): void {
    const nothing = { name: '', kind: '', parent: nothingTyped, belongs: false, near: '', person: '' };
    app.get(membershipPaths.propose(), async (request, reply) => {
      signedIn(request);
      return sendPropose(request, reply, { typed: nothing });
    });

    app.post(membershipPaths.propose(), async (request, reply) => {
      const actor = signedIn(request);
      const raw = rawForm(request.body);
      const typed = {
        name: single(raw['name']).replace(/\s+/g, ' '), kind: single(raw['kind']), parent: readTypedOrganisation(raw, 'parent'),
        belongs: single(raw['belongs']) !== '', near: single(raw['near']), person: single(raw['person']),
      };
      const m = membershipMessages[request.lang];
      const parent = await findMeant(db, typed.parent, { municipality: true });
      const codes = {
        ...(typed.name.length < 2 ? { name: 'required' } : typed.name.length > 200 ? { name: 'too_long' } : {}),
        ...(isBodyKind(typed.kind) ? {} : { kind: 'required' }), ...nameProblem(actor, typed.person),
      };
      const bad = (more: Record<string, string>, near?: NearBody) =>
        sendPropose(request, reply, { typed, near, parents: choicesOf(parent), errors: {
          ...sentences(more, m.errors), ...(parent.ok ? {} : meantErrors('parent', parent, request.lang, m.errors.parent)),
        } });
      if (!isBodyKind(typed.kind) || !parent.ok || Object.keys(codes).length > 0) return bad(codes);
      const body = { name: typed.name, kind: typed.kind, parentId: parent.organisation.id };
      const near = await nearTo(body);
      if (near && typed.near === '') return bad({ near: 'required' }, near);
      if (near?.state === 'active' && typed.near === 'same') {
        if (!typed.belongs) return seeOther(reply, organisationPaths.organisation(near.slug));
        const asked = await askToBelong(deps, actor, near.id, typed.person);
        if (!asked.ok && asked.reason === 'name_missing') {
          return sendOwn(request, reply, { typed: { organisation: { ...nothingTyped, text: near.name, id: near.id }, shared: '', person: '' }, codes: { person: 'required' } });
        }
        return seeOther(reply, `${membershipPaths.own()}${asked.ok ? `?hinweis=${asked.state === 'verified' ? 'bestaetigt' : 'angefragt'}` : ''}`);
      }
      const result = await proposeAsMember(deps, actor, near && typed.near === 'same' ? { ...body, name: near.name } : body, typed.belongs, typed.person);
      if (result.ok) return seeOther(reply, `${membershipPaths.own()}?hinweis=vorschlag`);
      if (result.reason === 'too_many') return sendOwn(request, reply, { problem: m.errors.organisation.too_many });
      if (result.reason === 'name_missing') return bad({ person: 'required' }, near);
      return bad(result.reason === 'known' ? { name: 'known' } : { parent: 'unknown' }, near);
    });

    /** Nearly the same name; the very same is joined, or refused as known, without a question. */
    async function nearTo(body: { name: string; parentId: string }): Promise<NearBody | undefined> {
      const [near = []] = await listNearBodies(db, [body]);
      return near.some(({ name }) => foldName(name) === foldName(body.name)) ? undefined : near[0];
    }

    function sendPropose(request: FastifyRequest, reply: FastifyReply, props: Omit<ProposePageProps, 'asksName'>): FastifyReply {
      const m = membershipMessages[request.lang];
      return sendPage(reply, {
        title: m.proposeTitle, breadcrumb: [...crumbs(request, true), { text: m.proposeTitle }], errors: props.errors,
        status: props.errors ? 422 : 200,
        scripts: ['combobox', 'error-focus'],
      }, <ProposePage {...props} asksName={signedIn(request).name === ''} />);
    }
  }
}

/** What is wrong with the name of somebody whose account has none yet. */
function nameProblem(actor: Member, typed: string): { person?: 'required' | 'too_long' } {
  if (actor.name !== '') return {};
  return typed === '' ? { person: 'required' } : typed.length > 120 ? { person: 'too_long' } : {};
}

/** One of the organisations of the address's domain was picked; "another one" is no pick. */
function isShared({ shared }: TypedMembership): boolean {
  return shared !== '' && shared !== 'andere';
}

function noticeOf(query: unknown): Notice | undefined {
  const word = single(rawForm(query)['hinweis']);
  return Object.hasOwn(membershipMessages.de.notices, word) ? (word as Notice) : undefined;
}

function crumbs(request: FastifyRequest, linked = false): { text: string; path?: string }[] {
  return [
    { text: accountMessages[request.lang].accountTitle, path: accountPaths.account() },
    { text: membershipMessages[request.lang].title, ...(linked ? { path: membershipPaths.own() } : {}) },
  ];
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single, type RawForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import type { Member } from '../../accounts/actor.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { countWaiting } from '../../events/registrations/queries-belonging.ts';
import { addDomain, importDomains, removeDomain } from '../../organisations/commands-domain.ts';
import { readDomain } from '../../organisations/domain.ts';
import { readDomainFile } from '../../organisations/domain-file.ts';
import { readableDomain } from '../../organisations/domain-letters.ts';
import { choicesOf, meantErrors, readTypedOrganisation, type Meant } from '../../organisations/meant.ts';
import { findMeant } from '../../organisations/queries-meant.ts';
import { findDomain, listDomains } from '../../organisations/queries-domain.ts';
import { domainMessages } from './domain-messages.ts';
import { leftOut } from './domain-list-routes.tsx';
import { DomainsPage, RemoveDomainPage, type ImportShown } from './domain-views.tsx';
import { belongingCrumbs } from './frame.ts';
import { belongingPaths } from './paths.ts';

function adminOf(request: FastifyRequest): Member {
  const actor = signedIn(request);
  if (!actor.isAdmin) throw new NotFound('page');
  return actor;
}

/** The domains that prove who belongs, for admins of the site. */
export function domainRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps;

  app.get(belongingPaths.domains(), async (request, reply) => send(request, reply, {}));

  app.post(belongingPaths.domains(), async (request, reply) => {
    const actor = adminOf(request);
    const raw = rawForm(request.body);
    const meant = await findMeant(db, readTypedOrganisation(raw, 'organisation'));
    const typed = readDomain(single(raw['domain']));
    if (!meant.ok) return send(request, reply, { values: raw, meant, ...(typed.ok ? {} : { codes: { domain: typed.reason } }) });
    const result = await addDomain(deps, actor, { organisationId: meant.organisation.id, domain: single(raw['domain']) });
    if (result.ok) return seeOther(reply, `${belongingPaths.domains()}?hinweis=${result.existing ? 'bekannt' : 'eingetragen'}`);
    return send(request, reply,
      { values: raw, codes: result.reason === 'organisation_unknown' ? { organisation: 'unknown' } : { domain: result.reason } });
  });

  app.get(belongingPaths.removeDomain(), async (request, reply) => {
    const actor = adminOf(request);
    const query = rawForm(request.query);
    const known = await findDomain(db, actor, { organisationId: single(query['organisation']), domain: single(query['domain']) });
    if (!known) return seeOther(reply, `${belongingPaths.domains()}?hinweis=unbekannt`);
    const title = domainMessages[request.lang].removeTitle(readableDomain(known.domain));
    return sendPage(reply, { title, breadcrumb: belongingCrumbs(request, title) }, <RemoveDomainPage known={known} />);
  });

  app.post(belongingPaths.removeDomain(), async (request, reply) => {
    const raw = rawForm(request.body);
    await removeDomain(deps, adminOf(request), { organisationId: single(raw['organisationId']), domain: single(raw['domain']) });
    return seeOther(reply, `${belongingPaths.domains()}?hinweis=entfernt`);
  });

  app.post(belongingPaths.importDomains(), async (request, reply) => {
    const actor = adminOf(request);
    const raw = rawForm(request.body);
    const file = readDomainFile(single(raw['csv']));
    if (!file.ok) return send(request, reply, { values: raw, codes: { csv: file.reason } });
    const dryRun = single(raw['was']) !== 'einlesen';
    const report = await importDomains(deps, actor, file, { dryRun });
    const problems = leftOut(file, report);
    return send(request, reply, { values: dryRun ? raw : {}, report: { dryRun, added: report.added, known: report.known, problems } });
  });

  function noticeOf(request: FastifyRequest): string | undefined {
    const m = domainMessages[request.lang];
    const query = rawForm(request.query);
    const word = single(query['hinweis']);
    const figure = (name: string): string => (/^\d{1,6}$/.test(single(query[name])) ? Number(single(query[name])).toLocaleString(request.lang === 'de' ? 'de-DE' : 'en-GB') : '0');
    if (word === 'liste') return m.listDone(figure('neu'), figure('bekannt'));
    return Object.hasOwn(m.notices, word) ? m.notices[word as keyof typeof m.notices] : undefined;
  }

  async function send(
    request: FastifyRequest, reply: FastifyReply, shown: { values?: RawForm; codes?: Record<string, string>; meant?: Meant; report?: ImportShown },
  ): Promise<FastifyReply> {
    const actor = adminOf(request);
    const m = domainMessages[request.lang];
    const query = rawForm(request.query);
    const search = single(query['suche']).slice(0, 80);
    const page = /^[1-9]\d{0,3}$/.test(single(query['seite'])) ? Number(single(query['seite'])) : 1;
    const [{ rows, total }, counts] = await Promise.all([listDomains(db, actor, search, page), countWaiting(db, actor)]);
    const { codes, meant } = shown;
    const errors = meant || codes ? {
      ...(codes && sentences(codes, m.errors)), ...(meant && !meant.ok && meantErrors('organisation', meant, request.lang, m.errors.organisation)),
    } : undefined;
    return sendPage(reply, {
      title: m.title, breadcrumb: belongingCrumbs(request, m.title), wide: true, errors, status: errors ? 422 : 200,
      scripts: ['combobox', 'error-focus'],
    }, (
      <DomainsPage
        {...{ rows, total, page, search, counts, errors }}
        notice={noticeOf(request)}
        values={shown.values} choices={choicesOf(meant)} report={shown.report}
      />
    ));
  }
}

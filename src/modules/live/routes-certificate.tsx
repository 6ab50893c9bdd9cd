import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { parseForm, single } from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/language.ts';
import { localPath } from '../../platform/i18n/page-language.tsx';
import { inLang } from '../../platform/i18n/localised.ts';
import { sentences } from '../../ui/form-errors.ts';
import { sendPage } from '../../ui/reply.tsx';
import { signedIn } from '../accounts/session-hook.ts';
import { paths } from '../events/paths.ts';
import { typedCertificateNumber } from './certificate.ts';
import { issueCertificate } from './commands.ts';
import { verifyForm } from './forms.ts';
import { certificateMessages } from './messages-certificate.ts';
import { participationCrumbs } from './crumbs.ts';
import { livePaths } from './paths.ts';
import { findCertificate, getParticipation } from './queries.ts';
import { CertificatePage, VerifiedPage, VerifyPage } from './views-certificate.tsx';

interface SlugParams {
  slug: string;
}

/** The certificate of participation, and the public page that verifies its number. */
export function certificateRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<{ Params: SlugParams }>('/veranstaltungen/:slug/teilnahmebestaetigung', async (request, reply) => {
    const { lang, params: { slug } } = request;
    const actor = signedIn(request);
    const p = await getParticipation(deps.db, actor, slug, deps.clock());
    if (p === 'no_seat') return seeOther(reply, paths.register(slug));
    if (p.registrationState !== 'attended') return seeOther(reply, `${livePaths.participate(slug)}?grund=not_attended`);
    // The number is given by a form post on the participation page; this page only shows it.
    if (!p.certificateNumber) return seeOther(reply, livePaths.participate(slug));
    const title = certificateMessages[lang].title;
    return sendPage(reply, {
      title: `${title}: ${inLang(p.title, lang)}`,
      breadcrumb: participationCrumbs(lang, p, { text: title }),
    }, (
      <CertificatePage participation={p} number={p.certificateNumber} holder={actor} verifyAddress={deps.baseUrl + localPath(lang, livePaths.verify())} />
    ));
  });

  app.post<{ Params: SlugParams }>('/veranstaltungen/:slug/teilnahmebestaetigung', async (request, reply) => {
    const { slug } = request.params;
    const result = await issueCertificate(deps, signedIn(request), slug);
    if (result.ok) return seeOther(reply, livePaths.certificate(slug));
    return seeOther(reply, result.reason === 'no_seat' ? paths.register(slug) : `${livePaths.participate(slug)}?grund=${result.reason}`);
  });

  app.get('/bescheinigung', async (request, reply) => {
    const { number } = request.query as { number?: unknown };
    if (number === undefined) return sendVerifyPage(request, reply);
    const parsed = parseForm(verifyForm, request.query);
    if (!parsed.ok) return sendVerifyPage(request, reply, parsed.errors, single(parsed.raw['number']));
    return seeOther(reply, livePaths.verified(parsed.value.number));
  });

  app.get<{ Params: { number: string } }>('/bescheinigung/:number', async (request, reply) => {
    const number = typedCertificateNumber(request.params.number);
    if (!number) return sendVerifyPage(request, reply, { number: 'invalid' }, request.params.number);
    // One certificate has one address, however it was typed.
    if (number !== request.params.number) return seeOther(reply, livePaths.verified(number));
    const found = await findCertificate(deps.db, number);
    const m = certificateMessages[request.lang].verify;
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
    return sendPage(reply, {
      title: `${m.title}: ${number}`, status: found ? 200 : 404,
      breadcrumb: [{ text: m.title, path: livePaths.verify() }, { text: number }],
    }, <VerifiedPage number={number} found={found} />);
  });
}

function sendVerifyPage(request: FastifyRequest, reply: FastifyReply, codes: Record<string, string> = {}, typed = ''): FastifyReply {
  const m = certificateMessages[request.lang].verify;
  const errors = sentences(codes, m.errors);
  const failed = Object.keys(codes).length > 0;
  return sendPage(reply, {
    title: m.title, errors, status: failed ? 422 : 200, breadcrumb: [{ text: m.title }], scripts: failed ? ['error-focus'] : [],
  }, <VerifyPage errors={errors} typed={typed} />);
}

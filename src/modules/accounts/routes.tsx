import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { parseForm, rawForm, single } from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/language.ts';
import { sentences } from '../../ui/form-errors.ts';
import { sendPage } from '../../ui/reply.tsx';
import { changeProfile, endSession, requestCode, revokeConsent, signIn, signOut } from './commands.ts';
import { describeDevice, networkMac } from './device.ts';
import { domainOf, isFreeMail } from './email-address.ts';
import { codeForm, profileForm, signInForm } from './forms.ts';
import { listByDomain } from './membership/queries.ts';
import { accountMessages } from './messages.ts';
import { accountPaths } from './paths.ts';
import { findOpenCode, listConsents, listMemberships, listSessions } from './queries.ts';
import { readSignInRules } from './queries-signin-rules.ts';
import { getSharing } from './sharing/queries.ts';
import { secondFactorRoutes } from './second-factor/routes.tsx';
import { ssoRoutes } from './single-sign-on/routes.tsx';
import { cookieNames, sessionCookie, signedIn } from './session-hook.ts';
import { sharingRoutes } from './sharing/routes.tsx';
import { newToken, safeReturnPath, tokenHash } from './signin.ts';
import { AccountClosedPage, AccountPage, CodePage, SignedOutPage, SignInPage, signInTitle } from './views.tsx';

/** Signing in and out, and one's own account. */
export function accountRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    signInRoutes(app, deps);
    ownAccountRoutes(app, deps);
    sharingRoutes(app, deps);
    secondFactorRoutes(app, deps);
    ssoRoutes(app, deps);
  };
}

function signInRoutes(app: FastifyInstance, deps: Deps): void {
  const names = cookieNames(deps.baseUrl);
  const cookie = sessionCookie(deps.baseUrl);

  app.get('/anmelden', async (request, reply) => {
    const { weiter } = request.query as { weiter?: unknown };
    const returnTo = safeReturnPath(weiter);
    if (request.actor.kind === 'member') return seeOther(reply, returnTo !== '/' ? returnTo : request.proof?.organiser ? '/organisation'
      // Who belongs nowhere yet is told what is next.
      : request.actor.memberships.length === 0 ? accountPaths.account() : '/meine-anmeldungen');
    return sendPage(reply, { title: signInTitle(accountMessages[request.lang], returnTo) }, <SignInPage returnTo={returnTo} issuers={deps.issuers} />);
  });

  app.post('/anmelden', async (request, reply) => {
    const parsed = parseForm(signInForm, request.body);
    const m = accountMessages[request.lang];
    if (!parsed.ok) {
      const errors = sentences(parsed.errors, m.errors);
      const returnTo = safeReturnPath(single(parsed.raw['weiter']));
      return sendPage(reply, { title: signInTitle(m, returnTo), errors, status: 422, scripts: ['error-focus'] },
        <SignInPage returnTo={returnTo} issuers={deps.issuers} email={single(parsed.raw['email'])} errors={errors} />);
    }
    const browser = request.cookies[names.browser] ?? newToken();
    await requestCode(deps, { email: parsed.value.email, browser, returnTo: parsed.value.weiter, lang: request.lang });
    reply.setCookie(names.browser, browser, { ...cookie, maxAge: (await readSignInRules(deps.db)).codeMinutes * 60 });
    return seeOther(reply, accountPaths.code());
  });

  app.get('/anmelden/code', async (request, reply) => {
    if (!request.cookies[names.browser]) return seeOther(reply, accountPaths.signIn());
    return sendCodePage(request, reply);
  });

  app.post('/anmelden/code', async (request, reply) => {
    const browser = request.cookies[names.browser];
    if (!browser) return seeOther(reply, accountPaths.signIn());
    const parsed = parseForm(codeForm, request.body);
    if (!parsed.ok) return sendCodePage(request, reply, parsed.errors);
    const result = await signIn(deps, {
      code: parsed.value.code, browser, lang: request.lang, device: describeDevice(request.headers['user-agent']), network: networkMac(deps.secret, request.ip), previousToken: request.cookies[names.session],
    });
    if (!result.ok && result.reason === 'disabled') {
      reply.header('cache-control', 'no-store');
      return sendPage(reply, { title: accountMessages[request.lang].closedTitle, status: 403 }, <AccountClosedPage why={result.why} />);
    }
    if (!result.ok) return sendCodePage(request, reply, { code: result.reason });
    reply.clearCookie(names.browser, cookie).setCookie(names.session, result.token, cookie);
    // Somebody who came to no page in particular is led on by the page of signing in, which now knows who it is.
    return seeOther(reply, result.returnTo === '/' ? accountPaths.signIn() : result.returnTo);
  });

  async function sendCodePage(request: FastifyRequest, reply: FastifyReply, codes: Record<string, string> = {}): Promise<FastifyReply> {
    const m = accountMessages[request.lang];
    const errors = sentences(codes, m.errors);
    const open = await findOpenCode(deps.db, tokenHash(request.cookies[names.browser] ?? ''));
    reply.header('cache-control', 'no-store');
    return sendPage(reply, { title: m.codeTitle, errors, status: errors['code'] ? 422 : 200, scripts: ['error-focus'] },
      <CodePage email={open?.email} minutes={(await readSignInRules(deps.db)).codeMinutes} returnTo={open?.returnTo} errors={errors} demo={deps.demo} />);
  }

  app.post('/abmelden', async (request, reply) => {
    const token = request.cookies[names.session];
    if (token) await signOut(deps, token);
    reply.clearCookie(names.session, cookie);
    return seeOther(reply, accountPaths.signedOut());
  });

  app.get('/abgemeldet', async (request, reply) => sendPage(reply, { title: accountMessages[request.lang].signedOutTitle }, <SignedOutPage />));
}

function ownAccountRoutes(app: FastifyInstance, deps: Deps): void {
  const names = cookieNames(deps.baseUrl);

  app.get('/konto', async (request, reply) => {
    const { hinweis } = request.query as { hinweis?: string };
    const m = accountMessages[request.lang];
    return sendAccountPage(request, reply, { notice: hinweis !== undefined && Object.hasOwn(m.notices, hinweis) ? m.notices[hinweis as keyof typeof m.notices] : undefined });
  });

  app.post('/konto', async (request, reply) => {
    const actor = signedIn(request);
    const parsed = parseForm(profileForm, request.body);
    if (!parsed.ok) {
      const { raw } = parsed;
      return sendAccountPage(request, reply, {
        codes: parsed.errors, typed: { name: single(raw['name']), jobTitle: single(raw['jobTitle']), lang: single(raw['lang']) },
      });
    }
    await changeProfile(deps, actor, parsed.value);
    return seeOther(reply, `${accountPaths.account()}?hinweis=gespeichert`);
  });

  app.post('/konto/sitzungen/ende', async (request, reply) => {
    const hash = Buffer.from(single(rawForm(request.body)['id']), 'base64url');
    await endSession(deps, signedIn(request), hash);
    const isThis = hash.equals(tokenHash(request.cookies[names.session] ?? ''));
    return seeOther(reply, isThis ? accountPaths.signedOut() : `${accountPaths.account()}?hinweis=beendet`);
  });

  app.post('/konto/einwilligungen', async (request, reply) => {
    await revokeConsent(deps, signedIn(request), single(rawForm(request.body)['id']));
    return seeOther(reply, `${accountPaths.account()}?hinweis=widerrufen`);
  });

  async function sendAccountPage(
    request: FastifyRequest, reply: FastifyReply,
    shown: { notice?: string | undefined; codes?: Record<string, string>; typed?: { name: string; jobTitle: string; lang: string } },
  ): Promise<FastifyReply> {
    const actor = signedIn(request);
    const { lang } = request;
    const m = accountMessages[lang];
    const errors = sentences(shown.codes ?? {}, m.errors);
    const mine = tokenHash(request.cookies[names.session] ?? '');
    const here = networkMac(deps.secret, request.ip);
    const [sessions, memberships, consents, sharing] = await Promise.all([
      listSessions(deps.db, actor.accountId), listMemberships(deps.db, actor.accountId), listConsents(deps.db, actor.accountId),
      getSharing(deps.db, actor.accountId),
    ]);
    const domain = domainOf(actor.email);
    const known = memberships.length === 0 && !isFreeMail(domain) && (await listByDomain(deps.db, actor, domain)).length > 0;
    return sendPage(reply, { title: m.accountTitle, errors, status: shown.codes ? 422 : 200, scripts: ['error-focus'] }, (
      <AccountPage
        lang={lang} email={actor.email} profile={shown.typed ?? actor} errors={errors} notice={shown.notice} memberships={memberships} knownDomain={known ? domain : undefined} sharing={sharing.general}
        consents={consents.map((c) => ({ ...c, purpose: c.purpose as 'series_news' | 'photos', seriesTitle: c.titleDe === null ? null : { de: c.titleDe, en: c.titleEn ?? '' } }))}
        sessions={sessions.map((s) => ({ ...s, id: s.tokenHash.toString('base64url'), isThis: s.tokenHash.equals(mine), place: s.network && (s.network.equals(here) ? 'same' : 'other') }))}
      />
    ));
  }
}

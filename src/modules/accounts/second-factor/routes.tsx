import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../platform/deps.ts';
import { parseForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import {
  addPasskey, beginApp, confirmWithCode, confirmWithPasskey, finishApp, removeFactor, renewRecoveryCodes, type InSession, type NewFactor,
} from './commands.ts';
import { keptBefore, sendConfirmPage, type Confirming } from './confirm-page.tsx';
import { secondFactorMessages } from './messages.ts';
import { passkeyCreation } from './passkey.ts';
import { accountPaths } from '../paths.ts';
import { countRecoveryCodes, findBegunSecret, listPasskeys, listSecondFactors } from './queries.ts';
import { totpAddress, typedSecondFactor } from './second-factor.ts';
import { cookieNames, sessionCookie, signedIn } from '../session-hook.ts';
import { safeReturnPath } from '../signin.ts';
import { ConfirmedPage, FactorsPage, NewAppPage, NewPasskeyPage, RecoveryCodesPage } from './views.tsx';

const onward = z.string().optional().catch(undefined).transform(safeReturnPath);
const typed = z.string({ error: 'code' }).default('').transform((text, context) => {
  const found = typedSecondFactor(text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'code' });
  return z.NEVER;
});
const label = z.string({ error: 'label' }).min(1, 'label').max(60, 'label');
const confirmForm = z.object({ code: typed, weiter: onward });
const appForm = z.object({
  code: typed.transform((found, context) => {
    if (found.kind === 'app') return found.code;
    context.addIssue({ code: 'custom', message: 'code' });
    return z.NEVER;
  }),
  label, weiter: onward,
});
const passkeyForm = z.object({ answer: z.string().max(20_000).catch(''), weiter: onward });
const newPasskeyForm = passkeyForm.extend({ label });
const onwardForm = z.object({ weiter: onward });

/** Showing the second factor, and the factors of one's own account. */
export function secondFactorRoutes(app: FastifyInstance, deps: Deps): void {
  confirmRoutes(app, deps);
  factorRoutes(app, deps);
  newFactorRoutes(app, deps);
}

function confirmRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/konto/bestaetigen', async (request, reply) => sendConfirmPage(deps, request, reply, { returnTo: queryOf(request) }));

  app.post('/konto/bestaetigen', async (request, reply) => {
    const parsed = parseForm(confirmForm, request.body);
    const kept = keptBefore(request.body);
    if (!parsed.ok) return sendConfirmPage(deps, request, reply, { returnTo: safeReturnPath(single(parsed.raw['weiter'])), kept, error: parsed.errors['code'] });
    const { code, weiter: returnTo } = parsed.value;
    const result = await confirmWithCode(deps, inSession(request), code);
    if (result.ok) return goOn(request, reply, result.token, { returnTo, kept });
    return sendConfirmPage(deps, request, reply, { returnTo, kept, error: result.reason });
  });

  app.post('/konto/bestaetigen/passkey', async (request, reply) => {
    const parsed = parseForm(passkeyForm, request.body);
    const { answer, weiter: returnTo } = parsed.ok ? parsed.value : { answer: '', weiter: '/' };
    const kept = keptBefore(request.body);
    const result = await confirmWithPasskey(deps, inSession(request), answer);
    if (result.ok) return goOn(request, reply, result.token, { returnTo, kept });
    return sendConfirmPage(deps, request, reply, { returnTo, kept, error: result.reason === 'locked' ? 'locked' : 'passkey' });
  });

  /** The session goes on under a new token; a form that waited is sent by the person, not by us. */
  function goOn(request: FastifyRequest, reply: FastifyReply, token: string, { returnTo, kept }: Confirming): FastifyReply {
    reply.setCookie(cookieNames(deps.baseUrl).session, token, sessionCookie(deps.baseUrl));
    if (!kept) return seeOther(reply, returnTo === '/' ? accountPaths.secondFactors() : returnTo);
    reply.header('cache-control', 'no-store');
    return sendPage(reply, { title: secondFactorMessages[request.lang].confirmedTitle }, <ConfirmedPage kept={kept} />);
  }
}

function factorRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/konto/zweiter-faktor', async (request, reply) => {
    const actor = signedIn(request);
    const { hinweis, fehler } = request.query as { hinweis?: string; fehler?: string };
    const m = secondFactorMessages[request.lang];
    const factors = await listSecondFactors(deps.db, actor.accountId);
    return sendPage(reply, { title: m.title, breadcrumb: [{ text: m.account, path: accountPaths.account() }, { text: m.title }] }, (
      <FactorsPage
        factors={factors} codesLeft={await countRecoveryCodes(deps.db, actor.accountId)} returnTo={queryOf(request)}
        needed={request.proof?.waiting === true && factors.length === 0}
        notice={hinweis === 'eingerichtet' ? 'added' : hinweis === 'entfernt' ? 'removed' : undefined}
        error={fehler === 'last' || fehler === 'too_many' || fehler === 'not_begun' ? fehler : undefined}
      />
    ));
  });

  app.post<{ Params: { id: string } }>('/konto/zweiter-faktor/:id/ende', async (request, reply) => {
    const result = await removeFactor(deps, inSession(request), request.params.id);
    if (result.ok) return seeOther(reply, `${accountPaths.secondFactors()}?hinweis=entfernt`);
    return refuse(reply, result.reason, accountPaths.secondFactors());
  });

  app.post('/konto/zweiter-faktor/codes', async (request, reply) => {
    const result = await renewRecoveryCodes(deps, inSession(request));
    return result.ok ? sendCodes(request, reply, result.recoveryCodes, '/') : refuse(reply, result.reason, accountPaths.secondFactors());
  });
}

function newFactorRoutes(app: FastifyInstance, deps: Deps): void {
  app.post('/konto/zweiter-faktor/app', async (request, reply) => {
    const parsed = parseForm(onwardForm, request.body);
    const weiter = parsed.ok ? parsed.value.weiter : '/';
    const result = await beginApp(deps, inSession(request));
    const onwards = weiter === '/' ? undefined : weiter;
    return result.ok ? seeOther(reply, accountPaths.newApp(onwards)) : refuse(reply, result.reason, accountPaths.secondFactors(onwards));
  });

  app.get('/konto/zweiter-faktor/app', async (request, reply) => sendAppPage(request, reply, queryOf(request)));

  app.post('/konto/zweiter-faktor/app/abschluss', async (request, reply) => {
    const parsed = parseForm(appForm, request.body);
    if (!parsed.ok) return sendAppPage(request, reply, safeReturnPath(single(parsed.raw['weiter'])), parsed.errors, single(parsed.raw['label']));
    const { code, label: name, weiter } = parsed.value;
    const result = await finishApp(deps, inSession(request), { code, label: name });
    if (result.ok) return finished(request, reply, result, weiter);
    if (result.reason === 'wrong' || result.reason === 'used' || result.reason === 'locked') return sendAppPage(request, reply, weiter, { code: result.reason }, name);
    return refuse(reply, result.reason, accountPaths.secondFactors());
  });

  app.get('/konto/zweiter-faktor/passkey', async (request, reply) => sendPasskeyPage(request, reply, queryOf(request)));

  app.post('/konto/zweiter-faktor/passkey', async (request, reply) => {
    const parsed = parseForm(newPasskeyForm, request.body);
    if (!parsed.ok) return sendPasskeyPage(request, reply, safeReturnPath(single(parsed.raw['weiter'])), parsed.errors, single(parsed.raw['label']));
    const { answer, label: name, weiter } = parsed.value;
    const result = await addPasskey(deps, inSession(request), { answer, label: name });
    if (result.ok) return finished(request, reply, result, weiter);
    if (result.reason === 'wrong' || result.reason === 'used') {
      return sendPasskeyPage(request, reply, weiter, { label: result.reason === 'used' ? 'passkeyKnown' : 'passkey' }, name);
    }
    return refuse(reply, result.reason, accountPaths.secondFactors());
  });

  async function sendAppPage(request: FastifyRequest, reply: FastifyReply, returnTo: string, codes?: Record<string, string>, name?: string): Promise<FastifyReply> {
    const actor = signedIn(request);
    const secret = await findBegunSecret(deps.db, actor.accountId, deps.secret);
    if (!secret) return seeOther(reply, accountPaths.secondFactors(returnTo === '/' ? undefined : returnTo));
    const m = secondFactorMessages[request.lang];
    const errors = codes && sentences(codes, m.errors);
    return sendPage(reply, { title: m.appTitle, errors, status: errors ? 422 : 200, scripts: ['error-focus'], breadcrumb: crumbs(request, m.appTitle) }, (
      <NewAppPage {...totpAddress(secret, actor.email)} returnTo={returnTo} errors={errors} {...(name === undefined ? {} : { label: name })} />
    ));
  }

  async function sendPasskeyPage(request: FastifyRequest, reply: FastifyReply, returnTo: string, codes?: Record<string, string>, name?: string): Promise<FastifyReply> {
    const actor = signedIn(request);
    const m = secondFactorMessages[request.lang];
    const errors = codes && sentences(codes, m.errors);
    const setting = { secret: deps.secret, baseUrl: deps.baseUrl, session: inSession(request).session, now: deps.clock() };
    const options = await passkeyCreation(setting, { id: actor.accountId, email: actor.email, name: actor.name }, await listPasskeys(deps.db, actor.accountId));
    return sendPage(reply, { title: m.passkeyTitle, errors, status: errors ? 422 : 200, scripts: ['passkey', 'error-focus'], breadcrumb: crumbs(request, m.passkeyTitle) }, (
      <NewPasskeyPage options={options} returnTo={returnTo} errors={errors} {...(name === undefined ? {} : { label: name })} />
    ));
  }

  function finished(request: FastifyRequest, reply: FastifyReply, { token, recoveryCodes }: NewFactor, returnTo: string): FastifyReply {
    reply.setCookie(cookieNames(deps.baseUrl).session, token, sessionCookie(deps.baseUrl));
    if (recoveryCodes.length > 0) return sendCodes(request, reply, recoveryCodes, returnTo);
    return seeOther(reply, returnTo === '/' ? `${accountPaths.secondFactors()}?hinweis=eingerichtet` : returnTo);
  }
}

function crumbs(request: FastifyRequest, text: string) {
  const m = secondFactorMessages[request.lang];
  return [{ text: m.account, path: accountPaths.account() }, { text: m.title, path: accountPaths.secondFactors() }, { text }];
}

function sendCodes(request: FastifyRequest, reply: FastifyReply, codes: readonly string[], returnTo: string): FastifyReply {
  const m = secondFactorMessages[request.lang];
  reply.header('cache-control', 'no-store');
  return sendPage(reply, { title: m.codesTitle, breadcrumb: crumbs(request, m.codesTitle) }, <RecoveryCodesPage codes={codes} returnTo={returnTo} />);
}

/** To the page that shows the second factor, or back to the list with a sentence. */
function refuse(reply: FastifyReply, reason: string, back: string): FastifyReply {
  if (reason === 'step_up') return seeOther(reply, accountPaths.confirm(back));
  return seeOther(reply, `${accountPaths.secondFactors()}?fehler=${reason}`);
}

function inSession(request: FastifyRequest): InSession {
  const actor = signedIn(request);
  return { actor, session: request.proof!.session };
}

function queryOf(request: FastifyRequest): string {
  return safeReturnPath((request.query as { weiter?: unknown }).weiter);
}

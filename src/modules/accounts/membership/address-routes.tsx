import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { parseForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { z } from 'zod';
import { askForAddress, changeAddress } from './commands-address.ts';
import { describeDevice } from '../device.ts';
import { codeForm, emailField } from '../forms.ts';
import { AddressCodePage, AddressPage } from './address-views.tsx';
import { membershipMessages } from './messages.ts';
import { membershipPaths } from './paths.ts';
import { accountMessages } from '../messages.ts';
import { accountPaths } from '../paths.ts';
import { findOpenChange } from './queries.ts';
import { cookieNames, signedIn } from '../session-hook.ts';
import { readSignInRules } from '../queries-signin-rules.ts';
import { newToken, tokenHash } from '../signin.ts';

const addressForm = z.object({ email: emailField });
// A session alone is no reason to move the account of an organiser: the second factor is shown again.
const stepUp = { config: { stepUp: true } } as const;

/** Changing one's address: name the new one, type the code that was mailed there. */
export function addressRoutes(app: FastifyInstance, deps: Deps): void {
  const names = cookieNames(deps.baseUrl);
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: deps.baseUrl.startsWith('https:') } as const;

  app.get(membershipPaths.address(), async (request, reply) => sendAddress(request, reply, ''));

  app.post(membershipPaths.address(), stepUp, async (request, reply) => {
    const actor = signedIn(request);
    const parsed = parseForm(addressForm, request.body);
    if (!parsed.ok) return sendAddress(request, reply, single(parsed.raw['email']), parsed.errors);
    const browser = request.cookies[names.browser] ?? newToken();
    const result = await askForAddress(deps, actor, { email: parsed.value.email, browser, lang: request.lang });
    if (!result.ok) return sendAddress(request, reply, parsed.value.email, { email: result.reason });
    reply.setCookie(names.browser, browser, { ...cookie, maxAge: (await readSignInRules(deps.db)).codeMinutes * 60 });
    return seeOther(reply, membershipPaths.addressCode());
  });

  app.get(membershipPaths.addressCode(), async (request, reply) => sendCode(request, reply));

  app.post(membershipPaths.addressCode(), stepUp, async (request, reply) => {
    const actor = signedIn(request);
    const parsed = parseForm(codeForm, request.body);
    if (!parsed.ok) return sendCode(request, reply, parsed.errors);
    const result = await changeAddress(deps, actor, {
      code: parsed.value.code, browser: request.cookies[names.browser] ?? '', device: describeDevice(request.headers['user-agent']),
    });
    if (!result.ok) return sendCode(request, reply, { code: result.reason });
    reply.clearCookie(names.browser, cookie).setCookie(names.session, result.token, cookie);
    return seeOther(reply, `${membershipPaths.own()}?hinweis=adresse`);
  });

  function sendAddress(request: FastifyRequest, reply: FastifyReply, typed: string, codes?: Record<string, string>): FastifyReply {
    const actor = signedIn(request);
    const m = membershipMessages[request.lang];
    const errors = codes && sentences(codes, m.addressErrors);
    return sendPage(reply,
      { title: m.addressTitle, breadcrumb: crumbs(request, m.addressTitle), errors, status: errors ? 422 : 200, scripts: ['error-focus'] },
      <AddressPage email={actor.email} typed={typed} errors={errors} />);
  }

  async function sendCode(request: FastifyRequest, reply: FastifyReply, codes?: Record<string, string>): Promise<FastifyReply> {
    const actor = signedIn(request);
    const m = membershipMessages[request.lang];
    const errors = codes && sentences(codes, m.addressErrors);
    const email = await findOpenChange(deps.db, actor, tokenHash(request.cookies[names.browser] ?? ''), deps.clock());
    return sendPage(reply, {
      title: m.addressCodeTitle, breadcrumb: crumbs(request, m.addressCodeTitle), errors, status: errors ? 422 : 200,
      scripts: ['error-focus'],
    }, <AddressCodePage email={email} minutes={(await readSignInRules(deps.db)).codeMinutes} errors={errors} demo={deps.demo} />);
  }
}

function crumbs(request: FastifyRequest, text: string): { text: string; path?: string }[] {
  return [{ text: accountMessages[request.lang].accountTitle, path: accountPaths.account() }, { text }];
}

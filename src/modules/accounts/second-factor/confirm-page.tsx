import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { SignInNeeded } from '../../../platform/http/errors.ts';
import { many, rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { secondFactorMessages } from './messages.ts';
import { passkeyRequest } from './passkey.ts';
import { accountPaths } from '../paths.ts';
import { listPasskeys, listSecondFactors } from './queries.ts';
import { safeReturnPath } from '../signin.ts';
import { ConfirmPage } from './views.tsx';

/** A form that came when the second factor had to be shown again first: sent on afterwards, so that nothing typed is lost. */
export interface KeptForm {
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
}

const ACTION = 'kept.action';
const FIELD = 'kept.field.';

/** The form of a request, to be kept. */
export function keptForm(request: FastifyRequest): KeptForm {
  const fields = Object.entries(rawForm(request.body)).flatMap(([name, value]) => many(value).map((one) => [name, one] as const));
  return { action: request.url, fields };
}

/** The same as hidden fields of the page that asks for the second factor. */
export function hiddenFields({ action, fields }: KeptForm): readonly (readonly [name: string, value: string])[] {
  return [[ACTION, action], ...fields.map(([name, value]) => [FIELD + name, value] as const)];
}

/** And read again from what that page sends; undefined when it kept none. */
export function keptBefore(body: unknown): KeptForm | undefined {
  const raw = rawForm(body);
  const action = safeReturnPath(single(raw[ACTION]));
  if (action === '/') return undefined;
  const fields = Object.entries(raw).filter(([name]) => name.startsWith(FIELD))
    .flatMap(([name, value]) => many(value).map((one) => [name.slice(FIELD.length), one] as const));
  return { action, fields };
}

export interface Confirming {
  returnTo: string;
  kept?: KeptForm | undefined;
  /** Code of what was wrong with the try before. */
  error?: string | undefined;
}

/** The page that asks for the second factor; whoever has none yet is led to setting one up. */
export async function sendConfirmPage(deps: Deps, request: FastifyRequest, reply: FastifyReply, { returnTo, kept, error }: Confirming): Promise<FastifyReply> {
  const { actor, proof } = request;
  if (actor.kind !== 'member' || !proof) throw new SignInNeeded();
  const factors = await listSecondFactors(deps.db, actor.accountId);
  if (factors.length === 0) return seeOther(reply, accountPaths.secondFactors(returnTo === '/' ? undefined : returnTo));
  const m = secondFactorMessages[request.lang];
  const known = await listPasskeys(deps.db, actor.accountId);
  const errors = error === undefined ? undefined : sentences({ code: error }, m.errors);
  const scripts = ['error-focus', ...(known.length > 0 ? ['passkey'] : [])];
  reply.header('cache-control', 'no-store');
  return sendPage(reply, { title: m.confirmTitle, errors, status: errors ? 422 : 200, scripts }, (
    <ConfirmPage
      hidden={[['weiter', returnTo], ...(kept ? hiddenFields(kept) : [])]} errors={errors} email={actor.email} demo={deps.demo} again={proof.secondFactorAt !== null}
      hasApp={factors.some(({ kind }) => kind === 'app')}
      passkey={known.length > 0 ? await passkeyRequest({ ...deps, session: proof.session, now: deps.clock() }, known) : undefined}
    />
  ));
}

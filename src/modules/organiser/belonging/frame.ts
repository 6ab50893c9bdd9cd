import type { FastifyRequest } from 'fastify';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import type { Crumb } from '../../../ui/breadcrumb.tsx';
import { isPrivileged, type Member } from '../../accounts/actor.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { belongingMessages } from './messages.ts';
import { belongingPaths } from './paths.ts';
import { dashboardMessages } from '../dashboard/messages.ts';
import { organiserPaths } from '../paths.ts';

export type BelongingNotice = keyof typeof belongingMessages.de.notices;

/** The organiser of a request; everybody else finds no such page. */
export function organiserOf(request: FastifyRequest): Member {
  const actor = signedIn(request);
  if (!isPrivileged(actor)) throw new NotFound('page');
  return actor;
}

/** Where a page about belonging stands. */
export function belongingCrumbs(request: FastifyRequest, text?: string): Crumb[] {
  const { title } = belongingMessages[request.lang];
  return [
    { text: dashboardMessages[request.lang].title, path: organiserPaths.dashboard() },
    ...(text === undefined ? [{ text: title }] : [{ text: title, path: belongingPaths.queue() }, { text }]),
  ];
}

/** Notices of the address of a page: words with how many they are about, as `vorbei~2`. */
export function noticesOf(request: FastifyRequest): string[] {
  const { notices } = belongingMessages[request.lang];
  return single(rawForm(request.query)['hinweis']).split('.').flatMap((part) => {
    const [word = '', n = '1'] = part.split('~');
    return Object.hasOwn(notices, word) && /^\d{1,3}$/.test(n) ? [notices[word as BelongingNotice](Number(n))] : [];
  });
}

/** The page of a list that an address asks for. */
export function pageOf(query: unknown): number {
  const typed = single(rawForm(query)['seite']);
  return /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 1;
}

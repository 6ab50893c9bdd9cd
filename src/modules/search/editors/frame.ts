import type { FastifyRequest } from 'fastify';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import type { Crumb } from '../../../ui/breadcrumb.tsx';
import type { Member } from '../../accounts/actor.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { synonymMessages } from './messages.ts';
import { editorPaths } from './paths.ts';
import { canKeepSearch } from './policy.ts';

/** Who keeps the search; everybody else finds no such page. */
export function editorOf(request: FastifyRequest): Member {
  const actor = signedIn(request);
  if (!canKeepSearch(actor)) throw new NotFound('page');
  return actor;
}

/** Where a page of the editors stands; `text` is one below the list of groups. */
export function editorCrumbs(request: FastifyRequest, text?: string, below = true): Crumb[] {
  const t = synonymMessages[request.lang];
  const organising = { text: t.organising, path: '/organisation' };
  if (text === undefined) return [organising, { text: t.title }];
  return below ? [organising, { text: t.title, path: editorPaths.synonyms() }, { text }] : [organising, { text }];
}

/** A word of the address that is one of some. */
export function wordOf<T extends object>(request: FastifyRequest, name: string, among: T): keyof T | undefined {
  const word = single(rawForm(request.query)[name]);
  return Object.hasOwn(among, word) ? word as keyof T : undefined;
}

/** The page of a list in an address; 1 where it makes no sense. */
export function pageOf(request: FastifyRequest): number {
  const typed = single(rawForm(request.query)['seite']);
  return /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 1;
}

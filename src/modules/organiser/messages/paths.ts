import type { Audience } from '../../notifications/audience.ts';
import { organiserPaths } from '../paths.ts';

const base = organiserPaths.messages;

/** URLs of messages to groups of an event, below organiserPaths.messages. */
export const messagePaths = {
  list: (slug: string, page = 1) => (page > 1 ? `${base(slug)}?seite=${page}` : base(slug)),
  /** The form, with a group chosen. */
  write: (slug: string, audience?: Audience) => (audience ? `${base(slug)}/neu?gruppe=${audience}` : `${base(slug)}/neu`),
  preview: (slug: string) => `${base(slug)}/vorschau`,
  one: (slug: string, id: string, page = 1) => (page > 1 ? `${base(slug)}/${id}?seite=${page}` : `${base(slug)}/${id}`),
  stop: (slug: string, id: string) => `${base(slug)}/${id}/stopp`,
} as const;

import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { sitePaths } from '../paths.ts';

/** Pages whose text the operator answers for and may change. */
export const legalPages = ['imprint', 'privacy', 'accessibility', 'rules', 'plain', 'sign'] as const;
export type LegalPage = (typeof legalPages)[number];

/** Parts that the software fills in, written into the text as a line of their own: {angaben}. */
export const legalParts = {
  angaben: 'imprint', verantwortlich: 'privacy', datenschutzbeauftragte: 'privacy', tabelle: 'privacy', server: 'privacy', aufsicht: 'privacy',
  bewertung: 'accessibility', rueckmeldung: 'accessibility', email: 'accessibility', durchsetzungsstelle: 'accessibility', video: 'sign',
} as const satisfies Record<string, LegalPage>;
export type LegalPart = keyof typeof legalParts;

/** What the law asks for on a page; a text without them is not saved. */
export const requiredParts: Readonly<Record<LegalPage, readonly LegalPart[]>> = {
  imprint: ['angaben'], privacy: ['verantwortlich', 'tabelle'], accessibility: ['bewertung', 'rueckmeldung', 'durchsetzungsstelle'], rules: [], plain: [], sign: [],
};

export const partsOf = (page: LegalPage): LegalPart[] => (Object.keys(legalParts) as LegalPart[]).filter((part) => legalParts[part] === page);

/** Where the public reads a page, and its name in the address of the editor. */
export const legalPaths: Readonly<Record<LegalPage, string>> = {
  imprint: sitePaths.imprint(), privacy: sitePaths.privacy(), accessibility: sitePaths.accessibility(), rules: sitePaths.rules(),
  plain: sitePaths.plainLanguage(), sign: sitePaths.signLanguage(),
};
export const slugOf = (page: LegalPage): string => legalPaths[page].slice(1);
export const pageOfSlug = (slug: string): LegalPage | undefined => legalPages.find((page) => slugOf(page) === slug);

/** Leichte Sprache is German, whatever the language of the site around it. */
export const langsOf = (page: LegalPage): readonly Lang[] => (page === 'plain' ? ['de'] : ['de', 'en']);
export const langSlugs: Readonly<Record<Lang, string>> = { de: 'deutsch', en: 'englisch' };

export type LegalBlock =
  | { kind: 'lead' | 'text'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'part'; part: LegalPart };

const PART = /^\{([a-z]+)\}$/;
const HEADING = /^##\s+(\S.*)$/;

/**
 * Reads a text: a line that begins with '## ' is a heading, a part in braces on a line of its own is filled in, everything else is plain text as
 * `Prose` shows it. What stands before the first heading leads into the page. A part that the page does not know is text.
 */
export function legalBlocks(page: LegalPage, body: string): LegalBlock[] {
  const blocks: LegalBlock[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    const text = lines.join('\n').trim();
    if (text !== '') blocks.push({ kind: blocks.length === 0 ? 'lead' : 'text', text });
    lines = [];
  };
  for (const line of body.split('\n')) {
    const heading = HEADING.exec(line.trim())?.[1];
    const part = partsOf(page).find((name) => name === PART.exec(line.trim())?.[1]);
    if (heading === undefined && part === undefined) {
      lines.push(line);
      continue;
    }
    flush();
    blocks.push(part === undefined ? { kind: 'heading', text: heading! } : { kind: 'part', part });
  }
  flush();
  return blocks;
}

export type LegalProblem = { code: 'required' | 'too_long' } | { code: 'missing'; parts: readonly LegalPart[] } | { code: 'unknown'; part: string };
export const MAX_LEGAL_LENGTH = 40_000;

/** What keeps a text from being saved; undefined when nothing does. */
export function legalProblem(page: LegalPage, body: string): LegalProblem | undefined {
  if (body.trim() === '') return { code: 'required' };
  if (body.length > MAX_LEGAL_LENGTH) return { code: 'too_long' };
  const named = body.split('\n').map((line) => PART.exec(line.trim())?.[1]).filter((name) => name !== undefined);
  const unknown = named.find((name) => !partsOf(page).some((part) => part === name));
  if (unknown !== undefined) return { code: 'unknown', part: unknown };
  const missing = requiredParts[page].filter((part) => !named.includes(part));
  return missing.length > 0 ? { code: 'missing', parts: missing } : undefined;
}

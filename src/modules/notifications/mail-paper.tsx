import type { JSX } from 'preact';
import { bodyOfHtml } from './letters/letter.ts';

/**
 * A mail as its reader sees it. `writtenByAsHtml` must come from `asHtml`, which escapes all it is given: it is put into the page as
 * it is, in our own styles instead of those of its head.
 */
export function MailPaper({ writtenByAsHtml, label }: { writtenByAsHtml: string; label: string }): JSX.Element {
  return <section class="k-mailpaper" aria-label={label} dangerouslySetInnerHTML={{ __html: bodyOfHtml(writtenByAsHtml) }} />;
}

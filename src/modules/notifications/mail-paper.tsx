import type { JSX } from 'preact';
import { bodyOfHtml } from './letters/letter.ts';

/**
 * A mail as its reader sees it. `writtenByAsHtml` must come from `asHtml`, which escapes all it is given: it is put into the page as
 * it is, in our own styles instead of those of its head. In a `preview` the links lead nowhere: they belong to nobody's registration.
 */
export function MailPaper(props: { writtenByAsHtml: string; label: string; preview?: boolean }): JSX.Element {
  const body = bodyOfHtml(props.writtenByAsHtml);
  const shown = props.preview ? body.replace(/<a href="[^"]*">/g, '<a>') : body;
  return <section class="k-mailpaper" aria-label={props.label} dangerouslySetInnerHTML={{ __html: shown }} />;
}

import type { JSX } from 'preact';
import { useTexts } from '../platform/i18n/page-language.tsx';
import { fieldId, hasErrors, type FieldErrors } from './form-errors.ts';
import { Icon } from './icon.tsx';
import { uiTexts } from './messages.ts';

/**
 * All errors of a form in one box at the top, each a link to its field. `src/client/error-focus.ts` moves the focus here after
 * loading; without it the title of the page already begins with "Fehler:". Renders nothing without errors.
 */
export function ErrorSummary({ errors, title }: { errors: FieldErrors | undefined; title?: string | undefined }): JSX.Element | null {
  const t = useTexts(uiTexts);
  if (errors === undefined || !hasErrors(errors)) return null;
  const entries = Object.entries(errors);
  return (
    <section class="k-error-summary" id="fehler" tabIndex={-1} aria-labelledby="fehler-titel" data-error-summary>
      <h2 id="fehler-titel"><Icon name="danger" />{title ?? t.errorSummary(entries.length)}</h2>
      <ul>{entries.map(([name, message]) => <li><a href={`#${fieldId(name)}`}>{message}</a></li>)}</ul>
    </section>
  );
}

import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { errorMessages } from './error-messages.ts';

/** What is shown instead of a page that cannot be shown. */
export function ErrorPage({ kind, id }: { kind: 'notFound' | 'refused' | 'tooLarge' | 'badRequest' | 'broken'; id: string | undefined }) {
  const m = useTexts(errorMessages);
  const href = useHref();
  return (
    <>
      <h1 class="kern-heading-large">{m[kind].title}</h1>
      <p class="kern-body kern-body--large">{m[kind].text}</p>
      {id && <p class="kern-body">{m.errorId} <strong>{id}</strong></p>}
      <p><a class="kern-link" href={href('/')}>{m.toStart}</a></p>
    </>
  );
}

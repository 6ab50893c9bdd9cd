import type { JSX } from 'preact';
import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { ButtonLink } from '../../ui/form.tsx';
import { Prose } from '../../ui/prose.tsx';
import { helpMessages } from './messages-help.ts';
import { sitePaths } from './paths.ts';

export function HelpPage(): JSX.Element {
  const t = useTexts(helpMessages);
  const href = useHref();
  return (
    <>
      <h1>{t.title}</h1>
      <p class="k-lead">{t.lead}</p>
      <nav aria-labelledby="fragen" class="k-contents">
        <h2 id="fragen">{t.contents}</h2>
        <ul>{t.sections.map(({ id, title }) => <li><a href={`#${id}`}>{title}</a></li>)}</ul>
      </nav>
      {t.sections.map(({ id, title, text }) => <><h2 id={id}>{title}</h2><Prose text={text} /></>)}
      <h2>{t.contact}</h2>
      <p>{t.contactText}</p>
      <p><ButtonLink path={`${sitePaths.feedback()}?seite=${sitePaths.help()}`}>{t.toForm}</ButtonLink></p>
      <p><a href={href(sitePaths.rules())}>{t.rules}</a></p>
    </>
  );
}

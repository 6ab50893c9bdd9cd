import type { ComponentChildren, JSX } from 'preact';
import { useHref, useTexts } from '../platform/i18n/page-language.tsx';
import { uiTexts } from './messages.ts';

export interface Answer {
  question: string;
  answer: ComponentChildren;
  /** Own path to change this answer. */
  changePath?: string | undefined;
}

/** "Check your answers" before they are sent: every answer with a link to change it. */
export function CheckAnswers({ answers, title }: { answers: readonly Answer[]; title?: string | undefined }): JSX.Element {
  const t = useTexts(uiTexts);
  const href = useHref();
  return (
    <section class="k-answers">
      {title === undefined ? null : <h2 class="k-answers__title">{title}</h2>}
      <dl>
        {answers.map(({ question, answer, changePath }) => (
          <div class="k-answers__row">
            <dt>{question}</dt>
            <dd class="k-answers__value">{answer === undefined || answer === '' ? <span class="k-muted">{t.notGiven}</span> : answer}</dd>
            {changePath === undefined ? null : (
              <dd class="k-answers__change"><a href={href(changePath)}>{t.change}<span class="k-sr">: {question}</span></a></dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

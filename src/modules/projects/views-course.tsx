import type { JSX } from 'preact';
import { useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { InGerman } from '../../ui/content.tsx';
import { projectMessages } from './messages.ts';
import { pageMessages } from './messages-page.ts';
import type { Phase, ProjectStatus, Result } from './project.ts';
import { monthText, numberText } from './texts.ts';

/** The way every project goes; whether it ends or is superseded is known only when it happens. */
const way: readonly ProjectStatus[] = ['idea', 'planned', 'running', 'operating'];

/** How far a project is, as stations of a way, with the months that are known. */
export function Course({ phases, status }: { phases: readonly Phase[]; status: ProjectStatus }): JSX.Element {
  const [m, t, lang] = [useTexts(pageMessages), useTexts(projectMessages), useLang()];
  const over = status === 'ended' || status === 'superseded';
  const stations = over || phases.some(({ phase }) => !way.includes(phase))
    ? [...way, ...(['ended', 'superseded'] as const).filter((one) => one === status || phases.some(({ phase }) => phase === one))] : way;
  const reached = stations.indexOf(status);
  return (
    <section class="k-flow">
      <h2>{m.course}</h2>
      <ol class="k-course">
        {stations.map((station, index) => {
          const phase = phases.find((one) => one.phase === station);
          // Of what is over, stations that nobody wrote a month for may have been left out.
          const done = index < reached && (!over || phase !== undefined || station === 'operating');
          return (
            <li class={index === reached ? 'k-course__now' : done ? 'k-course__done' : 'k-course__open'} aria-current={index === reached ? 'step' : undefined}>
              <span class="k-course__name">{t.status[station]}</span>
              <span class="k-small k-muted">
                {phase ? `${t.since(monthText(phase.month, lang))}${phase.estimated ? ` (${t.estimated})` : ''}` : index === reached ? m.now : ''}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** A result; where there are numbers, before and after as bars with the figures beside them. */
export function ResultChart({ result: { what, before, after, unit, source } }: { result: Result }): JSX.Element {
  const [m, lang] = [useTexts(pageMessages), useLang()];
  const rows = [[m.before, before], [m.after, after]] as const;
  const shown = rows.filter((row): row is [string, number] => row[1] !== null);
  const max = Math.max(1e-9, ...shown.map(([, value]) => Math.abs(value)));
  return (
    <figure class="k-result">
      <figcaption><InGerman>{what}</InGerman></figcaption>
      {shown.length === 0 ? null : (
        <dl class="k-result__bars">
          {shown.map(([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>
                <svg class={label === m.after ? 'k-track k-track--full' : 'k-track k-track--action'} viewBox="0 0 100 8" preserveAspectRatio="none" width="100" height="8" aria-hidden="true">
                  <rect class="k-track__ground" width="100" height="8" />
                  <rect class="k-track__fill" width={((Math.abs(value) / max) * 100).toFixed(1)} height="8" />
                </svg>
                <span class="k-num"><strong>{numberText(value, lang)}</strong> <InGerman>{unit}</InGerman></span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {source === '' ? null : <p class="k-small k-muted"><InGerman>{m.source(source)}</InGerman></p>}
    </figure>
  );
}

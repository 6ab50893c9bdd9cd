import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { RadioGroup } from '../../../ui/choice.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { differences, type FieldName } from '../content.ts';
import { projectMessages } from '../messages.ts';
import { projectPaths } from '../paths.ts';
import { emptyContent, type ProjectContent } from '../project.ts';
import { valueText, type Names } from '../texts.ts';
import { faultText } from './fault-text.ts';
import { importMessages } from './messages.ts';
import { choices, type Match, type Plan, type PlannedRow } from './plan.ts';

type WithMatch = PlannedRow & { match: Match };

/** What would become of each line: first what is wrong, then what is there already and wants a choice, then what is new. */
export function PlanView({ plan, names }: { plan: Plan; names: Names }): JSX.Element {
  const [m, lang] = [useTexts(importMessages), useLang()];
  const faulty = plan.rows.filter(({ faults }) => faults.length > 0);
  const right = plan.rows.filter(({ faults }) => faults.length === 0);
  const existing = right.filter((row): row is WithMatch => row.match !== undefined);
  const fresh = right.filter(({ match }) => match === undefined);
  return (
    <>
      {plan.ignored.length === 0 ? null : <p class="k-muted">{m.ignored(plan.ignored.join(', '))}</p>}
      {faulty.length === 0 ? null : (
        <>
          <h2>{m.faultyTitle(faulty.length)}</h2>
          <p>{m.faultyText}</p>
          <Table
            caption={m.faultyTitle(faulty.length)} captionHidden rows={faulty}
            columns={[
              { title: m.project, cell: (row) => <InGerman>{row.title || '–'}</InGerman> }, { title: m.line, cell: (row) => String(row.line) },
              { title: m.wrong, cell: (row) => <ul>{row.faults.map((fault) => <li>{faultText(fault, lang)}</li>)}</ul> },
            ]}
          />
        </>
      )}
      {existing.length === 0 ? null : <Existing rows={existing} names={names} />}
      {fresh.length === 0 ? null : (
        <>
          <h2>{m.newTitle(fresh.length)}</h2>
          <p>{m.newText}</p>
          <Table
            caption={m.newTitle(fresh.length)} captionHidden rows={fresh}
            columns={[
              { title: m.project, cell: (row) => <InGerman>{row.title}</InGerman> }, { title: m.line, cell: (row) => String(row.line) },
              { title: m.read, cell: (row) => <Understood content={row.content!} names={names} /> },
            ]}
          />
        </>
      )}
    </>
  );
}

/** Lines whose project is there already: one choice for all of them, or one for each. */
function Existing({ rows, names }: { rows: readonly WithMatch[]; names: Names }): JSX.Element {
  const m = useTexts(importMessages);
  return (
    <>
      <h2>{m.existingTitle(rows.length)}</h2>
      <p>{m.existingText}</p>
      {rows.length === 1 ? null : (
        <RadioGroup name="alle" label={m.all} required value="" options={[{ value: '', label: m.each }, ...choices.map((value) => ({ value, label: m.choice[value] }))]} />
      )}
      {rows.map((row) => <OneExisting row={row} names={names} />)}
    </>
  );
}

function OneExisting({ row: { key, line, title, match, content }, names }: { row: WithMatch; names: Names }): JSX.Element {
  const [m, t, lang] = [useTexts(importMessages), useTexts(projectMessages), useLang()];
  const href = useHref();
  const possible = choices.filter((choice) => choice === 'skip' || (choice === 'update' ? match.changes.length > 0 : content !== undefined));
  const cell = (field: FieldName, value: unknown): JSX.Element =>
    <InGerman><span class="k-lines">{shortened(valueText(field, value, lang, names)) || m.nothing}</span></InGerman>;
  return (
    <section class="k-row" aria-labelledby={`zeile-${line}`}>
      <h3 id={`zeile-${line}`}>{m.line} {line}: <InGerman>{title}</InGerman></h3>
      <p>{match.slug === undefined ? m.hidden : <>{m.exists} <a href={href(projectPaths.project(match.slug))}><InGerman>{match.title}</InGerman></a></>}</p>
      {match.slug !== undefined && match.changes.length === 0 ? <p>{m.same}</p> : null}
      {match.changes.length === 0 ? null : (
        <Table
          caption={m.changes(match.title)} captionHidden rows={match.changes}
          columns={[
            { title: m.field, cell: ({ field }) => t.field[field] }, { title: m.old, cell: ({ field, before }) => cell(field, before) },
            { title: m.fresh, cell: ({ field, after }) => cell(field, after) },
          ]}
        />
      )}
      {match.unseen.length === 0 ? null : <p class="k-muted">{m.unseen(match.unseen.map((field) => t.field[field]).join(', '))}</p>}
      <input type="hidden" name={`gesehen-${key}`} value={match.seen} />
      {possible.length === 1 ? null : (
        <RadioGroup name={`wahl-${key}`} label={m.what(title)} required inline value="skip" options={possible.map((value) => ({ value, label: m.choice[value] }))} />
      )}
    </section>
  );
}

/** What a new line says, field by field. */
function Understood({ content, names }: { content: ProjectContent; names: Names }): JSX.Element {
  const [t, lang] = [useTexts(projectMessages), useLang()];
  const filled = differences(emptyContent({ titleDe: content.basics.titleDe, status: content.basics.status, openness: ['information'] }), content);
  return (
    <details class="k-details">
      <summary>{t.status[content.basics.status]}, {filled.map(({ field }) => t.field[field]).join(', ')}</summary>
      <DescriptionList
        items={filled.map(({ field, after }) => [t.field[field], <InGerman><span class="k-lines">{shortened(valueText(field, after, lang, names))}</span></InGerman>])}
      />
    </details>
  );
}

/** The whole text stands in the table below; a page of two hundred projects must not hold it three times. */
const LONGEST = 300;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()} …` : text);

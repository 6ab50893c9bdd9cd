import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { CheckboxField } from '../../../ui/choice.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit } from '../../../ui/form.tsx';
import { KeyFigures } from '../../../ui/hero.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { LAENDER } from '../../organisations/organisation.ts';
import { organisationPaths } from '../../organisations/paths.ts';
import { CHANGES_PER_PAGE, visible, type BodyChange, type ChangeVerb, type ImportCounts,
  type Missing } from '../../organisations/queries-import.ts';
import { directoryPaths } from './paths.ts';
import { directoryAdminMessages } from './admin-messages.ts';

export interface ImportInList {
  id: string;
  asOf: string;
  state: string;
  via: string;
  lines: number;
  finishedAt: Temporal.Instant | null;
  added: number | null;
  changed: number | null;
  ended: number | null;
}

const locales = { de: 'de-DE', en: 'en-GB' } as const;

/** A day, 'YYYY-MM-DD', as people write it. */
export function dayText(day: string, lang: 'de' | 'en'): string {
  return Temporal.PlainDate.from(day).toLocaleString(locales[lang], { dateStyle: 'long' });
}

export interface OverviewProps {
  imports: readonly ImportInList[];
  stand: string | undefined;
  errors?: FieldErrors | undefined;
}

/** As of when the directory is, the way to a newer file, and what was imported before. */
export function DirectoryAdminPage({ imports, stand, errors }: OverviewProps): JSX.Element {
  const m = useTexts(directoryAdminMessages);
  const lang = useLang();
  const href = useHref();
  const waiting = imports.find(({ state }) => state === 'waiting');
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      <p>{stand === undefined ? m.noStand : m.stand(dayText(stand, lang))}</p>
      {waiting ? <Banner tone="info" title={m.waiting}><p><a href={href(directoryPaths.import(waiting.id))}>{m.waitingLink}</a></p></Banner>
        : null}
      <h2>{m.upload}</h2>
      <form class="k-form k-flow" method="post" action={href(directoryPaths.overview())} encType="multipart/form-data" noValidate>
        <FileField name="datei" label={m.file} hint={m.fileHint} error={errors?.['datei']} required accept=".txt,text/plain" />
        <ButtonRow><Submit>{m.read}</Submit></ButtonRow>
      </form>
      <h2>{m.endedTitle}</h2>
      <p>{m.endedNote}</p>
      <p><ButtonLink kind="secondary" path={directoryPaths.ended()}>{m.toEnded}</ButtonLink></p>
      <h2>{m.history}</h2>
      <Table
        caption={m.history} captionHidden rows={imports} empty={<p class="k-muted">{m.none}</p>}
        columns={[
          { title: m.day, cell: (one) => <a href={href(directoryPaths.import(one.id))}>{dayText(one.asOf, lang)}</a> },
          { title: m.when, cell: (one) => (one.finishedAt === null ? m.waits : one.finishedAt.toZonedDateTimeISO('Europe/Berlin')
            .toLocaleString(locales[lang], { dateStyle: 'medium', timeStyle: 'short' })) },
          { title: m.how, cell: (one) => m.via[one.via === 'page' ? 'page' : 'command'] },
          { title: m.result, cell: (one) => (one.added === null ? '–'
            : m.counts({ added: one.added, changed: one.changed ?? 0, ended: one.ended ?? 0 })) },
        ]}
      />
    </>
  );
}

export interface ImportPageProps {
  of: ImportInList;
  counts: ImportCounts;
  verb: ChangeVerb;
  page: number;
  changes: readonly BodyChange[];
  missing?: Missing | undefined;
  notice?: 'done' | 'changed_meanwhile' | undefined;
  errors?: FieldErrors | undefined;
}

/** The words of the lists in addresses. */
export const verbWords: Readonly<Record<ChangeVerb, string>> = { added: 'neu', changed: 'geaendert', ended: 'beendet' };

/** What a file would change, with the choice to do it or not; afterwards, what it has changed. */
export function ImportPage({ of, counts, verb, page, changes, missing, notice, errors }: ImportPageProps): JSX.Element {
  const m = useTexts(directoryAdminMessages);
  const lang = useLang();
  const date = dayText(of.asOf, lang);
  const waits = of.state === 'waiting';
  const pathOf = (which: ChangeVerb, at = 1): string => `${directoryPaths.import(of.id)}?art=${verbWords[which]}${at > 1 ? `&seite=${at}`
    : ''}`;
  const title = waits ? m.previewTitle(date) : of.state === 'done' ? m.reportTitle(date) : m.droppedTitle(date);
  const number = (n: number): string => n.toLocaleString(locales[lang]);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      {notice === 'done' ? <Banner tone="success" title={m.done} announce><p>{m.doneText}</p></Banner> : null}
      {notice === 'changed_meanwhile' ? <Banner tone="warning" title={m.changedMeanwhile} announce><p>{m.changedMeanwhileText}</p></Banner>
        : null}
      <p class="k-lead">{waits ? m.previewLead : of.state === 'done' ? m.reportLead : m.droppedLead}</p>
      {of.state === 'dropped' ? null : (
        <>
          <KeyFigures figures={(['added', 'changed', 'ended', 'unchanged'] as const)
            .map((key) => ({ value: number(counts[key]), label: m.figures[key] }))} />
          {waits ? <Decision of={of} counts={counts} missing={missing} errors={errors} /> : null}
          <Tabs
            label={m.lists}
            tabs={(['added', 'changed', 'ended'] as const)
              .map((which) => ({ text: m.verbs[which], count: counts[which], path: pathOf(which), current: which === verb }))}
          />
          <Changes verb={verb} changes={changes} />
          <Pagination page={page} pages={Math.ceil(counts[verb] / CHANGES_PER_PAGE)} pathOf={(n) => pathOf(verb, n)} />
        </>
      )}
      <p><ButtonLink kind="tertiary" path={directoryPaths.overview()}>{m.back}</ButtonLink></p>
    </>
  );
}

function Decision({ of, counts, missing, errors }: Pick<ImportPageProps, 'of' | 'counts' | 'missing' | 'errors'>): JSX.Element {
  const m = useTexts(directoryAdminMessages);
  return (
    <>
      <Form action={directoryPaths.import(of.id)}>
        {(['added', 'changed', 'ended'] as const).map((key) => <input type="hidden" name={key} value={counts[key]} />)}
        {missing === undefined ? null : (
          <>
            <Banner tone="warning" title={m.missing}>
              {missing.behind > 0 ? <p>{m.missingBehind(missing.behind, of.lines)}</p> : null}
              {missing.laender.length > 0 ? <p>{m.missingLaender(missing.laender.map((land) => LAENDER[land]).join(', '))}</p> : null}
              {missing.scant.length > 0 ? (
                <>
                  <p>{m.missingScant(of.lines)}</p>
                  <ul>{missing.scant.map((one) => <li>{m.scantLand(LAENDER[one.land]!, one.areaHa, one.expectedHa)}</li>)}</ul>
                  <p>{m.magnitude}</p>
                </>
              ) : null}
            </Banner>
            <CheckboxField name="geprueft" label={m.missingBox} error={errors?.['geprueft']} />
          </>
        )}
        <ButtonRow><Submit>{m.take}</Submit></ButtonRow>
      </Form>
      <Form action={directoryPaths.drop(of.id)}><ButtonRow><Submit kind="tertiary">{m.drop}</Submit></ButtonRow></Form>
    </>
  );
}

function Changes({ verb, changes }: { verb: ChangeVerb; changes: readonly BodyChange[] }): JSX.Element {
  const m = useTexts(directoryAdminMessages);
  const lang = useLang();
  const href = useHref();
  const name = { title: m.name, cell: (one: BodyChange) => (one.slug === null ? one.name : <a
    href={href(organisationPaths.organisation(one.slug))}>{one.name}</a>) };
  const type = { title: m.type, cell: (one: BodyChange) => one.officialType };
  const region = { title: m.region, cell: (one: BodyChange) => one.kreis ?? (one.land ? LAENDER[one.land] : '–') };
  const difference = { title: m.difference, cell: (one: BodyChange) => <Differences of={one} /> };
  const members = { title: m.members, numeric: true, cell: (one: BodyChange) => one.members.toLocaleString(locales[lang]) };
  const columns = { added: [name, type, region], changed: [name, region, difference], ended: [name, type, region, members] };
  return <Table caption={m.verbs[verb]} captionHidden rows={changes} columns={columns[verb]}
    empty={<p class="k-muted">{m.nothing[verb]}</p>} />;
}

/** Only what differs, each "before → after". */
function Differences({ of: { was, now } }: { of: BodyChange }): JSX.Element {
  const m = useTexts(directoryAdminMessages);
  const lang = useLang();
  if (was === null || now === null) return <>–</>;
  const text = (value: string | number | null): string =>
    (value === null || value === '' ? m.empty : typeof value === 'number' ? value.toLocaleString(locales[lang]) : value);
  const fields = visible.filter((field) => was[field] !== now[field]);
  if (fields.length === 0) return <>{m.again}</>;
  return <ul class="k-plain k-small">{fields.map((field) => <li>{m.fields[field]}: {m.fromTo(text(was[field]),
    text(now[field]))}</li>)}</ul>;
}

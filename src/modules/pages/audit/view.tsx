import type { JSX } from 'preact';
import { inLang } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime } from '../../../platform/time/time.ts';
import { Banner } from '../../../ui/banner.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, DateField, Form, SelectField, Submit, TextArea, TextField } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { organisationPaths } from '../../organisations/paths.ts';
import { accountAdminPaths } from '../../organiser/accounts/paths.ts';
import { organiserPaths } from '../../organiser/paths.ts';
import { projectPaths } from '../../projects/paths.ts';
import { filterFields, isReversed, type AuditFilter } from './filter.ts';
import { actorWord, dataParts, objectWord, subjectWord, verbWord } from './words.ts';
import { auditMessages } from './messages.ts';
import { sitePaths } from '../paths.ts';
import { chainHolds, type ChainCheck } from './queries-chain.ts';
import { ENTRIES_PER_PAGE, type AuditEntry } from './queries.ts';

export interface AuditPageProps {
  filter: AuditFilter;
  page: number;
  rows: readonly AuditEntry[];
  total: number;
  more: boolean;
  words: { verbs: readonly string[]; objects: readonly string[] };
  reason: string;
  errors?: FieldErrors | undefined;
}

/** The audit: filter, entries, and the way to take them out. */
export function AuditPage(props: AuditPageProps): JSX.Element {
  const m = useTexts(auditMessages);
  const lang = useLang();
  const { filter, page, rows, total, more } = props;
  const number = new Intl.NumberFormat(lang);
  const query = (n: number): string => new URLSearchParams({ ...filterFields(filter), ...(n > 1 ? { seite: String(n) } : {}) }).toString();
  const count = total === 1 ? m.countOne : more ? m.countMore(number.format(total)) : m.count(number.format(total));
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      <ButtonRow><ButtonLink kind="secondary" path={sitePaths.auditCheck()}>{m.check}</ButtonLink></ButtonRow>
      <Filter filter={filter} words={props.words} />
      <h2>{m.list}</h2>
      {rows.length > 0 && <p class="k-num">{count}</p>}
      <Table
        caption={m.list} captionHidden rows={rows} empty={<p class="k-muted">{m.none}</p>}
        columns={[
          { title: m.columns.at, cell: (entry) => dateAndTime(entry.at, lang) },
          { title: m.columns.who, cell: (entry) => actorWord(entry, lang) },
          { title: m.columns.what, cell: (entry) => verbWord(entry.verb, lang) },
          { title: m.columns.object, cell: (entry) => <ObjectCell entry={entry} /> },
          { title: m.columns.data, cell: (entry) => <DataCell entry={entry} /> },
        ]}
      />
      <Pagination page={page} pages={Math.ceil(total / ENTRIES_PER_PAGE)} pathOf={(n) => `${sitePaths.audit()}?${query(n)}`} />
      <Export {...props} />
    </>
  );
}

function Filter({ filter, words }: Pick<AuditPageProps, 'filter' | 'words'>): JSX.Element {
  const m = useTexts(auditMessages);
  const lang = useLang();
  const href = useHref();
  const options = (list: readonly string[], word: typeof verbWord) =>
    list.map((value) => ({ value, label: word(value, lang) })).sort((a, b) => a.label.localeCompare(b.label, lang));
  return (
    <section class="k-narrow k-flow" aria-labelledby="filter">
      <h2 id="filter">{m.filter.title}</h2>
      <Form action={sitePaths.audit()} method="get">
        <div class="k-narrow__fields">
          <DateField name="von" label={m.filter.from} unmarked value={filter.from} />
          <DateField name="bis" label={m.filter.to} unmarked value={filter.to} error={isReversed(filter) ? m.filter.reversed : undefined} />
          <SelectField name="vorgang" label={m.filter.verb} unmarked placeholder={m.filter.all} value={filter.verb} options={options(words.verbs, verbWord)} />
          <SelectField name="gegenstand" label={m.filter.object} unmarked placeholder={m.filter.all} value={filter.object} options={options(words.objects, objectWord)} />
        </div>
        <TextField name="suche" label={m.filter.search} hint={m.filter.searchHint} type="search" unmarked value={filter.search} spellcheck={false} />
        <ButtonRow>
          <Submit kind="secondary">{m.filter.apply}</Submit>
          {Object.keys(filterFields(filter)).length > 0 && <a href={href(sitePaths.audit())}>{m.filter.reset}</a>}
        </ButtonRow>
      </Form>
    </section>
  );
}

function ObjectCell({ entry }: { entry: AuditEntry }): JSX.Element {
  const lang = useLang();
  const href = useHref();
  return (
    <>
      {objectWord(entry.object, lang)}
      <Subject entry={entry} />
      {entry.eventSlug !== null && entry.eventTitle !== null
        && <span class="k-small"><br /><a href={href(organiserPaths.event(entry.eventSlug))}>{inLang(entry.eventTitle, lang)}</a></span>}
    </>
  );
}

/** Its name, leading to where it is looked after. */
function Subject({ entry }: { entry: AuditEntry }): JSX.Element | null {
  const lang = useLang();
  const href = useHref();
  const name = subjectWord(entry, lang);
  if (name === '') return null;
  const { object, objectId, subject } = entry;
  const slug = subject?.slug ?? '';
  const paths: Record<string, string> = {
    account: accountAdminPaths.one(objectId ?? ''), organisation: organisationPaths.organisation(slug), project: projectPaths.project(slug), series: organiserPaths.series(slug),
  };
  const path = subject === null || subject.hidden ? undefined : paths[object];
  return <span class="k-small"><br />{path === undefined ? <span class="k-muted">{name}</span> : <a href={href(path)}>{name}</a>}</span>;
}

function DataCell({ entry }: { entry: AuditEntry }): JSX.Element {
  const parts = dataParts(entry.data, useLang());
  return parts.length === 0 ? <>–</> : <span class="k-small">{parts.map(([name, value], index) => <>{index > 0 && <br />}{name}: {value}</>)}</span>;
}

function Export({ filter, reason, errors }: AuditPageProps): JSX.Element {
  const m = useTexts(auditMessages);
  return (
    <section class="k-flow" aria-labelledby="ausgabe">
      <h2 id="ausgabe">{m.export}</h2>
      <p>{m.exportText}</p>
      <Form action={sitePaths.auditExport()}>
        {Object.entries(filterFields(filter)).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
        <TextArea name="grund" label={m.reason} hint={m.reasonHint} required rows={2} value={reason} error={errors?.['grund']} />
        <ButtonRow><Submit>{m.exportNow}</Submit></ButtonRow>
      </Form>
    </section>
  );
}

/** What a check of the whole chain has found. */
export function AuditCheckPage({ check }: { check: ChainCheck }): JSX.Element {
  const m = useTexts(auditMessages);
  const lang = useLang();
  const number = new Intl.NumberFormat(lang);
  const { head, broken, since } = check;
  return (
    <>
      <h1>{m.checkTitle}</h1>
      <p class="k-lead">{m.checkLead}</p>
      {!chainHolds(check) && (
        <Banner tone="danger" title={m.broken}>
          <p>{m.brokenText}</p>
          {check.unexplained > 0 && <p>{m.unexplained(check.unexplained)}</p>}
        </Banner>
      )}
      {chainHolds(check) && since && <Banner tone="success" title={m.holds}><p>{m.holdsText(number.format(check.entries), dateAndTime(since, lang))}</p></Banner>}
      {chainHolds(check) && !since && <Banner tone="info" title={m.nothing}><p>{m.nothingText}</p></Banner>}
      {broken.length > 0 && (
        <Table
          caption={m.brokenList} rows={broken}
          columns={[
            { title: m.brokenColumns.entries, cell: (link) => m.range(number.format(link.firstId), number.format(link.lastId)) },
            { title: m.brokenColumns.since, cell: (link) => dateAndTime(link.since, lang) },
            { title: m.brokenColumns.what, cell: (link) => m.brokenWhat[link.what] },
          ]}
        />
      )}
      <DescriptionList
        items={[
          [m.facts.anchor, check.anchor === undefined ? m.first : m.anchor(number.format(check.anchor))],
          [m.facts.waiting, check.unsealed === 1 ? m.countOne : m.count(number.format(check.unsealed))],
          [m.facts.head, head && m.seal(number.format(head.seal), dateAndTime(head.at, lang))],
          [m.facts.hash, head && <code class="k-code">{head.hash}</code>],
        ]}
      />
      {head && <p class="k-muted">{m.keep}</p>}
    </>
  );
}

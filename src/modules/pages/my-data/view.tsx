import type { JSX } from 'preact';
import { inLang } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime, mediumDate } from '../../../platform/time/time.ts';
import { Banner } from '../../../ui/banner.tsx';
import { CheckboxField } from '../../../ui/choice.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit, TextField } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Member } from '../../accounts/actor.ts';
import { accountPaths } from '../../accounts/paths.ts';
import { paths } from '../../events/paths.ts';
import type { Periods } from '../../notifications/retention.ts';
import { exportMessages } from '../../organiser/export/messages.ts';
import { objectWord, verbWord } from '../audit/words.ts';
import { myDataMessages } from './messages.ts';
import { sectionNames, sections, type ColumnName, type MyData, type Row, type SectionName, type Value } from './my-data.ts';
import { sitePaths } from '../paths.ts';
import type { MyCounts, Parting } from './queries.ts';

export interface MyDataPageProps {
  actor: Member;
  counts: MyCounts;
  access: readonly Row[];
  periods: Periods;
}

/** The page on which a person sees what is stored, and from which everything else is reached. */
export function MyDataPage({ actor, counts, access, periods }: MyDataPageProps): JSX.Element {
  const m = useTexts(myDataMessages);
  const rows: { name: keyof MyCounts; until: string }[] = [
    { name: 'registrations', until: m.until.registrations(periods.registrations) }, { name: 'mails', until: m.until.mails(periods.mailBodies) },
    { name: 'consents', until: m.until.consents }, { name: 'sharing', until: m.until.sharing }, { name: 'sessions', until: m.until.sessions }, { name: 'secondFactors', until: m.until.secondFactors },
    { name: 'activity', until: m.until.activity(periods.audit) },
  ];
  return (
    <>
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      <h2>{m.details}</h2>
      <DescriptionList
        items={[[m.email, actor.email], [m.name, actor.name], [m.jobTitle, actor.jobTitle], [m.organisations, actor.memberships.map(({ name }) => name).join(', ')]]}
      />
      <ButtonRow><ButtonLink kind="secondary" path={accountPaths.account()}>{m.correct}</ButtonLink></ButtonRow>
      <h2>{m.stored}</h2>
      <Table
        caption={m.stored} captionHidden rows={rows}
        columns={[
          { title: m.storedColumns.what, cell: (row) => m.counts[row.name] }, { title: m.storedColumns.count, cell: (row) => counts[row.name], numeric: true },
          { title: m.storedColumns.until, cell: (row) => row.until },
        ]}
      />
      <p class="k-muted">{m.profileUntil(Math.round(periods.inactiveAccounts / 30.4))}</p>
      <h2>{m.takeAlong}</h2>
      <p>{m.takeAlongText}</p>
      <ButtonRow>
        <ButtonLink path={sitePaths.myReport()}>{m.toReport}</ButtonLink>
        <ButtonLink kind="secondary" path={sitePaths.myFile()}>{m.toFile}</ButtonLink>
      </ButtonRow>
      <h2>{m.access}</h2>
      <p>{m.accessText}</p>
      <Access rows={access} />
      <h2>{m.delete}</h2>
      <p>{m.deleteText}</p>
      <ButtonRow><ButtonLink kind="secondary" path={sitePaths.deleteAccount()}>{m.toDelete}</ButtonLink></ButtonRow>
    </>
  );
}

function Access({ rows }: { rows: readonly Row[] }): JSX.Element {
  const m = useTexts(myDataMessages);
  const lang = useLang();
  return (
    <Table
      caption={m.access} captionHidden rows={rows} empty={<p class="k-muted">{m.noAccess}</p>}
      columns={[
        { title: m.accessColumns.at, cell: (row) => dateAndTime(Temporal.Instant.from(String(row.at)), lang) },
        { title: m.accessColumns.who, cell: (row) => row.who || <span class="k-muted">{m.former}</span> },
        { title: m.accessColumns.what, cell: (row) => <AccessKind row={row} /> },
        { title: m.accessColumns.event, cell: (row) => row.event },
      ]}
    />
  );
}

function AccessKind({ row }: { row: Row }): JSX.Element {
  const m = useTexts(myDataMessages);
  const names: Record<string, string> = useTexts(exportMessages).column;
  const kind = m.accessKind[row.kind as keyof typeof m.accessKind];
  if (row.kind !== 'export') return <>{kind}</>;
  const columns = Array.isArray(row.columns) ? row.columns.map((column: string) => names[column] ?? column).join(', ') : '';
  return (
    <>
      {kind}
      {columns && <span class="k-small k-muted"><br />{m.accessFile(columns)}</span>}
      {row.reason ? <span class="k-small k-muted"><br />{m.accessReason(String(row.reason))}</span> : null}
    </>
  );
}

/** Everything at once, to read and to print. */
export function MyReportPage({ data, now }: { data: MyData; now: Temporal.Instant }): JSX.Element {
  const m = useTexts(myDataMessages);
  const lang = useLang();
  const href = useHref();
  return (
    <div class="k-paper k-flow">
      <h1>{m.reportTitle}</h1>
      <p class="k-lead">{m.reportLead(mediumDate(now, lang))}</p>
      <p class="k-noprint"><a href={href(sitePaths.myData())}>{m.title}</a> · <a href={href(sitePaths.myFile())}>{m.toFile}</a></p>
      <p class="k-muted">{m.onlyInFile}</p>
      {sectionNames.map((name) => <Section name={name} rows={data[name]} />)}
      <h2>{m.recipients}</h2>
      <p>{m.recipientsText} <a href={href(sitePaths.privacy())}>{m.privacy}</a></p>
    </div>
  );
}

function Section({ name, rows }: { name: SectionName; rows: readonly Row[] }): JSX.Element {
  const m = useTexts(myDataMessages);
  const columns: readonly ColumnName[] = sections[name].columns;
  return (
    <>
      <h2>{m.sections[name]}</h2>
      {rows.length === 1
        ? <DescriptionList items={columns.map((column) => [m.columns[column], <Shown column={column} value={rows[0]![column] ?? null} />])} />
        : (
          <Table
            caption={m.sections[name]} captionHidden rows={rows} empty={<p class="k-muted">{m.empty}</p>}
            columns={columns.map((column) => ({ title: m.columns[column], cell: (row: Row) => <Shown column={column} value={row[column] ?? null} /> }))}
          />
        )}
    </>
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

function Shown({ column, value }: { column: ColumnName; value: Value }): JSX.Element {
  const m = useTexts(myDataMessages);
  const lang = useLang();
  const words: Record<string, string> = m.words;
  const accessKinds: Record<string, string> = m.accessKind;
  if (value === null || value === '') return <>–</>;
  if (typeof value === 'boolean') return <>{value ? m.yes : m.no}</>;
  if (Array.isArray(value)) return <>{value.map((part: string) => words[part] ?? part).join(', ')}</>;
  const text = String(value);
  if (column === 'verb') return <>{verbWord(text, lang)}</>;
  if (column === 'object') return <>{objectWord(text, lang)}</>;
  return <>{INSTANT.test(text) ? dateAndTime(Temporal.Instant.from(text), lang) : words[text] ?? accessKinds[text] ?? text}</>;
}

export interface DeletePageProps {
  email: string;
  parting: Parting;
  keepsName: boolean;
  typed: string;
  errors?: FieldErrors | undefined;
  lastAdmin?: boolean | undefined;
}

/** What deletion means for this person, before it is done. */
export function DeletePage({ email, parting, keepsName, typed, errors, lastAdmin = false }: DeletePageProps): JSX.Element {
  const m = useTexts(myDataMessages);
  const lang = useLang();
  const href = useHref();
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.deleteTitle}</h1>
      {lastAdmin ? <Banner tone="danger" title={m.lastAdmin} announce><p>{m.lastAdminText}</p></Banner> : null}
      <p class="k-lead">{m.deleteLead}</p>
      <h2>{m.gone}</h2>
      <ul>{m.goneItems.map((item) => <li>{item}</li>)}</ul>
      <h2>{m.stays}</h2>
      <ul>{m.staysItems.map((item) => <li>{item}</li>)}</ul>
      {parting.seats.length > 0 && (
        <Banner tone="warning" title={m.seats}>
          <ul>{parting.seats.map((seat) => (
            <li><a href={href(paths.event(seat.slug))}>{inLang(seat.title, lang)}</a>{seat.startsAt && `, ${mediumDate(seat.startsAt, lang)}`}</li>
          ))}</ul>
        </Banner>
      )}
      {parting.series.length > 0 && (
        <Banner tone="warning" title={m.series}>
          <p>{m.seriesText}</p>
          <ul>{parting.series.map((series) => <li><a href={href(paths.series(series.slug))}>{inLang(series.title, lang)}</a></li>)}</ul>
        </Banner>
      )}
      <Form action={sitePaths.deleteAccount()}>
        {parting.mentions > 0 && (
          <>
            <h2>{m.mentions(parting.mentions)}</h2>
            <CheckboxField name="name_bleibt" label={m.keepName} hint={m.keepNameHint} checked={keepsName} />
          </>
        )}
        <TextField
          name="bestaetigung" label={m.confirm} hint={m.confirmHint(email)} required type="email" autocomplete="off" spellcheck={false}
          value={typed} error={errors?.['bestaetigung']}
        />
        <ButtonRow>
          <Submit>{m.deleteNow}</Submit>
          <ButtonLink kind="secondary" path={sitePaths.myData()}>{m.keep}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}

export function DeletedPage(): JSX.Element {
  const m = useTexts(myDataMessages);
  return (
    <>
      <h1>{m.deletedTitle}</h1>
      <p class="k-lead">{m.deletedText}</p>
      <ButtonRow><ButtonLink path={sitePaths.start()}>{m.toStart}</ButtonLink></ButtonRow>
    </>
  );
}

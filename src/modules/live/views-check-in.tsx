import type { ComponentChildren } from 'preact';
import { inLang } from '../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form, Submit, TextField } from '../../ui/form.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import type { OrganisedEvent } from '../events/registrations/queries-organiser.ts';
import { holdsSeat } from '../events/registrations/registration.ts';
import { spellCheckInCode } from './check-in.ts';
import { dayMessages } from './messages-organiser.ts';
import { livePaths } from './paths.ts';
import type { Arrival, ArrivalRow, Scanned } from './queries-check-in.ts';

export interface CheckInPageProps {
  nav: ComponentChildren;
  event: OrganisedEvent;
  list: { rows: readonly ArrivalRow[]; found: number; expected: number; arrived: number };
  search: string;
  page: number;
  pages: number;
  /** Whom the last press of a button was about. */
  last: Arrival | undefined;
}

/** The door: who is expected in the room, and one big button each. Works by keyboard and by thumb. */
export function CheckInPage(props: CheckInPageProps) {
  const { nav, event, list, last } = props;
  const m = useTexts(dayMessages).checkIn;
  const lang = useLang();
  return (
    <>
      <p class="k-eyebrow">{inLang({ de: event.titleDe, en: event.titleEn }, lang)}</p>
      <h1>{m.heading}</h1>
      {nav}
      <div class="k-read k-flow">
        {last && <LastOne last={last} />}
        {list.expected === 0 ? <EmptyState icon="people" title={event.mode === 'online' ? m.onlineOnly : m.none} /> : (
          <>
            <p class="k-door__figure k-num"><strong>{m.figure(list.arrived, list.expected)}</strong></p>
            <Door {...props} />
          </>
        )}
      </div>
    </>
  );
}

function Door({ event: { slug }, list, search, page, pages }: CheckInPageProps) {
  const m = useTexts(dayMessages).checkIn;
  const href = useHref();
  return (
    <>
      <search class="k-door__search">
        <Form action={livePaths.checkInList(slug)} method="get">
          <TextField name="q" type="search" label={m.search} value={search} autocomplete="off" spellcheck={false} required />
          <Submit kind="secondary">{m.searchSubmit}</Submit>
        </Form>
      </search>
      {search === '' ? null : (
        <p role="status">{m.found(list.found, search)} <a href={href(livePaths.checkInList(slug))}>{m.searchAll}</a></p>
      )}
      {list.rows.length === 0 ? <p>{m.noneFound}</p> : (
        <ul class="k-door" aria-label={m.list}>
          {list.rows.map((row) => <Row row={row} slug={slug} search={search} page={page} />)}
        </ul>
      )}
      <Pagination page={page} pages={pages} pathOf={(n) => livePaths.checkInList(slug, { search, page: n })} />
      <p class="k-small k-muted">{m.scan}</p>
    </>
  );
}

/** What the last press of a button did. */
function LastOne({ last }: { last: Arrival }) {
  const m = useTexts(dayMessages).checkIn;
  const name = last.name || m.noName;
  if (last.seat !== 'room') return <Banner tone="warning" announce title={m.seatGone(name)} />;
  return <Banner tone="success" announce title={m.done[last.state === 'attended' ? 'arrived' : 'expected'](name)} />;
}

function Row({ row, slug, search, page }: { row: ArrivalRow; slug: string; search: string; page: number }) {
  const m = useTexts(dayMessages).checkIn;
  return (
    <li class={row.state === 'attended' ? 'k-door__row k-door__row--here' : 'k-door__row'} id={`p-${row.id}`} tabIndex={-1}>
      <Person row={row} />
      <ArrivalForm
        action={livePaths.checkInOne(slug, row.id)} arrived={row.state === 'attended'} name={row.name || m.noName}
        fields={{ q: search, page: String(page) }}
      />
    </li>
  );
}

function Person({ row }: { row: ArrivalRow }) {
  const m = useTexts(dayMessages).checkIn;
  return (
    <div class="k-door__person">
      <p class="k-door__head">
        <strong class="k-door__name">{row.name || m.noName}</strong>
        {row.state === 'attended' ? <Badge tone="success" text={m.state.arrived} /> : null}
        {row.state === 'no_show' ? <Badge text={m.state.no_show} /> : null}
      </p>
      {row.organisationName ? <span>{row.organisationName}</span> : null}
      <span class="k-small k-muted">{m.code(spellCheckInCode(row.checkInCode))}</span>
    </div>
  );
}

interface ArrivalFormProps {
  action: string;
  arrived: boolean;
  name: string;
  fields?: Record<string, string>;
}

function ArrivalForm({ action, arrived, name, fields = {} }: ArrivalFormProps) {
  const m = useTexts(dayMessages).checkIn;
  const href = useHref();
  return (
    <form method="post" action={href(action)}>
      {Object.entries(fields).map(([field, value]) => <input type="hidden" name={field} value={value} />)}
      <button
        class={`kern-btn kern-btn--${arrived ? 'secondary' : 'primary'} k-door__button`} type="submit"
        name="state" value={arrived ? 'expected' : 'arrived'}
      >
        <span class="kern-label">{arrived ? m.undo : m.arrive} <span class="k-sr">{name}</span></span>
      </button>
    </form>
  );
}

/** Whose code was just scanned: the name, and one button. */
export function ScannedPage({ scanned }: { scanned: Scanned }) {
  const m = useTexts(dayMessages).checkIn;
  const lang = useLang();
  const href = useHref();
  const name = scanned.name || m.noName;
  const arrived = scanned.state === 'attended';
  return (
    <>
      <header class="k-flow k-flow--tight">
        <p class="k-eyebrow">{inLang(scanned.eventTitle, lang)}</p>
        <h1>{name}</h1>
      </header>
      <p class="k-lead">{[scanned.jobTitle, scanned.organisationName].filter(Boolean).join(', ')}</p>
      {arrived && <Banner tone="success" title={m.done.arrived(name)} announce />}
      {scanned.seat === 'online' && <Banner tone="warning" title={m.onlineSeat} />}
      {holdsSeat(scanned.state) || scanned.state === 'no_show'
        ? <ArrivalForm action={livePaths.checkIn(scanned.checkInCode)} arrived={arrived} name={name} />
        : <Banner tone="danger" title={m.noSeat} />}
      <p><a href={href(livePaths.checkInList(scanned.eventSlug))}>{m.toList}</a></p>
    </>
  );
}

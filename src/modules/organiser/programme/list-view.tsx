import type { ComponentChildren, JSX } from 'preact';
import { inLang } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { fieldId, type FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, FieldError, Submit } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { uiTexts } from '../../../ui/messages.ts';
import { personLabel } from '../../events/programme/changes.ts';
import type { DraftItem } from '../../events/programme/programme.ts';
import type { EventToOrganise } from '../../events/queries-organiser.ts';
import { EventNav } from '../event/nav.tsx';
import { organiserPaths } from '../paths.ts';
import { programmeMessages } from './messages.ts';
import { projectLinkMessages } from './project-messages.ts';
import { minutesOfDay, type Plan, type PlanRow } from './plan.ts';

export interface ProgrammeListProps {
  event: EventToOrganise;
  plan: Plan<DraftItem>;
  /** Version that is public (0: none) and how many changes the draft has. */
  released: { version: number; changes: number };
  /** What was just done, shown at the item it was done to. */
  acted?: { itemId: string; text: string } | undefined;
  /** An item that was just removed, and the place it had. */
  removed?: { id: string; title: string; place: number } | undefined;
  notice?: string | undefined;
  refusal?: string | undefined;
  /** By 'minutes-<id>' and 'pinned-<id>'; with them the typed values. */
  errors?: FieldErrors | undefined;
  typed?: Record<string, string> | undefined;
}

/** The programme as a list whose times are linked. One form: every button saves the typed times, too, so that none is lost. */
export function ProgrammeListPage(props: ProgrammeListProps): JSX.Element {
  const { event, plan, errors } = props;
  const m = useTexts(programmeMessages);
  const lang = useLang();
  const day = minutesOfDay(event);
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="k-eyebrow">{inLang({ de: event.titleDe, en: event.titleEn }, lang)}</p>
      <h1>{m.heading}</h1>
      <EventNav slug={event.slug} current="programme" />
      <k-programme-editor
        class="k-flow" data-texts={JSON.stringify(editorTexts(m))}
        data-start={day.start} data-end={day.end}
      >
        {props.notice ? <Banner tone="success" title={props.notice} announce /> : null}
        {props.refusal ? <Banner tone="warning" title={props.refusal} announce /> : null}
        <ReleaseState {...props} />
        {plan.rows.length === 0 && !props.removed ? (
          <EmptyState icon="clock" title={m.empty}>
            <p>{m.emptyText}</p>
            <ButtonRow><ButtonLink path={organiserPaths.newItem(event.slug)}>{m.addFirst}</ButtonLink></ButtonRow>
          </EmptyState>
        ) : <Editor {...props} />}
      </k-programme-editor>
    </>
  );
}

/** What the browser needs to reckon times while they are typed. */
function editorTexts(m: (typeof programmeMessages)['de']) {
  const { conflicts, exact, tooShort, tooLong, undated, until, minute, minuteOne, minuteMany, live, drag, keys } = m;
  return { conflicts, exact, tooShort, tooLong, undated, until, minute, minuteOne, minuteMany, live, drag, keys };
}

function ReleaseState({ event, released }: ProgrammeListProps): JSX.Element {
  const m = useTexts(programmeMessages).status;
  const href = useHref();
  const projects = useTexts(projectLinkMessages);
  const { version, changes } = released;
  return (
    <p class="k-prog-release">
      <Icon name={version > 0 && changes === 0 ? 'success' : 'info'} />
      <span>
        {version === 0 ? m.none : changes === 0 ? m.same(version) : m.differs(version, changes)}
        {version > 0 && changes === 0 ? null : <> <a href={href(organiserPaths.release(event.slug))}>{m.toRelease}</a></>}
        {version === 0 ? null : <> <a href={href(organiserPaths.versions(event.slug))}>{m.toVersions}</a></>}
        {' '}<a href={href(organiserPaths.projects(event.slug))}>{projects.toList}</a>
      </span>
    </p>
  );
}

function Editor(props: ProgrammeListProps): JSX.Element {
  const { event, plan, removed } = props;
  const m = useTexts(programmeMessages);
  const href = useHref();
  const entries: ComponentChildren[] = plan.rows.map((row, at) => <Item {...props} row={row} at={at} />);
  if (removed) entries.splice(removed.place, 0, <Removed removed={removed} />);
  return (
    <form class="k-flow" method="post" action={href(organiserPaths.programme(event.slug))} noValidate>
      <div class="k-prog-bar">
        <p class={plan.fits ? 'k-prog-summary' : 'k-prog-summary k-prog-summary--off'}>
          <Icon name={plan.fits ? 'clock' : 'warning'} /><span data-summary>{plan.summary}</span>
        </p>
        {/* The first button of the form: what Enter in a field presses. */}
        <Submit kind="secondary">{m.saveTimes}</Submit>
      </div>
      <Strip rows={plan.rows} />
      <p class="k-muted k-read">{m.lead}</p>
      <ol class="k-plain k-prog-list" aria-label={m.list}>{entries}</ol>
      <Submit kind="secondary" name="action" value="append">{m.addLast}</Submit>
    </form>
  );
}

/** The lengths of all items side by side: a picture of the list below it, so it is hidden from screen readers. */
function Strip({ rows }: { rows: readonly PlanRow<DraftItem>[] }): JSX.Element | null {
  const total = rows.reduce((sum, { item }) => sum + item.minutes, 0);
  if (rows.length < 2 || total === 0) return null;
  let at = 0;
  return (
    <svg
      class="k-strip k-prog-strip" viewBox="0 0 1000 12" preserveAspectRatio="none" width="1000" height="12" aria-hidden="true"
      focusable="false"
    >
      {rows.map(({ item }) => {
        const x = at;
        at += (item.minutes / total) * 1000;
        const width = Math.max(at - x - 4, 1).toFixed(1);
        return <rect class={`k-kind--${item.kind}`} data-strip={item.id} x={x.toFixed(1)} y="0" width={width} height="12" rx="3" />;
      })}
    </svg>
  );
}

type ItemProps = ProgrammeListProps & { row: PlanRow<DraftItem>; at: number };

function Item({ row, at, plan, acted, errors, typed }: ItemProps): JSX.Element {
  const { item } = row;
  const m = useTexts(programmeMessages);
  const kinds = useTexts(uiTexts).timeline.kinds;
  const lang = useLang();
  const title = inLang(item.title, lang);
  return (
    <li class={`k-prog-item k-kind k-kind--${item.kind}`} id={`punkt-${item.id}`} tabIndex={-1} data-item={item.id}>
      <p class="k-prog-item__time"><time data-from>{row.from}</time><span data-to>{m.until.replace('{time}', row.to)}</span></p>
      <span class="k-prog-item__sign"><Icon name={item.kind} /></span>
      <div class="k-prog-item__body">
        <p class="k-prog-item__kind">{kinds[item.kind]}</p>
        <h2 class="k-prog-item__title" data-title>{title}</h2>
        {item.people.length > 0 ? <p>{item.people.map(personLabel).join(' · ')}</p> : null}
        <p class="k-muted k-small k-prog-notes" data-notes>
          {[item.pinnedAt ? m.pinnedAt(item.pinnedAt) : '', item.backstageNote ? m.backstage : ''].filter(Boolean).join(' · ')}
        </p>
        <ul class="k-plain k-prog-conflicts" data-conflicts>
          {row.conflicts.map((text) => <li class="k-with-icon"><Icon name="warning" /><span>{text}</span></li>)}
        </ul>
        {acted?.itemId === item.id ? (
          <p class="k-prog-acted k-with-icon" role="status"><Icon name="check" /><span>{acted.text}</span></p>
        ) : null}
      </div>
      <div class="k-prog-item__edit">
        <Minutes item={item} title={title} error={errors?.[`minutes-${item.id}`]} value={typed?.[`minutes-${item.id}`]} />
        <input type="hidden" name={`seen-${item.id}`} value={`${item.minutes}|${item.pinnedAt ?? ''}`} />
        <Buttons item={item} title={title} first={at === 0} last={at === plan.rows.length - 1}
          pinnedError={errors?.[`pinned-${item.id}`]} pinned={typed?.[`pinned-${item.id}`]} />
      </div>
    </li>
  );
}

interface MinutesProps {
  item: DraftItem;
  title: string;
  error: string | undefined;
  /** As typed, when it was refused. */
  value: string | undefined;
}

function Minutes({ item, title, error, value }: MinutesProps): JSX.Element {
  const m = useTexts(programmeMessages);
  const name = `minutes-${item.id}`;
  const id = fieldId(name);
  return (
    <div class={error ? 'kern-form-input kern-form-input--error k-prog-minutes' : 'kern-form-input k-prog-minutes'}>
      <label class="kern-label" for={id}>
        <span aria-hidden="true">{m.minutesShort}</span><span class="k-sr">{m.minutesOf(title)}</span>
      </label>
      <input
        class={error ? 'kern-form-input__input kern-form-input__input--error' : 'kern-form-input__input'} id={id} name={name} type="text"
        inputMode="numeric" autocomplete="off" value={value ?? String(item.minutes)} aria-required="true"
        aria-invalid={error ? 'true' : undefined} aria-describedby={error ? `${id}-fehler` : undefined}
      />
      <FieldError id={id} error={error} />
    </div>
  );
}

interface ButtonsProps {
  item: DraftItem;
  title: string;
  first: boolean;
  last: boolean;
  pinned: string | undefined;
  pinnedError: string | undefined;
}

function Buttons({ item, title, first, last, pinned, pinnedError }: ButtonsProps): JSX.Element {
  const m = useTexts(programmeMessages);
  const { id } = item;
  const pinnedId = fieldId(`pinned-${id}`);
  return (
    <div class="k-prog-buttons">
      <Action value={`edit:${id}`} text={m.edit} title={title} />
      {first ? <span class="k-prog-slot" /> : <Action value={`up:${id}`} text={m.up} title={title} arrow="↑" />}
      {last ? <span class="k-prog-slot" /> : <Action value={`down:${id}`} text={m.down} title={title} arrow="↓" />}
      <details class="k-prog-menu" open={pinnedError !== undefined}>
        <summary>{m.more}<span class="k-sr">: {title}</span></summary>
        <div class="k-flow k-flow--tight">
          <div class={pinnedError ? 'kern-form-input kern-form-input--error' : 'kern-form-input'}>
            <label class="kern-label" for={pinnedId}>{m.pinned}<span class="k-sr">: {title}</span></label>
            <div class="kern-hint" id={`${pinnedId}-hinweis`}>{m.pinnedHint}</div>
            <input
              class="kern-form-input__input k-input--short" type="time" id={pinnedId} name={`pinned-${id}`}
              value={pinned ?? item.pinnedAt ?? ''} aria-invalid={pinnedError ? 'true' : undefined}
              aria-describedby={`${pinnedId}-hinweis${pinnedError ? ` ${pinnedId}-fehler` : ''}`}
            />
            <FieldError id={pinnedId} error={pinnedError} />
          </div>
          <Action value={`insert:${id}`} text={m.insertAfter} title={title} />
          <Action value={`duplicate:${id}`} text={m.duplicate} title={title} />
          <Action value={`remove:${id}`} text={m.remove} title={title} />
        </div>
      </details>
    </div>
  );
}

function Action({ value, text, title, arrow }: { value: string; text: string; title: string; arrow?: string }): JSX.Element {
  return (
    <button class="k-prog-action" type="submit" name="action" value={value} title={arrow ? text : undefined}>
      {arrow ? <><span aria-hidden="true">{arrow}</span><span class="k-sr">{text}: {title}</span></>
        : <>{text}<span class="k-sr">: {title}</span></>}
    </button>
  );
}

function Removed({ removed }: { removed: NonNullable<ProgrammeListProps['removed']> }): JSX.Element {
  const m = useTexts(programmeMessages);
  return (
    <li class="k-prog-undo" id="rueckgaengig" tabIndex={-1}>
      <p role="status"><strong>{m.removed(removed.title)}</strong> <span class="k-muted">{m.undoHint}</span></p>
      <button class="k-prog-action" type="submit" name="action" value={`restore:${removed.id}:${removed.place}`}>
        {m.undo}<span class="k-sr">: {removed.title}</span>
      </button>
    </li>
  );
}

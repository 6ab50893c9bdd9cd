import type { ComponentChildren } from 'preact';
import type { Localised } from '../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../platform/time/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Content, InGerman } from '../../ui/content.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, ButtonRow, Form, SelectField, Submit } from '../../ui/form.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Table } from '../../ui/table.tsx';
import { sharedFields } from '../accounts/sharing/sharing.ts';
import { sharingMessages } from '../accounts/sharing/messages.ts';
import { registrationPaths } from '../events/registrations/paths.ts';
import { organisationPaths } from '../organisations/paths.ts';
import type { Topic } from '../topics/queries.ts';
import { participantMessages } from './messages-participants.ts';
import type { ShownParticipant } from './participant.ts';
import { livePaths } from './paths.ts';
import { PARTICIPANTS_PER_PAGE, type SharingRow } from './queries-participants.ts';

export interface ParticipantsQuery {
  topic: string;
  side: '' | 'seek' | 'offer';
  page: number;
}

export interface ParticipantsPageProps {
  event: { slug: string; title: Localised };
  /** One's own registration, where one chooses what is shown. */
  registrationId: string;
  people: readonly ShownParticipant[];
  seats: number;
  showing: number;
  found: number;
  topics: readonly Topic[];
  query: ParticipantsQuery;
}

/** Who holds a seat, as far as each person shows it; the others are a number. */
export function ParticipantsPage(props: ParticipantsPageProps) {
  const { event, seats, showing, query } = props;
  const m = useTexts(participantMessages);
  const href = useHref();
  return (
    <>
      <header class="k-flow k-flow--tight k-read">
        <p class="k-eyebrow"><Content text={event.title} /></p>
        <h1>{m.heading}</h1>
        <p class="k-lead">{m.lead(seats)}</p>
        <p class="k-muted k-small">{m.only}</p>
        <p><a href={`${href(registrationPaths.registration(props.registrationId))}#teilnehmende`}>{m.own}</a></p>
      </header>
      {showing === 0
        ? <EmptyState icon="people" title={m.noneTitle}><p>{m.none}</p></EmptyState>
        : <><TopicFilter {...props} /><People {...props} /></>}
      {query.topic === '' && seats > showing && showing > 0 ? <p class="k-people__others">{m.others(seats - showing)}</p> : null}
      <ButtonRow>
        <ButtonLink path={livePaths.meeting(event.slug)} kind="secondary">{m.meeting}</ButtonLink>
        <ButtonLink path={livePaths.participate(event.slug)} kind="secondary">{m.participation}</ButtonLink>
      </ButtonRow>
    </>
  );
}

function TopicFilter({ event, topics, query }: ParticipantsPageProps) {
  const m = useTexts(participantMessages);
  const lang = useLang();
  return (
    <search class="k-filter" aria-label={m.filter}>
      <Form action={livePaths.participants(event.slug)} method="get">
        <SelectField
          name="thema" label={m.topic} unmarked placeholder={m.allTopics} value={query.topic}
          options={topics.map((t) => ({ value: t.key, label: lang === 'en' && t.name.en ? t.name.en : t.name.de }))}
        />
        <SelectField
          name="richtung" label={m.side} unmarked placeholder={m.bothSides} value={query.side}
          options={[{ value: 'seek', label: m.sides.seek }, { value: 'offer', label: m.sides.offer }]}
        />
        <Submit kind="secondary">{m.apply}</Submit>
      </Form>
    </search>
  );
}

function People({ event, people, found, query }: ParticipantsPageProps) {
  const m = useTexts(participantMessages);
  if (found === 0) {
    return <EmptyState icon="people" title={m.noMatchTitle}><p>{m.noMatch}</p><ButtonLink path={livePaths.participants(event.slug)} kind="secondary">{m.reset}</ButtonLink></EmptyState>;
  }
  return (
    <>
      <h2 class="k-found">{query.topic === '' ? m.found(found) : m.foundTopic(found)}</h2>
      <ul class="k-people">{people.map((person) => <Person person={person} />)}</ul>
      <Pagination
        page={query.page} pages={Math.ceil(found / PARTICIPANTS_PER_PAGE)}
        pathOf={(page) => livePaths.participants(event.slug, { topic: query.topic, side: query.side, page })}
      />
    </>
  );
}

function Person({ person }: { person: ShownParticipant }) {
  const m = useTexts(participantMessages);
  const href = useHref();
  const { organisation, organisationSlug } = person;
  return (
    <li class="k-people__one">
      <p class="k-people__name">
        {person.name ? <strong>{person.name}</strong> : <span class="k-muted">{m.noName}</span>}
        {person.isReader ? <> <Badge tone="info" text={m.you} /></> : null}
      </p>
      {person.jobTitle || organisation ? (
        <p>
          {person.jobTitle ? <InGerman>{person.jobTitle}</InGerman> : null}{person.jobTitle && organisation ? ', ' : null}
          {organisation && (organisationSlug ? <a href={href(organisationPaths.organisation(organisationSlug))}><InGerman>{organisation}</InGerman></a> : <InGerman>{organisation}</InGerman>)}
        </p>
      ) : null}
      <Topics title={m.seeks} topics={person.seeks} />
      <Topics title={m.offers} topics={person.offers} />
    </li>
  );
}

function Topics({ title, topics }: { title: string; topics: readonly Localised[] }) {
  if (topics.length === 0) return null;
  return <p class="k-small"><span class="k-muted">{title}:</span> {topics.map((topic, n) => <>{n > 0 ? ', ' : null}<Content text={topic} /></>)}</p>;
}

export interface SharingPageProps {
  nav: ComponentChildren;
  event: { slug: string; title: Localised };
  rows: readonly SharingRow[];
  total: number;
  showing: number;
  page: number;
}

/** For those who run the event: who has released what, and when. */
export function SharingPage({ nav, event, rows, total, showing, page }: SharingPageProps) {
  const m = useTexts(participantMessages).manage;
  const lang = useLang();
  const short = useTexts(sharingMessages).short;
  const origin = (row: SharingRow): string =>
    (row.origin === null || row.givenAt === null ? m.origins.none : m.origins[row.origin](mediumDate(Temporal.Instant.from(row.givenAt), lang)));
  return (
    <>
      <p class="k-eyebrow"><Content text={event.title} /></p>
      <h1>{m.heading}</h1>
      {nav}
      <p class="k-lead">{m.lead(showing, total)}</p>
      <p class="k-muted">{m.hint}</p>
      <Table
        caption={m.table} captionHidden rows={rows} empty={<EmptyState icon="people" title={m.nobody} />}
        columns={[
          { title: m.person, cell: (row) => <>{row.name ?? m.unknown}{row.organisation ? <><br /><span class="k-small k-muted">{row.organisation}</span></> : null}</> },
          ...sharedFields.map((field) => ({
            title: short[field][0]!.toUpperCase() + short[field].slice(1),
            cell: (row: SharingRow) => (row.fields.includes(field) ? <strong><span aria-hidden="true">✓</span><span class="k-sr">{m.yes}</span></strong>
              : <span class="k-muted"><span aria-hidden="true">–</span><span class="k-sr">{m.no}</span></span>),
          })),
          { title: m.origin, cell: origin },
        ]}
      />
      <Pagination page={page} pages={Math.ceil(total / PARTICIPANTS_PER_PAGE)} pathOf={(n) => livePaths.sharing(event.slug, n)} />
    </>
  );
}

import type { JSX } from 'preact';
import { inLang } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime } from '../../../platform/time/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ButtonLink, ButtonRow, Form, Submit } from '../../../ui/form.tsx';
import { Timeline, type TimelineItem } from '../../../ui/timeline.tsx';
import type { ProgrammeChange } from '../../events/programme/changes.ts';
import type { DraftItem, ProgrammeItem } from '../../events/programme/programme.ts';
import type { Release } from '../../events/programme/queries.ts';
import type { EventToOrganise } from '../../events/queries-organiser.ts';
import { organiserPaths } from '../paths.ts';
import { programmeMessages } from './messages.ts';
import { planOf } from './plan.ts';
import { changeInWords } from './words.ts';

export interface ReleasePageProps {
  event: EventToOrganise;
  draft: readonly DraftItem[];
  stamp: string;
  /** The version that is public now; 0: none. */
  version: number;
  changes: readonly ProgrammeChange[];
  changedMeanwhile: boolean;
}

/** What becomes public, in words and as it will look, before it does. */
export function ReleasePage({ event, draft, stamp, version, changes, changedMeanwhile }: ReleasePageProps): JSX.Element {
  const m = useTexts(programmeMessages).release;
  const lang = useLang();
  const href = useHref();
  const conflicts = planOf(event, draft, lang).rows.filter((row) => row.conflicts.length > 0).length;
  const nothing = draft.length === 0 ? m.empty : version > 0 && changes.length === 0 ? m.nothing(version) : undefined;
  const back = <ButtonLink kind="secondary" path={organiserPaths.programme(event.slug)}>{m.back}</ButtonLink>;
  return (
    <>
      <p class="k-eyebrow">{inLang({ de: event.titleDe, en: event.titleEn }, lang)}</p>
      <h1>{m.title}</h1>
      {changedMeanwhile ? <Banner tone="warning" title={m.changedMeanwhile} announce /> : null}
      {nothing ? <><p class="k-lead">{nothing}</p><ButtonRow>{back}</ButtonRow></> : (
        <>
          {version === 0 ? <p class="k-lead">{m.first}</p>
            : <><h2>{m.changes(version)}</h2><Changes changes={changes} startsAt={event.startsAt} /></>}
          {conflicts > 0 ? (
            <Banner tone="warning" title={m.conflicts(conflicts)}>
              <p><a href={href(organiserPaths.programme(event.slug))}>{m.toConflicts}</a></p>
            </Banner>
          ) : null}
          <p>{event.state === 'draft' ? m.textDraft : m.text}</p>
          <Form action={organiserPaths.release(event.slug)}>
            <input type="hidden" name="draft" value={stamp} />
            <input type="hidden" name="version" value={String(version)} />
            <ButtonRow><Submit>{m.submit(version + 1)}</Submit>{back}</ButtonRow>
          </Form>
          <h2>{m.preview}</h2>
          <Programme event={event} items={draft} level={3} />
        </>
      )}
    </>
  );
}

/** Changes as sentences. */
export function Changes({ changes, startsAt }: { changes: readonly ProgrammeChange[]; startsAt: Temporal.Instant | null }): JSX.Element {
  const lang = useLang();
  return <ul class="k-prog-changes">{changes.map((change) => <li>{changeInWords(change, startsAt, lang)}</li>)}</ul>;
}

/** Every version that was released, newest first. */
export function VersionsPage({ event, releases }: { event: EventToOrganise; releases: readonly Release[] }): JSX.Element {
  const m = useTexts(programmeMessages);
  const lang = useLang();
  const t = m.versions;
  return (
    <>
      <p class="k-eyebrow">{inLang({ de: event.titleDe, en: event.titleEn }, lang)}</p>
      <h1>{t.title}</h1>
      {releases.length === 0 ? <EmptyState icon="document" title={t.none}><p>{t.noneText}</p></EmptyState> : releases.map((release, at) => (
        <section class="k-flow k-prog-version">
          <h2>{t.version(release.version)} {at === 0 ? <Badge tone="success" text={t.current} /> : null}</h2>
          <p class="k-muted">{t.by(dateAndTime(release.releasedAt, lang), release.by)}</p>
          {release.changes.length > 0 ? <Changes changes={release.changes} startsAt={event.startsAt} />
            : <p>{release.version === 1 ? t.first : t.unchanged}</p>}
          <details>
            <summary>{t.show}<span class="k-sr">: {t.version(release.version)}</span></summary>
              <Programme event={event} items={release.items} level={3} />
          </details>
        </section>
      ))}
      <ButtonRow><ButtonLink kind="secondary" path={organiserPaths.programme(event.slug)}>{m.release.back}</ButtonLink></ButtonRow>
    </>
  );
}

function Programme({ event, items, level }: { event: EventToOrganise; items: readonly ProgrammeItem[]; level: 3 | 4 }): JSX.Element {
  const lang = useLang();
  return <Timeline level={level} items={planOf(event, items, lang).rows.map(({ item, from }): TimelineItem => ({
    kind: item.kind, title: inLang(item.title, lang), start: from, minutes: item.minutes, text: inLang(item.abstract, lang) || undefined,
    people: item.people.map((person) => ({
      name: person.name || person.jobTitle,
      detail: [person.name ? person.jobTitle : '', person.organisation].filter(Boolean).join(', ') || undefined,
    })),
    children: item.publicNote ? <p class="k-muted">{item.publicNote}</p> : undefined,
  }))} />;
}

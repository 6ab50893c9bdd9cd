import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { instantOf, mediumDate } from '../../../platform/time/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Submit } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { Group } from './group.ts';
import { missMessages } from './messages-misses.ts';
import { editorPaths } from './paths.ts';
import { MISSES_PER_PAGE, type ListedMiss } from './queries-misses.ts';

export interface MissShown extends ListedMiss {
  /** Hits there would be now. */
  hits: number;
  near: { words: readonly string[]; groups: readonly Group[] };
}

export interface MissesPageProps {
  rows: readonly MissShown[];
  open: number;
  done: number;
  page: number;
  showsDone: boolean;
  /** How long they are kept. */
  days: number;
  notice: keyof typeof missMessages.de.notices | undefined;
}

/** What was searched for without a hit, and what could be done about it. */
export function MissesPage({ rows, open, done, page, showsDone, days, notice }: MissesPageProps): JSX.Element {
  const t = useTexts(missMessages);
  return (
    <>
      <h1>{t.title}</h1>
      <p class="k-lead">{t.lead}</p>
      {notice && <Banner tone="success" title={t.notices[notice]} announce />}
      <Tabs label={t.tabs.label} tabs={[
        { text: t.tabs.open, path: editorPaths.misses(), current: !showsDone, count: open },
        { text: t.tabs.done, path: editorPaths.misses({ stand: 'erledigt' }), current: showsDone, count: done },
        { text: t.tabs.synonyms, path: editorPaths.synonyms() },
      ]} />
      {rows.length > 0 ? <Misses rows={rows} />
        : <EmptyState icon="success" title={showsDone ? t.noneDone : t.none}>{showsDone ? null : <p>{t.noneText}</p>}</EmptyState>}
      <Pagination page={page} pages={Math.ceil((showsDone ? done : open) / MISSES_PER_PAGE)}
        pathOf={(n) => editorPaths.misses({ seite: n, ...(showsDone ? { stand: 'erledigt' as const } : {}) })} />
      <p class="k-muted k-small">{t.about(days)}</p>
    </>
  );
}

function Misses({ rows }: { rows: readonly MissShown[] }): JSX.Element {
  const t = useTexts(missMessages);
  const href = useHref();
  return (
    <Table
      caption={t.title} captionHidden rows={rows}
      columns={[
        { title: t.columns.words, cell: (row) => <><InGerman><strong>{row.words}</strong></InGerman>{row.hits > 0 && <><br /><Badge tone="success" text={t.nowFinds(row.hits)} /></>}</> },
        { title: t.columns.times, cell: ({ times }) => times, numeric: true },
        { title: t.columns.when, cell: (row) => <When row={row} /> },
        { title: t.columns.near, cell: (row) => <Near row={row} /> },
        {
          title: t.columns.action,
          cell: (row) => (
            <div class="k-miss">
              {!row.done && <a href={href(editorPaths.synonyms({ begriff: row.words }))}>{t.add}<span class="k-sr">{t.of(row.words)}</span></a>}
              <a href={href(editorPaths.tryOut(row.words))}>{t.tryOut}<span class="k-sr">{t.of(row.words)}</span></a>
              <form method="post" action={href(editorPaths.miss(row.id))}>
                <input type="hidden" name="aktion" value={row.done ? 'offen' : 'erledigt'} />
                <Submit kind="tertiary">{row.done ? t.reopen : t.finish}<span class="k-sr">{t.of(row.words)}</span></Submit>
              </form>
            </div>
          ),
        },
      ]}
    />
  );
}

function When({ row: { firstOn, lastOn } }: { row: MissShown }): JSX.Element {
  const t = useTexts(missMessages);
  const lang = useLang();
  const day = (on: string): string => mediumDate(instantOf(on, '12:00')!, lang);
  return <>{t.when(day(firstOn), day(lastOn))}</>;
}

function Near({ row: { words, near } }: { row: MissShown }): JSX.Element {
  const t = useTexts(missMessages);
  const href = useHref();
  if (near.words.length + near.groups.length === 0) return <span class="k-muted">{t.nothingNear}</span>;
  return (
    <>
      {near.words.length > 0 && <p class="k-small">{t.inCatalogue}: <InGerman>{near.words.join(', ')}</InGerman></p>}
      {near.groups.length > 0 && (
        <ul class="k-plain k-small">{near.groups.map(({ id, terms }) => (
          <li><a href={href(editorPaths.group(id, words))}>{t.addTo(terms[0]!)}<span class="k-sr">{t.of(words)}</span></a></li>
        ))}</ul>
      )}
    </>
  );
}

import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../../platform/time/time.ts';
import { Banner } from '../../../ui/banner.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ButtonLink, ButtonRow, Form, Submit, TextField } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { Group } from './group.ts';
import { synonymMessages } from './messages.ts';
import { editorPaths } from './paths.ts';
import type { Understanding } from './try-out.ts';
import { Understood } from './views-try.tsx';

/** Whoever looks for the group of a word looks at the nearest. */
export const groupsPerPage = (term: string): number => (term === '' ? 40 : 12);

export interface GroupsPageProps {
  rows: readonly Group[];
  total: number;
  page: number;
  counts: { living: number; ended: number; misses: number };
  search: string;
  ended: boolean;
  /** A word that looks for its group. */
  term: string;
  probe: string;
  understood: Understanding | undefined;
  notice: keyof typeof synonymMessages.de.notices | undefined;
}

/** All groups of synonyms: find one, try out what the search understands, or choose where a word belongs. */
export function GroupsPage({ rows, total, page, counts, search, ended, term, probe, understood, notice }: GroupsPageProps): JSX.Element {
  const t = useTexts(synonymMessages);
  const query = { ...(search === '' ? {} : { suche: search }), ...(ended ? { stand: 'beendet' as const } : {}), ...(term === '' ? {} : { begriff: term }) };
  return (
    <>
      <h1>{t.title}</h1>
      <p class="k-lead">{t.lead}</p>
      {notice && <Banner tone="success" title={t.notices[notice]} announce />}
      <Tabs label={t.tabs.label} tabs={[
        { text: t.tabs.living, path: editorPaths.synonyms(), current: !ended, count: counts.living },
        { text: t.tabs.ended, path: editorPaths.synonyms({ stand: 'beendet' }), current: ended, count: counts.ended },
        { text: t.tabs.misses, path: editorPaths.misses(), count: counts.misses },
      ]} />
      {term !== '' && (
        <Banner tone="info" title={t.choosing(term)}>
          <p>{t.choosingText}</p>
          <p><ButtonLink kind="secondary" path={editorPaths.newGroup(term)}>{t.createWith(term)}</ButtonLink></p>
        </Banner>
      )}
      {term === '' && !ended && <TryOut probe={probe} understood={understood} />}
      <search class="k-filter k-filter--one">
        <Form action={editorPaths.synonyms()} method="get">
          {ended && <input type="hidden" name="stand" value="beendet" />}
          {term !== '' && <input type="hidden" name="begriff" value={term} />}
          <TextField name="suche" label={t.search} type="search" value={search} unmarked spellcheck={false} />
          <ButtonRow>
            <Submit kind="secondary">{t.submit}</Submit>
            {search !== '' && <ButtonLink kind="tertiary" path={editorPaths.synonyms({ ...query, suche: '' })}>{t.reset}</ButtonLink>}
          </ButtonRow>
        </Form>
      </search>
      {term === '' && !ended && <ButtonRow><ButtonLink kind="secondary" path={editorPaths.newGroup()}>{t.create}</ButtonLink></ButtonRow>}
      {rows.length === 0
        ? <EmptyState icon="search" title={ended && search === '' ? t.noneEnded : t.none}>{ended && search === '' ? null : <p>{t.noneText}</p>}</EmptyState>
        : <Groups rows={rows} total={total} term={term} />}
      <Pagination page={page} pages={Math.ceil(total / groupsPerPage(term))} pathOf={(n) => editorPaths.synonyms({ ...query, seite: n })} />
    </>
  );
}

function TryOut({ probe, understood }: Pick<GroupsPageProps, 'probe' | 'understood'>): JSX.Element {
  const t = useTexts(synonymMessages);
  return (
    <section class="k-tryout k-flow" aria-labelledby="ausprobieren">
      <h2 id="ausprobieren">{t.tryTitle}</h2>
      <Form action={editorPaths.synonyms()} method="get">
        <TextField name="probe" label={t.tryField} hint={t.tryHint} type="search" value={probe} unmarked spellcheck={false} />
        <Submit kind="secondary">{t.trySubmit}</Submit>
      </Form>
      {understood && <Understood of={understood} />}
    </section>
  );
}

function Groups({ rows, total, term }: Pick<GroupsPageProps, 'rows' | 'total' | 'term'>): JSX.Element {
  const t = useTexts(synonymMessages);
  const lang = useLang();
  const href = useHref();
  return (
    <>
      <p><strong class="k-num">{t.count(total)}</strong></p>
      <Table
        caption={t.title} captionHidden rows={rows}
        columns={[
          { title: t.columns.terms, cell: ({ id, terms, kind }) => (
            <span class="k-terms"><InGerman><a href={href(editorPaths.group(id))}>{terms[0]}</a>{kind === 'one_way' ? ' → ' : ', '}{terms.slice(1).join(', ')}</InGerman></span>
          ) },
          { title: t.columns.kind, cell: ({ kind }) => t.kinds[kind] },
          { title: t.columns.changed, cell: ({ version, started, updatedAt, updatedBy }) => (started && version === 1 ? t.from : t.by(mediumDate(updatedAt, lang), updatedBy)) },
          ...(term === '' ? [] : [{
            title: t.columns.action, cell: ({ id, terms }: Group) => <a href={href(editorPaths.group(id, term))}>{t.add}<span class="k-sr">{t.addTo(terms[0]!)}</span></a>,
          }]),
        ]}
      />
    </>
  );
}

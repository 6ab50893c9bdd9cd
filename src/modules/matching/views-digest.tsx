import type { JSX } from 'preact';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, Form, Submit } from '../../ui/form.tsx';
import { LAENDER } from '../organisations/organisation.ts';
import { projectMessages } from '../projects/messages.ts';
import { projectPaths } from '../projects/paths.ts';
import { searchMessages } from '../search/catalogue/messages.ts';
import { parseSearchQuery } from '../search/catalogue/question.ts';
import { digestMessages } from './messages-digest.ts';
import { matchingPaths } from './paths.ts';
import { asRecord } from './saved-query.ts';

export interface DigestPageProps {
  isOn: boolean;
  searches: readonly { id: string; query: string }[];
  notice?: string | undefined;
  refusal?: string | undefined;
}

/** Saved searches, and the switch of the weekly digest. */
export function DigestPage({ isOn, searches, notice, refusal }: DigestPageProps): JSX.Element {
  const m = useTexts(digestMessages);
  const [href, lang] = [useHref(), useLang()];
  return (
    <>
      {notice ? <Banner tone="success" title={notice} announce /> : null}
      {refusal ? <Banner tone="warning" title={refusal} announce /> : null}
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      <p><strong>{isOn ? m.isOn : m.isOff}</strong></p>
      <Form action={matchingPaths.digest()}>
        <input type="hidden" name="brief" value={isOn ? 'aus' : 'ein'} />
        <Submit kind={isOn ? 'secondary' : 'primary'}>{isOn ? m.off : m.on}</Submit>
      </Form>
      <h2>{m.searches}</h2>
      {searches.length === 0 ? (
        <EmptyState icon="search" title={m.noneTitle}><p>{m.none}</p><ButtonLink kind="secondary" path={projectPaths.list()}>{m.toCatalogue}</ButtonLink></EmptyState>
      ) : (
        <ul class="k-plain k-searches">
          {searches.map(({ id, query }) => {
            const name = nameOf(query, lang) || m.selection;
            return (
              <li>
                <a href={href(`${projectPaths.list()}?${query}`)}>{name}</a>
                <Form action={matchingPaths.removeSearch(id)}><Submit kind="tertiary">{m.remove}<span class="k-sr">: {name}</span></Submit></Form>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** A saved search as people know it: its words, and what it is narrowed by; the values where they have a name. */
function nameOf(query: string, lang: Lang): string {
  const { text, chosen } = parseSearchQuery(asRecord(new URLSearchParams(query)));
  const labels: Record<string, string> = searchMessages[lang].facet;
  const values: Record<string, readonly string[]> = {
    status: chosen.status.map((one) => (projectMessages[lang].status as Record<string, string>)[one] ?? one), land: chosen.land.map((one) => LAENDER[one] ?? one),
  };
  const facets = Object.entries(chosen).filter(([, list]) => list.length > 0).map(([facet, list]) => {
    const names = values[facet] ?? (list.length > 1 ? [String(list.length)] : []);
    return names.length > 0 ? `${labels[facet] ?? facet}: ${names.join(', ')}` : labels[facet] ?? facet;
  });
  return [text === '' ? '' : digestMessages[lang].quoted(text), ...facets].filter(Boolean).join(' · ');
}

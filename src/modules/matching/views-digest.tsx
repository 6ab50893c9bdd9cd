import type { JSX } from 'preact';
import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, Form, Submit } from '../../ui/form.tsx';
import { projectPaths } from '../projects/paths.ts';
import { digestMessages } from './messages-digest.ts';
import { matchingPaths } from './paths.ts';

export interface DigestPageProps {
  isOn: boolean;
  searches: readonly { id: string; query: string }[];
  notice?: string | undefined;
  refusal?: string | undefined;
}

/** Saved searches, and the switch of the weekly digest. */
export function DigestPage({ isOn, searches, notice, refusal }: DigestPageProps): JSX.Element {
  const m = useTexts(digestMessages);
  const href = useHref();
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
            const name = nameOf(query) || m.selection;
            return (
              <li>
                <a href={href(`${projectPaths.list()}?${query}`)}>{name}</a>
                <Form action={matchingPaths.removeSearch(id)}><Submit kind="secondary">{m.removeNamed(name)}</Submit></Form>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** A saved search as people know it: its words. */
function nameOf(query: string): string {
  const words = new URLSearchParams(query).get('q') ?? '';
  return words === '' ? '' : `„${words}“`;
}

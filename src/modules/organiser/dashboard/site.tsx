import type { JSX } from 'preact';
import { useTexts } from '../../../platform/i18n/page-language.tsx';
import { Card, CardGrid } from '../../../ui/card.tsx';
import { directoryPaths } from '../../pages/directory/paths.ts';
import { sitePaths } from '../../pages/paths.ts';
import { synonymMessages } from '../../search/editors/messages.ts';
import { editorPaths } from '../../search/editors/paths.ts';
import { accountAdminPaths } from '../accounts/paths.ts';
import { belongingPaths } from '../belonging/paths.ts';
import { dashboardMessages } from './messages.ts';
import { dashboardPaths } from './paths.ts';

/** What everybody who organises looks after in the search. */
export function SearchCards(): JSX.Element {
  const m = useTexts(synonymMessages).dashboard;
  return (
    <section class="k-flow" aria-labelledby="suche-pflegen">
      <h2 id="suche-pflegen">{m.title}</h2>
      <CardGrid>
        <Card title={m.synonyms.title} path={editorPaths.synonyms()}><p class="k-small">{m.synonyms.text}</p></Card>
        <Card title={m.misses.title} path={editorPaths.misses()}><p class="k-small">{m.misses.text}</p></Card>
      </CardGrid>
    </section>
  );
}

/** What admins look after besides series and events: each page with a line that says what it is for. */
export function SiteAdministration(): JSX.Element {
  const m = useTexts(dashboardMessages).administration;
  const pages: [path: string, about: { title: string; text: string }][] = [
    [accountAdminPaths.list(), m.accounts], [belongingPaths.domains(), m.domains], [directoryPaths.overview(), m.directory],
    [sitePaths.settings(), m.settings], [sitePaths.legalTexts(), m.legal], [dashboardPaths.feedback(), m.feedback],
    [sitePaths.retention(), m.retention], [sitePaths.audit(), m.audit],
  ];
  return (
    <section class="k-flow" aria-labelledby="verwaltung">
      <h2 id="verwaltung">{m.title}</h2>
      <CardGrid>{pages.map(([path, { title, text }]) => <Card title={title} path={path}><p class="k-small">{text}</p></Card>)}</CardGrid>
    </section>
  );
}

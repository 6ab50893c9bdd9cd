import type { JSX } from 'preact';
import { useTexts } from '../../../platform/i18n/page-language.tsx';
import { Card, CardGrid } from '../../../ui/card.tsx';
import { directoryPaths } from '../../pages/directory/paths.ts';
import { sitePaths } from '../../pages/paths.ts';
import { accountAdminPaths } from '../accounts/paths.ts';
import { belongingPaths } from '../belonging/paths.ts';
import { dashboardMessages } from './messages.ts';
import { dashboardPaths } from './paths.ts';

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

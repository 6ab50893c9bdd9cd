import type { FastifyInstance } from 'fastify';
import type { JSX } from 'preact';
import type { Deps } from '../../platform/deps.ts';
import { rawForm, single } from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/language.ts';
import { catalogue } from '../../platform/i18n/catalogue.ts';
import { useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { dateAndTime } from '../../platform/time/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card, CardGrid } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form, Submit } from '../../ui/form.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Prose } from '../../ui/prose.tsx';
import { sendPage } from '../../ui/reply.tsx';
import { signedIn } from '../accounts/session-hook.ts';
import { finishSiteFeedback } from '../insights/commands-feedback.ts';
import { listSiteFeedback, MESSAGES_PER_PAGE, type SiteMessage } from '../insights/queries-feedback.ts';
import { dashboardMessages } from './dashboard-messages.ts';
import { dashboardPaths } from './dashboard-paths.ts';
import { organiserPaths } from './paths.ts';

const feedbackListMessages = catalogue({
  de: {
    heading: 'Rückmeldungen zur Website',
    lead: 'Was Besucherinnen und Besucher über das Formular „Barriere oder Fehler melden“ geschrieben haben. Über Barrieren müssen Sie innerhalb der gesetzlichen Frist antworten.',
    kind: { barrier: 'Barriere', error: 'Fehler', praise: 'Lob', question: 'Frage' },
    page: (path: string) => `Seite: ${path}`,
    answerTo: (email: string) => `Antwort an: ${email}`,
    noAnswer: 'Ohne Adresse: keine Antwort gewünscht',
    done: (at: string) => `erledigt am ${at}`, finish: 'Als erledigt eintragen', none: 'Noch keine Rückmeldungen',
  },
  en: {
    heading: 'Messages about the site',
    lead: 'What visitors wrote in the form “Report a barrier or an error”. Messages about barriers have to be answered within the period set by law.',
    kind: { barrier: 'Barrier', error: 'Error', praise: 'Praise', question: 'Question' },
    page: (path: string) => `Page: ${path}`, answerTo: (email: string) => `Answer to: ${email}`, noAnswer: 'No address: no answer wanted',
    done: (at: string) => `done on ${at}`, finish: 'Mark as done', none: 'No messages yet',
  },
});

/** Messages about the site, for admins: read them, mark them as done. */
export function feedbackRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/organisation/rueckmeldungen', async (request, reply) => {
    const typed = single(rawForm(request.query)['seite']);
    const page = /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 1;
    const { rows, total } = await listSiteFeedback(deps.db, signedIn(request), page);
    const { heading } = feedbackListMessages[request.lang];
    const breadcrumb = [{ text: dashboardMessages[request.lang].title, path: organiserPaths.dashboard() }, { text: heading }];
    const pages = Math.ceil(total / MESSAGES_PER_PAGE);
    return sendPage(reply, { title: heading, breadcrumb }, <FeedbackList rows={rows} page={page} pages={pages} />);
  });

  app.post('/organisation/rueckmeldungen/:id/erledigt', async (request, reply) => {
    await finishSiteFeedback(deps, signedIn(request), (request.params as { id: string }).id);
    return seeOther(reply, dashboardPaths.feedback());
  });
}

function FeedbackList({ rows, page, pages }: { rows: readonly SiteMessage[]; page: number; pages: number }): JSX.Element {
  const m = useTexts(feedbackListMessages);
  return (
    <>
      <h1>{m.heading}</h1>
      <p class="k-lead">{m.lead}</p>
      {rows.length === 0 && <EmptyState icon="success" title={m.none} />}
      {rows.length > 0 && <CardGrid list>{rows.map((row) => <Message row={row} />)}</CardGrid>}
      <Pagination page={page} pages={pages} pathOf={(n) => `${dashboardPaths.feedback()}?seite=${n}`} />
    </>
  );
}

function Message({ row }: { row: SiteMessage }): JSX.Element {
  const m = useTexts(feedbackListMessages);
  const lang = useLang();
  const title = `${m.kind[row.kind]}, ${dateAndTime(row.createdAt, lang)}`;
  return (
    <Card level={2} title={title} badges={row.doneAt ? <Badge tone="success" text={m.done(dateAndTime(row.doneAt, lang))} /> : undefined}>
      <Prose text={row.message} />
      {row.page && <p class="k-small k-muted">{m.page(row.page)}</p>}
      <p class="k-small">{row.replyTo ? m.answerTo(row.replyTo) : m.noAnswer}</p>
      {!row.doneAt && (
        <Form action={dashboardPaths.feedbackDone(row.id)}>
          <Submit kind="secondary">{m.finish}<span class="k-sr">: {title}</span></Submit>
        </Form>
      )}
    </Card>
  );
}

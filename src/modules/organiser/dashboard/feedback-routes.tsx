import type { FastifyInstance } from 'fastify';
import type { JSX } from 'preact';
import type { Deps } from '../../../platform/deps.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime, instantOf, isoDate, mediumDate } from '../../../platform/time/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Card, CardGrid } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ButtonRow, Form, Submit } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { finishSiteFeedback } from '../../insights/commands-feedback.ts';
import { listSiteFeedback, MESSAGES_PER_PAGE, type SiteMessage } from '../../insights/queries-feedback.ts';
import { dashboardMessages } from './messages.ts';
import { dashboardPaths } from './paths.ts';
import { organiserPaths } from '../paths.ts';

const feedbackListMessages = catalogue({
  de: {
    heading: 'Rückmeldungen zur Website',
    lead: 'Was Besucherinnen und Besucher über das Formular „Barriere oder Fehler melden“ geschrieben haben. Über Barrieren müssen Sie innerhalb eines Monats antworten; oben steht, was zuerst fällig ist.',
    kind: { barrier: 'Barriere', error: 'Fehler', praise: 'Lob', question: 'Frage' },
    page: (path: string) => `Seite: ${path}`,
    answerTo: (email: string) => `Antwort an: ${email}`,
    noAnswer: 'Ohne Adresse: keine Antwort gewünscht',
    done: { answered: (at: string) => `beantwortet am ${at}`, settled: (at: string) => `erledigt am ${at}` }, due: (on: string) => `Antwort bis ${on}`, overdue: (on: string) => `überfällig seit ${on}`, open: 'offen',
    answered: 'Als beantwortet eintragen', settled: 'Ohne Antwort erledigen', none: 'Noch keine Rückmeldungen',
  },
  en: {
    heading: 'Messages about the site',
    lead: 'What visitors wrote in the form “Report a barrier or an error”. Messages about barriers have to be answered within a month; what is due first stands at the top.',
    kind: { barrier: 'Barrier', error: 'Error', praise: 'Praise', question: 'Question' },
    page: (path: string) => `Page: ${path}`, answerTo: (email: string) => `Answer to: ${email}`, noAnswer: 'No address: no answer wanted',
    done: { answered: (at: string) => `answered on ${at}`, settled: (at: string) => `done on ${at}` }, due: (on: string) => `Answer by ${on}`, overdue: (on: string) => `overdue since ${on}`, open: 'open',
    answered: 'Mark as answered', settled: 'Done without an answer', none: 'No messages yet',
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
    return sendPage(reply, { title: heading, breadcrumb }, <FeedbackList rows={rows} page={page} pages={pages} today={isoDate(deps.clock())} />);
  });

  app.post('/organisation/rueckmeldungen/:id/erledigt', async (request, reply) => {
    const how = single(rawForm(request.body)['wie']) === 'beantwortet' ? 'answered' : 'settled';
    await finishSiteFeedback(deps, signedIn(request), (request.params as { id: string }).id, how);
    return seeOther(reply, dashboardPaths.feedback());
  });
}

function FeedbackList({ rows, page, pages, today }: { rows: readonly SiteMessage[]; page: number; pages: number; today: string }): JSX.Element {
  const m = useTexts(feedbackListMessages);
  return (
    <>
      <h1>{m.heading}</h1>
      <p class="k-lead">{m.lead}</p>
      {rows.length === 0 && <EmptyState icon="success" title={m.none} />}
      {rows.length > 0 && <CardGrid list>{rows.map((row) => <Message row={row} today={today} />)}</CardGrid>}
      <Pagination page={page} pages={pages} pathOf={(n) => `${dashboardPaths.feedback()}?seite=${n}`} />
    </>
  );
}

function Message({ row, today }: { row: SiteMessage; today: string }): JSX.Element {
  const m = useTexts(feedbackListMessages);
  const lang = useLang();
  const title = `${m.kind[row.kind]}, ${dateAndTime(row.createdAt, lang)}`;
  return (
    <Card level={2} title={title}>
      <p><State row={row} today={today} /></p>
      <Prose text={row.message} />
      {row.page && <p class="k-small k-muted">{m.page(row.page)}</p>}
      <p class="k-small">{row.replyTo ? <a href={`mailto:${row.replyTo}`}>{m.answerTo(row.replyTo)}</a> : m.noAnswer}</p>
      {!row.doneAt && (
        <Form action={dashboardPaths.feedbackDone(row.id)}>
          <ButtonRow>
            {row.replyTo && <Submit kind="secondary" name="wie" value="beantwortet">{m.answered}<span class="k-sr">: {title}</span></Submit>}
            <Submit kind={row.replyTo ? 'tertiary' : 'secondary'} name="wie" value="erledigt">{m.settled}<span class="k-sr">: {title}</span></Submit>
          </ButtonRow>
        </Form>
      )}
    </Card>
  );
}

/** Open with the day it is due, overdue, or how and when it ended. */
function State({ row, today }: { row: SiteMessage; today: string }): JSX.Element {
  const m = useTexts(feedbackListMessages);
  const lang = useLang();
  if (row.doneAt) return <Badge tone="success" text={m.done[row.doneHow ?? 'settled'](dateAndTime(row.doneAt, lang))} />;
  if (row.dueOn === null) return <Badge text={m.open} />;
  const on = mediumDate(instantOf(row.dueOn, '12:00')!, lang);
  return row.dueOn < today ? <Badge tone="danger" icon="clock" text={m.overdue(on)} /> : <Badge tone="warning" icon="clock" text={m.due(on)} />;
}

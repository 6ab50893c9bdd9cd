import type { ComponentChildren, JSX } from 'preact';
import { inLang } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime, longDate } from '../../../platform/time/time.ts';
import { Form, Submit } from '../../../ui/form.tsx';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import type { Evidence } from '../../events/registrations/queries-organiser.ts';
import type { OpenRequest } from '../../insights/queries-tasks.ts';
import type { Task } from '../../insights/tasks.ts';
import type { MailTask } from '../../notifications/tasks.ts';
import { belongingPaths } from '../belonging/paths.ts';
import type { Counts as BelongingCounts } from '../belonging/views.tsx';
import { dashboardMessages } from './messages.ts';
import { dashboardPaths } from './paths.ts';
import { messagePaths } from '../messages/paths.ts';
import { organiserPaths } from '../paths.ts';
import { EvidenceFacts } from '../registrations/evidence.tsx';
import { registrationListMessages } from '../registrations/messages.ts';
import { registrationPaths } from '../registrations/paths.ts';

/** Requests that wait, oldest first, each with what helps to decide. */
export function Requests(props: { rows: readonly OpenRequest[]; total: number; evidence: ReadonlyMap<string, Evidence> }): JSX.Element | null {
  const { rows, total, evidence } = props;
  const m = useTexts(dashboardMessages);
  const words = useTexts(registrationListMessages);
  const lang = useLang();
  if (rows.length === 0) return null;
  return (
    <section class="k-flow" aria-labelledby="anfragen">
      <h2 id="anfragen">{m.requests(total)}</h2>
      <ul class="k-tasks">
        {rows.map((r) => (
          <TaskItem
            icon="person" path={registrationPaths.one(r.eventSlug, r.id)}
            text={m.requestLine(r.name || words.noPerson, r.organisationName ?? words.noOrganisation)}
            more={m.requestSince(inLang(r.eventTitle, lang), dateAndTime(r.createdAt, lang))}
          >
            <EvidenceFacts evidence={evidence.get(r.id)} proposed={r.organisationState === 'proposed'} />
          </TaskItem>
        ))}
      </ul>
      {total > rows.length && <p class="k-muted">{m.moreRequests(total - rows.length)}</p>}
    </section>
  );
}

/** Everything else there is to do; each thing leads to where it is done. */
export function Tasks(props: {
  tasks: readonly Task[]; mails: readonly MailTask[]; feedback: number; belonging: BelongingCounts;
}): JSX.Element | null {
  const { tasks, mails, feedback, belonging } = props;
  const m = useTexts(dashboardMessages);
  const { people, proposals, admins } = belonging;
  if (tasks.length + mails.length + feedback + people + proposals + admins === 0) return null;
  const isServer = (task: MailTask): boolean => task.kind === 'server';
  return (
    <section class="k-flow" aria-labelledby="aufgaben">
      <h2 id="aufgaben">{m.tasks}</h2>
      <ul class="k-tasks">
        {mails.filter(isServer).map((task) => <MailItem task={task} />)}
        {people > 0 && <TaskItem icon="people" path={belongingPaths.queue()} text={m.belonging.people(people)} />}
        {proposals > 0 && <TaskItem icon="building" path={belongingPaths.proposals()} text={m.belonging.proposals(proposals)} />}
        {admins > 0 && <TaskItem icon="person" path={belongingPaths.admins()} text={m.belonging.admins(admins)} />}
        {tasks.map((task) => <EventItem task={task} />)}
        {mails.filter((task) => !isServer(task)).map((task) => <MailItem task={task} />)}
        {feedback > 0 && <TaskItem icon="discussion" path={dashboardPaths.feedback()} text={m.feedback(feedback)} />}
      </ul>
    </section>
  );
}

interface TaskItemProps {
  icon: IconName;
  path?: string;
  text: string;
  more?: string;
  children?: ComponentChildren;
}

function TaskItem({ icon, path, text, more, children }: TaskItemProps): JSX.Element {
  const href = useHref();
  return (
    <li>
      <Icon name={icon} />
      {path === undefined ? <strong>{text}</strong> : <a href={href(path)}>{text}</a>}
      {more && <span class="k-tasks__more k-muted">{more}</span>}
      {children}
    </li>
  );
}

function EventItem({ task }: { task: Task }): JSX.Element {
  const m = useTexts(dashboardMessages);
  const lang = useLang();
  const href = useHref();
  const { event } = task;
  const { slug } = event;
  const about = `${inLang(event.title, lang)}, ${longDate(event.startsAt, lang)}`;
  switch (task.kind) {
    case 'offers_lapse':
      return (
        <TaskItem
          icon="clock" path={registrationPaths.list(slug, { state: 'waiting' })}
          text={m.task.offers_lapse(task.count, dateAndTime(task.until, lang))} more={`${about}. ${m.task.offers_lapse_more}`}
        />
      );
    case 'link_missing':
      return (
        <TaskItem
          icon="screen" path={organiserPaths.editEvent(slug)} text={m.task.link_missing} more={`${about}. ${m.task.link_missing_more}`}
        />
      );
    case 'not_published':
      return <TaskItem icon="calendar" path={organiserPaths.event(slug)} text={m.task.not_published} more={about} />;
    case 'silent':
      return (
        <TaskItem
          icon="people" path={registrationPaths.list(slug, { state: 'confirmed', answer: 'silent' })}
          text={m.task.silent(task.count)} more={`${about}. ${m.task.silent_more}`}
        >
          <p class="k-tasks__more"><a href={href(messagePaths.write(slug, 'unanswered'))}>{m.task.silent_write}</a></p>
        </TaskItem>
      );
    case 'programme_unreleased':
      return <TaskItem icon="document" path={organiserPaths.release(slug)} text={m.task.programme_unreleased(task.count)} more={about} />;
  }
}

function MailItem({ task }: { task: MailTask }): JSX.Element {
  const m = useTexts(dashboardMessages);
  const lang = useLang();
  if (task.kind === 'server') return <TaskItem icon="danger" text={m.mail.server(task.waiting)} more={m.mail.serverMore} />;
  const about = task.event ? inLang(task.event.title, lang) : '';
  const since = [about, dateAndTime(task.since, lang)].filter(Boolean).join(', ');
  switch (task.kind) {
    case 'address':
      return (
        <TaskItem
          icon="mail" text={m.mail.address(task.email)} more={`${since}. ${m.mail.addressMore}`}
          {...(task.event ? { path: registrationPaths.list(task.event.slug, { state: 'all', search: task.email }) } : {})}
        />
      );
    case 'mail':
      return (
        <TaskItem icon="mail" text={m.mail.failed(task.email)} more={since}>
          <Retry action={dashboardPaths.retryMail(task.mailId)} label={m.mail.resend} what={task.email} />
        </TaskItem>
      );
    case 'outbox':
      return (
        <TaskItem icon="warning" text={m.mail.outbox} more={since}>
          <Retry action={dashboardPaths.retryOutbox(task.outboxId)} label={m.mail.retry} what={m.mail.outbox} />
        </TaskItem>
      );
  }
}

function Retry({ action, label, what }: { action: string; label: string; what: string }): JSX.Element {
  return (
    <div class="k-tasks__more">
      <Form action={action}><Submit kind="secondary">{label}<span class="k-sr">: {what}</span></Submit></Form>
    </div>
  );
}

import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { clockTime, dateAndTime, isoDate, mediumDate } from '../../platform/time/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner, type Tone } from '../../ui/banner.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, ButtonRow, Form, Submit, TextField } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { MailPaper } from './mail-paper.tsx';
import type { MailState } from './mail.ts';
import { mailboxMessages } from './mailbox-messages.ts';
import { mailboxPaths } from './paths.ts';
import { MAILS_PER_PAGE, type DemoMail, type MailLine } from './queries-mailbox.ts';

const tones: Record<MailState, Tone | 'neutral'> = {
  waiting: 'info', sending: 'info', sent: 'success', failed: 'danger', bounced: 'danger', stopped: 'neutral',
};

interface MailboxProps {
  rows: readonly MailLine[];
  total: number;
  page: number;
  /** Only mails to this address; '' for all. */
  email: string;
  /** The code that the app of this address shows now. */
  secondFactor?: { code: string; seconds: number } | undefined;
  now: Temporal.Instant;
}

/** All mails of a demo, as a mail program lists them. */
export function MailboxPage({ rows, total, page, email, secondFactor, now }: MailboxProps): JSX.Element {
  const m = useTexts(mailboxMessages);
  const href = useHref();
  return (
    <>
      <h1>{m.heading}</h1>
      <p class="k-lead">{m.lead}</p>
      <Form action={mailboxPaths.list()} method="get">
        <TextField name="adresse" label={m.filter} hint={m.filterHint} unmarked inputmode="email" value={email} spellcheck={false} />
        <ButtonRow><Submit kind="secondary">{m.submit}</Submit>{email !== '' && <a href={href(mailboxPaths.list())}>{m.all}</a>}</ButtonRow>
      </Form>
      {secondFactor && (
        <Banner tone="info" title={m.secondFactor}>
          <p><code class="k-code">{spellTotp(secondFactor.code)}</code> <span class="k-muted">{m.secondFactorFor(secondFactor.seconds)}</span></p>
        </Banner>
      )}
      {rows.length === 0 ? (
        <EmptyState icon="mail" title={email === '' ? m.empty : m.emptyFor(email)}>
          <p>{m.emptyText}</p>
          <ButtonRow><ButtonLink kind="secondary" path={mailboxPaths.list({ email })}>{m.reload}</ButtonLink></ButtonRow>
        </EmptyState>
      ) : (
        <>
          <h2>{m.from(total)}</h2>
          <ul class="k-mailbox">{rows.map((mail) => <Line mail={mail} now={now} />)}</ul>
          <Pagination page={page} pages={Math.ceil(total / MAILS_PER_PAGE)} pathOf={(n) => mailboxPaths.list({ email, page: n })} />
        </>
      )}
    </>
  );
}

function spellTotp(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

function Line({ mail, now }: { mail: MailLine; now: Temporal.Instant }): JSX.Element {
  const m = useTexts(mailboxMessages);
  const lang = useLang();
  const href = useHref();
  const today = isoDate(mail.createdAt) === isoDate(now);
  return (
    <li class="k-mailbox__line">
      <p class="k-mailbox__to">
        <span>{mail.toName === '' ? mail.toEmail : mail.toName}</span>{mail.toName !== '' && <span class="k-muted"> {mail.toEmail}</span>}
      </p>
      <p class="k-mailbox__time">
        <time dateTime={mail.createdAt.toString()}>{today ? clockTime(mail.createdAt, lang) : mediumDate(mail.createdAt, lang)}</time>
      </p>
      <p class="k-mailbox__subject"><a href={href(mailboxPaths.mail(mail.id))}>{mail.subject === '' ? m.noSubject : mail.subject}</a></p>
      {mail.snippet !== '' && <p class="k-mailbox__snippet">{mail.snippet}</p>}
      <p class="k-badges">
        {mail.state !== 'sent' && <Badge tone={tones[mail.state]} text={m.states[mail.state]} />}
        {mail.hasCalendar && <Badge icon="calendar" text={m.calendar} />}
      </p>
    </li>
  );
}

/** One mail: what its reader sees, and the same as plain text. */
export function DemoMailPage({ mail }: { mail: DemoMail }): JSX.Element {
  const m = useTexts(mailboxMessages);
  const lang = useLang();
  const href = useHref();
  return (
    <>
      <p><a href={href(mailboxPaths.list({ email: mail.toEmail }))}>{m.back}</a></p>
      <h1>{mail.subject === '' ? m.noSubject : mail.subject}</h1>
      <DescriptionList items={[
        [m.to, mail.toName === '' ? mail.toEmail : `${mail.toName} <${mail.toEmail}>`],
        [m.at, dateAndTime(mail.sentAt ?? mail.createdAt, lang)],
        [m.state, <Badge tone={tones[mail.state]} text={m.states[mail.state]} />],
        [m.calendar, mail.ics === null || mail.icsMethod === null ? null : (
          <>
            {m.calendarKinds[mail.icsMethod]}:{' '}
            <a class="k-with-icon" href={href(mailboxPaths.calendar(mail.id))}><Icon name="download" />{m.download}</a>
          </>
        )],
      ]} />
      {mail.textBody === '' ? <p>{m.gone}</p> : (
        <>
          <h2>{m.asHtml}</h2>
          <MailPaper writtenByAsHtml={mail.htmlBody} label={m.asHtml} />
          <h2>{m.asText}</h2>
          <pre class="k-plain-mail">{mail.textBody.replace(/[ \t]+$/gm, '')}</pre>
        </>
      )}
    </>
  );
}

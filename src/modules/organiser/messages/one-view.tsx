import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime, wallClock } from '../../../platform/time/time.ts';
import { Badge, type BadgeProps } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { ButtonLink, ButtonRow, Form, Submit } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { Table } from '../../../ui/table.tsx';
import type { DeliveredMail, GroupMessageWithDelivery } from '../../notifications/queries-delivery.ts';
import type { MailState } from '../../notifications/mail.ts';
import { EventNav } from '../event/nav.tsx';
import { messageTexts } from './messages.ts';
import { messagePaths } from './paths.ts';
import { Counts } from './views.tsx';

export interface MessagePageProps {
  slug: string;
  eventTitle: string;
  message: GroupMessageWithDelivery;
  mails: readonly DeliveredMail[];
  page: number;
  pages: number;
  /** The minute in which nothing leaves yet. */
  isWaiting: boolean;
  notice: 'angehalten' | 'fertig' | undefined;
}

/** One message: stop it while there is time, and see what became of it, recipient by recipient. */
export function MessagePage(props: MessagePageProps): JSX.Element {
  const m = useTexts(messageTexts);
  const lang = useLang();
  const { slug, message } = props;
  return (
    <>
      <p class="k-eyebrow">{props.eventTitle}</p>
      <h1>{message.subject}</h1>
      <EventNav slug={slug} current="messages" />
      <div class="k-read k-flow">
        <Status {...props} />
        <DescriptionList items={[
          [m.facts.to, m.audience[message.audience]],
          [m.facts.by, message.authorName || m.gone],
          [m.facts.at, dateAndTime(message.createdAt, lang)],
          [m.facts.delivery, <Counts delivery={message.delivery} />],
        ]} />
        <h2>{m.facts.text}</h2>
        <div class="k-letter"><Prose text={message.body} /></div>
        {props.mails.length > 0 && <Recipients {...props} />}
        <ButtonRow><ButtonLink kind="secondary" path={messagePaths.list(slug)}>{m.back}</ButtonLink></ButtonRow>
      </div>
    </>
  );
}

function Status({ slug, message, isWaiting, notice }: MessagePageProps): JSX.Element | null {
  const m = useTexts(messageTexts);
  const href = useHref();
  if (notice === 'fertig') return <Banner tone="warning" title={m.notices.fertig} announce />;
  if (message.state === 'stopped') {
    return <Banner tone="info" title={m.notices.angehalten} announce={notice !== undefined}><p>{m.stopped(message.delivery.sent)}</p></Banner>;
  }
  if (message.state !== 'sending') return null;
  const at = message.sendAfter ? wallClock(message.sendAfter).toPlainTime().toString({ smallestUnit: 'second' }) : '';
  return (
    <Banner tone="info" title={isWaiting ? m.waiting(at) : m.going}>
      <p>{isWaiting ? m.waitingText : m.goingText}</p>
      <Form action={messagePaths.stop(slug, message.id)}>
        <ButtonRow>
          <Submit>{m.stop}</Submit>
          <a href={href(messagePaths.one(slug, message.id))}>{m.reload}</a>
        </ButtonRow>
      </Form>
    </Banner>
  );
}

const tones: Record<MailState, BadgeProps['tone']> = {
  waiting: 'info', sending: 'info', sent: 'success', failed: 'danger', bounced: 'danger', stopped: 'neutral',
};

function Recipients({ slug, message, mails, page, pages }: MessagePageProps): JSX.Element {
  const m = useTexts(messageTexts);
  const lang = useLang();
  return (
    <>
      <h2>{m.recipients}</h2>
      <Table
        caption={m.recipients} captionHidden rows={mails}
        columns={[
          { title: m.recipientColumns.to, cell: (mail) => <Recipient mail={mail} /> },
          { title: m.recipientColumns.state, cell: (mail) => <Badge text={m.delivery[mail.state]} tone={tones[mail.state]} /> },
          { title: m.recipientColumns.at, cell: (mail) => (mail.sentAt ? dateAndTime(mail.sentAt, lang) : '–') },
        ]}
      />
      {message.delivery.bounced + message.delivery.failed > 0 && <p class="k-muted">{m.fix}</p>}
      <Pagination page={page} pages={pages} pathOf={(n) => messagePaths.one(slug, message.id, n)} />
    </>
  );
}

/** Name and address; both are emptied after a time. */
function Recipient({ mail }: { mail: DeliveredMail }): JSX.Element {
  const m = useTexts(messageTexts);
  if (!mail.toName) return <>{mail.toEmail || m.deleted}</>;
  return <>{mail.toName}{mail.toEmail && <span class="k-pick__more">{mail.toEmail}</span>}</>;
}

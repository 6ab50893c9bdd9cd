import type { JSX } from 'preact';
import type { RawForm } from '../../../platform/http/form.ts';
import { single } from '../../../platform/http/form.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime } from '../../../platform/time/time.ts';
import { RadioGroup } from '../../../ui/choice.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit, TextArea, TextField } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { audiences, type Audience, type Delivery } from '../../notifications/audience.ts';
import type { Preview } from '../../notifications/commands-group-messages.ts';
import type { LeftOut } from '../../notifications/queries-audience.ts';
import type { GroupMessageWithDelivery } from '../../notifications/queries-delivery.ts';
import { EventNav } from '../event/nav.tsx';
import { messageTexts } from './messages.ts';
import type { MessageInput } from './forms.ts';
import { messagePaths } from './paths.ts';

interface OfEvent {
  slug: string;
  eventTitle: string;
}

interface LeftOutPeople {
  rows: readonly LeftOut[];
  total: number;
  nobody: number;
}

/** Messages of the event so far. */
export function MessageListPage(
  props: OfEvent & { rows: readonly GroupMessageWithDelivery[]; page: number; pages: number; isFull: boolean },
): JSX.Element {
  const { slug, eventTitle, rows, page, pages } = props;
  const m = useTexts(messageTexts);
  const lang = useLang();
  const href = useHref();
  return (
    <>
      <p class="k-eyebrow">{eventTitle}</p>
      <h1>{m.heading}</h1>
      <EventNav slug={slug} current="messages" />
      <p class="k-lead k-read">{m.lead}</p>
      {props.isFull ? <Banner tone="info" title={m.full}><p>{m.fullText}</p></Banner>
        : <ButtonRow><ButtonLink path={messagePaths.write(slug)}>{m.write}</ButtonLink></ButtonRow>}
      <Table
        caption={m.heading} captionHidden rows={rows} empty={<EmptyState icon="mail" title={m.none}><p>{m.noneText}</p></EmptyState>}
        columns={[
          { title: m.columns.subject, cell: (row) => <a href={href(messagePaths.one(slug, row.id))}>{row.subject}</a> },
          { title: m.columns.to, cell: (row) => m.audience[row.audience] },
          { title: m.columns.when, cell: (row) => dateAndTime(row.createdAt, lang) },
          { title: m.columns.state, cell: (row) => m.state[row.state] },
          { title: m.columns.delivery, cell: (row) => <Counts delivery={row.delivery} /> },
        ]}
      />
      <Pagination page={page} pages={pages} pathOf={(n) => messagePaths.list(slug, n)} />
    </>
  );
}

/** What became of the mails, in words: '40 gesendet, 1 kam zurück'. */
export function Counts({ delivery }: { delivery: Delivery }): JSX.Element {
  const m = useTexts(messageTexts);
  const states = (['waiting', 'sent', 'failed', 'bounced', 'stopped'] as const).filter((state) => delivery[state] > 0);
  const parts = states.map((state) => m.count[state](delivery[state]));
  return <>{parts.length > 0 ? parts.join(', ') : m.notYet}</>;
}

/** The form: to whom, subject, text. */
export function WritePage(props: OfEvent & { counts: Record<Audience, number>; values: RawForm; errors?: FieldErrors | undefined }): JSX.Element {
  const m = useTexts(messageTexts);
  const { slug, values, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="k-eyebrow">{props.eventTitle}</p>
      <h1>{m.write}</h1>
      <EventNav slug={slug} current="messages" />
      <Form action={messagePaths.preview(slug)}>
        <RadioGroup
          name="gruppe" label={m.fields.audience} required value={single(values['gruppe'])} error={errors?.['gruppe']}
          options={audiences.map((audience) => ({ value: audience, label: m.audience[audience], hint: m.people(props.counts[audience]) }))}
        />
        <TextField name="betreff" label={m.fields.subject} required value={single(values['betreff'])} error={errors?.['betreff']} />
        <TextArea
          name="text" label={m.fields.text} hint={m.fields.textHint} required rows={10} value={single(values['text'])} error={errors?.['text']}
        />
        <ButtonRow><Submit>{m.toPreview}</Submit></ButtonRow>
      </Form>
    </>
  );
}

/** The mail as it arrives, how many get it and who does not, before anything is sent. */
export function PreviewPage(props: OfEvent & { input: MessageInput; id: string; preview: Preview; leftOut: LeftOutPeople }): JSX.Element {
  const m = useTexts(messageTexts);
  const { slug, input, preview, leftOut } = props;
  return (
    <>
      <p class="k-eyebrow">{props.eventTitle}</p>
      <h1>{m.preview.heading(preview.reachable)}</h1>
      <DescriptionList items={[
        [m.preview.audience, `${m.audience[input.gruppe]}: ${m.people(preview.reachable)}`],
        [m.preview.subject, input.betreff],
      ]} />
      {leftOut.total + leftOut.nobody > 0 && <LeftOutList leftOut={leftOut} />}
      {preview.sample && (
        <section class="k-flow">
          <h2>{m.preview.sample(preview.sample.to)}</h2>
          <pre class="k-letter" tabIndex={0} role="region" aria-label={m.preview.sample(preview.sample.to)}>{preview.sample.text}</pre>
        </section>
      )}
      <p>{m.preview.stopHint}</p>
      <div class="k-twice">
        <Form action={messagePaths.list(slug)}>
          <Hidden input={input} />
          <input type="hidden" name="id" value={props.id} />
          <Submit>{m.preview.send(preview.reachable)}</Submit>
        </Form>
        <Form action={messagePaths.write(slug)}>
          <Hidden input={input} />
          <Submit kind="secondary">{m.preview.change}</Submit>
        </Form>
      </div>
    </>
  );
}

function Hidden({ input }: { input: MessageInput }): JSX.Element {
  return <>{Object.entries(input).map(([name, value]) => <input type="hidden" name={name} value={value} />)}</>;
}

function LeftOutList({ leftOut: { rows, total, nobody } }: { leftOut: LeftOutPeople }): JSX.Element {
  const m = useTexts(messageTexts);
  return (
    <Banner tone="warning" title={m.preview.leftOut(total + nobody)}>
      <ul>
        {rows.map((row) => <li>{row.name}: {m.preview.why[row.why]}</li>)}
        {total > rows.length && <li>{m.preview.more(total - rows.length)}</li>}
        {nobody > 0 && <li>{m.preview.nobody(nobody)}</li>}
      </ul>
    </Banner>
  );
}

import type { JSX } from 'preact';
import { inLang, type Localised } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { RadioGroup } from '../../../ui/choice.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonRow, Form, SelectField, Submit, TextField } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import { MAX_MATERIAL, materialKinds } from '../../events/programme/material.ts';
import type { MaterialEntry } from '../../events/programme/queries.ts';
import { EventNav } from '../event/nav.tsx';
import { organiserPaths } from '../paths.ts';
import { materialMessages } from './material-messages.ts';

export interface MaterialValues {
  itemId: string;
  kind: string;
  audience: string;
  title: string;
  url: string;
}

export const noMaterial: MaterialValues = { itemId: '', kind: '', audience: 'participants', title: '', url: '' };

interface FormProps {
  items: readonly { id: string; title: Localised }[];
  values: MaterialValues;
  errors?: FieldErrors | undefined;
}

export interface MaterialPageProps extends FormProps {
  event: { slug: string; title: string };
  material: readonly MaterialEntry[];
  notice?: string | undefined;
}

/** The material of an event, and a form for more. */
export function MaterialPage({ event, material, notice, ...form }: MaterialPageProps): JSX.Element {
  const m = useTexts(materialMessages);
  const lang = useLang();
  const href = useHref();
  const itemOf = (entry: MaterialEntry): string => {
    const item = form.items.find(({ id }) => id === entry.itemId);
    return item ? inLang(item.title, lang) : m.whole;
  };
  return (
    <>
      <ErrorSummary errors={form.errors} />
      {notice ? <Banner tone="success" title={notice} announce /> : null}
      <p class="k-eyebrow">{event.title}</p>
      <h1>{m.heading}</h1>
      <EventNav slug={event.slug} current="material" />
      <p class="k-read">{m.lead}</p>
      <Table
        caption={m.list.caption} captionHidden rows={material}
          empty={<EmptyState icon="document" title={m.empty}><p>{m.emptyText}</p></EmptyState>}
        columns={[
          { title: m.list.title, cell: (entry) => <a href={entry.url} rel="noreferrer">{entry.title}</a> },
          { title: m.list.item, cell: itemOf },
          { title: m.list.kind, cell: (entry) => m.kinds[entry.kind] },
          { title: m.list.audience,
            cell: (entry) => <Badge text={m.audiences[entry.audience]} tone={entry.audience === 'public' ? 'info' : 'neutral'} /> },
          {
            title: m.list.actions,
            cell: (entry) =>
              <a href={href(organiserPaths.materialEntry(event.slug, entry.id))} aria-label={m.edit(entry.title)}>{m.editShort}</a>,
          },
        ]}
      />
      {material.length >= MAX_MATERIAL && !form.errors ? <Banner tone="info" title={m.full}><p>{m.fullText}</p></Banner> : (
        <>
          <h2>{m.addTitle}</h2>
          <Form action={organiserPaths.material(event.slug)}>
            <Fields {...form} />
            <Submit>{m.add}</Submit>
          </Form>
        </>
      )}
    </>
  );
}

/** One entry, to change or remove. */
export function MaterialEntryPage({ event, id, ...form }: FormProps & { event: { slug: string; title: string }; id: string }): JSX.Element {
  const m = useTexts(materialMessages);
  const href = useHref();
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <p class="k-eyebrow">{event.title}</p>
      <h1>{m.editTitle}</h1>
      <Form action={organiserPaths.materialEntry(event.slug, id)}>
        <Fields {...form} />
        <ButtonRow><Submit>{m.save}</Submit><a href={href(organiserPaths.material(event.slug))}>{m.cancel}</a></ButtonRow>
      </Form>
      <details class="k-prog-more">
        <summary>{m.remove}</summary>
        <p>{m.removeText}</p>
        <Form action={organiserPaths.removeMaterial(event.slug, id)}><Submit kind="secondary">{m.remove}</Submit></Form>
      </details>
    </>
  );
}

function Fields({ items, values, errors }: FormProps): JSX.Element {
  const m = useTexts(materialMessages);
  const lang = useLang();
  const t = m.fields;
  return (
    <>
      <TextField
        name="title" label={t.title} hint={t.titleHint} required autocomplete="off" value={values.title} error={errors?.['title']}
      />
      <TextField
        name="url" type="url" label={t.url} hint={t.urlHint} required autocomplete="off" spellcheck={false} value={values.url}
        error={errors?.['url']}
      />
      <SelectField
        name="kind" label={t.kind} required value={values.kind} error={errors?.['kind']}
        options={materialKinds.map((kind) => ({ value: kind, label: m.kinds[kind] }))}
      />
      <SelectField
        name="itemId" label={t.item} placeholder={m.whole} value={values.itemId}
        options={items.map(({ id, title }) => ({ value: id, label: inLang(title, lang) }))}
      />
      <RadioGroup name="audience" label={t.audience} required value={values.audience} error={errors?.['audience']}
        options={(['participants', 'public'] as const).map((audience) => ({
          value: audience, label: m.audiences[audience], hint: m.audienceHints[audience],
        }))} />
    </>
  );
}

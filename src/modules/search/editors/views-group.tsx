import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime, mediumDate } from '../../../platform/time/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { CheckboxField, RadioGroup } from '../../../ui/choice.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonRow, Form, Submit, TextArea, TextField } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import { synonymKinds, type Group, type Problem } from './group.ts';
import { synonymMessages } from './messages.ts';
import { editorPaths } from './paths.ts';
import type { GroupVersion } from './queries.ts';
import type { Understanding } from './try-out.ts';
import { Understood } from './views-try.tsx';

export interface GroupFormValues {
  kind: string;
  terms: string;
  both: boolean;
  probe: string;
}

export interface GroupPageProps {
  /** The group as it is stored; none for a new one. */
  group: Group | undefined;
  versions: readonly GroupVersion[];
  values: GroupFormValues;
  errors?: FieldErrors | undefined;
  /** Terms that another group has. */
  elsewhere?: readonly Extract<Problem, { reason: 'elsewhere' }>[] | undefined;
  /** Somebody else has saved: what stands there now is shown beside. */
  conflict?: boolean | undefined;
  understood?: Understanding | undefined;
}

/** A group to be made or changed, and what it was before. */
export function GroupPage({ group, versions, values, errors, elsewhere = [], conflict = false, understood }: GroupPageProps): JSX.Element {
  const t = useTexts(synonymMessages);
  const lang = useLang();
  const title = group === undefined ? t.newTitle : t.groupTitle(group.terms[0]!);
  if (group?.endedAt) {
    return (
      <>
        <ErrorSummary errors={errors} />
        <h1>{title}</h1>
        <p class="k-badges"><Badge tone="warning" text={t.ended} /></p>
        {conflict && <Banner tone="warning" title={t.conflict} announce><p>{t.conflictEnded}</p></Banner>}
        <p>{t.endedText(mediumDate(group.endedAt, lang))}</p>
        <Content of={group} />
        <Restore group={group} elsewhere={elsewhere} />
        <History versions={versions} />
      </>
    );
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      {group && <p class="k-muted">{t.current(group.version, group.started && group.version === 1 ? t.from : t.by(dateAndTime(group.updatedAt, lang), group.updatedBy))}</p>}
      {conflict && group && <Banner tone="warning" title={t.conflict} announce><p>{t.conflictText}</p><Content of={group} /></Banner>}
      <GroupForm group={group} values={values} errors={errors} elsewhere={elsewhere} understood={understood} />
      {group && <History versions={versions} />}
      {group && <End group={group} />}
    </>
  );
}

function GroupForm({ group, values, errors, elsewhere = [], understood }: Pick<GroupPageProps, 'group' | 'values' | 'errors' | 'elsewhere' | 'understood'>): JSX.Element {
  const t = useTexts(synonymMessages);
  const href = useHref();
  return (
    <Form action={group === undefined ? editorPaths.synonyms() : editorPaths.group(group.id)}>
      {group && <input type="hidden" name="stand" value={group.version} />}
      <TextArea name="terms" label={t.terms} hint={t.termsHint} required rows={Math.min(12, Math.max(5, values.terms.split('\n').length + 1))} value={values.terms} error={errors?.['terms']} />
      <RadioGroup name="kind" label={t.kind} required value={values.kind} error={errors?.['kind']}
        options={synonymKinds.map((kind) => ({ value: kind, label: t.kinds[kind], hint: t.kindHints[kind] }))} />
      {(elsewhere.length > 0 || values.both) && (
        <>
          {elsewhere.length > 0 && <ul>{elsewhere.map(({ other }) => <li><a href={href(editorPaths.group(other.id))}>{t.elsewhereLink(other.first)}</a></li>)}</ul>}
          <CheckboxField name="both" label={t.both} hint={t.bothHint} checked={values.both} />
        </>
      )}
      {/* First of the buttons, so that Enter tries out and does not save. */}
      <section class="k-tryout k-flow" aria-labelledby="ausprobieren">
        <h2 id="ausprobieren">{t.tryTitle}</h2>
        <TextField name="probe" label={t.tryField} hint={t.tryDraftHint} value={values.probe} unmarked spellcheck={false} />
        <Submit kind="secondary" name="aktion" value="probe">{t.trySubmit}</Submit>
        {understood && <Understood of={understood} />}
      </section>
      <ButtonRow>
        <Submit name="aktion" value="speichern">{t.save}</Submit>
        <a href={href(editorPaths.synonyms())}>{t.cancel}</a>
      </ButtonRow>
    </Form>
  );
}

function Content({ of: { terms, kind } }: { of: { terms: readonly string[]; kind: Group['kind'] } }): JSX.Element {
  const t = useTexts(synonymMessages);
  return <p><InGerman>{terms.join(', ')}</InGerman> ({t.kinds[kind]})</p>;
}

function End({ group }: { group: Group }): JSX.Element {
  const t = useTexts(synonymMessages);
  return (
    <section class="k-flow" aria-labelledby="beenden">
      <h2 id="beenden">{t.endTitle}</h2>
      <p>{t.endText}</p>
      <Form action={editorPaths.endGroup(group.id)}>
        <input type="hidden" name="stand" value={group.version} />
        <Submit kind="secondary">{t.end}</Submit>
      </Form>
    </section>
  );
}

function Restore({ group, elsewhere }: { group: Group; elsewhere: NonNullable<GroupPageProps['elsewhere']> }): JSX.Element {
  const t = useTexts(synonymMessages);
  const href = useHref();
  return (
    <section class="k-flow" aria-labelledby="einsetzen">
      <h2 id="einsetzen">{t.restoreTitle}</h2>
      {elsewhere.length > 0 && (
        <Banner tone="warning" title={t.restoreClash} announce>
          <ul>{elsewhere.map(({ term, other }) => <li>{t.restoreElsewhere(term, other.first)} <a href={href(editorPaths.group(other.id))}>{t.elsewhereLink(other.first)}</a></li>)}</ul>
        </Banner>
      )}
      <Form action={editorPaths.restoreGroup(group.id)}>
        <input type="hidden" name="stand" value={group.version} />
        {elsewhere.length > 0 && <input type="hidden" name="both" value="ja" />}
        <Submit kind="secondary">{elsewhere.length > 0 ? t.restoreBoth : t.restore}</Submit>
      </Form>
    </section>
  );
}

function History({ versions }: { versions: readonly GroupVersion[] }): JSX.Element {
  const t = useTexts(synonymMessages);
  const lang = useLang();
  return (
    <section class="k-flow" aria-labelledby="fassungen">
      <h2 id="fassungen">{t.history}</h2>
      <Table
        caption={t.history} captionHidden rows={versions} empty={<p class="k-muted">{t.noHistory}</p>}
        columns={[
          { title: t.historyColumns.version, cell: ({ version }) => version, numeric: true },
          { title: t.historyColumns.saved, cell: ({ version, savedAt, savedBy }) => (version === 1 && savedBy === '' ? t.from : t.by(dateAndTime(savedAt, lang), savedBy)) },
          { title: t.historyColumns.terms, cell: ({ terms }) => <InGerman>{terms.join(', ')}</InGerman> },
          { title: t.historyColumns.kind, cell: ({ kind, ended }) => (ended ? `${t.kinds[kind]}, ${t.ended}` : t.kinds[kind]) },
        ]}
      />
    </section>
  );
}

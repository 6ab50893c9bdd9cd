import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../../platform/time/time.ts';
import { CheckboxField, CheckboxGroup } from '../../../ui/choice.tsx';
import { Form, Submit } from '../../../ui/form.tsx';
import { accountPaths } from '../paths.ts';
import { sharingMessages } from './messages.ts';
import { sharedAt, sharedFields, type SharedField, type Sharing, type SharingChoices } from './sharing.ts';

/** The four boxes, each unticked unless the person ticked it before. */
export function SharingBoxes({ fields, hint }: { fields: readonly SharedField[]; hint?: string | undefined }) {
  const m = useTexts(sharingMessages);
  return <CheckboxGroup name="shares" label={m.group} hint={hint} values={fields} options={sharedFields.map((field) => ({ value: field, label: m.fields[field] }))} />;
}

/** The fields as words of a sentence; "nothing" is said, too. */
export function useFieldWords(): (fields: readonly SharedField[]) => string {
  const m = useTexts(sharingMessages);
  return (fields) => (fields.length === 0 ? m.nothing : fields.map((field) => m.short[field]).join(', '));
}

/** The section of one's account: what holds in general, and since when. */
export function SharingSection({ general }: { general: Sharing | undefined }) {
  const m = useTexts(sharingMessages);
  const href = useHref();
  const lang = useLang();
  const words = useFieldWords();
  const date = general && mediumDate(general.givenAt, lang);
  return (
    <section class="k-flow" aria-labelledby="sichtbarkeit">
      <h2 class="kern-heading-medium" id="sichtbarkeit" tabIndex={-1}>{m.title}</h2>
      <p class="kern-body">{m.lead}</p>
      <p class="kern-body">{m.never}</p>
      {general && date
        ? <p class="kern-body"><strong>{m.holds(words(general.fields))}</strong> {general.fields.length > 0 ? m.since(date) : m.sinceNothing(date)}{general.inSearch && general.fields.includes('name') ? ` ${m.inSearchHolds}` : ''}</p>
        : <p class="kern-body"><strong>{m.never_chosen}</strong></p>}
      <Form action={accountPaths.sharing()}>
        <SharingBoxes fields={general?.fields ?? []} />
        <CheckboxField name="inSearch" label={m.inSearch} hint={m.inSearchHint} checked={general?.inSearch === true} />
        {general?.inSearch && !general.fields.includes('name') ? <p class="kern-body">{m.inSearchNoName}</p> : null}
        <Submit kind="secondary">{m.save}</Submit>
      </Form>
      <p class="kern-body">{m.elsewhere} <a class="kern-link" href={href('/meine-anmeldungen')}>{m.ownRegistrations}</a></p>
    </section>
  );
}

/** For one event, on one's registration: what holds there, the boxes, and the way back to the general choice. */
export function EventSharing({ choices, action, open = false }: { choices: SharingChoices; action: string; open?: boolean }) {
  const m = useTexts(sharingMessages);
  const lang = useLang();
  const href = useHref();
  const words = useFieldWords();
  const { general, ofEvent } = choices;
  return (
    <details class="k-details" id="sichtbarkeit" open={open}>
      <summary>{m.ofEvent}</summary>
      <p class="kern-body">
        <strong>{ofEvent ? m.eventHolds(words(ofEvent.fields), mediumDate(ofEvent.givenAt, lang)) : general ? m.generalHolds(words(general.fields)) : m.never_chosen}</strong>
        {' '}{m.lead}
      </p>
      <p class="kern-body">{m.never}</p>
      <Form action={action}>
        <SharingBoxes fields={sharedAt(choices)} />
        <div class="kern-btn-wrapper k-buttons">
          <Submit kind="secondary">{m.saveForEvent}</Submit>
          {ofEvent && <Submit kind="tertiary" name="wahl" value="allgemein">{m.useGeneral}</Submit>}
        </div>
      </Form>
      <p class="kern-body"><a class="kern-link" href={`${href(accountPaths.account())}#sichtbarkeit`}>{m.toGeneral}</a></p>
    </details>
  );
}

/** In the registration form: the boxes, unticked; for somebody who has chosen in general, a sentence that says what holds. */
export function RegisterSharing({ general, ticked }: { general: Sharing | undefined; ticked: readonly SharedField[] }) {
  const m = useTexts(sharingMessages);
  const words = useFieldWords();
  if (general && general.fields.length > 0) return <p class="kern-body"><strong>{m.generalHolds(words(general.fields))}</strong> {m.generalLater}</p>;
  return <SharingBoxes fields={ticked} hint={m.lead} />;
}

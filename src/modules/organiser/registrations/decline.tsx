import type { JSX } from 'preact';
import { catalogue, type Lang } from '../../../platform/i18n/catalogue.ts';
import type { RawForm } from '../../../platform/http/form.ts';
import { single } from '../../../platform/http/form.ts';
import { useTexts } from '../../../platform/i18n/page-language.tsx';
import { RadioGroup } from '../../../ui/choice.tsx';
import { sentences, type FieldErrors } from '../../../ui/form-errors.ts';
import { TextArea } from '../../../ui/form.tsx';
import { declineTemplates } from './forms.ts';
import { declineSentences } from './messages.ts';

const declineMessages = catalogue({
  de: {
    reason: 'Begründung',
    reasonHint: 'Die Person liest diesen Satz in ihrer E-Mail.',
    // The rule stands in registrations-forms.ts.
    membership: 'Mit den ersten beiden Begründungen lehnen Sie auch die Zugehörigkeit zur Organisation ab: Andere offene Anfragen der Person für diese Organisation enden damit, und sie kann sich für sie nicht noch einmal anmelden. Die übrigen gelten nur für diese Veranstaltung.',
    templates: {
      not_eligible: 'Nicht teilnahmeberechtigt', not_verified: 'Zugehörigkeit nicht feststellbar',
      enough_of_organisation: 'Schon genug Personen aus dieser Organisation', own: 'Eigener Text',
    },
    ownHint: 'Schreiben Sie die Begründung in das Feld darunter.',
    text: 'Eigener Text oder Ergänzung',
    textHint: 'Steht in der E-Mail unter dem Satz. Höchstens 600 Zeichen.',
    errors: {
      grund: { required: 'Wählen Sie eine Begründung.' },
      text: { required: 'Schreiben Sie die Begründung.', too_long: 'Kürzen Sie den Text auf 600 Zeichen.' },
    },
  },
  en: {
    reason: 'Reason',
    reasonHint: 'The person reads this sentence in their e-mail.',
    membership: 'With the first two reasons you also decline that the person belongs to the organisation: other open requests of theirs for it end, and they cannot register for it again. The others concern this event only.',
    templates: {
      not_eligible: 'Not eligible', not_verified: 'Membership could not be verified',
      enough_of_organisation: 'Enough people of this organisation', own: 'Own text',
    },
    ownHint: 'Write the reason in the field below.',
    text: 'Own text or addition',
    textHint: 'Stands below the sentence in the e-mail. At most 600 characters.',
    errors: {
      grund: { required: 'Choose a reason.' },
      text: { required: 'Write the reason.', too_long: 'Shorten the text to 600 characters.' },
    },
  },
});

/** Sentences for what is wrong with the fields below. */
export function declineErrors(codes: Record<string, string>, lang: Lang): FieldErrors {
  return sentences(codes, declineMessages[lang].errors);
}

/** The fields of a reason; used for one registration and for several. */
export function DeclineFields({ values, errors }: { values?: RawForm | undefined; errors?: FieldErrors | undefined }): JSX.Element {
  const m = useTexts(declineMessages);
  const told = useTexts(declineSentences);
  return (
    <>
      <RadioGroup
        name="grund" label={m.reason} hint={m.reasonHint} required value={single(values?.['grund'])} error={errors?.['grund']}
        options={declineTemplates.map((key) => ({ value: key, label: m.templates[key], hint: key === 'own' ? m.ownHint : told[key] }))}
      />
      <p class="k-muted k-read">{m.membership}</p>
      <TextArea name="text" label={m.text} hint={m.textHint} rows={4} value={single(values?.['text'])} error={errors?.['text']} />
    </>
  );
}

import type { JSX } from 'preact';
import type { RawForm } from '../../../platform/http/form.ts';
import { useTexts } from '../../../platform/i18n/page-language.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit } from '../../../ui/form.tsx';
import type { RegistrationDetails } from '../../events/registrations/queries-organiser.ts';
import { DeclineFields } from './decline.tsx';
import { registrationListMessages } from './messages.ts';
import { oneMessages } from './one-messages.ts';
import { registrationPaths } from './paths.ts';
import { personOf } from './words.tsx';

interface FormPageProps {
  slug: string;
  eventTitle: string;
  registration: RegistrationDetails;
}

/** The page on which a request is declined, with the reason the person will read. */
export function DeclinePage(props: FormPageProps & { values?: RawForm | undefined; errors?: FieldErrors | undefined }): JSX.Element {
  const m = useTexts(oneMessages);
  const words = useTexts(registrationListMessages);
  const { slug, registration: r } = props;
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <p class="k-eyebrow">{props.eventTitle}</p>
      <h1>{m.declineTitle(personOf(r, words))}</h1>
      <p class="k-lead">{m.declineText}</p>
      <Form action={registrationPaths.refusal(slug, r.id)}>
        <DeclineFields values={props.values} errors={props.errors} />
        <ButtonRow>
          <Submit>{m.declineSubmit}</Submit>
          <ButtonLink kind="tertiary" path={registrationPaths.one(slug, r.id)}>{m.back}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}

/** The page on which a registration is cancelled for somebody who called. */
export function CancelPage({ slug, eventTitle, registration: r }: FormPageProps): JSX.Element {
  const m = useTexts(oneMessages);
  const words = useTexts(registrationListMessages);
  return (
    <>
      <p class="k-eyebrow">{eventTitle}</p>
      <h1>{m.cancelTitle(personOf(r, words))}</h1>
      <p class="k-lead">{m.cancelText}</p>
      <Form action={registrationPaths.cancellation(slug, r.id)}>
        <ButtonRow>
          <Submit>{m.cancelSubmit}</Submit>
          <ButtonLink kind="tertiary" path={registrationPaths.one(slug, r.id)}>{m.back}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}

import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { longDate, timeRange } from '../../platform/time/time.ts';
import { Banner } from '../../ui/banner.tsx';
import { BrandMark } from '../../ui/brand.tsx';
import { Content, InGerman, Sentence } from '../../ui/content.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import type { FieldErrors } from '../../ui/form-errors.ts';
import { ButtonLink, Form, Submit, TextField } from '../../ui/form.tsx';
import { accountPaths } from '../accounts/paths.ts';
import { certificateMessages } from './messages-certificate.ts';
import { livePaths } from './paths.ts';
import type { Participation, VerifiedCertificate } from './queries.ts';

export interface CertificatePageProps {
  participation: Participation;
  number: string;
  holder: { name: string; jobTitle: string };
  /** Absolute, because it is read on paper. */
  verifyAddress: string;
}

/** The certificate as a page that prints on one sheet of A4: HTML is read aloud better than most PDFs. */
export function CertificatePage(props: CertificatePageProps) {
  const m = useTexts(certificateMessages);
  const href = useHref();
  const { participation: p, holder } = props;
  if (holder.name === '') {
    return (
      <>
        <h1>{m.noNameTitle}</h1>
        <p class="k-lead">{m.noName}</p>
        <p><ButtonLink path={accountPaths.account()}>{m.toAccount}</ButtonLink></p>
      </>
    );
  }
  return (
    <>
      <p class="k-screen">{m.print}</p>
      <Sheet {...props} />
      <p class="k-screen"><a href={href(livePaths.participate(p.slug))}>{m.back}</a></p>
    </>
  );
}

function Sheet({ participation: p, number, holder, verifyAddress }: CertificatePageProps) {
  const m = useTexts(certificateMessages);
  const lang = useLang();
  const contents = p.programme.filter((item) => item.kind === 'impulse').map((item) => <Content text={item.title} />);
  const place = [p.venue, p.address].filter(Boolean).join(', ');
  return (
    <article class="k-certificate" aria-labelledby="titel">
      <p class="k-certificate__brand"><BrandMark /><span>Initiative K</span></p>
      <h1 id="titel">{m.title}</h1>
      <p>{m.certifies}</p>
      <p class="k-certificate__name">{holder.name}</p>
      <p><InGerman>{[holder.jobTitle, p.organisationName].filter(Boolean).join(', ')}</InGerman></p>
      <p>{m.tookPart}</p>
      <p class="k-certificate__event"><Content text={p.title} /></p>
      <DescriptionList items={[
        [m.when, `${longDate(p.startsAt!, lang)}, ${timeRange(p.startsAt!, p.endsAt!, lang)}`],
        [m.how, p.seat === 'online' ? m.seat.online : <Sentence of={m.seat.room} with={<InGerman>{place}</InGerman>} />],
        [m.series, <Content text={p.seriesTitle} />],
        [m.host, p.hostName ? <InGerman>{p.hostName}</InGerman> : ''],
        [m.contents, contents.length > 0 ? <ul>{contents.map((title) => <li>{title}</li>)}</ul> : null],
        [m.issuedBy, p.organiserName === '' ? '' : <InGerman>{p.organiserName}</InGerman>],
        [m.number, <strong class="k-certificate__number">{number}</strong>],
      ]} />
      <p class="k-small k-certificate__verify">{m.verifyAt(verifyAddress)}</p>
    </article>
  );
}

/** Where anybody types the number of a certificate. */
export function VerifyPage({ errors, typed }: { errors: FieldErrors; typed: string }) {
  const m = useTexts(certificateMessages).verify;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      <Form action={livePaths.verify()} method="get">
        <TextField
          name="number" label={m.field} hint={m.hint} required value={typed} error={errors['number']}
          width="medium" autocomplete="off" spellcheck={false}
        />
        <Submit>{m.submit}</Submit>
      </Form>
    </>
  );
}

/** What anybody may know of a certificate. */
export function VerifiedPage({ number, found }: { number: string; found: VerifiedCertificate | undefined }) {
  const m = useTexts(certificateMessages).verify;
  const lang = useLang();
  return (
    <>
      <h1>{m.title}</h1>
      {found ? (
        <>
          <Banner tone="success" title={m.valid(number)} />
          <DescriptionList items={[
            [m.event, <Content text={found.eventTitle} />], [m.date, longDate(found.startsAt, lang)],
            [m.organisation, found.organisationName ? <InGerman>{found.organisationName}</InGerman> : ''],
            [m.organiser, found.organiserName === '' ? '' : <InGerman>{found.organiserName}</InGerman>],
          ]} />
          <p class="k-muted">{m.noName}</p>
        </>
      ) : <Banner tone="danger" title={m.unknown(number)}><p>{m.unknownHint}</p></Banner>}
      <p><ButtonLink path={livePaths.verify()} kind="secondary">{m.again}</ButtonLink></p>
    </>
  );
}

import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Content, InGerman } from '../../ui/content.tsx';
import { Form, Submit, ButtonLink, TextArea } from '../../ui/form.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { liveMessages } from './messages.ts';
import { livePaths } from './paths.ts';
import type { Material } from './queries.ts';
import type { ParticipationPageProps, Seat } from './views.tsx';

/** What remains: material, two questions, the certificate. */
export function AfterTheEvent(props: ParticipationPageProps) {
  return (
    <div class="k-after">
      <Materials p={props.participation} />
      <Feedback {...props} />
      <Certificate p={props.participation} />
    </div>
  );
}

const kindIcons: Record<Material['kind'], IconName> = { slides: 'document', recording: 'play', link: 'arrow' };

function Materials({ p }: { p: Seat }) {
  const m = useTexts(liveMessages).material;
  const known = new Set(p.programme.map((item) => item.id));
  const general = p.materials.filter((material) => material.itemId === null || !known.has(material.itemId));
  const groups = p.programme
    .map((item) => ({ title: item.title, materials: p.materials.filter((material) => material.itemId === item.id) }))
    .concat({ title: { de: m.general, en: m.general }, materials: general })
    .filter((group) => group.materials.length > 0);
  return (
    <section class="k-flow k-after__materials" aria-labelledby="material">
      <h2 id="material">{m.title}</h2>
      {groups.length === 0 ? <p class="k-muted">{m.none}</p> : groups.map((group) => (
        <div class="k-flow k-flow--tight">
          <h3><Content text={group.title} /></h3>
          <ul class="k-materials">{group.materials.map((material) => <MaterialLink material={material} />)}</ul>
        </div>
      ))}
    </section>
  );
}

function MaterialLink({ material }: { material: Material }) {
  const m = useTexts(liveMessages).material;
  const host = URL.canParse(material.url) ? new URL(material.url).host : '';
  return (
    <li class="k-with-icon">
      <Icon name={kindIcons[material.kind]} />
      <span>
        <a href={material.url} rel="noreferrer">{m.kind[material.kind]}: <InGerman>{material.title}</InGerman></a>{' '}
        <span class="k-muted k-small">{m.opensElsewhere(host)}</span>
      </span>
    </li>
  );
}

function Feedback({ participation: p, errors, typed }: ParticipationPageProps) {
  const m = useTexts(liveMessages).feedback;
  return (
    <section class="k-flow" aria-labelledby="rueckmeldung">
      <h2 id="rueckmeldung">{m.title}</h2>
      {p.feedbackGiven ? <p class="k-with-icon"><Icon name="success" /><span>{m.thanks}</span></p> : (
        <>
          <p>{m.lead}</p>
          <Form action={livePaths.feedback(p.slug)}>
            <RadioGroup name="useful" label={m.useful} inline required value={typed?.useful} error={errors?.['useful']}
              options={m.scale.map((label, index) => ({ value: String(index + 1), label }))} />
            <TextArea name="comment" label={m.comment} hint={m.commentHint} rows={4} value={typed?.comment} error={errors?.['comment']} />
            <Submit>{m.send}</Submit>
          </Form>
        </>
      )}
    </section>
  );
}

function Certificate({ p }: { p: Seat }) {
  const m = useTexts(liveMessages).certificate;
  const href = useHref();
  return (
    <section class="k-flow" aria-labelledby="bescheinigung">
      <h2 id="bescheinigung">{m.title}</h2>
      {p.registrationState !== 'attended' ? <p>{m.notAttended} <a href={href('/rueckmeldung')}>{m.write}</a>.</p> : p.certificateIssued ? (
        <p><ButtonLink path={livePaths.certificate(p.slug)} kind="secondary">{m.open}</ButtonLink></p>
      ) : (
        <>
          <p>{m.lead}</p>
          <form method="post" action={href(livePaths.certificate(p.slug))}><Submit kind="secondary">{m.issue}</Submit></form>
        </>
      )}
    </section>
  );
}

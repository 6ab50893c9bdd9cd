import { useTexts } from '../../../platform/i18n/page-language.tsx';
import { Form, Submit, TextArea, TextField } from '../../../ui/form.tsx';
import { offersSeat } from '../event.ts';
import { ownMessages } from './messages-own.ts';
import { registrationPaths } from './paths.ts';
import type { OwnRegistration } from './queries.ts';
import { AnswerFields } from './views-form.tsx';
import type { OwnPageProps } from './views-own.tsx';

/** Taking the seat that is offered, or leaving it to the next in line. */
export function OfferButtons({ id }: { id: string }) {
  const m = useTexts(ownMessages);
  return (
    <Form action={registrationPaths.offer(id)}>
      <div class="kern-btn-wrapper k-buttons">
        <Submit name="answer" value="accept">{m.accept}</Submit>
        <Submit name="answer" value="decline" kind="secondary">{m.decline}</Submit>
      </div>
    </Form>
  );
}

/** The question of the last days, answered with one button. */
export function Coming({ registration: r }: { registration: OwnRegistration }) {
  const m = useTexts(ownMessages);
  return (
    <section class="k-flow" aria-labelledby="zusage">
      <h2 class="kern-heading-medium" id="zusage">{m.comingTitle}</h2>
      {r.coming === true ? <p class="kern-body">{m.comingAnswered}</p> : (
        <>
          <p class="kern-body">{m.comingLead}</p>
          <Form action={registrationPaths.coming(r.id)}>
            <div class="kern-btn-wrapper k-buttons">
              <Submit name="coming" value="yes">{m.comingYes}</Submit>
              <Submit name="coming" value="no" kind="secondary">{m.comingNo}</Submit>
            </div>
          </Form>
        </>
      )}
    </section>
  );
}

/** What can be changed about a registration that stands. */
export function Manage(props: OwnPageProps) {
  const { registration: r, errors } = props;
  const m = useTexts(ownMessages);
  return (
    <section class="k-flow" aria-labelledby="verwalten">
      <h2 class="kern-heading-medium" id="verwalten">{m.manage}</h2>
      <SwitchButton r={r} />
      <details class="k-details" open={Boolean(errors?.['question'])}>
        <summary>{m.answersTitle}</summary>
        <Form action={registrationPaths.answers(r.id)}>
          <AnswerFields {...props.answers} topics={props.topics} errors={errors} />
          <Submit kind="secondary">{m.saveAnswers}</Submit>
        </Form>
      </details>
      {!props.hasBegun && <details class="k-details" open={Boolean(errors?.['emails'])}>
        <summary>{m.colleaguesTitle}</summary>
        <p class="kern-body">{m.colleaguesLead}</p>
        {props.colleagues.length > 0 && (
          <>
            <p class="kern-body">{m.colleaguesInvited}</p>
            <ul class="kern-list kern-list--bullet">{props.colleagues.map((c) => <li>{c.email}: {m.stateLabel[c.state]}</li>)}</ul>
          </>
        )}
        <Form action={registrationPaths.colleagues(r.id)}>
          <input type="hidden" name="wish" value={r.seat ?? r.wish} />
          <TextArea name="emails" label={m.colleaguesEmails} hint={m.colleaguesHint} required rows={3} value={props.typed?.emails} error={errors?.['emails']} />
          <Submit kind="secondary">{m.colleaguesSubmit}</Submit>
        </Form>
      </details>}
      {r.state === 'confirmed' && !props.hasBegun && (
        <details class="k-details" open={Boolean(errors?.['email'])}>
          <summary>{m.handOverTitle}</summary>
          <p class="kern-body">{m.handOverLead}</p>
          <Form action={registrationPaths.handOver(r.id)}>
            <TextField name="email" type="email" label={m.handOverEmail} required spellcheck={false} value={props.typed?.email} error={errors?.['email']} />
            <Submit kind="secondary">{m.handOver}</Submit>
          </Form>
        </details>
      )}
    </section>
  );
}

/** Room to online, online to room, or out of the queue: what is possible from here. */
function SwitchButton({ r }: { r: OwnRegistration }) {
  const m = useTexts(ownMessages);
  if (!offersSeat(r.mode, 'room') || !offersSeat(r.mode, 'online') || r.offerSeat) return null;
  const waitsForRoom = r.seat === 'online' && r.queueNumber !== null;
  const target = waitsForRoom || r.seat === 'room' ? 'online' : 'room';
  const roomFree = (r.roomCapacity === null || r.roomTaken < r.roomCapacity) && r.roomWaiting === 0;
  const label = waitsForRoom ? m.leaveQueue : target === 'online' ? m.switchOnline : roomFree ? m.switchRoom : m.queueRoom;
  return (
    <Form action={registrationPaths.switchSeat(r.id)}>
      <input type="hidden" name="wish" value={target} />
      <Submit kind="secondary">{label}</Submit>
    </Form>
  );
}

/** Cancelling, or declining what a colleague has arranged. */
export function Cancel({ registration: r }: { registration: OwnRegistration }) {
  const m = useTexts(ownMessages);
  const invited = r.accountId === null;
  return (
    <section class="k-flow" aria-labelledby="absagen">
      <h2 class="kern-heading-medium" id="absagen">{invited ? m.declineInvitationTitle : m.cancelTitle}</h2>
      {(r.state === 'confirmed' || r.state === 'offered') && <p class="kern-body">{m.cancelLead}</p>}
      <Form action={registrationPaths.cancel(r.id)}><Submit kind="secondary">{invited ? m.declineInvitation : m.cancel}</Submit></Form>
    </section>
  );
}

import type { FastifyReply } from 'fastify';
import type { JSX } from 'preact';
import { NotFound } from '../../../platform/http/errors.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../../platform/time/time.ts';
import { Banner } from '../../../ui/banner.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/form.tsx';
import { sendPage } from '../../../ui/reply.tsx';
import { organisationPaths } from '../../organisations/paths.ts';
import { decidedMessages } from './decided-messages.ts';
import { belongingCrumbs } from './frame.ts';
import type { Decided } from './queries-decided.ts';

function DecidedPage({ decided, queue }: { decided: Decided; queue: string }): JSX.Element {
  const m = useTexts(decidedMessages);
  const lang = useLang();
  const href = useHref();
  const name = <InGerman>{decided.organisationName}</InGerman>;
  return (
    <>
      <h1>{m.title}</h1>
      <Banner tone="info" title={m.sentence(m.outcomes[decided.outcome], decided.at === null ? '' : mediumDate(decided.at, lang))}>
        <p>
          {m.organisation}:{' '}
          {decided.organisationSlug === null ? name : <a href={href(organisationPaths.organisation(decided.organisationSlug))}>{name}</a>}
        </p>
      </Banner>
      <p>{m.nothing}</p>
      <ButtonRow><ButtonLink path={queue}>{m.queue}</ButtonLink></ButtonRow>
    </>
  );
}

/**
 * The page for a request that somebody reopens by an old link after it was decided, with the way back to what waits. NotFound where there
 * is nothing to tell this reader.
 */
export function sendDecided(reply: FastifyReply, decided: Decided | undefined, queue: string): FastifyReply {
  if (decided === undefined) throw new NotFound('decided request');
  const { title } = decidedMessages[reply.request.lang];
  return sendPage(reply, { title, breadcrumb: belongingCrumbs(reply.request, title) }, <DecidedPage decided={decided} queue={queue} />);
}

/** A decision that came too late changes nothing and leads to that page, at `path`. NotFound as above. */
export function showDecided(reply: FastifyReply, decided: Decided | undefined, path: string): FastifyReply {
  if (decided === undefined) throw new NotFound('decided request');
  return seeOther(reply, path);
}

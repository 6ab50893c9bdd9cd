import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { Content } from '../../ui/content.tsx';
import { Icon } from '../../ui/icon.tsx';
import { liveMessages } from './messages.ts';
import { livePaths } from './paths.ts';
import type { Stage } from './queries.ts';

/** The one page that has the meeting link, for somebody who has just been counted as attended. */
export function StagePage({ stage }: { stage: Stage }) {
  const m = useTexts(liveMessages).stage;
  const href = useHref();
  return (
    <>
      <header class="k-flow k-flow--tight">
        <p class="k-eyebrow"><Content text={stage.title} /></p>
        <h1>{m.title}</h1>
      </header>
      <p class="k-lead">{m.lead(new URL(stage.meetingUrl).host)}</p>
      <p>
        <a class="kern-btn kern-btn--primary k-leave" href={stage.meetingUrl} rel="noreferrer">
          <Icon name="screen" /><span class="kern-label">{m.open}</span>
        </a>
      </p>
      <p class="k-with-icon"><Icon name="success" /><span>{m.noted}</span></p>
      <p class="k-muted">{m.hint}</p>
      <p><a href={href(livePaths.participate(stage.slug))}>{m.back}</a></p>
    </>
  );
}

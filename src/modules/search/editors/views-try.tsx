import type { JSX } from 'preact';
import { useTexts } from '../../../platform/i18n/page-language.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { synonymMessages } from './messages.ts';
import type { Understanding } from './try-out.ts';

/** What the search makes of a query, in words; announced where the page was loaded for it. */
export function Understood({ of: { text, words, passed, synonyms, without, held, changed } }: { of: Understanding }): JSX.Element {
  const t = useTexts(synonymMessages);
  return (
    <div class="k-understood k-flow" id="ergebnis" role="status">
      <h3>{t.result(text)}</h3>
      {words.length === 0 ? <p>{t.nothing}</p> : (
        <>
          <DescriptionList items={[
            [t.words, <ul class="k-plain">{words.map(({ asked, stem, parts }) => (
              <li><InGerman><strong>{asked}</strong></InGerman>, {t.stem(stem)}{parts.length > 0 && `, ${t.parts(parts.join(', '))}`}</li>
            ))}</ul>],
            [t.passed, passed.length > 0 ? <InGerman>{passed.join(', ')}</InGerman> : ''],
            [t.synonyms, synonyms.length > 0 ? <ul class="k-plain">{synonyms.map(({ asked, terms }) => <li>{t.leads(asked, terms.join(', '))}</li>)}</ul> : t.noSynonyms],
            [t.hits, <><span class="k-num">{[t.without(without), t.held(held), ...(changed === undefined ? [] : [t.changed(changed)])].join(' · ')}</span></>],
          ]} />
          <p class="k-muted k-small">{t.hitsNote}</p>
        </>
      )}
    </div>
  );
}

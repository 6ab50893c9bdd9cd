import type { JSX } from 'preact';
import { inLang } from '../../platform/i18n/localised.ts';
import { useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../platform/time/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card, CardGrid } from '../../ui/card.tsx';
import { Content, InGerman } from '../../ui/content.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form, SelectField, Submit } from '../../ui/form.tsx';
import { LAENDER, SIZE_CLASSES } from '../organisations/organisation.ts';
import type { Topic } from '../topics/queries.ts';
import { projectMessages } from './messages.ts';
import { roleMessages } from './messages-roles.ts';
import { projectPaths } from './paths.ts';
import type { Offer, OfferFilter } from './queries-offers.ts';
import { titleOfProject } from './texts.ts';

/** What Kommunen would gladly present, filtered by Land, field of action and size. */
export function OffersPage({ offers, topics, filter }: { offers: readonly Offer[]; topics: readonly Topic[]; filter: OfferFilter }): JSX.Element {
  const [t, m, lang] = [useTexts(roleMessages).pool, useTexts(projectMessages), useLang()];
  return (
    <>
      <h1>{t.title}</h1>
      <p class="k-lead">{t.lead}</p>
      <div class="k-filter">
        <Form action={projectPaths.offers()} method="get">
          <SelectField
            name="land" label={t.land} unmarked placeholder={t.all} value={filter.land}
            options={Object.entries(LAENDER).map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'de'))}
          />
          <SelectField
            name="feld" label={t.topic} unmarked placeholder={t.all} value={filter.topicId}
            options={topics.map(({ id, name }) => ({ value: id, label: inLang(name, lang) }))}
          />
          <SelectField
            name="groesse" label={t.size} unmarked placeholder={t.all} value={filter.size}
            options={SIZE_CLASSES.map(({ key }) => ({ value: key, label: t.sizes[key] }))}
          />
          <Submit kind="secondary">{t.apply}</Submit>
        </Form>
      </div>
      {offers.length === 0 ? <EmptyState icon="impulse" title={t.none}><p>{t.noneText}</p></EmptyState> : (
        <CardGrid>
          {offers.map((offer) => (
            <Card
              title={<Content text={titleOfProject(offer)} />} level={2} eyebrow={<InGerman>{offer.organisationName}</InGerman>}
              path={projectPaths.project(offer.slug)} badges={<Badge text={m.status[offer.status]} />}
              facts={[{ icon: 'calendar', text: t.since(mediumDate(offer.offeredAt, lang)) }]}
            >
              <p><Content text={{ de: offer.sentenceDe, en: offer.sentenceEn }} /></p>
              {offer.offerNote === '' ? null : <p class="k-muted"><InGerman>{offer.offerNote}</InGerman></p>}
            </Card>
          ))}
        </CardGrid>
      )}
    </>
  );
}

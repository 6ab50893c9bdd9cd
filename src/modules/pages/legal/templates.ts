import type { Lang } from '../../../platform/i18n/catalogue.ts';
import type { LegalPage, LegalPart } from './legal.ts';
import { accessMessages, plainLanguageSections } from '../my-data/access-messages.ts';
import { legalMessages, privacyMessages } from './messages.ts';

type Section = readonly [title: string, ...content: (string | { part: LegalPart })[]];

const of = (sections: readonly { title: string; text: string }[]): Section[] => sections.map(({ title, text }) => [title, text]);

/** The text a page begins with: complete and sound as it is, with the operator's particulars filled in where they belong. */
export function legalTemplate(page: LegalPage, lang: Lang): string {
  const { lead, sections } = templates[page](lang);
  const written = sections.map(([title, ...content]) =>
    [`## ${title}`, ...content.map((piece) => (typeof piece === 'string' ? piece : `{${piece.part}}`))].join('\n\n'));
  return [...lead.map((piece) => (typeof piece === 'string' ? piece : `{${piece.part}}`)), ...written].join('\n\n');
}

const templates: Record<LegalPage, (lang: Lang) => { lead: (string | { part: LegalPart })[]; sections: Section[] }> = {
  imprint: (lang) => {
    const t = legalMessages[lang].imprint;
    return { lead: [t.lead, { part: 'angaben' }], sections: of(t.sections) };
  },
  privacy: (lang) => {
    const t = privacyMessages[lang];
    return {
      lead: [t.lead],
      sections: [
        ...of([t.short]), [t.controller, { part: 'verantwortlich' }], [t.officer, { part: 'datenschutzbeauftragte' }], [t.table.caption, { part: 'tabelle' }],
        ...of(t.sections), [t.hosting, { part: 'server' }], [t.authority, { part: 'aufsicht' }],
      ],
    };
  },
  accessibility: (lang) => {
    const t = accessMessages[lang].statement;
    return {
      lead: [t.lead],
      sections: [
        [t.assessment, { part: 'bewertung' }], ...of(t.sections), [t.feedback, t.feedbackText, { part: 'email' }, { part: 'rueckmeldung' }],
        [t.enforcement, t.enforcementText, { part: 'durchsetzungsstelle' }],
      ],
    };
  },
  rules: (lang) => {
    const t = legalMessages[lang].rules;
    return { lead: [t.lead], sections: of(t.sections) };
  },
  plain: () => ({ lead: [], sections: of(plainLanguageSections) }),
  sign: (lang) => {
    const t = accessMessages[lang].sign;
    return { lead: [t.lead], sections: [[t.video, { part: 'video' }], ...of(t.sections)] };
  },
};

import { hasExperience, type ProjectContent } from './project.ts';

/** What readers gain from, with a weight each; asked for one after the other, the most useful first. */
export const completenessParts = [
  'result', 'evidence', 'lessons', 'contact', 'effort', 'startingPoint', 'steps', 'phases', 'products', 'transferability', 'services', 'operation', 'tags',
] as const;
export type CompletenessPart = (typeof completenessParts)[number];

/** By use to a reader who wants to do the same: what came of it and what went wrong before what it ran on. */
const weights: Record<CompletenessPart, number> = {
  result: 16, evidence: 8, lessons: 16, contact: 12, effort: 12, startingPoint: 6, steps: 6, phases: 6, products: 6, transferability: 4, services: 4, operation: 2, tags: 2,
};

export interface Completeness {
  /** 0 to 100; the six fields that every profile has are where it begins. */
  score: number;
  /** What to add next, the most useful first. */
  missing: CompletenessPart[];
}

/** How much a profile tells its readers. What cannot be known yet is not asked: of an idea neither results nor lessons. */
export function completeness(content: ProjectContent, around: { hasContact: boolean }): Completeness {
  const { basics, experience, figures, technology } = content;
  const started = basics.status !== 'idea' && basics.status !== 'planned';
  const there: Record<CompletenessPart, boolean> = {
    result: experience.results.length > 0,
    evidence: experience.results.some(({ after, source }) => after !== null && source !== ''),
    lessons: experience.notWorked !== '' || experience.differently !== '',
    contact: around.hasContact,
    effort: figures.oneOff !== null || figures.yearly !== null || figures.personDays !== null,
    startingPoint: basics.startingPoint !== '',
    steps: basics.steps.length > 0,
    phases: basics.phases.length > 0,
    products: technology.products.length > 0,
    transferability: experience.transferability !== '' || experience.prerequisites !== '',
    services: basics.services.length > 0,
    operation: technology.operation !== null,
    tags: basics.tags.length > 0,
  };
  const asked: Record<CompletenessPart, boolean> = {
    ...mapped(() => true),
    result: started, evidence: started, lessons: hasExperience(basics.status), steps: started, products: started, transferability: hasExperience(basics.status), operation: started,
  };
  const parts = completenessParts.filter((part) => asked[part]);
  const sum = (of: readonly CompletenessPart[]): number => of.reduce((total, part) => total + weights[part], 0);
  const missing = parts.filter((part) => !there[part]).sort((a, b) => weights[b] - weights[a]);
  const START = 20;
  return { score: Math.round(START + (100 - START) * (1 - sum(missing) / sum(parts))), missing };
}

function mapped(value: () => boolean): Record<CompletenessPart, boolean> {
  return Object.fromEntries(completenessParts.map((part) => [part, value()])) as Record<CompletenessPart, boolean>;
}

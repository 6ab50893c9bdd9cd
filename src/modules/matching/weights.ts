/**
 * Points by which matches are ordered, each with its why. Only their proportions mean anything; nobody gets to read points.
 * Topic and text say whether two projects are about the same; everything else only orders those that are.
 */
export const weights = {
  /** The same LeiKa service: the same form, the same law, the same steps. As exact as it gets. */
  leika: 14,
  /** The same OZG service: usually the same office and the same specialist application. */
  service: 24,
  /** A tag is a word that two Kommunen chose independently; a rare one tells a lot, but spelling and habit differ. */
  tag: 14,
  /** A field of action is one of few and wide; it makes a match only together with something else. */
  topic: 8,
  /** More shared keys than this tell nothing new, and a profile with every tag must not win by that. */
  topicAtMost: 48,
  /** Title and sentence in the same words. Below the topics together, since words are ambiguous; above one wide field. */
  text: 36,
  /** Somebody who has done it answers what somebody who plans it asks: this is what matching is for. */
  complement: {
    planning: { planning: 6, doing: 9, done: 12 },
    doing: { planning: 9, doing: 6, done: 9 },
    done: { planning: 12, doing: 9, done: 3 },
  },
  /** A town of 3,000 cannot copy what a city of 300,000 does; one class apart it often can. */
  sameSize: 6,
  nextSize: 3,
  /** The same Land: the same law, the same funding, often the same IT provider. */
  sameLand: 6,
  /** The same product: experience can be taken over as it is. */
  product: 8,
  /** The same vendor with another product: contracts and contacts, but less of the experience. */
  vendor: 3,
  /** Confirmed within half a year, within a year; what is older may be history. */
  fresh: 4,
  due: 2,
} as const;

/** Points of topic and text from which on two projects are about the same. One wide field alone, however rare, is not enough. */
export const LEAST_LIKENESS = 9;
/** Of one Kreis: neighbours know each other anyway, and one busy Kreis must not fill the page. */
export const MOST_OF_A_KREIS = 2;
/** Reasons that are said: more is not read. */
export const REASONS = 3;

/**
 * What the ranking is made of. `npm run search:eval` measures the whole and a ladder that switches the ways on one after the other; decision
 * 21 says how the numbers were found and how far they carry over.
 */
export interface SearchParameters {
  /** How soon a word that comes again says nothing new (BM25). */
  k1: number;
  /** How much of the further ways to the same word is added to the best one. */
  further: number;
  /** Other words with the same stem; 0 leaves stems out. */
  stem: number;
  /** A word of the query is a part of a compound in the text. */
  inCompound: number;
  /** A part of a compound in the query is looked for by itself; its last part counts `headShare` of that: it names a kind, not the matter. */
  ofCompound: number;
  headShare: number;
  /** Words that name an act of the administration ("Erteilung"), beside those that name a matter. */
  actWord: number;
  /** Words of similar letters, times their likeness, which has to be `lettersLeast`; letters they have besides count `lettersExtra`. */
  letters: number;
  lettersLeast: number;
  lettersExtra: number;
  lettersMost: number;
  /** One slip; each further one takes a tenth. */
  typo: number;
  synonym: number;
  /** How much hits with all words stand above those with some. */
  coverage: number;
  /** How much the best passage counts beside the whole, how much less in a long one, how much more in the title, among how many hits. */
  passage: number;
  passageLength: number;
  passageTitle: number;
  reranked: number;
  /** What answers less than this share of what the best one answers is no hit. */
  leastCoverage: number;
}

export const standard: SearchParameters = {
  k1: 1.2, further: 0.4, stem: 0.8, inCompound: 0.7, ofCompound: 0.5, headShare: 0.7, actWord: 0.6, letters: 0.8, lettersLeast: 0.2,
  lettersExtra: 0.3, lettersMost: 60, typo: 0.6, synonym: 0.8, coverage: 0.25, passage: 1.5, passageLength: 0.5, passageTitle: 1.2, reranked: 100,
  leastCoverage: 0.2,
};

/** Nothing but equal words. */
export const folding: SearchParameters = { ...standard, stem: 0, inCompound: 0, ofCompound: 0, letters: 0, typo: 0, synonym: 0, coverage: 0,
  passage: 0, leastCoverage: 0, actWord: 1, further: 0 };

/** The ladder by which each way is shown to be worth its cost; each step has the ones before. */
export const ladder: readonly { name: string; parameters: SearchParameters }[] = (() => {
  const { stem, inCompound, ofCompound, letters, typo, synonym } = standard;
  const steps: [string, Partial<SearchParameters>][] = [['fold', {}], ['stem', { stem }], ['split', { inCompound, ofCompound }],
    ['n-gram', { letters, typo }], ['synonyms', { synonym }]];
  let parameters = folding;
  return steps.map(([name, step]) => ({ name, parameters: (parameters = { ...parameters, ...step }) }));
})();

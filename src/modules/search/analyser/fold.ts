/**
 * One spelling for what people write differently: capitals, umlauts ("Gebühr", "Gebuehr", "Gebuhr"), ß, ligatures, soft hyphens. The same
 * word always gives the same fold, whoever wrote it; a fold consists of a–z and 0–9, and of letters of other scripts as they are.
 */
export function foldWord(word: string): string {
  let folded = word.toLowerCase();
  if (!/^[a-z0-9]*$/.test(folded)) folded = folded.replaceAll('ß', 'ss').normalize('NFKD').replace(/[\p{M}\u00ad'’]/gu, '');
  // "ue" after a vowel or q is no umlaut: Steuer, Bauer, Quelle; nor is a vowel before "ei": Videoeinsatz.
  return folded.replace(/([ao])e(?!i)|(?<![aeiouqy])ue/g, (_, vowel: string | undefined) => vowel ?? 'u');
}

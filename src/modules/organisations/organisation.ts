export type OrganisationKind = 'gemeinde' | 'kreis' | 'verband' | 'enterprise';

/** The 16 Länder by the first two digits of every ARS and AGS. Proper names, the same in both languages of the interface. */
export const LAENDER: Readonly<Record<string, string>> = {
  '01': 'Schleswig-Holstein', '02': 'Hamburg', '03': 'Niedersachsen', '04': 'Bremen', '05': 'Nordrhein-Westfalen', '06': 'Hessen',
  '07': 'Rheinland-Pfalz', '08': 'Baden-Württemberg', '09': 'Bayern', '10': 'Saarland', '11': 'Berlin', '12': 'Brandenburg',
  '13': 'Mecklenburg-Vorpommern', '14': 'Sachsen', '15': 'Sachsen-Anhalt', '16': 'Thüringen',
};

/**
 * A name as it is compared when somebody looks for it: lower case, umlauts and ß written out, everything else that is no
 * letter or digit becomes one space. "Villingen-Schwenningen" and "villingen schwenningen" are the same.
 */
export function foldName(name: string): string {
  // NFC first: macOS pastes ö as o and a mark of its own.
  return name.normalize('NFC').toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss').replaceAll('ł', 'l')
    .normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, ' ').trim();
}

/** A URL part made of a name: "Heidenheim an der Brenz" → "heidenheim-an-der-brenz". */
export function slugOf(name: string): string {
  return foldName(name).replaceAll(' ', '-').slice(0, 80).replace(/-$/, '') || 'x';
}

/** Size classes of municipalities as official statistics and figures of events use them; borders in inhabitants. */
export const SIZE_CLASSES = [
  { key: 'under5k', below: 5_000 },
  { key: 'under20k', below: 20_000 },
  { key: 'under100k', below: 100_000 },
  { key: 'from100k', below: Infinity },
] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number]['key'] | 'unknown';

export function sizeClass(population: number | null): SizeClass {
  return population === null ? 'unknown' : SIZE_CLASSES.find((c) => population < c.below)!.key;
}

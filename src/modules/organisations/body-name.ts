/**
 * Names of public bodies as people say them, made from the names of the official directory: "Flensburg, Stadt" is "Stadt Flensburg",
 * "Boos (VGem)" is "Verwaltungsgemeinschaft Boos". Pure; nothing is looked up.
 */
export interface BodyName {
  /** "Landkreis Mühldorf am Inn" */
  name: string;
  /** "Mühldorf am Inn" */
  shortName: string;
}

/**
 * Words that towns and municipalities carry as a part of their name and are called by. Every other epithet ("Universitätsstadt",
 * "Die Mähdrescherstadt", "Ostseebad") gives way to plain "Stadt" or "Gemeinde"; the official form is kept beside.
 */
const spoken: ReadonlySet<string> = new Set([
  'Landeshauptstadt', 'Lutherstadt', 'Freie und Hansestadt', 'Hansestadt', 'Hanse- und Universitätsstadt', 'Universitäts- und Hansestadt',
  'Flecken', 'Marktflecken', 'Klosterflecken', 'Marktgemeinde', 'Inselgemeinde', 'Kirchspiel',
]);

/** A municipality: the type before the name, never twice ("Markt Schwaben" stays "Markt Schwaben"). */
export function municipalityName(official: string, type: 'Stadt' | 'Markt' | 'Gemeinde' | 'Gemeindefreier Bezirk'): BodyName {
  const { base, epithets } = split(official);
  const shortName = written(base);
  const said = epithets.find((epithet) => spoken.has(epithet)) ?? type;
  return { name: shortName.startsWith(`${said} `) ? shortName : `${said} ${shortName}`, shortName };
}

/** A Kreis: "Landkreis" or "Kreis" before the name, unless the name says what it is ("Rhein-Kreis Neuss", "Region Hannover"). */
export function districtName(official: string, type: 'Kreis' | 'Landkreis'): BodyName {
  const name = written(split(official).base);
  const bare = name.replace(/^(?:Landkreis|Kreis|Regionalverband|Städteregion|Region) /, '');
  if (bare !== name) return { name, shortName: bare };
  return /kreis/i.test(name) ? { name, shortName: name } : { name: `${type} ${name}`, shortName: name };
}

export type AssociationType =
  'Amt' | 'Samtgemeinde' | 'Verbandsgemeinde' | 'Verwaltungsgemeinschaft' | 'Kirchspielslandgemeinde' | 'Gemeindeverwaltungsverband'
    | 'Verwaltungsverband';

/** An association of municipalities: its type before the name, with the abbreviations of the directory written out. */
export function associationName(official: string, type: AssociationType): BodyName {
  const plain = official.replace(/ \(VGem\)$/, '').replace(/, Stadt$/, '').replace(/^(?:GVV|VVG|Amt) /, '');
  const shortName = written(plain.replace(/^der (?:Stadt|Gemeinde) /, ''));
  // Agreed upon, without a name of their own: they are called after the municipality that runs them.
  if (official.startsWith('VVG ')) return { name: `Vereinbarte Verwaltungsgemeinschaft ${written(plain)}`, shortName };
  const own = /^(?:Nachbarschaftsverband|Verwaltungsgemeinschaft) /.exec(shortName)?.[0];
  if (own) return { name: shortName, shortName: shortName.slice(own.length) };
  // What Kirchspiel and Land once shared is run by an Amt today, and called so.
  return { name: `${type === 'Kirchspielslandgemeinde' ? 'Amt' : type} ${shortName}`, shortName };
}

/** The place an administration sits in: "Saarbrücken, Landeshauptstadt" is "Saarbrücken", "Lüchow, Wendland" stays. */
export function seatName(official: string): string {
  const { base, epithets } = split(official);
  return written(epithets.every((epithet) => /stadt$|^(?:M|St|GKSt)$/i.test(epithet)) ? base : official);
}

function split(official: string): { base: string; epithets: string[] } {
  const [base = '', ...epithets] = official.split(',').map((part) => part.trim().replace(/\s+/g, ' '));
  return { base, epithets };
}

const landscapes: Readonly<Record<string, string>> = {
  OB: 'Oberbayern', NB: 'Niederbayern', 'OFr.': 'Oberfranken', 'UFr.': 'Unterfranken', 'Bay.': 'Bayern', 'Schw.': 'Schwaben',
};

/** Written out as on the place-name sign: "a.d.Donau" → "an der Donau", "i.OB" → "in Oberbayern", "Lauenburg/ Elbe" in one. */
function written(name: string): string {
  return name
    .replace(/(?<! )\/ /, '/')
    .replace(/\ba\. ?d\. ?Eigen\b/, 'auf dem Eigen').replace(/\ba\. ?Darß/, 'auf dem Darß')
    .replace(/\bi\.d\. ?OPf\./, 'in der Oberpfalz').replace(/\bi\.d\. ?O\.L\./, 'in der Oberlausitz')
    .replace(/\ba\. ?d\. ?(?=\p{Lu})/u, 'an der ').replace(/\bi\. ?d\. ?(?=\p{Lu})/u, 'in der ')
      .replace(/\bv\. ?d\. ?(?=\p{Lu})/u, 'vor der ')
    .replace(/\bi\. ?(OB|NB|OFr\.|UFr\.|Bay\.|Schw\.)/, (_, short: string) => `in ${landscapes[short]}`)
    .replace(/\bi\. ?Odw\./, 'im Odenwald').replace(/\bb\. ?Hl\. ?Blut/, 'beim Heiligen Blut')
      .replace(/\bb\.Sulzbach-R\./, 'bei Sulzbach-Rosenberg')
    .replace(/\ba\. ?(?=\p{Lu})/u, 'am ').replace(/\bi\. ?(?=\p{Lu})/u, 'im ').replace(/\bb\. ?(?=\p{Lu})/u, 'bei ')
    .replace(/\bSt\.(?=\p{Lu})/u, 'St. ');
}

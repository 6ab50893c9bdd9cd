// Words that name a desk and not a person, as they stand before the @ of town hall addresses. Umlauts written out.
const DESKS = new Set([
  'rathaus', 'info', 'infos', 'information', 'post', 'poststelle', 'posteingang', 'mail', 'email', 'kontakt', 'contact', 'zentrale',
  'empfang',
  'verwaltung', 'stadt', 'stadtverwaltung', 'gemeinde', 'gemeindeverwaltung', 'markt', 'kreis', 'landkreis', 'landratsamt',
  'kreisverwaltung',
  'samtgemeinde', 'verbandsgemeinde', 'verwaltungsgemeinschaft', 'vg', 'amt', 'amtsverwaltung', 'buergermeister', 'buergermeisterin',
  'buergermeisteramt', 'oberbuergermeister', 'oberbuergermeisterin', 'ob', 'bm', 'landrat', 'landraetin', 'vorzimmer', 'sekretariat',
  'sekretaerin',
  'buero', 'geschaeftsstelle', 'geschaeftsfuehrung', 'buergerbuero', 'buergerservice', 'buergeramt', 'einwohnermeldeamt', 'meldeamt',
  'standesamt',
  'ordnungsamt', 'bauamt', 'hauptamt', 'kaemmerei', 'kasse', 'stadtkasse', 'gemeindekasse', 'personal', 'personalamt', 'presse',
  'pressestelle',
  'kultur', 'tourismus', 'tourist', 'touristinfo', 'bibliothek', 'feuerwehr', 'bauhof', 'stadtwerke', 'edv', 'it', 'iuk', 'support',
  'hilfe',
  'helpdesk', 'service', 'servicedesk', 'technik', 'digitalisierung', 'digital', 'datenschutz', 'office', 'team', 'webmaster', 'postmaster',
  'hostmaster', 'abuse', 'noreply', 'no', 'reply', 'newsletter', 'redaktion', 'fax', 'scan', 'bewerbung', 'anfrage', 'anfragen', 'vergabe',
  'organisation', 'admin', 'administrator', 'administration', 'root', 'zv', 'zweckverband', 'verband', 'der', 'die', 'das', 'und', 'von',
  'im', 'am',
]);

/**
 * Whether an address is a desk's and not a person's: every word before the @ names a desk, or repeats the domain (rathaus@, info.bauamt@,
 * gemeinde-musterdorf@, musterdorf@musterdorf.de). Nobody can say who reads such a mailbox, so it never holds a privileged role.
 * A guess: what it does not know counts as a person.
 */
export function isFunctionMailbox(email: string): boolean {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at).split('+')[0] ?? '';
  const ofDomain = new Set(email.slice(at + 1).split(/[.-]/));
  const labels = new Set(email.slice(at + 1).split('.'));
  const words = local.split(/[._-]/).map((word) => word.replace(/\d+$/, '')).filter((word) => word !== '');
  return words.length > 0 && (labels.has(local) || words.every((word) => DESKS.has(word) || ofDomain.has(word)));
}

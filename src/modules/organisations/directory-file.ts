import { associationName, districtName, municipalityName, seatName, type AssociationType } from './body-name.ts';

/** A public body as the official directory describes it. Keys are strings; a Kreis or Verband has the sums of its municipalities. */
export interface Body {
  kind: 'gemeinde' | 'kreis' | 'verband';
  ars: string;
  /** 8 digits of a Gemeinde, 5 of a Kreis; a Verband has none. */
  ags: string | null;
  officialType: string;
  /** Exactly as in the directory: "Kiel, Landeshauptstadt". */
  officialName: string;
  name: string;
  shortName: string;
  seat: string;
  /** Of the seat of the administration. */
  postcode: string | null;
  morePostcodes: boolean;
  population: number;
  areaHa: number;
  land: string;
}

export interface DirectoryFile {
  /** The day the directory describes, 'YYYY-MM-DD'. */
  asOf: string;
  bodies: Body[];
  /** Hectares of each Land, uninhabited areas included. */
  areas: Readonly<Record<string, number>>;
  lines: number;
}

/** What is wrong with a file; `line` counts from 1. */
export type FileFault = { line: number; fault: FaultCode };
export type FaultCode =
  | 'empty' | 'not_utf8' | 'too_many_lines' | 'length' | 'record_type' | 'date' | 'other_date' | 'key' | 'type_code' | 'name' | 'number'
  | 'postcode' | 'duplicate' | 'no_parent' | 'order' | 'without_municipality' | 'laender_missing';

/** The official file has 3.5 MB; nothing larger is read. */
export const MAX_FILE_BYTES = 6 * 1024 * 1024;

const LINE_LENGTH = 220;
const MAX_LINES = 30_000;
const LAENDER_COUNT = 16;

const municipalityTypes: Readonly<Record<string, { type: string; said: 'Stadt' | 'Markt' | 'Gemeinde' | 'Gemeindefreier Bezirk' }>> = {
  60: { type: 'Markt', said: 'Markt' }, 61: { type: 'kreisfreie Stadt', said: 'Stadt' }, 62: { type: 'Stadtkreis', said: 'Stadt' },
  63: { type: 'Stadt', said: 'Stadt' }, 64: { type: 'Gemeinde', said: 'Gemeinde' },
  65: { type: 'gemeindefreier Bezirk', said: 'Gemeindefreier Bezirk' }, 67: { type: 'Große Kreisstadt', said: 'Stadt' },
};
const UNINHABITED = '66';
const districtTypes: Readonly<Record<string, string>> = { 43: 'Kreis', 44: 'Landkreis', 45: 'Regionalverband' };
const cityTypes: ReadonlySet<string> = new Set(['41', '42']);
const associationTypes: Readonly<Record<string, AssociationType>> = {
  51: 'Amt', 52: 'Samtgemeinde', 53: 'Verbandsgemeinde', 54: 'Verwaltungsgemeinschaft', 55: 'Kirchspielslandgemeinde',
  56: 'Verwaltungsverband',
};
/** 50: a Gemeinde of no Verband, 58: a Gemeinde that does the work of others. Both stand among the Gemeinden. */
const noAssociations: ReadonlySet<string> = new Set(['50', '58']);
const BADEN_WUERTTEMBERG = '08';

class Fault extends Error {
  readonly code: FaultCode;
  constructor(code: FaultCode) {
    super(code);
    this.code = code;
  }
}

/**
 * Reads the official directory (GV100AD: 220 characters a line, UTF-8) into bodies, one for each: cities that are a Kreis and a Gemeinde at
 * once come once, uninhabited areas not at all. The whole file is believed or none of it; a fault names the first line that is wrong.
 */
export function readDirectoryFile(bytes: Uint8Array): { ok: true; file: DirectoryFile } | ({ ok: false } & FileFault) {
  const text = decode(bytes);
  if (typeof text !== 'string') return { ok: false, ...text };
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return { ok: false, line: 1, fault: 'empty' };
  if (lines.length > MAX_LINES) return { ok: false, line: MAX_LINES + 1, fault: 'too_many_lines' };
  const reading = new Reading();
  let at = 0;
  try {
    for (; at < lines.length; at += 1) reading.take(lines[at]!);
    return { ok: true, file: { ...reading.finish(), lines: lines.length } };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { ok: false, line: at + 1, fault: error.code };
  }
}

function decode(bytes: Uint8Array): string | FileFault {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Only now line by line: a line end is never a part of another character.
    let line = 1;
    for (let from = 0; ; line += 1) {
      const end = bytes.indexOf(0x0a, from);
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from, end === -1 ? undefined : end));
      } catch {
        return { line, fault: 'not_utf8' };
      }
      if (end === -1) return { line, fault: 'not_utf8' };
      from = end + 1;
    }
  }
}

interface Group {
  /** undefined: a city or a Verband that is a Gemeinde itself; it is no body of its own. */
  body: Body | undefined;
  municipalities: number;
}

interface Municipality extends Body {
  uninhabited: boolean;
}

/** Takes line after line in the order of the file: a Land, a Kreis of it, the Verbände of that Kreis, their Gemeinden by key. */
class Reading {
  #asOf = '';
  readonly #laender = new Set<string>();
  readonly #districts = new Map<string, Group>();
  readonly #associations = new Map<string, Group>();
  readonly #municipalities = new Map<string, Municipality>();
  readonly #areas: Record<string, number> = {};
  /** The Kreis whose lines are being read. */
  #current: { key: string; groups: Group[]; lastAgs: string } = { key: '', groups: [], lastAgs: '' };

  take(line: string): void {
    if (line.length !== LINE_LENGTH) throw new Fault('length');
    this.#takeDate(line.slice(2, 10));
    const type = line.slice(0, 2);
    if (type < '50') this.#closeDistrict();
    switch (type) {
      case '10': this.#takeLand(digits(line.slice(10, 12))); break;
      case '20': case '30': digits(line.slice(10, 12)); break;
      case '40': this.#takeDistrict(line); break;
      case '50': this.#takeAssociation(line); break;
      case '60': this.#takeMunicipality(line); break;
      default: throw new Fault('record_type');
    }
  }

  finish(): Omit<DirectoryFile, 'lines'> {
    this.#closeDistrict();
    if (this.#laender.size < LAENDER_COUNT) throw new Fault('laender_missing');
    const places = new Map<string, Body[]>();
    const municipalities = [...this.#municipalities.values()];
    for (const body of municipalities) {
      if (body.uninhabited) continue;
      const key = `${body.land} ${bare(body.shortName)}`;
      places.set(key, [...places.get(key) ?? [], body]);
    }
    const groups = [...this.#districts.values(), ...this.#associations.values()].flatMap(({ body }) => body ?? []);
    for (const body of groups) body.postcode = seatOf(body, places)?.postcode ?? null;
    const inhabited = municipalities.filter((m) => !m.uninhabited).map(({ uninhabited: _, ...body }) => body);
    return { asOf: this.#asOf, areas: this.#areas, bodies: [...groups, ...inhabited] };
  }

  /** Everything has at least one Gemeinde; where one has not, lines are missing. */
  #closeDistrict(): void {
    if (this.#current.groups.some(({ municipalities }) => municipalities === 0)) throw new Fault('without_municipality');
    this.#current = { key: '', groups: [], lastAgs: '' };
  }

  #takeDate(text: string): void {
    if (this.#asOf === '') this.#asOf = dateOf(text);
    else if (this.#asOf.replaceAll('-', '') !== text) throw new Fault('other_date');
  }

  #takeLand(land: string): void {
    if (!/^(?:0[1-9]|1[0-6])$/.test(land)) throw new Fault('key');
    if (this.#laender.has(land)) throw new Fault('duplicate');
    this.#laender.add(land);
    // Territory of no Kreis (shared with Luxembourg) stands under the key 000; a Land need not have any, so none is missed.
    this.#current = { key: `${land}000`, groups: [{ body: undefined, municipalities: 1 }], lastAgs: '' };
  }

  #takeDistrict(line: string): void {
    const key = digits(line.slice(10, 15));
    if (this.#districts.has(key)) throw new Fault('duplicate');
    if (!this.#laender.has(key.slice(0, 2))) throw new Fault('no_parent');
    const code = line.slice(122, 124);
    const type = districtTypes[code];
    if (type === undefined && !cityTypes.has(code)) throw new Fault('type_code');
    const official = nameOf(line.slice(22, 72));
    const seat = line.slice(72, 122).trim();
    const district: Group = {
      municipalities: 0,
      body: type === undefined ? undefined : group({
        kind: 'kreis', ars: `${key}0000000`, ags: key, officialType: type, officialName: official,
        ...districtName(official, type === 'Kreis' ? 'Kreis' : 'Landkreis'), seat: seat === '' ? official : seatName(nameOf(seat)),
      }),
    };
    this.#districts.set(key, district);
    this.#current = { key, groups: [district], lastAgs: '' };
  }

  #takeAssociation(line: string): void {
    const key = digits(line.slice(10, 15)) + digits(line.slice(18, 22));
    if (this.#associations.has(key)) throw new Fault('duplicate');
    if (this.#current.key !== key.slice(0, 5)) throw new Fault('no_parent');
    const code = line.slice(122, 124);
    const named = associationTypes[code];
    if (named === undefined && !noAssociations.has(code)) throw new Fault('type_code');
    const type = named === 'Verwaltungsverband' && key.startsWith(BADEN_WUERTTEMBERG) ? 'Gemeindeverwaltungsverband' : named;
    const official = nameOf(line.slice(22, 72));
    const seat = line.slice(72, 122).trim();
    const association: Group = {
      municipalities: 0,
      body: type === undefined ? undefined : group({
        kind: 'verband', ars: `${key}000`, ags: null, officialType: type, officialName: official, ...associationName(official, type),
        seat: seat === '' ? official : seatName(nameOf(seat)),
      }),
    };
    this.#associations.set(key, association);
    this.#current.groups.push(association);
  }

  #takeMunicipality(line: string): void {
    const ags = digits(line.slice(10, 18));
    const association = ags.slice(0, 5) + digits(line.slice(18, 22));
    const within = this.#associations.get(association);
    if (within === undefined || this.#current.key !== ags.slice(0, 5)) throw new Fault('no_parent');
    if (this.#municipalities.has(ags)) throw new Fault('duplicate');
    if (ags < this.#current.lastAgs) throw new Fault('order');
    this.#current.lastAgs = ags;
    const code = line.slice(122, 124);
    const type = municipalityTypes[code];
    if (type === undefined && code !== UNINHABITED) throw new Fault('type_code');
    const official = nameOf(line.slice(22, 72));
    const postcode = line.slice(165, 170);
    if (!/^(?:\d{5}| {5})$/.test(postcode)) throw new Fault('postcode');
    const names = municipalityName(official, type?.said ?? 'Gemeinde');
    const body: Municipality = {
      kind: 'gemeinde', ars: association + ags.slice(5), ags, officialType: type?.type ?? '', officialName: official, ...names,
      seat: names.shortName, postcode: postcode.trim() || null, morePostcodes: line.slice(170, 175) === '*****', areaHa: numberOf(line.slice(128, 139)),
      population: numberOf(line.slice(139, 150)), land: ags.slice(0, 2), uninhabited: type === undefined,
    };
    this.#municipalities.set(ags, body);
    this.#areas[body.land] = (this.#areas[body.land] ?? 0) + body.areaHa;
    for (const above of [within, this.#current.groups[0]!]) {
      above.municipalities += 1;
      if (above.body === undefined) continue;
      above.body.population += body.population;
      above.body.areaHa += body.areaHa;
    }
  }
}

function group(given: Omit<Body, 'postcode' | 'morePostcodes' | 'population' | 'areaHa' | 'land'>): Body {
  return { ...given, postcode: null, morePostcodes: false, population: 0, areaHa: 0, land: given.ars.slice(0, 2) };
}

/** The municipality an administration sits in: of the same Verband, else Kreis, else Land; the same name before a similar one. */
function seatOf(body: Body, places: ReadonlyMap<string, Body[]>): Body | undefined {
  const near = (place: Body): number => [9, 5, 2]
    .find((length) => place.ars.startsWith(body.ars.slice(0, length)))! + Number(place.shortName === body.seat);
  const at = (seat: string): Body | undefined =>
    places.get(`${body.land} ${bare(seat)}`)?.toSorted((a, b) => near(b) - near(a) || b.population - a.population)[0];
  // "Hofheim am T." is Hofheim am Taunus, and "Boll" Bad Boll.
  const own = (word: string): Body | undefined => [...places.values()].flat()
    .find((place) => place.ars.startsWith(body.ars.slice(0, body.kind === 'kreis' ? 5 : 9)) && place.shortName.split(' ').includes(word));
  return at(body.seat) ?? at(body.seat.replace(/^(?:\p{Lu}\p{L}*(?:stadt|bad)|Kurort) /u, '')) ?? own(body.seat.split(' ')[0]!);
}

/** Without what tells namesakes apart, which seats have in another form: "Leer (Ostfriesland)" and "Leer/Ostfriesland". */
function bare(name: string): string {
  return name.split(/ ?[(/,]| OT /)[0]!;
}

function dateOf(text: string): string {
  const date = /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : '';
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
  } catch {
    throw new Fault('date');
  }
}

function digits(text: string): string {
  if (!/^\d+$/.test(text)) throw new Fault('key');
  return text;
}

// Letters of German and Sorbian, and the marks the directory uses. Anything else was not written by it.
function nameOf(text: string): string {
  const name = text.trim().replace(/\s+/g, ' ');
  if (name.length < 2 || !/^[\p{L}][\p{L}\d ,.()/'-]*$/u.test(name)) throw new Fault('name');
  return name;
}

function numberOf(text: string): number {
  if (!/^\d{11}$/.test(text)) throw new Fault('number');
  const number = Number(text);
  if (number > 100_000_000) throw new Fault('number');
  return number;
}

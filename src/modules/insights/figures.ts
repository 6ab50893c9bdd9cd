import type { SizeClass } from '../organisations/organisation.ts';

/** Kinds of organisations as figures tell them apart; 'unknown': none named, or not checked yet. */
export type FigureKind = 'gemeinde' | 'kreis' | 'verband' | 'enterprise' | 'unknown';
export const figureKinds: readonly FigureKind[] = ['gemeinde', 'kreis', 'verband', 'enterprise', 'unknown'];
export const sizeOrder: readonly SizeClass[] = ['under5k', 'under20k', 'under100k', 'from100k', 'unknown'];

/** Registrations with a seat of all organisations that share these four properties. An organisation is in one group only. */
export interface Group {
  kind: FigureKind;
  size: SizeClass;
  /** Key of the Land, null where it is not known. */
  land: string | null;
  /** 'new': its first event of the series; null for registrations without an organisation. */
  experience: 'new' | 'returning' | null;
  people: number;
  attended: number;
  organisations: number;
}

export interface Share<Key> {
  key: Key;
  people: number;
  attended: number;
  organisations: number;
}

/** Groups added up by one property, in the given order; without an order the largest first. Values nobody has are left out. */
export function shareBy<Key extends string | null>(
  groups: readonly Group[], keyOf: (group: Group) => Key, order?: readonly Key[],
): Share<Key>[] {
  const sums = new Map<Key, Share<Key>>();
  for (const group of groups) {
    const key = keyOf(group);
    const sum = sums.get(key) ?? { key, people: 0, attended: 0, organisations: 0 };
    sum.people += group.people;
    sum.attended += group.attended;
    sum.organisations += group.organisations;
    sums.set(key, sum);
  }
  const shares = [...sums.values()];
  if (order) return shares.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return shares.sort((a, b) => b.people - a.people || String(a.key).localeCompare(String(b.key)));
}

/** Registrations of an event or a series by state. Seats are those of confirmed, attended and absent people alike. */
export interface Counts {
  requested: number;
  /** Without a seat, in the queue or with an open offer. */
  waiting: number;
  cancelled: number;
  /** With a seat: room + online. */
  seated: number;
  room: number;
  online: number;
  attended: number;
  attendedRoom: number;
  attendedOnline: number;
  noShow: number;
}

const nothing: Counts = {
  requested: 0, waiting: 0, cancelled: 0, seated: 0, room: 0, online: 0, attended: 0, attendedRoom: 0, attendedOnline: 0, noShow: 0,
};

/** The sum of counts, figure by figure. */
export function addUp(all: readonly Counts[]): Counts {
  const sum = { ...nothing };
  for (const counts of all) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
  return sum;
}

export interface FeedbackFigures {
  /** Answers from 1 (not useful) to 5 (very useful). */
  distribution: { value: 1 | 2 | 3 | 4 | 5; count: number }[];
  answers: number;
  /** Undefined without answers. */
  mean: number | undefined;
  /** Empty while fewer than COMMENTS_FROM people have answered: who wrote what could be guessed. */
  comments: string[];
}

/** Comments are shown from this many answers on. */
export const COMMENTS_FROM = 3;

export function feedbackFigures(counts: readonly { value: number; count: number }[], comments: readonly string[]): FeedbackFigures {
  const distribution = ([5, 4, 3, 2, 1] as const).map((value) => ({ value, count: counts.find((c) => c.value === value)?.count ?? 0 }));
  const answers = distribution.reduce((sum, { count }) => sum + count, 0);
  const total = distribution.reduce((sum, { value, count }) => sum + value * count, 0);
  const mean = answers === 0 ? undefined : total / answers;
  return { distribution, answers, mean, comments: answers >= COMMENTS_FROM ? [...comments] : [] };
}

/** Whole per cent of a part; undefined where there is no whole. */
export function percent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((part / whole) * 100);
}

/** A day on which registrations came in, and how many of those that still stand had come by its end. */
export interface CurveDay {
  /** 'YYYY-MM-DD' in Europe/Berlin. */
  day: string;
  total: number;
}

/** Drawn in one step a day for this long, then one a week: the table behind stays readable. */
const MAX_STEPS = 60;

/**
 * How registrations grew: one point a day from the first registration to `until`, one a week if that is longer than 60 days.
 * Days without registrations repeat the total, so that equal distances are equal times.
 */
export function growth(perDay: readonly { day: string; count: number }[], until: string): CurveDay[] {
  const first = perDay[0];
  if (!first) return [];
  const start = Temporal.PlainDate.from(first.day);
  const last = [until, perDay.at(-1)!.day].sort().at(-1)!;
  const days = start.until(Temporal.PlainDate.from(last)).days;
  const step = days > MAX_STEPS ? 7 : 1;
  const points: CurveDay[] = [];
  for (let offset = 0; ; offset += step) {
    const day = start.add({ days: Math.min(offset, days) }).toString();
    points.push({ day, total: perDay.reduce((sum, d) => sum + (d.day <= day ? d.count : 0), 0) });
    if (offset >= days) return points;
  }
}

/** One line of the benchmark. `ratio` is value / baseline, both taken in the same run. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  baseline: number;
  ratio: number;
  goal: string;
  ok: boolean;
  /** For rates: CPU milliseconds of the server process per request, steadier than a rate on a shared machine. */
  cpuMs?: number;
  baselineCpuMs?: number;
  /** What else belongs to the figure: percentiles, counts. */
  detail?: Record<string, number>;
}

/** A benchmark prints one or more figures under its name. */
export interface Benchmark {
  name: string;
  /** Builds so much data that all figures together would last longer than three minutes: taken when named, or with `all`. */
  long?: true;
  /** Further figures it gives, that may be asked for by name. */
  also?: readonly string[];
  run: () => Promise<Figure[]>;
}

/** Rounds to three significant digits, so that lines stay readable. */
export function round(n: number): number {
  return Number(n.toPrecision(3));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? NaN;
}

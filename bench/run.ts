// npm run -s bench            the figures that fit into three minutes, one JSON line each; ends with 0 whatever they are
// npm run -s bench -- all     all of them
// npm run -s bench -- NAME…   only those whose name begins with NAME
import type { Benchmark } from './figure.ts';
import { directoryBenchmarks } from './figures/directory.ts';
import { footprintBenchmarks } from './figures/footprint.ts';
import { matchingBenchmark } from './figures/matching.ts';
import { pageBenchmarks } from './figures/pages.ts';
import { policyBenchmark } from './figures/policy.ts';
import { registrationBenchmark } from './figures/registration.ts';
import { searchBenchmarks } from './figures/search.ts';

const wanted = process.argv.slice(2);
const all = [...pageBenchmarks, registrationBenchmark, policyBenchmark, matchingBenchmark, ...searchBenchmarks, ...directoryBenchmarks, ...footprintBenchmarks];

const isWanted = ({ name, also = [], long }: Benchmark): boolean => (wanted.length === 0 ? !long
  : wanted.some((word) => word === 'all' || [name, ...also].some((figure) => figure.startsWith(word) || word.startsWith(`${figure}-`))));

if (wanted.length === 0) console.error(`Left out because they take long: ${all.filter(({ long }) => long).map(({ name }) => name).join(', ')}; name them, or "all".`);
for (const benchmark of all.filter(isWanted)) {
  try {
    for (const figure of await benchmark.run()) console.log(JSON.stringify(figure));
  } catch (error) {
    console.log(JSON.stringify({ name: benchmark.name, error: error instanceof Error ? error.message : String(error), ok: false }));
  }
}

// A server that did not end in time must not keep the run from ending.
process.exit(0);

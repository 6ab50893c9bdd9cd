// npm run -s bench            all figures, one JSON line each; ends with 0 whatever they are
// npm run -s bench -- NAME…   only those whose name begins with NAME
import { directoryBenchmarks } from './figures/directory.ts';
import { footprintBenchmarks } from './figures/footprint.ts';
import { matchingBenchmark } from './figures/matching.ts';
import { pageBenchmarks } from './figures/pages.ts';
import { policyBenchmark } from './figures/policy.ts';
import { registrationBenchmark } from './figures/registration.ts';
import { searchBenchmarks } from './figures/search.ts';

const wanted = process.argv.slice(2);
const all = [...pageBenchmarks, registrationBenchmark, policyBenchmark, matchingBenchmark, ...searchBenchmarks, ...directoryBenchmarks, ...footprintBenchmarks];

for (const benchmark of all) {
  if (wanted.length > 0 && !wanted.some((name) => benchmark.name.startsWith(name) || name.startsWith(`${benchmark.name}-`))) continue;
  try {
    for (const figure of await benchmark.run()) console.log(JSON.stringify(figure));
  } catch (error) {
    console.log(JSON.stringify({ name: benchmark.name, error: error instanceof Error ? error.message : String(error), ok: false }));
  }
}

// A server that did not end in time must not keep the run from ending.
process.exit(0);

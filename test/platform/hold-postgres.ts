/** Started by embedded.test.ts as a process of its own, so that there is something to kill. */
import { startEmbeddedPostgres } from '../../src/platform/db/embedded.ts';

const postgres = await startEmbeddedPostgres({
  dataDir: process.argv[2]!,
  log: { info: () => undefined, warn: () => undefined },
  onCrash: (message) => {
    console.log(`crashed: ${message}`);
    process.exit(1);
  },
});
console.log(`ready: ${postgres.connectionString}`);
setInterval(() => undefined, 60_000);

import { readConfig } from '../config.ts';
import { StartError } from '../platform/start-error.ts';
import { runningEmbeddedUrl } from './installation.ts';

/** `bin/db url`: prints the address of the database, for psql and other tools. */
export async function urlCommand(): Promise<number> {
  const config = readConfig(process.env);
  const url = config.databaseUrl ?? runningEmbeddedUrl(config);
  if (url === undefined) throw new StartError('The embedded PostgreSQL does not run; start it with bin/start.');
  console.log(url);
  return 0;
}

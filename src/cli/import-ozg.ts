import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { importOzg } from '../modules/topics/commands-ozg.ts';
import { readOzgFile } from '../modules/topics/ozg-file.ts';
import { StartError } from '../platform/start-error.ts';
import { withCommandDeps } from './installation.ts';

const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** `bin/db import-ozg FILE`: brings the catalogue of administrative services to the state of the file, all or nothing; safe to repeat. */
export async function importOzgCommand(args: string[]): Promise<number> {
  const [name, ...more] = args;
  if (name === undefined || more.length > 0) throw new StartError('Say which file: bin/db import-ozg FILE');
  const read = readOzgFile(text(resolve(name)));
  if (!read.ok) throw new StartError(`${name} is no catalogue of OZG services: ${read.at} does not fit. Nothing was changed.`);
  return withCommandDeps(async (deps) => {
    const { services, leika, outdated } = await importOzg(deps, read.catalogue);
    console.log(`catalogue: ${services} OZG bundles, ${leika} LeiKa services; ${outdated} no longer in it`);
  });
}

function text(file: string): string {
  try {
    if (statSync(file).size > MAX_FILE_BYTES) throw new StartError(`${file} is larger than 20 MB; it cannot be the catalogue.`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}.`);
  }
}

import { readFile } from 'node:fs/promises';
import { importDomains } from '../modules/organisations/commands-domain.ts';
import { readDomainFile } from '../modules/organisations/domain-file.ts';
import { StartError } from '../platform/start-error.ts';
import { withCommandDeps } from './installation.ts';

/** `bin/admin domains FILE`: makes the e-mail domains of a CSV file (domain; ars, ags or name) known. Running it again adds nothing. */
export async function importDomainsCommand([path]: string[]): Promise<number> {
  if (path === undefined) throw new StartError('Say which file: bin/admin domains domains.csv');
  const text = await readFile(path, 'utf8').catch(() => { throw new StartError(`${path} cannot be read.`); });
  const file = readDomainFile(text);
  if (!file.ok) throw new StartError(`${path}: the first line must name the column domain and one of ars, ags or name (${file.reason}).`);
  return withCommandDeps(async (deps) => {
    const report = await importDomains(deps, undefined, file, { dryRun: false });
    for (const { line, text: raw, problem } of file.problems) console.warn(`line ${line}: ${problem}: ${raw}`);
    for (const line of report.unknown) console.warn(`line ${line}: no organisation has this key or name`);
    for (const line of report.ambiguous) console.warn(`line ${line}: several organisations have this name; give the ars`);
    console.log(`${report.added} added, ${report.known} known already, ${file.problems.length + report.unknown.length + report.ambiguous.length} left out`);
  });
}

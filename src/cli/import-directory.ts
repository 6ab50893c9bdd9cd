import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { MAX_FILE_BYTES } from '../modules/organisations/directory-file.ts';
import { importDirectory, type Allowances, type ImportResult, type Stage } from '../modules/organisations/commands-import.ts';
import type { Missing } from '../modules/organisations/queries-import.ts';
import { faultMessages } from '../modules/organisations/messages-import-faults.ts';
import { LAENDER } from '../modules/organisations/organisation.ts';
import { StartError } from '../platform/start-error.ts';
import { withCommandDeps } from './installation.ts';

const usage = 'bin/db import-gemeindeverzeichnis FILE [--allow-older] [--allow-missing]';
const told: Record<Stage, string> = { read: 'read the file, comparing …', compared: 'compared with the directory, writing …', written: 'written' };

/**
 * `bin/db import-gemeindeverzeichnis FILE`: brings the directory to the state of the official file (GV100AD), all or nothing, and says how many
 * bodies are new, changed, ended and unchanged.
 */
export async function importDirectoryCommand(args: string[]): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('--'));
  const [name, ...more] = args.filter((arg) => !arg.startsWith('--'));
  const unknown = flags.find((flag) => flag !== '--allow-older' && flag !== '--allow-missing');
  if (name === undefined || more.length > 0 || unknown !== undefined) throw new StartError(`Say which file: ${usage}`);
  const allowed: Allowances = { older: flags.includes('--allow-older'), missing: flags.includes('--allow-missing') };
  const bytes = readBytes(resolve(name));
  const startedAt = performance.now();
  let failed = false;
  const code = await withCommandDeps(async (deps) => {
    const result = await importDirectory(deps, bytes, allowed, (stage) => console.log(told[stage]));
    failed = !result.ok;
    (result.ok ? console.log : console.error)(sentence(result));
    if (result.ok) console.log(`done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  });
  return failed ? 1 : code;
}

function readBytes(file: string): Uint8Array {
  try {
    if (statSync(file).size > MAX_FILE_BYTES) throw new StartError(`${file} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB; it cannot be the directory.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}.`);
  }
}

function sentence(result: ImportResult): string {
  if (result.ok) {
    const { added, changed, ended, unchanged } = result.counts;
    const hint = ended > 0 ? '\nEnded bodies keep their members; an admin hands them over at /organisation/verzeichnis/beendet.' : '';
    return `directory as of ${result.asOf}: ${added} new, ${changed} changed, ${ended} ended, ${unchanged} unchanged${hint}`;
  }
  switch (result.reason) {
    case 'bad_file': return `Nothing was changed. ${faultMessages.en.at(result.line, faultMessages.en.faults[result.fault])}`;
    case 'older': return `Nothing was changed. The file is older than the directory, which is as of ${result.newest}; if that is wanted, add --allow-older.`;
    case 'missing': return `Nothing was changed. Lines seem to be missing: ${missingText(result.missing, result.lines)}; if that is right, add --allow-missing.`;
    case 'gone': case 'changed_meanwhile': return 'Nothing was changed. Somebody else imports at this moment; try again.';
  }
}

function missingText({ behind, laender, scant }: Missing, lines: number): string {
  const size = (ha: number): string => Math.round(ha / 100).toLocaleString('en-GB');
  return [
    ...(behind > 0 ? [`${behind} known bodies come after the last line of the file`] : []),
    ...(laender.length > 0 ? [`more than a tenth of the bodies of ${laender.map((land) => LAENDER[land]).join(', ')} would end`] : []),
    ...(scant.length > 0 ? [`the file ends after line ${lines}, and has only ${scant.map(({ land, areaHa, expectedHa }) => (
      `${size(areaHa)} of about ${size(expectedHa)} km² of ${LAENDER[land]}`)).join(', ')} (Germany has about 10,800 Gemeinden, 294 Kreise and 1,100 to 1,200 Verbände)`] : []),
  ].join(' and ');
}

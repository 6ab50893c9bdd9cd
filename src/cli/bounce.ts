import { readFile } from 'node:fs/promises';
import { recordBounce } from '../modules/notifications/commands-bounce.ts';
import { readDeliveryReport } from '../modules/notifications/delivery-report.ts';
import { StartError } from '../platform/start-error.ts';
import { withCommandDeps } from './installation.ts';

const LARGEST = 5 * 1024 * 1024;
/** "Try again later" to a mail server that pipes a message here (sysexits.h, EX_TEMPFAIL). */
const LATER = 75;

/**
 * `bin/admin bounce [FILE]`: reads one mail that came back to the sender, from the file or the input, as mail servers pipe it. What is no
 * report of a failed delivery is left alone, with exit code 0: a mail server must not answer it with one more mail.
 */
export async function recordBounceCommand([path]: string[]): Promise<number> {
  const message = path === undefined ? await readInput() : await readFile(path).catch(() => { throw new StartError(`${path} cannot be read.`); });
  const reports = message.length > LARGEST ? [] : await readDeliveryReport(message);
  if (reports.length === 0) {
    console.log('no report of a failed delivery; nothing was changed');
    return 0;
  }
  try {
    return await withCommandDeps(async (deps) => {
      for (const report of reports) {
        console.log(await recordBounce(deps, report) ? 'a sent mail is marked as bounced' : 'no sent mail of this installation, or marked already');
      }
    });
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    return LATER;
  }
}

async function readInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    size += (part as Buffer).length;
    // Read to the end all the same: whoever pipes must not fail at a closed pipe.
    if (size <= LARGEST + 1) parts.push(part as Buffer);
  }
  return size > LARGEST ? Buffer.alloc(LARGEST + 1) : Buffer.concat(parts);
}

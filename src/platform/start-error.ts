import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Something outside the program keeps it from starting (a taken port, a full disk, a database that does not answer).
 * `message` is one sentence for the person at the console that says what to do; it is printed without a stack trace.
 */
export class StartError extends Error {
  override name = 'StartError';
}

const sentences: Record<string, (path: string) => string> = {
  ENOSPC: (path) => `The disk is full: nothing can be written to ${path}; free some space and start again.`,
  EDQUOT: (path) => `The disk quota is used up: nothing can be written to ${path}; free some space and start again.`,
  EACCES: (path) => `The folder ${path} cannot be written by this user; change its owner or set VAR_DIR to a folder that can.`,
  EPERM: (path) => `The folder ${path} cannot be written by this user; change its owner or set VAR_DIR to a folder that can.`,
  EROFS: (path) => `The folder ${path} is on a read-only file system; set VAR_DIR to a folder that can be written.`,
  ENOENT: (path) => `The folder ${path} cannot be made there; set VAR_DIR to a folder that can be written.`,
  ENOTDIR: (path) => `${path} is not a folder; set VAR_DIR to a folder that can be written.`,
  EEXIST: (path) => `${path} is not a folder; set VAR_DIR to a folder that can be written.`,
};

/** Turns a file system error about `path` into a StartError; anything else is returned as it came. */
export function explainFileError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const sentence = code === undefined ? undefined : sentences[code];
  return sentence ? new StartError(sentence(path), { cause: error }) : error;
}

/** Makes `folder` with its parents. The recursive mode of Node never returns for a folder below /proc. */
export function makeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) throw Object.assign(new Error(`${folder} is a file`), { code: 'ENOTDIR' });
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The absolute path of the folder that holds package.json. The same from `src/…` (tests, scripts) and from the bundle in `dist/`,
 * so nothing depends on the directory a command was called from.
 */
export const projectRoot = findProjectRoot();

function findProjectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${import.meta.dirname}`);
    folder = parent;
  }
  return folder;
}

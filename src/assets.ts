import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './platform/project-root.ts';
import { StartError } from './platform/start-error.ts';

/** Where the build puts what browsers load. */
export const publicDir = join(projectRoot, 'dist', 'public');

/** Gives the path of a built file by its logical name ('app.css'). Throws StartError when nothing was built. */
export function readAssets(): (name: string) => string {
  const file = join(projectRoot, 'dist', 'manifest.json');
  if (!existsSync(file)) throw new StartError('Nothing is built yet; start with bin/start, which builds first.');
  const names = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return (name) => `/assets/${names[name] ?? name}`;
}

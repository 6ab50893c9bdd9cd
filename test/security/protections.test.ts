import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/platform/project-root.ts';
import { protections } from './protections.ts';

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

it.each(protections)('$threat: $what', ({ threat, what, file, remove, instead, test, named }) => {
  // Where the source has changed, so must the place to take the protection out; `npm run -s protections` then shows that a test still notices.
  expect(read(file).split(remove)).toHaveLength(2);
  expect(instead).not.toBe(remove);
  expect(existsSync(join(projectRoot, test))).toBe(true);
  if (named !== '') expect(read(test)).toContain(named);
  expect(read('docs/security.md')).toContain(`| ${threat} | ${what} |`);
});

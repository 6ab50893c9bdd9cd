import { defineConfig } from 'vitest/config';

const inBrowser = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Tests that need both cores for themselves, also because they look at what happens within a tenth of a second. */
const alone = ['test/journeys/every-page.test.ts', 'test/journeys/lighthouse.test.ts', 'test/journeys/islands.test.tsx'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    pool: 'forks',
    // Files share one PostgreSQL; more workers than two cores only make single tests slower.
    maxWorkers: 2,
    // Of tests within a file that may run side by side: as many as there are cores.
    maxConcurrency: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ['test/support/end-of-run.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}'],
          exclude: ['test/journeys/**', '**/node_modules/**'],
          setupFiles: ['test/support/record-queries.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'browser',
          include: ['test/journeys/**/*.test.{ts,tsx}'],
          exclude: [...alone, '**/node_modules/**'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'browser-alone',
          include: alone,
          // One file after the other: one looks at two pages at a time by itself, the other measures how soon a page is there.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

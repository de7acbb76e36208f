import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './tests/support/find-browser.ts';

// Only the tests need one: a build must not look for it.
const browser = process.env['VITEST'] ? await findBrowser() : null;

// A page loads whole files. Parted by what is read together, it does not pay for the code of all others: the page of a
// line has 128 kB gzip of code with one shared file, 110 kB in 75 files with none, 101 kB in 16 so. The first of
// the list takes its modules and what they need, then the next; what is only imported on demand stays apart.
const sharedFiles = [
  {
    name: 'site',
    test: /routes\/\+layout\.svelte$|components\/(?:Breadcrumb|CopyButton|DataTable|PageHead|SocialMeta)\./,
  },
  {
    name: 'figure',
    test: /lib\/(?:charts\/(?:ChartFrame|Hatch|text-width|place-label|linear-scale)|components\/(?!QuotedDrawing)|contract\/\w+-terms|domain\/|export\/|views\/(?!line\/|pace\/|region\/)|views\/line\/(?:money-gaps|people-trained|present-unknowns)|views\/pace\/line-path)|routes\/own/,
    minShareCount: 4,
  },
  {
    name: 'shape',
    test: /d3-(?:shape|path)|charts\/(?:amount-ticks|month-ticks|spread-labels)/,
    minShareCount: 3,
  },
  { name: 'region', test: /views\/region\/|charts\/(?:Bullet|RegionDots|TileGrid)/, minShareCount: 2 },
  { name: 'line', test: /views\/(?:line|pace)\/|charts\/(?:StageBars|CumulativeSteps)\./, minShareCount: 3 },
  { name: 'filters', test: /components\/FilterPanel\.|state\/free-filters\./, minShareCount: 2 },
  { name: 'contract', test: /contract\/tables\./ },
  { name: 'explore', test: /queries\/explore\/explore-filters\./ },
].map((file) => ({ ...file, tags: ['$initial' as const] }));

// The questions that the engine is asked: small files, always several together. The names of what the explorer filters
// are in a file before them: its page reads those at once, and must not fetch every question for them.
const questions = { name: 'questions', test: /lib\/queries\// };

export default defineConfig({
  plugins: [sveltekit()],
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [...sharedFiles, questions] } },
        },
      },
    },
  },
  optimizeDeps: {
    include: [
      '@duckdb/duckdb-wasm',
      'apache-arrow',
      'papaparse',
      '@zip.js/zip.js/lib/zip-core-native.js',
      'read-excel-file/universal',
    ],
  },
  test: {
    expect: { requireAssertions: true },
    // A core is left idle by default: on two, the tests then take twice as long.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // No test leaves anything behind for the next one, so files share a worker's modules:
          // 141 s with a fresh graph per file, 77 s without, on two cores.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          environment: 'node',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/serve-built-site.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/answer-in-node.ts', 'tests/browser/convert-in-node.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: { executablePath: browser?.path, args: [...(browser?.args ?? [])] },
            }),
          },
        },
      },
    ],
  },
});

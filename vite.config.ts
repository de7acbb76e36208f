import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './tests/support/find-browser.ts';

// Only the tests need one: a build must not look for it.
const browser = process.env['VITEST'] ? await findBrowser() : null;

// A page loads whole files: parted by what is read together, it does not pay for the code of all others. Each takes
// along what it needs, the first in the list first; what is only imported on demand stays apart. Measured on the page
// of a line: 118 kB gzip with one shared file, 70 files with none, 96 kB in 16 files so.
const sharedFiles = [
  {
    name: 'site',
    test: /routes\/\+layout\.svelte$|components\/(?:Breadcrumb|CopyButton|DataTable|PageHead|SocialMeta)\./,
  },
  {
    name: 'figure',
    test: /d3-scale|lib\/(?:components|domain|export|views\/(?:clock|figure|revisions|words))\/|charts\/(?:ChartFrame|Hatch|text-width)|routes\/own|views\/line\/(?:money-gaps|people-trained|present-unknowns)/,
    minShareCount: 3,
  },
  { name: 'region', test: /views\/region\/|charts\/(?:Bullet|RegionDots|TileGrid)/, minShareCount: 2 },
  { name: 'line', test: /views\/(?:line|pace)\/|routes\/LinePanel\./, minShareCount: 3 },
  { name: 'filters', test: /components\/FilterPanel\.|state\/free-filters\./, minShareCount: 2 },
].map((file) => ({ ...file, tags: ['$initial' as const] }));

export default defineConfig({
  plugins: [sveltekit()],
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: sharedFiles } },
        },
      },
    },
  },
  optimizeDeps: {
    include: [
      '@duckdb/duckdb-wasm',
      'apache-arrow',
      'papaparse',
      '@zip.js/zip.js',
      'read-excel-file/universal',
    ],
  },
  test: {
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
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

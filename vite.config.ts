import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './tests/support/find-browser.ts';

// Only the tests need one: a build must not look for it.
const browser = process.env['VITEST'] ? await findBrowser() : null;

export default defineConfig({
  plugins: [sveltekit()],
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // What four pages share is one file: with two, every page pays for all the others; with eight, it asks for
          // forty files. What is only imported on demand (the engine) stays apart.
          output: { codeSplitting: { groups: [{ name: 'site', tags: ['$initial'], minShareCount: 4 }] } },
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

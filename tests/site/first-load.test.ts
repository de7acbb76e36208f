import { gzipSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { visit } from './site.ts';

const MAX_BYTES = 150_000;
const MAX_REQUESTS = 20;

it.each([
  '/demo/',
  '/demo/regions/',
  '/demo/lignes/ia-sante/',
  '/public/',
  '/demo/parlement/',
  '/public/silences/',
])(
  'loads %s within 150 kB gzip and 20 requests, all from its own origin, with no engine byte',
  async (path) => {
    const seen: { url: string; bytes: number }[] = [];
    await visit('/cookies/', {}, async (page) => {
      await page.context().clearCookies();
      const fresh = await page.context().newPage();
      const pending: Promise<void>[] = [];
      fresh.on('response', (response) => {
        pending.push(
          response.body().then(
            (body) => void seen.push({ url: response.url(), bytes: gzipSync(body, { level: 9 }).length }),
            () => undefined,
          ),
        );
      });
      await fresh.goto(path, { waitUntil: 'networkidle' });
      await Promise.all(pending);
    });
    const total = seen.reduce((sum, { bytes }) => sum + bytes, 0);
    console.info(`${path}: ${seen.length} requests, ${(total / 1000).toFixed(1)} kB gzip`);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.length).toBeLessThanOrEqual(MAX_REQUESTS);
    expect(total).toBeLessThanOrEqual(MAX_BYTES);
    expect(seen.filter(({ url }) => !url.startsWith(inject('siteAddress')))).toEqual([]);
    expect(seen.filter(({ url }) => /duckdb|engine|\.wasm|\.arrows/.test(url))).toEqual([]);
  },
);

import { gzipSync } from 'node:zlib';
import { afterAll, expect, inject, it } from 'vitest';
import { samplePages, visit } from './site.ts';

interface Load {
  readonly path: string;
  readonly requests: number;
  readonly kilobytes: number;
}

const LIMITS = { requests: 20, kilobytes: 150 };
/** Once it rests, the import page fetches all that reads a file: nothing is asked for when one is there. */
const IMPORT_LIMITS = { requests: 30, kilobytes: 370 };

const loads: Load[] = [];

it.each(samplePages)(
  'loads %s within its limits, all from its own origin, with no engine byte',
  async (path) => {
    const answers = await firstLoad(path);
    const bytes = answers.reduce((sum, answer) => sum + answer.bytes, 0);
    const load = { path, requests: answers.length, kilobytes: Math.round(bytes / 100) / 10 };
    loads.push(load);
    expect(load.requests).toBeGreaterThan(1);
    expect(isWithin(load), `${JSON.stringify(load)}, limits ${JSON.stringify(limitsOf(path))}`).toBe(true);
    expect(answers.filter(({ url }) => !url.startsWith(inject('siteAddress')))).toEqual([]);
    expect(answers.filter(({ url }) => /duckdb|engine|\.wasm|\.arrows/.test(url))).toEqual([]);
  },
);

afterAll(() => {
  const shown = loads.every(isWithin) ? 3 : loads.length;
  console.info(
    [
      `First load: at most ${LIMITS.kilobytes} kB gzip and ${LIMITS.requests} requests`,
      ...loads
        .toSorted((left, right) => right.kilobytes - left.kilobytes)
        .slice(0, shown)
        .map(({ path, requests, kilobytes }) => `${kilobytes} kB, ${requests} requests: ${path}`),
    ].join('\n'),
  );
});

function limitsOf(path: string) {
  return path.endsWith('/importer/') ? IMPORT_LIMITS : LIMITS;
}

function isWithin({ path, requests, kilobytes }: Load): boolean {
  const limits = limitsOf(path);
  return requests <= limits.requests && kilobytes <= limits.kilobytes;
}

/** What a browser with an empty cache is answered, until it has nothing more to ask. */
async function firstLoad(path: string): Promise<readonly { url: string; bytes: number }[]> {
  return visit('about:blank', {}, async (page) => {
    const answers: Promise<{ url: string; bytes: number }>[] = [];
    page.on('response', (response) => {
      // What a worker starts from is already on the page: no network carries it again.
      if (response.url().startsWith('blob:')) return;
      const bytes = response.body().then((body) => gzipSync(body, { level: 9 }).length);
      answers.push(bytes.then((count) => ({ url: response.url(), bytes: count })));
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    return Promise.all(answers);
  });
}

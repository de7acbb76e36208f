import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../../tests/support/find-browser.ts';
import { writeEngineAssets } from '../../engine-assets.ts';
import { alignColumns } from '../../samples/compare-counts.ts';
import { createSiteServer, listenFrom } from '../../site/serve-site.ts';
import { BENCH_CASES } from './cases.ts';
import { driveGestures } from './drive.ts';
import { peakOfPages } from './memory.ts';
import { askNative, openNative } from './native.ts';
import { formatTimes, quantile } from './times.ts';

/** Odd, so that a list of an even length ends with something kept. */
const GESTURES = 41;
const PAGE = 'scripts/bench/explore/index.html';
const SEARCHES = [
  'fictif 123',
  'établissement 39999',
  '00000000001234',
  'projet 77-3',
  'zzz introuvable',
  'Bretagne',
];

/** Measures the explorer at each size in a real browser, beside native DuckDB; false when their answers differ. */
export async function benchExplore(sizes: readonly number[]): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-explore-'));
  const { server, serveFolder } = createSiteServer();
  const found = await findBrowser();
  let isSame = true;
  try {
    await buildPage(folder);
    serveFolder(folder);
    const port = await listenFrom(server, 4760, 50);
    for (const size of sizes) {
      const launched = await chromium.launchServer({
        executablePath: found.path,
        args: [...found.args],
      });
      const browser = await chromium.connect(launched.wsEndpoint());
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`http://localhost:${port}/${PAGE}`);
      isSame = (await benchSize(page, size)) && isSame;
      const peak = peakOfPages(launched.process().pid);
      console.log(
        `Mémoire la plus haute de la page : ${peak === null ? 'n.c.' : `${(peak / 1e6).toFixed(0)} Mo`}\n`,
      );
      await launched.close();
    }
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
  return isSame;
}

async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [svelte({ configFile: false })],
    resolve: { alias: { '$app/paths': resolve('scripts/bench/explore/app-paths.ts') } },
    build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: PAGE } },
  });
  await writeEngineAssets(join(folder, 'engine'));
}

async function benchSize(page: Page, size: number): Promise<boolean> {
  const turns = size > 1_000_000 ? 5 : 15;
  console.log(`## ${size.toLocaleString('fr')} mouvements\n`);
  const seconds = await page.evaluate((count) => window.bench.open(count), size);
  const { seconds: built, cells, bytes } = await page.evaluate(() => window.bench.show());
  console.log(
    `Tables en ${seconds.toFixed(1)} s ; trois cubes en ${built.toFixed(2)} s : ${cells} cellules, ${(bytes / 1e6).toFixed(1)} Mo.\n`,
  );
  const gestures = await driveGestures(page, GESTURES);
  print([
    [
      'geste (ms)',
      'gestes',
      'travail, médiane',
      'p95',
      'le plus long',
      'jusqu’à l’image, médiane',
      'p95',
      'tâches > 50 ms',
    ],
    ...gestures.map(({ name, paints, longTasks }) => [
      name,
      String(paints.length),
      ...formatTimes(paints.map(({ work }) => work)),
      ...formatTimes(paints.map(({ toImage }) => toImage)).slice(0, 2),
      String(longTasks.length),
    ]),
  ]);
  const {
    build: made,
    names,
    searches,
  } = await page.evaluate((asked) => window.bench.search(asked), SEARCHES);
  console.log(
    `Recherche : ${names} noms préparés en ${made.toFixed(0)} ms ; médiane ${quantile(searches, 0.5).toFixed(1)} ms, la plus longue ${Math.max(...searches).toFixed(1)} ms.\n`,
  );
  return benchQuestions(page, size, turns);
}

async function benchQuestions(page: Page, size: number, turns: number): Promise<boolean> {
  const native = await openNative(size);
  const lines: string[][] = [];
  let isSame = true;
  for (const [index, { name }] of BENCH_CASES.entries()) {
    const [ours, theirs]: [number[], number[]] = [[], []];
    // The first two runs warm both engines up.
    for (let turn = -2; turn < turns; turn += 1) {
      const own = await page.evaluate((at) => window.bench.ask(at), index);
      const other = await askNative(native, index);
      if (own.digest !== other.digest) isSame = false;
      if (turn < 0) continue;
      ours.push(own.milliseconds);
      theirs.push(other.milliseconds);
    }
    const ratio = quantile(ours, 0.5) / quantile(theirs, 0.5);
    lines.push([
      name,
      ...formatTimes(ours).slice(0, 2),
      ...formatTimes(theirs).slice(0, 2),
      ratio.toFixed(2),
    ]);
  }
  native.closeSync();
  print([
    ['question hors du cube (ms)', 'page, médiane', 'p95', 'natif 1 fil, médiane', 'p95', 'rapport'],
    ...lines,
  ]);
  const tasks = await page.evaluate(() => window.bench.takeLongTasks());
  console.log(
    `${isSame ? 'Mêmes réponses.' : 'Les réponses diffèrent.'} Tâches de plus de 50 ms pendant les questions : ${tasks.length}.`,
  );
  return isSame;
}

function print(rows: string[][]): void {
  for (const line of alignColumns(rows)) console.log(line);
  console.log('');
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { formatMillions } from '#lib/views/words/format.ts';
import { findBrowser } from '../../../tests/support/find-browser.ts';
import { alignColumns } from '../../samples/compare-counts.ts';
import { listenFrom } from '../../site/serve-site.ts';
import { quantile } from '../explore/times.ts';
import { createCompressingServer } from './compressing-server.ts';
import { NETWORKS, type Network } from './networks.ts';
import { weighPages } from './page-weights.ts';
import { watchFigure, type FirstFigure } from './watch-figure.ts';

const PAGES = ['twin', 'start'].map((name) => `scripts/bench/first-figure/${name}.html`);
const ROUNDS = 5;
/** The twin takes half a minute a time on the slow line. */
const TWIN_ROUNDS = 3;
const START_ROUNDS = 7;

interface Totals {
  readonly version: string;
  readonly rows: readonly { line_id: string; stage: string; amount_cents: number }[];
}

/** First figure of the demonstration beside its client-only twin, start of the engine beside the bare one, page weights. */
export async function benchFirstFigure(folder: string): Promise<boolean> {
  if (!existsSync('build/404.html'))
    throw new Error('Le site n’est pas construit\u00a0: lancez d’abord npm run build.');
  const server = createCompressingServer([folder, 'build']);
  const { path: executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      resolve: { alias: { '$app/paths': join(process.cwd(), 'scripts/bench/explore/app-paths.ts') } },
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: PAGES } },
    });
    const site = `http://localhost:${await listenFrom(server, 4820, 50)}`;
    // Everything is compressed before anything is timed.
    for (const file of ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js']) await fetch(`${site}/bare/${file}`);
    const { version, rows } = latestTotals();
    const headline = rows.find(({ line_id, stage }) => line_id === 'ia-sante' && stage === 'committed');
    const figure = formatMillions(headline?.amount_cents ?? Number.NaN);
    console.log(`Chiffre attendu sur les deux pages\u00a0: ${figure}\n`);
    for (const network of NETWORKS) await compareFirstFigures(browser, site, figure, network);
    await compareStarts(browser, site, version);
    await weighPages(browser, site);
  } finally {
    await browser.close();
    server.close();
  }
  return true;
}

function latestTotals(): Totals {
  const { datasets } = JSON.parse(readFileSync('build/api/v1/datasets.json', 'utf8')) as {
    datasets: { id: string; latest: string }[];
  };
  const latest = datasets.find(({ id }) => id === 'demo')?.latest ?? '';
  return JSON.parse(readFileSync(`build/api/v1/demo/${latest}/totals.json`, 'utf8')) as Totals;
}

async function compareFirstFigures(
  browser: Browser,
  site: string,
  figure: string,
  network: Network,
): Promise<void> {
  const [own, twin]: [FirstFigure[], FirstFigure[]] = [[], []];
  const open = (path: string) => watchFigure(browser, `${site}${path}`, figure, network);
  await open('/demo/');
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(await open('/demo/'));
    if (round < TWIN_ROUNDS) twin.push(await open(`/${PAGES[0] ?? ''}`));
  }
  console.log(`## ${network.name}, processeur ${network.slowdown} fois plus lent\n`);
  const median = (runs: FirstFigure[], name: keyof FirstFigure) =>
    quantile(
      runs.map((run) => run[name]),
      0.5,
    );
  const seconds = (runs: FirstFigure[], name: keyof FirstFigure) =>
    `${(median(runs, name) / 1000).toFixed(2)} s`;
  const worst = (runs: FirstFigure[]) =>
    `${(Math.max(...runs.map((run) => run.figure)) / 1000).toFixed(2)} s`;
  const line = (name: string, runs: FirstFigure[]) => [
    name,
    String(runs.length),
    seconds(runs, 'paint'),
    seconds(runs, 'largestPaint'),
    seconds(runs, 'figure'),
    worst(runs),
  ];
  print([
    ['page', 'essais', 'premier affichage', 'plus grand affichage', 'premier chiffre vrai', 'au pire'],
    line('/demo/', own),
    line('jumelle', twin),
  ]);
  console.log(`${(median(twin, 'figure') / median(own, 'figure')).toFixed(1)} fois plus tôt.\n`);
}

async function compareStarts(browser: Browser, site: string, version: string): Promise<void> {
  const times: Record<'bare' | 'own' | 'firstAnswer', number[]> = { bare: [], own: [], firstAnswer: [] };
  for (let round = -1; round < START_ROUNDS; round += 1) {
    const page = await browser.newPage();
    await page.goto(`${site}/${PAGES[1] ?? ''}`);
    for (const way of ['bare', 'own', 'firstAnswer'] as const) {
      const milliseconds = await page.evaluate(([name, id]) => window.startBench[name](id), [
        way,
        version,
      ] as const);
      // The first round warms the browser up.
      if (round >= 0) times[way].push(milliseconds);
    }
    await page.close();
  }
  const bare = quantile(times.bare, 0.5);
  const line = (name: string, values: number[]) => {
    const median = quantile(values, 0.5);
    return [
      name,
      `${median.toFixed(0)} ms`,
      `${Math.max(...values).toFixed(0)} ms`,
      (median / bare).toFixed(2),
    ];
  };
  console.log(`## Moteur prêt, sur cette machine, ${START_ROUNDS} essais\n`);
  print([
    ['démarrage', 'médiane', 'au pire', 'rapport'],
    line('nu (fichiers bruts)', times.bare),
    line('celui du site (comprimé, verrouillé)', times.own),
    line('de la pression à la première réponse', times.firstAnswer),
  ]);
}

function print(rows: string[][]): void {
  for (const line of alignColumns(rows)) console.log(line);
  console.log('');
}

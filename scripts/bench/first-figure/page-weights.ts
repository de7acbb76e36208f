import type { Browser } from 'playwright-core';
import { alignColumns } from '../../samples/compare-counts.ts';
import { ecoGrade, ecoScore, type PageWeight } from './eco-index.ts';

/** One page of each kind, of the demonstration. */
const PATHS = [
  '/demo/',
  '/demo/lignes/ia-sante/',
  '/demo/regions/',
  '/demo/regions/53/',
  '/demo/regions/53/fiche/',
  '/demo/comparer/',
  '/demo/regions/equite/',
  '/demo/indicateurs/',
  '/demo/mesures/',
  '/demo/jalons/',
  '/demo/silences/',
  '/demo/revisions/',
  '/demo/parlement/',
  '/demo/carnet/',
  '/demo/explorer/',
  '/demo/importer/',
  '/demo/donnees/',
  '/demo/methode/',
  '/demo/glossaire/',
];

/** Prints what each kind of page weighs on its first load, in brotli, and its score by the EcoIndex method. */
export async function weighPages(browser: Browser, site: string): Promise<void> {
  const lines: string[][] = [];
  for (const path of PATHS) {
    const weight = await weigh(browser, `${site}${path}`);
    const score = ecoScore(weight);
    const { elements, requests, kilobytes } = weight;
    lines.push([
      path,
      kilobytes.toFixed(0),
      String(requests),
      String(elements),
      score.toFixed(0),
      ecoGrade(score),
    ]);
  }
  console.log('## Poids des pages au premier chargement\n');
  const headers = ['page', 'ko', 'requêtes', 'éléments', 'score EcoIndex', 'note'];
  for (const line of alignColumns([headers, ...lines])) console.log(line);
  console.log('');
}

async function weigh(browser: Browser, address: string): Promise<PageWeight> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let [requests, bytes] = [0, 0];
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      requests += 1;
      bytes += encodedDataLength;
    });
    const response = await page.goto(address, { waitUntil: 'networkidle' });
    if (!response?.ok()) throw new Error(`${address}\u00a0: ${response?.status() ?? 'sans réponse'}.`);
    // What a drawing holds is not counted, as the method has it.
    const elements = await page.evaluate(
      () => document.querySelectorAll('*').length - document.querySelectorAll('svg *').length,
    );
    return { elements, requests, kilobytes: bytes / 1000 };
  } finally {
    await context.close();
  }
}

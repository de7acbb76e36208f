import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../tests/support/find-browser.ts';
import { alignColumns } from '../samples/compare-counts.ts';
import { createSiteServer, listenFrom } from '../site/serve-site.ts';
import { measureDrop, type DropFigures } from './import-drop.ts';
import { writeSpendingFile } from './write-spending-file.ts';

const PORT = 4700;
const PORTS = 50;
const LIMIT_SECONDS = 300;
const MOST_MILLISECONDS = 100;
const HEADERS = ['fichier', 'tâche la plus longue', '1re remarque', 'arrêt', 'durée', 'Mo/s'];

/** Drops a clean and a faulty file on the built site. Prints a table; false when a task of the page was over 100 ms. */
export async function benchImport(folder: string, bytes: number): Promise<boolean> {
  if (!existsSync('build/404.html'))
    throw new Error('Le site n’est pas construit\u00a0: lancez d’abord npm run build.');
  const { server, serveFolder } = createSiteServer();
  serveFolder('build');
  const site = `http://localhost:${await listenFrom(server, PORT, PORTS)}`;
  const { path: executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  const rows: string[][] = [];
  let longest = 0;
  try {
    for (const isFaulty of [false, true]) {
      const name = isFaulty ? 'fautif' : 'propre';
      const path = join(folder, `${name}.csv`);
      await writeSpendingFile(path, { bytes, isFaulty });
      const drop = { site, path, limitSeconds: LIMIT_SECONDS, isFaulty, isStopped: true };
      const figures = await measureDrop(browser, drop);
      longest = Math.max(longest, figures.longestTaskMilliseconds);
      rows.push([name, ...toCells(bytes, figures)]);
    }
  } finally {
    await browser.close();
    server.close();
  }
  for (const line of alignColumns([HEADERS, ...rows])) console.log(line);
  console.log('\nSans étalon\u00a0: aucun autre outil ne vérifie ces fichiers dans une page.');
  return longest <= MOST_MILLISECONDS;
}

function toCells(
  bytes: number,
  { longestTaskMilliseconds, firstIssueSeconds, cancelSeconds, doneSeconds }: DropFigures,
): string[] {
  const seconds = (value: number | null) => (value === null ? '–' : `${value.toFixed(2)} s`);
  return [
    longestTaskMilliseconds === 0 ? '< 50 ms' : `${longestTaskMilliseconds.toFixed(0)} ms`,
    ...[firstIssueSeconds, cancelSeconds, doneSeconds].map(seconds),
    (bytes / 1e6 / doneSeconds).toFixed(1),
  ];
}

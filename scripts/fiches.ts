import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { latestVersion, type SiteManifest } from '#lib/contract/manifest.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { findBrowser } from '../tests/support/find-browser.ts';
import { printSheet } from './sheets/print-sheet.ts';
import { createSiteServer, listenFrom } from './site/serve-site.ts';

const FIRST_PORT = 4500;
const ATTEMPTS = 50;

const [folder = 'build/fiches', ...rest] = process.argv.slice(2);
if (rest.length > 0) {
  console.error('Usage : npm run fiches [-- <dossier>]');
  process.exit(2);
}
if (!existsSync('build/404.html')) {
  console.error('Le site n’est pas construit : lancez d’abord npm run build.');
  process.exit(1);
}
const { datasets } = JSON.parse(readFileSync('static/data/manifest.json', 'utf8')) as SiteManifest;
const sheets = datasets.flatMap((dataset) =>
  REGION_CODES.map((code) => {
    const version = latestVersion(dataset).id;
    return {
      address: `/${dataset.id}/v/${version}/regions/${code}/fiche/`,
      file: `fiche-${code}-${dataset.id}-${version}.pdf`,
    };
  }),
);

const { server, serveFolder } = createSiteServer();
serveFolder('build');
const port = await listenFrom(server, FIRST_PORT, ATTEMPTS);
const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args: [...args] });
try {
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({ baseURL: `http://localhost:${port}`, javaScriptEnabled: false });
  for (const { address, file } of sheets) writeFileSync(join(folder, file), await print(context, address));
  console.log(`${sheets.length} fiches dans ${folder}.`);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

async function print(context: BrowserContext, address: string): Promise<Buffer> {
  const page = await context.newPage();
  try {
    const response = await page.goto(address);
    if (!response?.ok()) throw new Error(`${address} : ${response?.status() ?? 'sans réponse'}`);
    return await printSheet(page);
  } finally {
    await page.close();
  }
}

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteManifest } from '#lib/contract/manifest.ts';
import { notFoundPage } from './not-found/page.ts';

const FOLDER = 'build';

const manifest = JSON.parse(readFileSync('static/data/manifest.json', 'utf8')) as SiteManifest;
const style =
  readFileSync('src/lib/styles/tokens.css', 'utf8') + readFileSync('scripts/not-found/style.css', 'utf8');
const script = readFileSync('scripts/not-found/script.js', 'utf8');
writeFileSync(join(FOLDER, '404.html'), notFoundPage({ manifest, style, script }));

const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
);
console.log(`\n${pages.length} pages écrites dans ${FOLDER}/ :`);
for (const { id, versions } of manifest.datasets) {
  const under = pages.filter((path) => path.startsWith(`${id}/`));
  console.log(`  ${id} : ${under.length} pages pour ${versions.length} version(s) et la dernière`);
}

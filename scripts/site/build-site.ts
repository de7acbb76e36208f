import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteManifest } from '#lib/contract/manifest.ts';
import { hostedHeaders } from '../deploy/write-configurations.ts';
import { digestSources } from './digest-sources.ts';
import { listComponents } from './list-components.ts';
import { notFoundPage } from './not-found/page.ts';

const FOLDER = 'build';
const DIGEST = '.cache/site.sha256';
const READABLE_SECONDS = new Intl.NumberFormat('fr', { maximumFractionDigits: 1 });

/** True when `build/` holds the site of these very sources. */
export function isSiteBuilt(): boolean {
  return (
    existsSync(join(FOLDER, '404.html')) &&
    existsSync(DIGEST) &&
    readFileSync(DIGEST, 'utf8') === digestSources()
  );
}

/** Builds the site into `build/`, with its 404 page, headers and list of packages; prints its cost. Returns the exit code. */
export function buildSite(): number {
  const start = performance.now();
  const { status } = spawnSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) return status ?? 1;
  const manifest = JSON.parse(readFileSync('static/data/manifest.json', 'utf8')) as SiteManifest;
  writeNotFoundPage(manifest);
  writeFileSync(join(FOLDER, '_headers'), hostedHeaders(readdirSync(FOLDER).sort()));
  writeFileSync(join(FOLDER, 'sbom.cdx.json'), `${JSON.stringify(listComponents(), null, 1)}\n`);
  report(manifest, (performance.now() - start) / 1000);
  mkdirSync(dirname(DIGEST), { recursive: true });
  writeFileSync(DIGEST, digestSources());
  return 0;
}

function writeNotFoundPage(manifest: SiteManifest): void {
  const style = ['src/lib/styles/tokens.css', 'scripts/site/not-found/style.css']
    .map((path) => readFileSync(path, 'utf8'))
    .join('');
  const script = readFileSync('scripts/site/not-found/script.js', 'utf8');
  writeFileSync(join(FOLDER, '404.html'), notFoundPage({ manifest, style, script }));
}

function report({ datasets }: SiteManifest, seconds: number): void {
  const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/'));
  const editions = datasets.flatMap(({ id, versions }) => [
    {
      name: `${id}, dernière version`,
      pages: pages.filter((page) => page.startsWith(`${id}/`) && !page.includes('/v/')),
    },
    ...versions.map((version) => ({
      name: `${id} ${version.id}`,
      pages: pages.filter((page) => page.startsWith(`${id}/v/${version.id}/`)),
    })),
  ]);
  for (const edition of editions) console.log(`${edition.name}\u00a0: ${edition.pages.length} pages`);
  console.log(
    `${pages.length} pages en ${READABLE_SECONDS.format(seconds)}\u00a0s, ` +
      `soit ${READABLE_SECONDS.format(seconds / editions.length)}\u00a0s par version.`,
  );
}

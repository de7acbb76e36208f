import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SiteManifest } from '#lib/contract/manifest.ts';
import { alignColumns } from '../samples/compare-counts.ts';
import { generateSpending } from './generate-spending.ts';
import { measure } from './ingest.ts';

/** What a build reads, beside the manifest of the data. */
const COPIED = ['src', 'static', 'data', 'tests/support', 'svelte.config.js', 'vite.config.ts'];
const COPIED_TOO = ['package.json', 'tsconfig.json', '.npmrc'];
const ANSWERS = '.cache/answers';
const DATASET = 'demo';
const MANIFEST = 'static/data/manifest.json';
/** Shares of the largest file that are converted: each doubles the one before. */
const SHARES = [0.125, 0.25, 0.5, 1];

/** Prints how long a build takes by rows converted, by versions shown, and when one delivery changed or none. */
export async function benchBuildTime(folder: string, bytes: number): Promise<boolean> {
  await convertSizes(folder, bytes);
  const project = join(folder, 'project');
  for (const name of [...COPIED, ...COPIED_TOO]) cpSync(name, join(project, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as SiteManifest;
  const count = manifest.datasets.find(({ id }) => id === DATASET)?.versions.length ?? 0;
  const lines: string[][] = [];
  for (let versions = 1; versions <= count; versions += 1) {
    keepVersions(project, manifest, versions);
    rmSync(join(project, ANSWERS), { recursive: true, force: true });
    lines.push([`${versions} version(s) de ${DATASET}, aucune réponse gardée`, ...buildOnce(project)]);
  }
  lines.push(['rien n’a changé', ...buildOnce(project)]);
  const [first = ''] = readdirSync(join(project, ANSWERS));
  rmSync(join(project, ANSWERS, first), { recursive: true });
  lines.push(['les tables d’une version ont changé', ...buildOnce(project)]);
  const headers = ['construction', 'secondes', 'pages', 'ms par page', 'questions posées au moteur'];
  for (const line of alignColumns([headers, ...lines])) console.log(line);
  return true;
}

async function convertSizes(folder: string, bytes: number): Promise<void> {
  const lines: string[][] = [];
  for (const share of SHARES) {
    const path = join(folder, 'depenses.csv');
    await generateSpending(path, bytes * share);
    const { rows, seconds } = await measure('ingest-here', path);
    lines.push([String(rows), seconds.toFixed(2), ((seconds / rows) * 1e6).toFixed(2)]);
  }
  const headers = ['lignes converties', 'secondes', 'secondes par million'];
  for (const line of alignColumns([headers, ...lines])) console.log(line);
  console.log('');
}

function keepVersions(project: string, { datasets, ...rest }: SiteManifest, count: number): void {
  const kept = datasets.map((dataset) =>
    dataset.id === DATASET ? { ...dataset, versions: dataset.versions.slice(0, count) } : dataset,
  );
  writeFileSync(join(project, MANIFEST), JSON.stringify({ ...rest, datasets: kept }));
}

/** Seconds, pages, milliseconds a page, and how many questions the engine was asked. */
function buildOnce(project: string): string[] {
  mkdirSync(join(project, ANSWERS), { recursive: true });
  const before = countFiles(join(project, ANSWERS), '.arrow');
  const start = performance.now();
  const { status, stderr } = spawnSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'error'], {
    cwd: project,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(stderr);
  const milliseconds = performance.now() - start;
  const pages = countFiles(join(project, 'build'), '.html');
  return [
    (milliseconds / 1000).toFixed(1),
    String(pages),
    (milliseconds / pages).toFixed(0),
    String(countFiles(join(project, ANSWERS), '.arrow') - before),
  ];
}

function countFiles(folder: string, ending: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending))
    .length;
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodeLists } from '#lib/convert/codes.ts';
import { buildVersion } from './data/build-version.ts';
import { digestInputs, digestMaking } from './data/digests.ts';
import { publish, type ReadyDataset, type ReadyVersion } from './data/publish.ts';
import { readDatasets, type DatasetFolder } from './data/read-datasets.ts';
import { readJson } from './data/read-json.ts';
import { readReferenceFolder } from './data/read-reference-folder.ts';

const ROOT = 'data';
const OUT = 'static/data';
const CACHE = '.cache/versions';
const CODES = join(ROOT, 'reference/codes.json');

try {
  await buildData();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function buildData(): Promise<void> {
  const reference = await readReferenceFolder(join(ROOT, 'reference'));
  const making = await digestMaking(reference);
  const datasets = await readDatasets(ROOT);
  const ready: ReadyDataset[] = [];
  let codes = reference.codes;
  for (const dataset of datasets) {
    const versions: ReadyVersion[] = [...dataset.published];
    for (const delivery of dataset.deliveries) {
      const inputs = await digestInputs(dataset, delivery);
      if (dataset.published.some((frozen) => frozen.inputs === inputs)) continue;
      for (const name of delivery.ignored)
        console.warn(`${dataset.card.id} ${delivery.date}\u00a0: ${name} n’est pas un CSV, il n’est pas lu.`);
      const start = performance.now();
      const built = await buildVersion(CACHE, { dataset, delivery, reference, codes, inputs, making });
      codes = built.codes;
      if (!versions.some(({ version }) => version.id === built.version.id)) versions.push(built);
      console.log(`${dataset.card.id} ${describe(built.version, built.isFresh, performance.now() - start)}`);
    }
    for (const { version } of dataset.published)
      console.log(`${dataset.card.id} ${version.id}\u00a0: publiée, copiée`);
    versions.sort((a, b) => (a.version.date < b.version.date ? -1 : a.version.date > b.version.date ? 1 : 0));
    ready.push({ card: dataset.card, versions });
  }
  await publish(OUT, ready, await defaultOf(datasets));
  await keepCodes(codes, reference.codes);
}

function describe(
  { id, files, tables }: ReadyVersion['version'],
  isFresh: boolean,
  milliseconds: number,
): string {
  const kept = files.reduce((sum, file) => sum + file.rows_kept, 0);
  const rejected = files.reduce((sum, file) => sum + file.rows_rejected, 0);
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
  const seconds = (milliseconds / 1000).toFixed(2).replace('.', ',');
  return `${id}\u00a0: ${kept} lignes retenues, ${rejected} écartées, ${Math.ceil(bytes / 1024)} Kio, ${isFresh ? `${seconds} s` : 'inchangée'}`;
}

async function defaultOf(datasets: readonly DatasetFolder[]): Promise<string> {
  const chosen = (await readJson(join(ROOT, 'datasets.json'))) as { default?: string };
  const [first] = datasets;
  if (!first) throw new Error(`${ROOT}\u00a0: aucun jeu de données.`);
  const isKnown = datasets.some(({ card }) => card.id === chosen.default);
  return first.card.nature === 'officiel' || !isKnown ? first.card.id : String(chosen.default);
}

async function keepCodes(codes: CodeLists, before: CodeLists): Promise<void> {
  const lists = Object.entries(codes).map(([dimension, ids]) => `  "${dimension}": ${JSON.stringify(ids)}`);
  const added = Object.values(codes).flat().length - Object.values(before).flat().length;
  if (added === 0) return;
  await writeFile(CODES, `{\n${lists.join(',\n')}\n}\n`);
  console.log(`${CODES}\u00a0: ${added} identifiants ajoutés. Conservez ce fichier avec les données.`);
}

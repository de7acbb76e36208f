import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetVersion } from '#lib/contract/manifest.ts';
import { extendsCodes, type CodeLists } from '#lib/convert/tables/codes.ts';
import { buildVersion } from './build-version.ts';
import { digestInputs, digestMaking } from './digests.ts';
import type { ReadyDataset, ReadyVersion } from './publish.ts';
import { readDatasets, type DatasetFolder } from './read-datasets.ts';
import { readReferenceFolder, type ReferenceFolder } from './read-reference-folder.ts';

interface Making {
  readonly reference: ReferenceFolder;
  readonly making: string;
  readonly cache: string;
}

/**
 * Builds the versions that are missing from the cache, one line printed for each. A delivery whose files and rules are
 * those of a published version is not built: the published one stands, whatever the code has become.
 * Ids met for the first time are appended to `reference/codes.json` once all is built.
 * Rejects with a French sentence at the first delivery that cannot be read.
 */
export async function prepareData(root: string, cache: string): Promise<ReadyDataset[]> {
  const reference = await readReferenceFolder(join(root, 'reference'));
  const making = { reference, cache, making: await digestMaking(reference) };
  const datasets: ReadyDataset[] = [];
  let codes = reference.codes;
  for (const folder of await readDatasets(root)) {
    const built = await prepareDataset(folder, codes, making);
    codes = built.codes;
    datasets.push({ card: folder.card, versions: built.versions });
  }
  await keepCodes(join(root, 'reference/codes.json'), reference.codes, codes);
  return datasets;
}

async function prepareDataset(
  dataset: DatasetFolder,
  given: CodeLists,
  { reference, making, cache }: Making,
): Promise<{ versions: ReadyVersion[]; codes: CodeLists }> {
  const { card, published, deliveries } = dataset;
  const versions: ReadyVersion[] = [...published];
  let codes = given;
  for (const { version, codes: then } of published)
    if (!extendsCodes(codes, then))
      throw new Error(
        `reference/codes.json\u00a0: ce n’est plus la suite des codes de ${card.id} ${version.id}, déjà publiée. Reprenez le fichier conservé avec cette version\u00a0: on n’y ajoute qu’à la fin.`,
      );
  for (const { version } of published) console.log(`${card.id} ${version.id}\u00a0: publiée, reprise telle quelle`);
  for (const delivery of deliveries) {
    const inputs = await digestInputs(dataset, delivery);
    if (published.some((frozen) => frozen.inputs === inputs)) continue;
    for (const name of delivery.ignored)
      console.warn(`${card.id} ${delivery.date}\u00a0: ${name} n’est pas un CSV, il n’est pas lu.`);
    const start = performance.now();
    const previous = versions.findLast(({ version }) => version.date <= delivery.date) ?? null;
    const input = { dataset, delivery, reference, codes, inputs, making, previous };
    const built = await buildVersion(cache, input);
    codes = built.codes;
    const seconds = built.isFresh ? (performance.now() - start) / 1000 : null;
    console.log(`${card.id} ${describe(built.version, seconds)}`);
    if (!versions.some(({ version }) => version.id === built.version.id)) versions.push(built);
    versions.sort((a, b) => Date.parse(a.version.date) - Date.parse(b.version.date));
  }
  return { versions, codes };
}

async function keepCodes(path: string, before: CodeLists, after: CodeLists): Promise<void> {
  const added = Object.values(after).flat().length - Object.values(before).flat().length;
  if (added === 0) return;
  const lists = Object.entries(after).map(([dimension, ids]) => `  "${dimension}": ${JSON.stringify(ids)}`);
  await writeFile(path, `{\n${lists.join(',\n')}\n}\n`);
  console.log(`${path}\u00a0: ${added} identifiants ajoutés. Conservez ce fichier avec les données.`);
}

function describe({ id, files, tables }: DatasetVersion, seconds: number | null): string {
  const kept = files.reduce((sum, file) => sum + file.rows_kept, 0);
  const rejected = files.reduce((sum, file) => sum + file.rows_rejected, 0);
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
  const time = seconds === null ? 'inchangée' : `${seconds.toFixed(2).replace('.', ',')} s`;
  return `${id}\u00a0: ${kept} lignes retenues, ${rejected} écartées, ${Math.ceil(bytes / 1024)} Kio, ${time}`;
}

import { readFile } from 'node:fs/promises';
import type { DatasetVersion, SiteManifest } from '#lib/contract/manifest.ts';
import { cubeName } from '#lib/contract/money-tables.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { readMoney } from '#lib/recompute/read-money.ts';
import type { Delivery } from '#lib/recompute/recompute-figure.ts';
import type { RecomputeReference } from '#lib/recompute/places.ts';

const DATA = 'static/data';

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(`${DATA}/${file}`, 'utf8'));
}

/** The versions of a shipped dataset, oldest first. */
export async function shippedVersions(dataset: string): Promise<readonly DatasetVersion[]> {
  const { datasets } = (await readJson('manifest.json')) as SiteManifest;
  return datasets.find(({ id }) => id === dataset)?.versions ?? [];
}

/** The masked deliveries of a shipped version, as a browser fetches them. */
export async function readDelivered(dataset: string, version: DatasetVersion, until = ''): Promise<Delivery> {
  const { geography, mappings } = (await readJson('reference.json')) as Pick<
    RecomputeReference,
    'geography'
  > & {
    readonly mappings: Readonly<Record<string, Pick<RecomputeReference, 'rules' | 'indicators'>>>;
  };
  const reference = { geography, ...(mappings[dataset] ?? { rules: [], indicators: {} }) };
  const files = await Promise.all(
    version.files.map(async ({ file, layout, delimiter, header_line, masked }) => ({
      ...{ file, layout, delimiter, headerLine: header_line },
      text: await readFile(`${DATA}/${dataset}/${version.id}/${masked?.file ?? ''}`, 'utf8'),
    })),
  );
  return { files, reference, until, movements: await readMoney(files, reference) };
}

/** The other path: the engine over the Arrow tables of that version that hold national and regional money, and counts. */
export async function openDelivered(dataset: string, version: DatasetVersion): Promise<Engine> {
  const cubes = RULES.flatMap((rule) => STAGES.map((stage) => cubeName(rule, stage)));
  const names: readonly string[] = [
    'codes',
    'operations',
    'movements',
    'allocations',
    'observations',
    'envelopes',
    ...cubes,
  ];
  const engine = await openNodeEngine();
  for (const table of version.tables.filter(({ name }) => names.includes(name)))
    await engine.load(table, await readFile(`${DATA}/${dataset}/${version.id}/${table.file}`));
  return engine;
}

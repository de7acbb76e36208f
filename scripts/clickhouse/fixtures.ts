import { join } from 'node:path';
import { latestVersion, type SiteManifest } from '#lib/contract/manifest.ts';
import { TABLES } from '#lib/contract/tables.ts';
import { SEEDED_CODES, seedMovements, spendingTables } from '../../tests/support/seeded-spending.ts';
import { writeStream, type WrittenTable } from '../../tests/support/write-stream.ts';
import { readJson } from '../data/read-json.ts';
import { writeLargeVersion } from './large-version.ts';
import { readStream, readTables } from './read-tables.ts';

const DATA = 'static/data';
const SPARSE_SEED = 2026;
const SPARSE_OPERATIONS = 160;

/** Every table of a version. */
export type Fixture = readonly WrittenTable[];

/** A few movements that leave holes on purpose: lines nobody covers, absent measures, names and SIRET; no facts at all. */
export function sparseFixture(): Fixture {
  const money = spendingTables(seedMovements(SPARSE_SEED, SPARSE_OPERATIONS));
  return withMissing(
    money,
    TABLES.map((contract) => writeStream(contract, [], SEEDED_CODES)),
  );
}

/** The last version of the shipped demonstration, from the files that the site publishes. */
export async function demoFixture(): Promise<Fixture> {
  const manifest = (await readJson(join(DATA, 'manifest.json'))) as SiteManifest;
  const dataset = manifest.datasets.find(({ id }) => id === 'demo');
  if (!dataset) throw new Error('La démonstration n’est pas bâtie\u00a0: lancer npm run data.');
  const folder = join(DATA, dataset.id, latestVersion(dataset).id);
  const tables = await readTables(folder);
  return Promise.all(tables.map(async (table) => ({ table, bytes: await readStream(folder, table) })));
}

/** That many movements, and the facts of the demonstration. */
export async function largeFixture(movements: number): Promise<Fixture> {
  return withMissing(await writeLargeVersion(movements), await demoFixture());
}

function withMissing(tables: Fixture, others: Fixture): Fixture {
  const present = new Set(tables.map(({ table }) => table.name));
  return [...tables, ...others.filter(({ table }) => !present.has(table.name))];
}

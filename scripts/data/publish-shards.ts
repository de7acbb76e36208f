import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DatasetCard, DatasetVersion } from '#lib/contract/manifest.ts';
import type { Shards } from '#lib/contract/shards.ts';
import { openTables } from '#lib/convert/revisions/version-tables.ts';
import { writeShards } from '#lib/convert/shards/write-shards.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';

const READ = ['codes', 'operations', 'movements', 'allocations'];

/**
 * Cuts the operations and the beneficiaries of a published version into small files under `<folder>/shards`, from its
 * tables as they are there, and prints what they weigh. Shards of an earlier cut are removed.
 */
export async function publishShards(
  folder: string,
  { id, nature }: DatasetCard,
  version: DatasetVersion,
): Promise<Shards> {
  const tables = new Map<string, Uint8Array>();
  for (const { name, file } of version.tables)
    if (READ.includes(name)) tables.set(name, new Uint8Array(await readFile(join(folder, file))));
  const { shards, files } = await writeShards(
    openTables(version.date as IsoDate, (name) => tables.get(name) ?? null),
    { dataset: id, nature, version: version.id, as_of: version.date },
  );
  const out = join(folder, 'shards');
  await mkdir(out, { recursive: true });
  for (const { file, text } of files) await writeFile(join(folder, file.file), text);
  const names = files.map(({ file }) => basename(file.file));
  for (const name of await readdir(out)) if (!names.includes(name)) await rm(join(out, name));
  const bytes = files.reduce((sum, { file }) => sum + file.bytes, 0);
  console.log(`${id} ${version.id}\u00a0: ${files.length} fichiers d’opérations et de bénéficiaires, ${Math.ceil(bytes / 1024)} Kio`);
  return shards;
}

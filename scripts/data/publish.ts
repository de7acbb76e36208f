import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetCard, DatasetManifest, DatasetVersion, MaskedFile, SiteManifest } from '#lib/contract/manifest.ts';
import { publishShards } from './publish-shards.ts';
import { REFERENCE_JSON } from './write-reference.ts';

/** A version and the folder where its files are. */
export interface ReadyVersion {
  readonly folder: string;
  readonly version: DatasetVersion;
}

/** A dataset and its versions, oldest first. */
export interface ReadyDataset {
  readonly card: DatasetCard;
  readonly versions: readonly ReadyVersion[];
}

/**
 * Copies every version into `<out>/<dataset>/<version>/`, cuts its shards there, removes what no version owns any more, and writes
 * `<out>/manifest.json` last: a reader of the manifest never finds a missing file.
 */
export async function publish(
  out: string,
  datasets: readonly ReadyDataset[],
  defaultId: string,
  reference?: MaskedFile,
): Promise<void> {
  const published: DatasetManifest[] = [];
  for (const { card, versions } of datasets) {
    const ready: DatasetVersion[] = [];
    for (const { folder, version } of versions) {
      const to = join(out, card.id, version.id);
      await copyVersion(folder, to, version);
      ready.push({ ...version, shards: await publishShards(to, card, version) });
    }
    published.push({ ...card, versions: ready });
  }
  const manifest: SiteManifest = {
    default: defaultId,
    ...(reference && { reference }),
    datasets: published,
  };
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await keepOnly(out, ['manifest.json', REFERENCE_JSON, ...datasets.map(({ card }) => card.id)]);
  for (const { card, versions } of datasets)
    await keepOnly(
      join(out, card.id),
      versions.map(({ version }) => version.id),
    );
}

/** Copies the tables, the masked deliveries and the report of one version, and nothing else of its folder. */
async function copyVersion(from: string, to: string, version: DatasetVersion): Promise<void> {
  await mkdir(join(to, 'deliveries'), { recursive: true });
  const deliveries = version.files.flatMap(({ masked }) => (masked ? [masked.file] : []));
  for (const file of [...version.tables.map(({ file }) => file), ...deliveries, version.report])
    await copyFile(join(from, file), join(to, file));
}

async function keepOnly(folder: string, names: readonly string[]): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!names.includes(name)) await rm(join(folder, name), { recursive: true });
  }
}

import { access, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { ConversionManifest, SiteManifest, TableFile } from '#lib/contract/manifest.ts';
import { readJson } from '../data/read-json.ts';

/**
 * The tables of a folder: what `npm run convert` wrote, with its own manifest, or a published version, which the
 * manifest of the site describes. Rejects with a French sentence for any other folder.
 */
export async function readTables(folder: string): Promise<readonly TableFile[]> {
  const own = join(folder, 'manifest.json');
  if (await isThere(own)) return ((await readJson(own)) as ConversionManifest).tables;
  const { datasets } = (await readJson(resolve(folder, '../../manifest.json'))) as SiteManifest;
  const [dataset, version] = [basename(resolve(folder, '..')), basename(resolve(folder))];
  const found = datasets.find(({ id }) => id === dataset)?.versions.find(({ id }) => id === version);
  if (!found) throw new Error(`${folder}\u00a0: aucune version de ce nom n’est publiée.`);
  return found.tables;
}

/** The Arrow stream of one of those tables. */
export async function readStream(folder: string, { file }: TableFile): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join(folder, file)));
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

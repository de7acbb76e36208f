import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MaskedFile } from '#lib/contract/manifest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import type { ReferenceJson } from '#lib/convert/tables/reference-json.ts';
import { readDatasets } from './read-datasets.ts';
import { readReferenceFolder } from './read-reference-folder.ts';

/** Name of the reference among the built files. */
export const REFERENCE_JSON = 'reference.json';

/**
 * Writes what the import page needs to convert as this machine does, from `<root>/reference` and the datasets. Returns
 * what a manifest says of the file.
 */
export async function writeReference(root: string, out: string): Promise<MaskedFile> {
  const { reference, geographyRows, codes } = await readReferenceFolder(join(root, 'reference'));
  const datasets = await readDatasets(root);
  const json: ReferenceJson = {
    regions: reference.regions,
    sources: reference.sources,
    geography: geographyRows,
    codes,
    mappings: Object.fromEntries(datasets.map(({ card, mapping }) => [card.id, mapping])),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(json));
  await mkdir(out, { recursive: true });
  await writeFile(join(out, REFERENCE_JSON), bytes);
  return { file: REFERENCE_JSON, sha256: await sha256(bytes), bytes: bytes.length };
}

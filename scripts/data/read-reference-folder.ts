import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCodeLists, type CodeLists } from '#lib/convert/tables/codes.ts';
import {
  readReference,
  REFERENCE_FILES,
  type ReferenceData,
  type ReferenceFile,
} from '#lib/convert/tables/read-reference.ts';
import { readJson } from './read-json.ts';

/** `data/reference` read whole, and its files as they are for the cache key. */
export interface ReferenceFolder extends ReferenceData {
  readonly codes: CodeLists;
  readonly files: Readonly<Record<ReferenceFile, Uint8Array>>;
}

/** Reads `data/reference`. Rejects when a file is missing or breaks its contract. */
export async function readReferenceFolder(folder: string): Promise<ReferenceFolder> {
  const entries = await Promise.all(
    REFERENCE_FILES.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const),
  );
  const files = Object.fromEntries(entries) as Record<ReferenceFile, Uint8Array>;
  const codes = parseCodeLists(await readJson(join(folder, 'codes.json')));
  return { ...(await readReference(files)), codes, files };
}

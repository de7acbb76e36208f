import { access } from 'node:fs/promises';
import { FILE_MAPPING_SUFFIX, parseFileMapping, type FileMapping } from '#lib/contract/file-mapping.ts';
import { readJson } from '../data/read-json.ts';

/** A mapping that lies beside a file and cannot be read: the file is not either. The message is a French sentence. */
export class FileMappingError extends Error {}

/** The mapping that lies beside a file; null when there is none. Rejects with a French sentence on a broken one. */
export async function readFileMapping(path: string): Promise<FileMapping | null> {
  const place = `${path}${FILE_MAPPING_SUFFIX}`;
  const isThere = await access(place).then(
    () => true,
    () => false,
  );
  if (!isThere) return null;
  try {
    return parseFileMapping(await readJson(place));
  } catch (error) {
    const { message } = error as Error;
    throw new FileMappingError(message.startsWith(place) ? message : `${place}\u00a0: ${message}.`, {
      cause: error,
    });
  }
}

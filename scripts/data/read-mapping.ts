import { parseMapping, type Mapping } from '#lib/contract/mapping.ts';
import { readJson } from './read-json.ts';

/** The mapping of a file. Rejects with a French sentence that names the file. */
export async function readMapping(path: string): Promise<Mapping> {
  const json = await readJson(path);
  try {
    return parseMapping(json);
  } catch (error) {
    throw new Error(`${path}\u00a0: ${(error as Error).message}`, { cause: error });
  }
}

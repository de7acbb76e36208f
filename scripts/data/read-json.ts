import { readFile } from 'node:fs/promises';

/** The JSON of a file, with or without a byte order mark. Rejects with a French sentence that names the file. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path}\u00a0: fichier introuvable ou illisible (${error.code}).`, { cause: error });
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${path}\u00a0: ce n’est pas du JSON (${(error as Error).message}).`, { cause: error });
  }
}

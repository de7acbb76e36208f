import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { FileMapping } from '#lib/contract/file-mapping.ts';
import { fileAt } from './node-door.ts';
import { FileMappingError, readFileMapping } from './read-file-mapping.ts';
import { isDelivered } from '#lib/convert/bytes/open-file.ts';
import type { SourceFile } from '#lib/convert/bytes/source-file.ts';

/** The files found under the given paths, and the paths that could not be read, each with why. */
export interface Sources {
  readonly files: readonly SourceFile[];
  readonly fileMappings: Readonly<Record<string, FileMapping>>;
  readonly unread: readonly string[];
  /** Files of the folders given that are neither data nor mappings, and are passed over. */
  readonly ignored: readonly string[];
}

/**
 * Files given by name, whatever they are, and the CSV files, workbooks and archives of folders, at any depth. A file is called by its name, or
 * by its path below the folder given; two of one name are called by the path given.
 */
export async function readSources(paths: readonly string[]): Promise<Sources> {
  const found: { path: string; name: string }[] = [];
  const ignored: string[] = [];
  const unread: string[] = [];
  const note = (path: string, { code }: NodeJS.ErrnoException) =>
    unread.push(`${path}\u00a0: introuvable ou illisible (${code}).`);
  for (const path of paths) {
    try {
      const isFolder = (await stat(path)).isDirectory();
      const { files, others } = isFolder
        ? await filesIn(path)
        : { files: [{ path, name: basename(path) }], others: [] };
      ignored.push(...others);
      if (files.length === 0)
        unread.push(`${path}\u00a0: aucun fichier CSV, classeur ou archive dans ce dossier.`);
      found.push(...files);
    } catch (error) {
      note(path, error as NodeJS.ErrnoException);
    }
  }
  const files: SourceFile[] = [];
  const fileMappings: Record<string, FileMapping> = {};
  const isShared = (name: string) => found.filter((other) => other.name === name).length > 1;
  for (const { path, name } of found) {
    const called = isShared(name) ? path : name;
    try {
      const mapping = await readFileMapping(path);
      files.push(await fileAt(path, called));
      if (mapping) fileMappings[called] = mapping;
    } catch (error) {
      if (error instanceof FileMappingError) unread.push(error.message);
      else note(path, error as NodeJS.ErrnoException);
    }
  }
  return { files, fileMappings, unread, ignored };
}

/** The data of a folder, and the rest of it; hidden files, cards and mappings are neither. */
async function filesIn(
  folder: string,
): Promise<{ files: { path: string; name: string }[]; others: string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const data = paths.filter((path) => isDelivered(basename(path))).sort();
  const isKnown = (path: string) => /^\.|\.json$/.test(basename(path));
  return {
    files: data.map((path) => ({ path, name: relative(folder, path).replaceAll('\\', '/') })),
    others: paths.filter((path) => !data.includes(path) && !isKnown(path)).sort(),
  };
}

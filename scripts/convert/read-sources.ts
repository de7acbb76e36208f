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
}

/**
 * Files given by name, whatever they are, and the CSV files, workbooks and archives of folders, at any depth. A file is called by its name, or
 * by its path below the folder given; two of one name are called by the path given.
 */
export async function readSources(paths: readonly string[]): Promise<Sources> {
  const found: { path: string; name: string }[] = [];
  const unread: string[] = [];
  const note = (path: string, { code }: NodeJS.ErrnoException) =>
    unread.push(`${path}\u00a0: introuvable ou illisible (${code}).`);
  for (const path of paths) {
    try {
      const isFolder = (await stat(path)).isDirectory();
      const files = isFolder ? await dataFilesIn(path) : [{ path, name: basename(path) }];
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
  return { files, fileMappings, unread };
}

async function dataFilesIn(folder: string): Promise<{ path: string; name: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isDelivered(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, name: relative(folder, path).replaceAll('\\', '/') }));
}

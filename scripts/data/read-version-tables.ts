import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REVISED_TABLES } from '#lib/contract/revision-terms.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { openTables, type VersionTables } from '#lib/convert/revisions/version-tables.ts';

const READ = ['codes', 'sources', ...REVISED_TABLES];

/** The tables of a built version that a comparison needs, from its folder; one that it has not is empty. */
export async function readVersionTables(folder: string, date: IsoDate): Promise<VersionTables> {
  const files = new Map<string, Uint8Array>();
  for (const name of READ) {
    const bytes = await readFile(join(folder, `${name}.arrows`)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return null;
    });
    if (bytes) files.set(name, new Uint8Array(bytes));
  }
  return openTables(date, (name) => files.get(name) ?? null);
}

import type { IsoDate } from '#lib/domain/calendar.ts';
import type { TableFile } from './manifest.ts';
import { REVISIONS } from './revision-table.ts';
import { sha256 } from './sha256.ts';

const HEX_DIGITS = 8;

/**
 * Name of a version, « 2026-09-30-1a2b3c4d »: its delivery date and the digest of its tables (names and bytes, in any
 * order), but for the revisions: they tell of two versions, and the same figures keep the same name whatever was
 * refactored, and whatever became of the version before.
 */
export async function versionId(
  date: IsoDate,
  tables: readonly Pick<TableFile, 'name' | 'sha256'>[],
): Promise<string> {
  const own = tables.filter(({ name }) => name !== REVISIONS.name);
  const lines = own.map((table) => `${table.name} ${table.sha256}\n`).sort();
  return `${date}-${(await sha256(lines.join(''))).slice(0, HEX_DIGITS)}`;
}

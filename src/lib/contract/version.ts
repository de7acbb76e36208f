import type { IsoDate } from '#lib/domain/calendar.ts';
import type { TableFile } from './manifest.ts';
import { DENOMINATORS, ZONINGS } from './reference-tables.ts';
import { REVISIONS } from './revision-table.ts';
import { sha256 } from './sha256.ts';

const HEX_DIGITS = 8;
/** Tables that the contract gained after versions were named: without a row, they name nothing. */
const GAINED: readonly string[] = [DENOMINATORS.name, ZONINGS.name];

/**
 * Name of a version, « 2026-09-30-1a2b3c4d »: its delivery date and the digest of its tables (names and bytes, in any
 * order), but for the revisions: they tell of two versions, and the same figures keep the same name whatever was
 * refactored, and whatever became of the version before. A table that the contract gained later counts once it has a row.
 */
export async function versionId(
  date: IsoDate,
  tables: readonly Pick<TableFile, 'name' | 'sha256' | 'rows'>[],
): Promise<string> {
  const own = tables.filter(
    ({ name, rows }) => name !== REVISIONS.name && (rows > 0 || !GAINED.includes(name)),
  );
  const lines = own.map((table) => `${table.name} ${table.sha256}\n`).sort();
  return `${date}-${(await sha256(lines.join(''))).slice(0, HEX_DIGITS)}`;
}

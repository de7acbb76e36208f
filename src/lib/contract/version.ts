import type { IsoDate } from '#lib/domain/calendar.ts';
import type { TableFile } from './manifest.ts';
import { DENOMINATORS, ZONINGS } from './reference-tables.ts';
import { REVISIONS } from './revision-table.ts';
import { sha256 } from './sha256.ts';

const HEX_DIGITS = 8;
/** Tables that the contract gained after versions were named: without a row, they name nothing. */
const GAINED: readonly string[] = [DENOMINATORS.name, ZONINGS.name];

/** Tables of one version, in any order. */
type VersionTables = readonly Pick<TableFile, 'name' | 'sha256' | 'rows'>[];

/**
 * Digest of the tables of a version (names and bytes), 64 hexadecimal digits, but for the revisions: they tell of two
 * versions, and the same figures keep the same name whatever was refactored, and whatever became of the version
 * before. A table that the contract gained later counts once it has a row.
 */
export function versionDigest(tables: VersionTables): Promise<string> {
  const own = tables.filter(
    ({ name, rows }) => name !== REVISIONS.name && (rows > 0 || !GAINED.includes(name)),
  );
  const lines = own.map((table) => `${table.name} ${table.sha256}\n`).sort();
  return sha256(lines.join(''));
}

/** Name of a version, « 2026-09-30-1a2b3c4d »: its delivery date and the first digits of its digest. */
export async function versionId(date: IsoDate, tables: VersionTables): Promise<string> {
  return `${date}-${(await versionDigest(tables)).slice(0, HEX_DIGITS)}`;
}

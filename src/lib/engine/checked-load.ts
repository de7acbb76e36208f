import type { TableFile } from '#lib/contract/manifest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import { tableNamed } from '#lib/contract/tables.ts';
import { DoorError } from './door-error.ts';
import { decodeRows } from './rows.ts';

/** What a door lends to the loading of a table: one insert of a whole stream, and plain SQL. */
export interface LoadingDoor {
  insert(name: string, bytes: Uint8Array): Promise<void>;
  run(text: string): Promise<Uint8Array>;
}

/**
 * Loads one Arrow stream and proves that it is the published one: sha-256 before the insert, then rows and cents
 * after it, because a truncated stream or a file of another kind creates nothing and reports nothing.
 * Rejects with a `DoorError` of code `integrity`.
 */
export async function loadChecked(door: LoadingDoor, table: TableFile, bytes: Uint8Array): Promise<void> {
  const digest = await sha256(bytes);
  if (digest !== table.sha256) throw integrity(table, `sha-256 ${digest} instead of ${table.sha256}`);
  const contract = tableNamed(table.name);
  const cents = contract.columns.find((column) => column.type === 'cents');
  const sum = cents && table.sum_cents !== null ? `CAST(sum(${cents.name}) AS BIGINT)` : 'NULL';
  let found: { row_count?: unknown; sum_cents?: unknown } = {};
  try {
    await door.insert(contract.name, bytes);
    const counted = await door.run(`SELECT count(*) AS row_count, ${sum} AS sum_cents FROM ${contract.name}`);
    found = decodeRows(counted)[0] ?? {};
  } catch (error) {
    if (error instanceof DoorError) throw error;
    throw integrity(table, 'the stream created no table', error);
  }
  if (found.row_count !== table.rows)
    throw integrity(table, `${String(found.row_count)} rows instead of ${table.rows}`);
  const sumCents = found.sum_cents ?? (table.sum_cents === null ? null : 0);
  if (sumCents !== table.sum_cents)
    throw integrity(table, `${String(sumCents)} cents instead of ${String(table.sum_cents)}`);
}

function integrity(table: TableFile, what: string, cause?: unknown): DoorError {
  return new DoorError('integrity', `${table.file}: ${what}`, { cause });
}

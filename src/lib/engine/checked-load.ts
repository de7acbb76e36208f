import { RecordBatchReader } from 'apache-arrow';
import type { ColumnType, TableContract } from '#lib/contract/column.ts';
import type { TableFile } from '#lib/contract/manifest.ts';
import { tableNamed } from '#lib/contract/tables.ts';
import { checkDigest } from './check-digest.ts';
import { DoorError } from './door-error.ts';
import { decodeRows } from './rows.ts';

/** What a door lends to the loading of a table: one insert of a whole stream, and plain SQL. */
export interface LoadingDoor {
  insert(name: string, bytes: Uint8Array): Promise<void>;
  run(text: string): Promise<Uint8Array>;
}

/** What DuckDB calls each type of column. */
export const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  utf8: 'VARCHAR',
  cents: 'BIGINT',
  int32: 'INTEGER',
  float64: 'DOUBLE',
  date: 'DATE',
  flag: 'BOOLEAN',
  code8: 'UTINYINT',
  code16: 'USMALLINT',
};

/**
 * Loads one Arrow stream and proves that it is the published one: sha-256 before the insert, then rows and cents
 * after it, because a truncated stream or a file of another kind creates nothing and reports nothing.
 * Columns that the contract gained since the stream was written are then there, null in every row.
 * Rejects with a `DoorError` of code `integrity`.
 */
export async function loadChecked(door: LoadingDoor, table: TableFile, bytes: Uint8Array): Promise<void> {
  await checkDigest(table, bytes);
  const contract = tableNamed(table.name);
  try {
    await door.insert(contract.name, bytes);
  } catch (error) {
    if (error instanceof DoorError) throw error;
    throw integrity(table, 'the stream created no table', error);
  }
  await checkContent((text) => door.run(text), table);
  for (const text of missingColumns(contract, bytes)) await door.run(text);
}

/** Rejects with a `DoorError` of code `integrity` when what an engine holds has not the rows and cents of the manifest. */
export async function checkContent(run: LoadingDoor['run'], table: TableFile): Promise<void> {
  const { name, columns } = tableNamed(table.name);
  const cents = columns.find((column) => column.type === 'cents');
  const sum = cents && table.sum_cents !== null ? `sum(${cents.name})` : 'NULL';
  let found: { row_count?: unknown; sum_cents?: unknown } = {};
  try {
    const counted = await run(
      `SELECT CAST(count(*) AS BIGINT) AS row_count, CAST(${sum} AS BIGINT) AS sum_cents FROM ${name}`,
    );
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

function missingColumns({ name, columns }: TableContract, bytes: Uint8Array): string[] {
  const { fields } = RecordBatchReader.from(bytes).open().schema;
  const written = new Set(fields.map((field) => field.name));
  return columns
    .filter((column) => !written.has(column.name))
    .map((column) => `ALTER TABLE ${name} ADD COLUMN ${column.name} ${SQL_TYPES[column.type]}`);
}

function integrity(table: TableFile, what: string, cause?: unknown): DoorError {
  return new DoorError('integrity', `${table.file}: ${what}`, { cause });
}

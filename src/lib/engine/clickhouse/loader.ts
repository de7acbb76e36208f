import type { Column, ColumnType, TableContract } from '#lib/contract/column.ts';
import type { TableFile } from '#lib/contract/manifest.ts';
import { tableNamed } from '#lib/contract/tables.ts';
import { checkDigest } from '#lib/engine/check-digest.ts';
import { checkContent } from '#lib/engine/checked-load.ts';
import { openClickHouseEngine } from './door.ts';
import { callClickHouse, type ClickHouseAccess } from './http.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  utf8: 'String',
  cents: 'Int64',
  int32: 'Int32',
  float64: 'Float64',
  date: 'Date32',
  flag: 'Bool',
  code8: 'UInt8',
  code16: 'UInt16',
};

/** A null that a column refuses must be an error, never a zero; a column that the contract lacks too. */
const INSERT_SETTINGS: Readonly<Record<string, string>> = {
  input_format_null_as_default: '0',
  input_format_skip_unknown_fields: '0',
  input_format_arrow_allow_missing_columns: '1',
};

/**
 * SQL that makes the table of a contract, as rows sorted by its key. Only the columns of the key that are never
 * absent are not Nullable: they are what the rows are sorted by.
 */
export function createTableSql(contract: TableContract): string {
  const isSorting = ({ name, isNullable }: Column) => contract.key.includes(name) && !isNullable;
  const columns = contract.columns.map((column) => {
    const type = TYPES[column.type];
    return `${column.name} ${isSorting(column) ? type : `Nullable(${type})`}`;
  });
  const sorting = contract.columns.filter(isSorting).map(({ name }) => name);
  return `CREATE TABLE ${contract.name} (\n  ${columns.join(',\n  ')}\n) ENGINE = MergeTree ORDER BY (${sorting.join(', ')})`;
}

/**
 * Puts one Arrow stream in ClickHouse, in place of the table of that name, and proves that what is there is what was
 * published: sha-256 before, rows and cents after. Columns that the contract gained since are null. The user must have
 * the right to create, drop and insert. Rejects with a `DoorError` of code `integrity`.
 */
export async function loadIntoClickHouse(
  access: ClickHouseAccess,
  table: TableFile,
  stream: Uint8Array,
): Promise<void> {
  await checkDigest(table, stream);
  const contract = tableNamed(table.name);
  await callClickHouse(access, { sql: `DROP TABLE IF EXISTS ${contract.name} SYNC`, settings: {} });
  await callClickHouse(access, { sql: createTableSql(contract), settings: {} });
  await callClickHouse(access, {
    sql: `INSERT INTO ${contract.name} FORMAT ArrowStream`,
    settings: INSERT_SETTINGS,
    stream,
  });
  const door = openClickHouseEngine(access);
  await checkContent((text) => door.query({ text, params: [] }), table);
}

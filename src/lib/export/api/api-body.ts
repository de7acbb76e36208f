import { API_COLUMNS } from '#lib/contract/api-tables.ts';
import type { TableContract } from '#lib/contract/column.ts';
import type { Nature } from '#lib/contract/manifest.ts';
import type { Cell, Row } from '#lib/contract/row.ts';
import { toMachineCsv } from '#lib/export/machine-csv.ts';

/** What every file of the API says of the rows it holds. */
export interface ApiScope {
  readonly dataset: string;
  readonly nature: Nature;
  readonly version: string;
  /** Delivery date of the version, ISO. */
  readonly as_of: string;
}

/** A file of the API as JSON: its scope, then its rows, each with the columns of the contract in their order. */
export function toApiJson(scope: ApiScope, table: TableContract, rows: readonly Row[]): string {
  return `${JSON.stringify({ ...scope, rows: rows.map((row) => inOrder(table, row)) }, null, 1)}\n`;
}

/** The same rows as CSV, the scope repeated in the first columns of each: a row that leaves its file keeps its nature. */
export function toApiCsv(scope: ApiScope, table: TableContract, rows: readonly Row[]): string {
  const columns = [...API_COLUMNS, ...table.columns].map(({ name }) => name);
  return toMachineCsv(
    columns,
    rows.map((row) => Object.values({ ...scope, ...inOrder(table, row) })),
  );
}

/** A row of exactly the columns of its table. Throws on one that it lacks. */
function inOrder({ name, columns }: TableContract, row: Row): Record<string, Cell> {
  return Object.fromEntries(
    columns.map((column) => {
      const cell = row[column.name];
      if (cell === undefined) throw new Error(`no column ${column.name} in a row of ${name}`);
      return [column.name, cell];
    }),
  );
}

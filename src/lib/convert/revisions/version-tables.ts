import { tableFromIPC, type Vector } from 'apache-arrow';
import type { Column } from '#lib/contract/column.ts';
import type { Cell, Row } from '#lib/contract/row.ts';
import { tableNamed } from '#lib/contract/tables.ts';
import { dateFromDays, type IsoDate } from '#lib/domain/calendar.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/** A version as its files hold it: its delivery date, and the rows of its tables. */
export interface VersionTables {
  readonly date: IsoDate;
  /** Rows of a table in their order, codes as ids; none when the version has no such table. */
  readonly rows: (table: string) => Iterable<Row>;
}

/** Id of each code of one dimension, as the version’s own `codes` table gives it. */
type Ids = ReadonlyMap<string, string>;

/** Opens the Arrow streams of a version. A column that it was written without is null in every row. */
export function openTables(date: IsoDate, bytesOf: (table: string) => Uint8Array | null): VersionTables {
  const ids = new Map<string, string>();
  const read = (table: string) => readRows(table, bytesOf(table), ids);
  for (const { dimension, code, id } of read('codes')) ids.set(`${dimension} ${code}`, String(id));
  return { date, rows: read };
}

function* readRows(name: string, bytes: Uint8Array | null, ids: Ids): Generator<Row> {
  if (bytes === null) return;
  const table = tableFromIPC(bytes);
  const columns = tableNamed(name).columns.map((column) => [column, table.getChild(column.name)] as const);
  for (let index = 0; index < table.numRows; index += 1)
    yield Object.fromEntries(
      columns.map(([column, values]) => [column.name, readCell(column, values, index, ids)]),
    );
}

function readCell({ type, dimension }: Column, values: Vector | null, index: number, ids: Ids): Cell {
  const value: unknown = values?.get(index) ?? null;
  if (value === null) return null;
  if (dimension !== null) return ids.get(`${dimension} ${String(value)}`) ?? null;
  if (type === 'date') return dateFromDays(Number(value) / MILLISECONDS_PER_DAY);
  return type === 'cents' ? Number(value) : (value as Cell);
}

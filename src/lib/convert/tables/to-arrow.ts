import type { Field } from 'apache-arrow';
import { makeData, RecordBatch, Struct, Table, tableToIPC, type Data } from 'apache-arrow';
import { arrowSchema, type TableOrigin } from '#lib/contract/arrow-schema.ts';
import type { Column, TableContract } from '#lib/contract/column.ts';
import type { Row } from '#lib/contract/row.ts';
import type { CodeLists } from './codes.ts';
import { fillColumn, type Codes, type ColumnBuffers } from './fill-column.ts';

/** Some rows of a table as Arrow stores them, its columns in their order. */
export interface Batch {
  readonly columns: readonly ColumnBuffers[];
  readonly length: number;
}

/**
 * Rows as the bytes of one Arrow IPC *stream* (the engine ignores the file format without a word), in their order,
 * by the contract of their table. Ids of dimensions become their codes.
 * Throws, naming table and column, on a value that the contract refuses: absent where it may not be, not of the type,
 * an id without code, a code beyond the width of the column.
 */
export function toArrow(
  table: TableContract,
  rows: readonly Row[],
  codes: CodeLists,
  origin: TableOrigin,
): Uint8Array {
  return batchToArrow(table, toBatch(table, rows, codes), origin);
}

/** The columns of rows. Throws as `toArrow` does. */
export function toBatch(table: TableContract, rows: readonly Row[], codes: CodeLists): Batch {
  const columns = table.columns.map((column) => {
    const values = rows.map((row) => row[column.name] ?? null);
    return inColumn(table, column, () => fillColumn(column, values, codesOf(column, codes)));
  });
  return { columns, length: rows.length };
}

/** The stream of one batch. Throws on a column that is absent where it may not be. */
export function batchToArrow(
  table: TableContract,
  { columns, length }: Batch,
  origin: TableOrigin,
): Uint8Array {
  const schema = arrowSchema(table, origin);
  const children = columns.map((buffers, index): Data => {
    const column = table.columns[index];
    if (buffers.nullCount > 0 && !column?.isNullable)
      throw new Error(`absent value: ${table.name}.${column?.name}`);
    const { type } = schema.fields[index] as Field;
    return makeData({ type, length, ...buffers } as Parameters<typeof makeData>[0]);
  });
  const struct = makeData({ type: new Struct(schema.fields), children, length, nullCount: 0 });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, struct)]), 'stream');
}

/** What is done to a column of a table; what it throws then names both. */
export function inColumn<Result>(table: TableContract, column: Column, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(`${table.name}.${column.name}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** The bytes of an IPC message begin with FF FF FF FF and the length of what describes it. */
const PREFIX = 8;

/** The three parts of a stream of one batch: its schema, the batch, the mark that ends it. */
export function splitStream(stream: Uint8Array): { head: Uint8Array; batch: Uint8Array; end: Uint8Array } {
  const { buffer, byteOffset, length } = stream;
  const schema = PREFIX + new DataView(buffer, byteOffset, length).getInt32(PREFIX / 2, true);
  return {
    head: stream.subarray(0, schema),
    batch: stream.subarray(schema, length - PREFIX),
    end: stream.subarray(length - PREFIX),
  };
}

/** The codes of the ids that a column holds; none where it holds no ids. */
export function codesOf({ dimension }: Column, codes: CodeLists): Codes {
  return new Map(dimension ? codes[dimension].map((id, code) => [id, code]) : []);
}

import { Field, makeData, RecordBatch, Schema, Struct, Table, tableToIPC } from 'apache-arrow';
import type { FigureFile } from '#lib/export/take-away/figure-file.ts';
import { ARROW_TYPES, toArrowColumn } from './arrow-column.ts';
import { scopeOf } from './scope-columns.ts';
import { toTypedColumns } from './typed-columns.ts';

/** A figure as one Arrow IPC stream: typed columns, their words in their metadata, its scope in that of the schema. */
export function toStream(figure: FigureFile): Uint8Array<ArrayBuffer> {
  const columns = toTypedColumns(figure.table);
  const fields = columns.map(
    ({ name, label, kind }) => new Field(name, ARROW_TYPES[kind](), true, new Map([['label', label]])),
  );
  const schema = new Schema(fields, new Map(scopeOf(figure)));
  const children = columns.map(toArrowColumn);
  const { length } = figure.table.rows;
  const struct = makeData({ type: new Struct(fields), children, length, nullCount: 0 });
  return new Uint8Array(tableToIPC(new Table(schema, [new RecordBatch(schema, struct)]), 'stream'));
}

import {
  DateDay,
  Field,
  Float64,
  Int64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
  type DataType,
} from 'apache-arrow';
import type { FigureFile } from '#lib/export/take-away/figure-file.ts';
import { scopeOf } from './scope-columns.ts';
import { toTypedColumns, type TypedColumn } from './typed-columns.ts';

const ARROW_TYPES: Readonly<Record<TypedColumn['kind'], () => DataType>> = {
  text: () => new Utf8(),
  date: () => new DateDay(),
  cents: () => new Int64(),
  number: () => new Float64(),
};

/** A figure as one Arrow IPC stream: typed columns, their words in their metadata, its scope in that of the schema. */
export function toStream(figure: FigureFile): Uint8Array<ArrayBuffer> {
  const columns = toTypedColumns(figure.table);
  const fields = columns.map(
    ({ name, label, kind }) => new Field(name, ARROW_TYPES[kind](), true, new Map([['label', label]])),
  );
  const schema = new Schema(fields, new Map(scopeOf(figure)));
  const children = columns.map((column) => {
    const [data] = vectorFromArray(toArrowValues(column), ARROW_TYPES[column.kind]()).data;
    if (!data) throw new Error(`no column ${column.name}`);
    return data;
  });
  const { length } = figure.table.rows;
  const struct = makeData({ type: new Struct(fields), children, length, nullCount: 0 });
  return new Uint8Array(tableToIPC(new Table(schema, [new RecordBatch(schema, struct)]), 'stream'));
}

function toArrowValues({ kind, values }: TypedColumn): unknown[] {
  if (kind === 'cents') return values.map((value) => (value === null ? null : BigInt(value)));
  return kind === 'date' ? values.map((value) => (value === null ? null : new Date(value))) : [...values];
}

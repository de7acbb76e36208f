import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import type { FigureFile } from '#lib/export/take-away/figure-file.ts';
import { scopeOf } from './scope-columns.ts';
import { toTypedColumns, type TypedColumn } from './typed-columns.ts';

const PARQUET_TYPES: Readonly<Record<TypedColumn['kind'], Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  cents: { type: 'INT64' },
  number: { type: 'DOUBLE' },
};

/** A figure as a Parquet file: the columns of its Arrow stream, its scope in the metadata of the file. */
export function toParquet(figure: FigureFile): ArrayBuffer {
  const columns = toTypedColumns(figure.table);
  return parquetWriteBuffer({
    columnData: columns.map((column) => ({ name: column.name, data: toParquetValues(column) })),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, kind }) => ({
        name,
        ...PARQUET_TYPES[kind],
        repetition_type: 'OPTIONAL' as const,
      })),
    ],
    kvMetadata: [
      ...scopeOf(figure),
      ...columns.map(({ name, label }) => [`label.${name}`, label] as const),
    ].map(([key, value]) => ({ key, value })),
  });
}

function toParquetValues({ kind, values }: TypedColumn): unknown[] {
  if (kind === 'cents') return values.map((value) => (value === null ? null : BigInt(value)));
  return kind === 'date' ? values.map((value) => (value === null ? null : new Date(value))) : [...values];
}

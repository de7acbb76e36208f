import {
  Bool,
  DateDay,
  Field,
  Float64,
  Int32,
  Int64,
  Schema,
  Uint16,
  Uint8,
  Utf8,
  type DataType,
} from 'apache-arrow';
import type { ColumnType, TableContract } from './column.ts';
import type { Nature } from './manifest.ts';

/** What an Arrow file says of itself, so that a fictitious table stays marked wherever it is copied. */
export interface TableOrigin {
  readonly dataset: string;
  /** Null when nothing says it: files converted on their own. */
  readonly nature: Nature | null;
}

const ARROW_TYPES: Readonly<Record<ColumnType, () => DataType>> = {
  utf8: () => new Utf8(),
  cents: () => new Int64(),
  int32: () => new Int32(),
  float64: () => new Float64(),
  date: () => new DateDay(),
  flag: () => new Bool(),
  code8: () => new Uint8(),
  code16: () => new Uint16(),
};

/**
 * Arrow schema of a table: its columns in the order of the contract, and the metadata `table`, `dataset`, `nature`
 * (left out when it is not known). No version: the version is the digest of these very bytes.
 */
export function arrowSchema(table: TableContract, { dataset, nature }: TableOrigin): Schema {
  const fields = table.columns.map(
    ({ name, type, isNullable }) => new Field(name, ARROW_TYPES[type](), isNullable),
  );
  const metadata = new Map([
    ['table', table.name],
    ['dataset', dataset],
  ]);
  if (nature) metadata.set('nature', nature);
  return new Schema(fields, metadata);
}

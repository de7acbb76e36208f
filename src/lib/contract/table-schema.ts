import type { Column, ColumnType, TableContract } from './column.ts';

interface SchemaField {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'boolean';
  readonly description: string;
  readonly constraints: { readonly required: boolean; readonly enum?: readonly string[] };
}

/** A Table Schema, https://specs.frictionlessdata.io/table-schema/. */
export interface TableSchema {
  readonly title: string;
  readonly description: string;
  readonly fields: readonly SchemaField[];
  readonly primaryKey: readonly string[];
  readonly missingValues: readonly string[];
}

const TYPES: Readonly<Record<ColumnType, SchemaField['type']>> = {
  utf8: 'string',
  cents: 'integer',
  int32: 'integer',
  float64: 'number',
  date: 'date',
  flag: 'boolean',
  code8: 'integer',
  code16: 'integer',
};

/** The Table Schema of a table, its columns in their order; `before` are columns that a file puts in front of them. */
export function toTableSchema(table: TableContract, before: readonly Column[] = []): TableSchema {
  return {
    title: table.title,
    description: `Une ligne est ${table.row}.`,
    fields: [...before, ...table.columns].map(toField),
    primaryKey: [...before.map(({ name }) => name), ...table.key],
    missingValues: [''],
  };
}

function toField({ name, header, type, description, isNullable, admitted }: Column): SchemaField {
  return {
    name,
    title: header,
    type: TYPES[type],
    description,
    constraints: { required: !isNullable, ...(admitted ? { enum: admitted } : {}) },
  };
}

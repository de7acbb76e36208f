import type { ColumnType } from '#lib/contract/column.ts';
import { TABLES } from '#lib/contract/tables.ts';
import { LABELLED_VIEWS } from '#lib/engine/views.ts';

/** What can be asked for by name in one table or view. */
export interface SchemaEntry {
  readonly name: string;
  /** French: « un mouvement daté d’argent ». */
  readonly row: string;
  readonly columns: readonly { readonly name: string; readonly description: string }[];
}

const UNITS: Partial<Readonly<Record<ColumnType, string>>> = {
  code8: ' Code, à joindre à codes.',
  code16: ' Code, à joindre à codes.',
};

/** The views, whose columns are named and labelled in French. */
export const VIEW_SCHEMA: readonly SchemaEntry[] = LABELLED_VIEWS.map(({ name, row, columns }) => ({
  name,
  row,
  columns: columns.map((column) => ({ name: column.name, description: column.description })),
})).toSorted((left, right) => right.columns.length - left.columns.length);

/** The tables as they are stored: codes instead of labels, English names. */
export const TABLE_SCHEMA: readonly SchemaEntry[] = TABLES.map(({ name, row, columns }) => ({
  name,
  row,
  columns: columns.map((column) => ({
    name: column.name,
    description: column.description + (UNITS[column.type] ?? ''),
  })),
}));

/** Every name of the schema once, in the order of the schema. */
export function schemaNames(): string[] {
  const entries = [...VIEW_SCHEMA, ...TABLE_SCHEMA];
  return [
    ...new Set([
      ...entries.map(({ name }) => name),
      ...entries.flatMap(({ columns }) => columns.map((c) => c.name)),
    ]),
  ];
}

import type { Column, TableContract } from '#lib/contract/column.ts';
import { OBSERVATIONS, INDICATORS } from '#lib/contract/fact-tables.ts';
import { MOVEMENTS, OPERATIONS } from '#lib/contract/money-tables.ts';
import { CODES } from '#lib/contract/reference-tables.ts';
import type { Statement } from './engine.ts';

/** One column of a view: its French name, what it holds, and the SQL that gives it. */
export interface ViewColumn {
  readonly name: string;
  readonly description: string;
  readonly expression: string;
}

/** A view over the tables that it needs: what one row is, in French, its columns in order, and where they come from. */
export interface LabelledView {
  readonly name: string;
  readonly row: string;
  readonly tables: readonly TableContract[];
  readonly columns: readonly ViewColumn[];
  readonly from: string;
}

/** Views with French columns and labels instead of codes: what « Voir le SQL » shows and what a reader queries. */
export const LABELLED_VIEWS: readonly LabelledView[] = [
  {
    name: 'operations_libellees',
    row: OPERATIONS.row,
    tables: [CODES, OPERATIONS],
    columns: labelled('o', OPERATIONS.columns),
    from: 'operations AS o',
  },
  {
    name: 'depenses',
    row: MOVEMENTS.row,
    tables: [CODES, OPERATIONS, MOVEMENTS],
    columns: [...labelled('m', MOVEMENTS.columns), ...labelled('o', attributes())],
    from: 'movements AS m JOIN operations AS o ON o.operation_key = m.operation_key',
  },
  {
    name: 'observations_libellees',
    row: OBSERVATIONS.row,
    tables: [INDICATORS, OBSERVATIONS],
    columns: [
      ...labelled('v', OBSERVATIONS.columns),
      { name: 'libelle_indicateur', description: 'Nom de l’indicateur.', expression: 'i.label' },
      { name: 'unite', description: 'Unité de l’indicateur.', expression: 'i.unit' },
    ],
    from: 'observations AS v LEFT JOIN indicators AS i ON i.indicator_id = v.indicator_id',
  },
];

/** Statements that create the views which the table just loaded makes possible, in their order. */
export function viewsOf(loaded: ReadonlySet<string>, justLoaded: string): Statement[] {
  return LABELLED_VIEWS.filter(
    ({ tables }) =>
      tables.some((table) => table.name === justLoaded) && tables.every((table) => loaded.has(table.name)),
  ).map(({ name, columns, from }) => ({
    text: `CREATE OR REPLACE VIEW ${name} AS\nSELECT ${columns.map(toSql).join(',\n  ')}\nFROM ${from}`,
    params: [],
  }));
}

function toSql({ name, expression }: ViewColumn): string {
  return `${expression} AS ${name}`;
}

/** Columns of operations that a movement does not repeat. */
function attributes(): Column[] {
  const repeated = new Set(MOVEMENTS.columns.map((column) => column.name));
  return OPERATIONS.columns.filter((column) => !repeated.has(column.name));
}

function labelled(alias: string, columns: readonly Column[]): ViewColumn[] {
  return columns.flatMap((column) => labelledColumn(alias, column));
}

function labelledColumn(alias: string, { name, header, description, dimension }: Column): ViewColumn[] {
  if (dimension === null) return [{ name: header, description, expression: `${alias}.${name}` }];
  const read = (of: 'id' | 'label') =>
    `(SELECT c.${of} FROM codes AS c WHERE c.dimension = '${dimension}' AND c.code = ${alias}.${name})`;
  return [
    { name: header, description, expression: read('id') },
    {
      name: `${header}_libelle`,
      description: `${description} En toutes lettres.`,
      expression: read('label'),
    },
  ];
}

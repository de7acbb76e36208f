import type { Column, TableContract } from '#lib/contract/column.ts';
import { OBSERVATIONS, INDICATORS } from '#lib/contract/fact-tables.ts';
import { MOVEMENTS, OPERATIONS } from '#lib/contract/money-tables.ts';
import { CODES } from '#lib/contract/reference-tables.ts';
import type { Statement } from './engine.ts';

interface LabelledView {
  readonly name: string;
  readonly tables: readonly TableContract[];
  readonly text: string;
}

/** Views with French columns and labels instead of codes: what « Voir le SQL » shows and what a reader queries. */
const VIEWS: readonly LabelledView[] = [
  {
    name: 'operations_libellees',
    tables: [CODES, OPERATIONS],
    text: `SELECT ${labelled('o', OPERATIONS.columns)}\nFROM operations AS o`,
  },
  {
    name: 'depenses',
    tables: [CODES, OPERATIONS, MOVEMENTS],
    text: `SELECT ${labelled('m', MOVEMENTS.columns)},\n  ${labelled('o', attributes())}
FROM movements AS m JOIN operations AS o ON o.operation_key = m.operation_key`,
  },
  {
    name: 'observations_libellees',
    tables: [INDICATORS, OBSERVATIONS],
    text: `SELECT ${labelled('v', OBSERVATIONS.columns)},\n  i.label AS libelle_indicateur, i.unit AS unite
FROM observations AS v LEFT JOIN indicators AS i ON i.indicator_id = v.indicator_id`,
  },
];

/** Statements that create the views which the table just loaded makes possible, in their order. */
export function viewsOf(loaded: ReadonlySet<string>, justLoaded: string): Statement[] {
  return VIEWS.filter(
    ({ tables }) =>
      tables.some((table) => table.name === justLoaded) && tables.every((table) => loaded.has(table.name)),
  ).map(({ name, text }) => ({ text: `CREATE OR REPLACE VIEW ${name} AS\n${text}`, params: [] }));
}

/** Columns of operations that a movement does not repeat. */
function attributes(): Column[] {
  const repeated = new Set(MOVEMENTS.columns.map((column) => column.name));
  return OPERATIONS.columns.filter((column) => !repeated.has(column.name));
}

function labelled(alias: string, columns: readonly Column[]): string {
  return columns.map((column) => labelledColumn(alias, column)).join(',\n  ');
}

function labelledColumn(alias: string, { name, header, dimension }: Column): string {
  if (dimension === null) return `${alias}.${name} AS ${header}`;
  const label = (of: 'id' | 'label') =>
    `(SELECT c.${of} FROM codes AS c WHERE c.dimension = '${dimension}' AND c.code = ${alias}.${name})`;
  return `${label('id')} AS ${header}, ${label('label')} AS ${header}_libelle`;
}

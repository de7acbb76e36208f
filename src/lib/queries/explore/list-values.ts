import type { Dimension } from '#lib/contract/column.ts';
import { joinSql, sql } from '#lib/engine/sql.ts';
import type { NoParams } from '#lib/queries/fact-question.ts';
import { integer, oneOf, readRow, text } from '#lib/queries/fields.ts';
import type { Question } from '#lib/queries/question.ts';

const VALUE_DIMENSIONS = [
  'line',
  'measure',
  'operator',
  'aid_type',
  'territory',
  'beneficiary_type',
] as const satisfies readonly Dimension[];

/** One value of a dimension, with the code that cubes and movements carry for it. */
export interface ValueRow {
  readonly dimension: (typeof VALUE_DIMENSIONS)[number];
  readonly code: number;
  readonly id: string;
  readonly label: string;
}

/**
 * « Quelles valeurs chaque dimension peut-elle prendre ? »
 * One row per code of the dimensions that the explorer shows, sorted by dimension then code, whether or not a
 * movement has it.
 */
export const listValues: Question<NoParams, ValueRow> = {
  id: 'values',
  sentence: () => 'Quelles valeurs chaque dimension peut-elle prendre ?',
  tables: () => ['codes'],
  statement: () => sql`
SELECT dimension, code, id, label FROM codes
WHERE dimension IN (${joinSql(
    VALUE_DIMENSIONS.map((name) => sql`${name}`),
    ', ',
  )})
ORDER BY dimension, code`,
  row: readRow({
    dimension: oneOf(VALUE_DIMENSIONS, 'dimension'),
    code: integer('code'),
    id: text('id'),
    label: text('label'),
  }),
};

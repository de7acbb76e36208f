import type { Statement } from '#lib/engine/engine.ts';
import { columnName, joinSql, sql } from '#lib/engine/sql.ts';
import type { NoParams } from './fact-question.ts';
import { integer, oneOf, readRow, text } from './fields.ts';
import type { Question } from './question.ts';

/** Dimensions that a reader may filter. */
export const FILTER_DIMENSIONS = ['measure', 'operator', 'aid_type'] as const;
export type FilterDimension = (typeof FILTER_DIMENSIONS)[number];

/** One value that a filter may keep. */
export interface FilterOptionRow {
  readonly dimension: FilterDimension;
  readonly id: string;
  readonly label: string;
  readonly movementCount: number;
}

/**
 * « Sur quoi peut-on filtrer ? »
 * One row per measure, operator and aid type that has a movement, sorted by dimension then id: French sorting of the
 * labels is done by who shows them.
 */
export const selectFilterOptions: Question<NoParams, FilterOptionRow> = {
  id: 'filter-options',
  sentence: () => 'Sur quoi peut-on filtrer ?',
  tables: () => ['codes', 'movements'],
  statement: () => sql`
SELECT c.dimension AS dimension, c.id AS id, c.label AS label, CAST(sum(m.movement_count) AS BIGINT) AS movement_count
FROM (
${joinSql(FILTER_DIMENSIONS.map(countedCodes), '\nUNION ALL\n')}
) AS m
JOIN codes AS c ON c.dimension = m.dimension AND c.code = m.code
GROUP BY c.dimension, c.id, c.label
ORDER BY c.dimension, c.id`,
  row: readRow({
    dimension: oneOf(FILTER_DIMENSIONS, 'dimension'),
    id: text('id'),
    label: text('label'),
    movementCount: integer('movement_count'),
  }),
};

function countedCodes(name: FilterDimension): Statement {
  const column = columnName('movements', name);
  return sql`  SELECT ${name} AS dimension, CAST(${column} AS INTEGER) AS code, count(*) AS movement_count
  FROM movements WHERE ${column} IS NOT NULL GROUP BY ${column}`;
}

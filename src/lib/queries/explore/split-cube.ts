import { cubeName } from '#lib/contract/money-tables.ts';
import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { sql, tableName } from '#lib/engine/sql.ts';
import { integer, maybe, money, oneOf, readRow } from '#lib/queries/fields.ts';
import { dimension } from '#lib/queries/filtered.ts';
import type { Question } from '#lib/queries/question.ts';
import type { CubeDimension, ExploreFilters } from './explore-filters.ts';
import { cubeColumn, keepsRow } from './keep-cells.ts';

/** Money of the line asked in one value of a dimension. `code` is that of the dimension, null where the cells have no value in it. */
export interface SplitRow {
  readonly line: Line;
  readonly code: number | null;
  readonly cents: Cents;
}

/** One line, one stage, one rule: there is no way to ask for two of any. */
export interface SplitParams {
  readonly line: Line;
  readonly stage: Stage;
  readonly rule: Rule;
  readonly by: CubeDimension;
  readonly filters: ExploreFilters;
}

/**
 * « Comment l’argent se répartit-il entre les valeurs d’une dimension, sous les filtres des autres ? »
 * One row per value with a cell that the *other* filters keep, sorted by code, cells without value last. Under no
 * filter the rows sum to the total of the line at this stage.
 */
export const splitCube: Question<SplitParams, SplitRow> = {
  id: 'split-cube',
  sentence: () => 'Comment l’argent se répartit-il entre les valeurs d’une dimension ?',
  tables: ({ rule, stage }) => ['codes', cubeName(rule, stage)],
  statement: ({ line, rule, stage, by, filters }) => sql`
SELECT l.id AS line, CAST(${cubeColumn(by)} AS INTEGER) AS code, CAST(sum(amount_cents) AS BIGINT) AS cents
FROM (SELECT * FROM ${tableName(cubeName(rule, stage))} WHERE ${keepsRow(filters, by)}) AS c
JOIN ${dimension('line')} AS l ON l.code = c.line
WHERE l.id = ${line}
GROUP BY l.id, ${cubeColumn(by)}
ORDER BY ${cubeColumn(by)}`,
  row: readRow({ line: oneOf(LINES, 'line'), code: maybe(integer, 'code'), cents: money('cents') }),
};

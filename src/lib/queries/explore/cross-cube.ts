import { cubeName } from '#lib/contract/money-tables.ts';
import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { AddedAxis } from '#lib/domain/pivot.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { Statement } from '#lib/engine/engine.ts';
import { sql, tableName } from '#lib/engine/sql.ts';
import { integer, maybe, money, oneOf, readRow } from '#lib/queries/fields.ts';
import { dimension } from '#lib/queries/filtered.ts';
import type { Question } from '#lib/queries/question.ts';
import type { ExploreFilters } from './explore-filters.ts';
import { cubeColumn, keepsRow } from './keep-cells.ts';

/** One line, one stage, one rule, crossed by two axes. `columns` null is one column: the axis compares such answers. */
export interface CrossParams {
  readonly line: Line;
  readonly stage: Stage;
  readonly rule: Rule;
  readonly rows: AddedAxis;
  readonly parts: AddedAxis | null;
  readonly columns: AddedAxis | null;
  /** True to leave repayments out. */
  readonly isGross: boolean;
  readonly filters: ExploreFilters;
}

/**
 * Money of one row, part and column. Each is the code of a dimension, or the year, quarter or month since year 0; null
 * where the cells have no value, and where no axis was asked.
 */
export interface CrossRow {
  readonly line: Line;
  readonly row: number | null;
  readonly part: number | null;
  readonly column: number | null;
  readonly cents: Cents;
}

/**
 * « Comment l’argent se croise-t-il entre deux choix ? »
 * One row per row × part × column with a cell that the filters keep, in this order. They sum to the total of the line
 * under the filters.
 */
export const crossCube: Question<CrossParams, CrossRow> = {
  id: 'cross-cube',
  sentence: () => 'Comment l’argent se croise-t-il entre deux choix ?',
  tables: ({ rule, stage }) => ['codes', cubeName(rule, stage)],
  statement: ({ line, rule, stage, rows, parts, columns, isGross, filters }) => sql`
SELECT l.id AS line, "row", part, "column", CAST(sum(${isGross ? sql`gross_cents` : sql`amount_cents`}) AS BIGINT) AS cents
FROM (
  SELECT line, ${axisColumn(rows)} AS "row", ${axisColumn(parts)} AS part, ${axisColumn(columns)} AS "column",
    amount_cents, gross_cents
  FROM ${tableName(cubeName(rule, stage))}
  WHERE ${keepsRow(filters, null)}
) AS c
JOIN ${dimension('line')} AS l ON l.code = c.line
WHERE l.id = ${line}
GROUP BY l.id, "row", part, "column"
ORDER BY "row", part, "column"`,
  row: readRow({
    line: oneOf(LINES, 'line'),
    row: maybe(integer, 'row'),
    part: maybe(integer, 'part'),
    column: maybe(integer, 'column'),
    cents: money('cents'),
  }),
};

function axisColumn(axis: AddedAxis | null): Statement {
  switch (axis) {
    case null:
      return sql`CAST(NULL AS INTEGER)`;
    case 'year':
      return sql`CAST(floor(month / 12) AS INTEGER)`;
    case 'quarter':
      return sql`CAST(floor(month / 3) AS INTEGER)`;
    default:
      return sql`CAST(${cubeColumn(axis)} AS INTEGER)`;
  }
}

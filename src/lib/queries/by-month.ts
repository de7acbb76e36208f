import { cubeName } from '#lib/contract/money-tables.ts';
import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { sql, tableName } from '#lib/engine/sql.ts';
import { integer, money, oneOf, readRow } from './fields.ts';
import { dimension, keepsCell } from './filtered.ts';
import type { Filters } from './filters.ts';
import type { Question } from './question.ts';

/** Movement of one month and balance at its end, of one line at one stage. */
export interface MonthRow {
  readonly line: Line;
  readonly stage: Stage;
  /** Months since year 0, see `monthIndex`. */
  readonly month: number;
  readonly cents: Cents;
  /** Sum from the first kept month: with a first month in the filters, what came before is not in it. */
  readonly cumulativeCents: Cents;
}

/** One stage at a time; the national figure is the same under every rule. */
export interface ByMonthParams {
  readonly stage: Stage;
  readonly filters: Filters;
}

/**
 * « Comment l’argent de chaque ligne s’est-il accumulé, mois après mois, à une étape ? »
 * One row per line and month in which money moved, sorted by line then month. Months without movement have no row:
 * the balance holds until the next one.
 */
export const selectByMonth: Question<ByMonthParams, MonthRow> = {
  id: 'by-month',
  sentence: () => 'Comment l’argent de chaque ligne s’est-il accumulé, mois après mois, à une étape ?',
  tables: ({ stage }) => ['codes', cubeName(DEFAULT_RULE, stage)],
  statement: ({ stage, filters }) => sql`
SELECT l.id AS line, ${stage} AS stage, c.month AS month, c.cents AS cents,
  CAST(sum(c.cents) OVER (PARTITION BY l.id ORDER BY c.month ROWS UNBOUNDED PRECEDING) AS BIGINT)
    AS cumulative_cents
FROM (
  SELECT line, month, CAST(sum(amount_cents) AS BIGINT) AS cents
  FROM ${tableName(cubeName(DEFAULT_RULE, stage))}
  WHERE ${keepsCell(filters)}
  GROUP BY line, month
) AS c
JOIN ${dimension('line')} AS l ON l.code = c.line
ORDER BY l.id, c.month`,
  row: readRow({
    line: oneOf(LINES, 'line'),
    stage: oneOf(STAGES, 'stage'),
    month: integer('month'),
    cents: money('cents'),
    cumulativeCents: money('cumulative_cents'),
  }),
};

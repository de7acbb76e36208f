import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { sql } from '#lib/engine/sql.ts';
import type { NoParams } from './fact-question.ts';
import { integer, money, oneOf, readRow } from './fields.ts';
import { dimension } from './filtered.ts';
import type { Question } from './question.ts';

/** What one month adds to the national balance of one line at one stage. Gross = without the repayments. */
export interface MonthlyTotalsRow {
  readonly line: Line;
  readonly stage: Stage;
  /** Months since year 0, see `monthIndex`. */
  readonly month: number;
  readonly cents: Cents;
  readonly grossCents: Cents;
  readonly movementCount: number;
  /** Operations whose first movement at this stage is in this month: these counts, and no others, may be summed. */
  readonly newOperationCount: number;
}

/**
 * « Qu’est-ce que chaque mois a ajouté, ligne par ligne et étape par étape ? »
 * One row per line × stage × month in which money moved, sorted so. The rows up to a month sum to the totals that
 * stood at its end.
 */
export const selectTotalsByMonth: Question<NoParams, MonthlyTotalsRow> = {
  id: 'totals-by-month',
  sentence: () => 'Qu’est-ce que chaque mois a ajouté, ligne par ligne et étape par étape ?',
  tables: () => ['codes', 'movements'],
  statement: () => sql`
SELECT l.id AS line, s.id AS stage, m.month AS month,
  CAST(sum(m.amount_cents) AS BIGINT) AS cents,
  CAST(sum(CASE WHEN k.id <> 'repayment' THEN m.amount_cents ELSE 0 END) AS BIGINT) AS gross_cents,
  CAST(count(*) AS BIGINT) AS movement_count,
  CAST(count(DISTINCT CASE WHEN m.month = m.first_month THEN m.operation_key END) AS BIGINT)
    AS new_operation_count
FROM (
  SELECT line, stage, kind, operation_key, amount_cents, month,
    min(month) OVER (PARTITION BY line, stage, operation_key) AS first_month
  FROM (
    SELECT line, stage, kind, operation_key, amount_cents,
      CAST(year(date) * 12 + month(date) - 1 AS INTEGER) AS month
    FROM movements
  ) AS dated
) AS m
JOIN ${dimension('line')} AS l ON l.code = m.line
JOIN ${dimension('stage')} AS s ON s.code = m.stage
JOIN ${dimension('kind')} AS k ON k.code = m.kind
GROUP BY l.id, s.id, m.month
ORDER BY l.id, s.id, m.month`,
  row: readRow({
    line: oneOf(LINES, 'line'),
    stage: oneOf(STAGES, 'stage'),
    month: integer('month'),
    cents: money('cents'),
    grossCents: money('gross_cents'),
    movementCount: integer('movement_count'),
    newOperationCount: integer('new_operation_count'),
  }),
};

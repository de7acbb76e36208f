import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { sql } from '#lib/engine/sql.ts';
import { integer, money, oneOf, readRow } from './fields.ts';
import { dimension, keepsMovement } from './filtered.ts';
import type { Filters } from './filters.ts';
import type { Question } from './question.ts';

/** National balance of one line at one stage. Gross = without the repayments. */
export interface TotalsRow {
  readonly line: Line;
  readonly stage: Stage;
  readonly cents: Cents;
  readonly grossCents: Cents;
  readonly movementCount: number;
  readonly operationCount: number;
}

/**
 * « Combien d’argent par ligne et par étape, dans tout le pays ? »
 * One row per line × stage that the delivery covers, sorted by line then stage; zero when the filters keep nothing of
 * it. A line × stage without a row is not published (n.c.).
 */
export const selectTotals: Question<{ filters: Filters }, TotalsRow> = {
  id: 'totals',
  sentence: () => 'Combien d’argent par ligne et par étape, dans tout le pays ?',
  tables: () => ['codes', 'movements'],
  statement: ({ filters }) => sql`
SELECT l.id AS line, s.id AS stage,
  CAST(sum(CASE WHEN m.kept = 1 THEN m.amount_cents ELSE 0 END) AS BIGINT) AS cents,
  CAST(sum(CASE WHEN m.kept = 1 AND k.id <> 'repayment' THEN m.amount_cents ELSE 0 END) AS BIGINT) AS gross_cents,
  CAST(sum(m.kept) AS BIGINT) AS movement_count,
  CAST(count(DISTINCT CASE WHEN m.kept = 1 THEN m.operation_key END) AS BIGINT) AS operation_count
FROM (
  SELECT line, stage, kind, operation_key, amount_cents,
    CASE WHEN ${keepsMovement(filters)} THEN 1 ELSE 0 END AS kept
  FROM movements
) AS m
JOIN ${dimension('line')} AS l ON l.code = m.line
JOIN ${dimension('stage')} AS s ON s.code = m.stage
JOIN ${dimension('kind')} AS k ON k.code = m.kind
GROUP BY l.id, s.id
ORDER BY l.id, s.id`,
  row: readRow({
    line: oneOf(LINES, 'line'),
    stage: oneOf(STAGES, 'stage'),
    cents: money('cents'),
    grossCents: money('gross_cents'),
    movementCount: integer('movement_count'),
    operationCount: integer('operation_count'),
  }),
};

import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Rule } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { Territory } from '#lib/domain/territory.ts';
import { sql } from '#lib/engine/sql.ts';
import { integer, money, oneOf, readRow, text } from './fields.ts';
import { dimension } from './filtered.ts';
import { PLACED_TABLES, placedMovements } from './placed-movements.ts';
import type { Question } from './question.ts';

/** What one month adds to the balance of one operation at one stage, *in the territory that was asked*. */
export interface OperationMonthRow {
  readonly operationKey: string;
  readonly line: Line;
  readonly stage: Stage;
  /** Months since year 0, see `monthIndex`. */
  readonly month: number;
  /** Net of repayments. */
  readonly cents: Cents;
}

/**
 * « Qu’est-ce que chaque mois a ajouté aux opérations de ce territoire, sous une règle d’attribution ? »
 * One row per operation × stage × month in which money moved there, sorted so. All the months of an operation sum to
 * what `selectOperationsOf` gives.
 */
export const selectOperationMonths: Question<{ territory: Territory; rule: Rule }, OperationMonthRow> = {
  id: 'operation-months',
  sentence: () => 'Qu’est-ce que chaque mois a ajouté aux opérations de ce territoire ?',
  tables: () => PLACED_TABLES,
  statement: ({ territory, rule }) => sql`
SELECT m.operation_key AS operation_key, l.id AS line, s.id AS stage, m.month AS month,
  CAST(sum(m.cents) AS BIGINT) AS cents
FROM ${placedMovements(rule)} AS m
JOIN operations AS o ON o.operation_key = m.operation_key
JOIN ${dimension('line')} AS l ON l.code = o.line
JOIN ${dimension('territory')} AS t ON t.code = m.territory
JOIN ${dimension('stage')} AS s ON s.code = m.stage
WHERE t.id = ${territory}
GROUP BY m.operation_key, l.id, s.id, m.month
ORDER BY m.operation_key, s.id, m.month`,
  row: readRow({
    operationKey: text('operation_key'),
    line: oneOf(LINES, 'line'),
    stage: oneOf(STAGES, 'stage'),
    month: integer('month'),
    cents: money('cents'),
  }),
};

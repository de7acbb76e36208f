import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';
import { sql } from '#lib/engine/sql.ts';
import type { NoParams } from './fact-question.ts';
import { integer, money, oneOf, readRow } from './fields.ts';
import { dimension } from './filtered.ts';
import { PLACED_TABLES, placedMovements } from './placed-movements.ts';
import type { Question } from './question.ts';

/** Money of one line, at one stage, in one territory, moved in one month, that its operator still calls provisional. */
export interface ProvisionalRow {
  readonly line: Line;
  readonly stage: Stage;
  readonly territory: Territory;
  /** Months since year 0, see `monthIndex`. */
  readonly month: number;
  readonly cents: Cents;
  readonly movementCount: number;
}

/**
 * « Quels montants sont encore provisoires, sous la règle par défaut ? »
 * One row per line × stage × territory × month with at least one provisional movement, sorted so; net of repayments, in cents.
 * No row where every movement is consolidated, or says nothing of its status.
 */
export const selectProvisional: Question<NoParams, ProvisionalRow> = {
  id: 'provisional',
  sentence: () => 'Quels montants sont encore provisoires ?',
  tables: () => PLACED_TABLES,
  statement: () => sql`
SELECT l.id AS line, s.id AS stage, t.id AS territory, p.month AS month,
  CAST(sum(p.cents) AS BIGINT) AS cents, CAST(count(*) AS BIGINT) AS movement_count
FROM ${placedMovements(DEFAULT_RULE)} AS p
JOIN operations AS o ON o.operation_key = p.operation_key
JOIN ${dimension('line')} AS l ON l.code = o.line
JOIN ${dimension('stage')} AS s ON s.code = p.stage
JOIN ${dimension('territory')} AS t ON t.code = p.territory
JOIN ${dimension('status')} AS u ON u.code = p.status
WHERE u.id = 'provisional'
GROUP BY l.id, s.id, t.id, p.month
ORDER BY l.id, s.id, t.id, p.month`,
  row: readRow({
    line: oneOf(LINES, 'line'),
    stage: oneOf(STAGES, 'stage'),
    territory: oneOf(TERRITORIES, 'territory'),
    month: integer('month'),
    cents: money('cents'),
    movementCount: integer('movement_count'),
  }),
};

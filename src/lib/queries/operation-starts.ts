import { LINES, type Line } from '#lib/domain/line.ts';
import type { Rule } from '#lib/domain/rule.ts';
import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';
import { sql } from '#lib/engine/sql.ts';
import { integer, oneOf, readRow } from './fields.ts';
import { dimension } from './filtered.ts';
import { PLACED_TABLES, placedMovements } from './placed-movements.ts';
import type { Question } from './question.ts';

/** Operations whose first movement in a territory, at any stage, is in this month: these counts may be summed over months. */
export interface OperationStartRow {
  readonly line: Line;
  readonly territory: Territory;
  /** Months since year 0, see `monthIndex`. */
  readonly month: number;
  readonly operationCount: number;
}

/**
 * « Combien d’opérations commencent chaque mois dans chaque territoire, sous une règle d’attribution ? »
 * One row per line × territory × month in which one starts, sorted so. All the months of a territory sum to what
 * `selectOperationCounts` gives; territories are never summed.
 */
export const selectOperationStarts: Question<{ rule: Rule }, OperationStartRow> = {
  id: 'operation-starts',
  sentence: () => 'Combien d’opérations commencent chaque mois dans chaque territoire ?',
  tables: () => PLACED_TABLES,
  statement: ({ rule }) => sql`
SELECT l.id AS line, t.id AS territory, p.month AS month, CAST(count(*) AS BIGINT) AS operation_count
FROM (
  SELECT operation_key, territory, min(month) AS month
  FROM ${placedMovements(rule)} AS placed
  GROUP BY operation_key, territory
) AS p
JOIN operations AS o ON o.operation_key = p.operation_key
JOIN ${dimension('line')} AS l ON l.code = o.line
JOIN ${dimension('territory')} AS t ON t.code = p.territory
GROUP BY l.id, t.id, p.month
ORDER BY l.id, t.id, p.month`,
  row: readRow({
    line: oneOf(LINES, 'line'),
    territory: oneOf(TERRITORIES, 'territory'),
    month: integer('month'),
    operationCount: integer('operation_count'),
  }),
};

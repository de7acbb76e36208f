import { LINES, type Line } from '#lib/domain/line.ts';
import type { Rule } from '#lib/domain/rule.ts';
import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';
import { sql } from '#lib/engine/sql.ts';
import { integer, oneOf, readRow } from './fields.ts';
import { dimension } from './filtered.ts';
import { PLACED_TABLES, placedMovements } from './placed-movements.ts';
import type { Question } from './question.ts';

/**
 * Operations, and projects, whose first movement in a territory, at any stage, is in this month: each count may be
 * summed over months.
 */
export interface OperationStartRow {
  readonly line: Line;
  readonly territory: Territory;
  /** Months since year 0, see `monthIndex`. */
  readonly month: number;
  readonly operationCount: number;
  /** A project of several operations starts once, with the first; an operation without a project is one. */
  readonly projectCount: number;
}

/**
 * « Combien d’opérations et de projets commencent chaque mois dans chaque territoire, sous une règle d’attribution ? »
 * One row per line × territory × month in which one starts, sorted so. All the months of a territory sum to what
 * `selectOperationCounts` gives; territories are never summed.
 */
export const selectOperationStarts: Question<{ rule: Rule }, OperationStartRow> = {
  id: 'operation-starts',
  sentence: () => 'Combien d’opérations et de projets commencent chaque mois dans chaque territoire ?',
  tables: () => PLACED_TABLES,
  statement: ({ rule }) => {
    const placed = sql`(
    SELECT o.line AS line, m.territory AS territory, m.month AS month, m.operation_key AS operation_key,
      coalesce(o.project_key, o.operation_key) AS project
    FROM ${placedMovements(rule)} AS m
    JOIN operations AS o ON o.operation_key = m.operation_key
  )`;
    return sql`
SELECT l.id AS line, t.id AS territory, p.month AS month,
  CAST(sum(p.operations) AS BIGINT) AS operation_count, CAST(sum(p.projects) AS BIGINT) AS project_count
FROM (
  SELECT line, territory, min(month) AS month, 1 AS operations, 0 AS projects
  FROM ${placed} AS by_operation
  GROUP BY line, territory, operation_key
  UNION ALL
  SELECT line, territory, min(month) AS month, 0 AS operations, 1 AS projects
  FROM ${placed} AS by_project
  GROUP BY line, territory, project
) AS p
JOIN ${dimension('line')} AS l ON l.code = p.line
JOIN ${dimension('territory')} AS t ON t.code = p.territory
GROUP BY l.id, t.id, p.month
ORDER BY l.id, t.id, p.month`;
  },
  row: readRow({
    line: oneOf(LINES, 'line'),
    territory: oneOf(TERRITORIES, 'territory'),
    month: integer('month'),
    operationCount: integer('operation_count'),
    projectCount: integer('project_count'),
  }),
};

import { LINES, type Line } from '#lib/domain/line.ts';
import type { Rule } from '#lib/domain/rule.ts';
import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';
import { sql } from '#lib/engine/sql.ts';
import { integer, oneOf, readRow } from './fields.ts';
import { dimension } from './filtered.ts';
import { PLACED_TABLES, placedMovements } from './placed-movements.ts';
import type { Question } from './question.ts';

/** Distinct projects, operations and beneficiaries of one line in one territory. Never summed over territories. */
export interface OperationCountRow {
  readonly line: Line;
  readonly territory: Territory;
  /** A project of several operations counts once; an operation without a project is one. */
  readonly projectCount: number;
  readonly operationCount: number;
  /** By SIRET, else by name; an operation that gives neither counts for none. */
  readonly beneficiaryCount: number;
}

/**
 * « Combien de projets, d’opérations et de bénéficiaires par territoire, sous une règle d’attribution ? »
 * 21 rows per line that has an operation with a movement, zeros included, sorted by line then territory. An operation
 * shared between territories counts once in each of them.
 */
export const selectOperationCounts: Question<{ rule: Rule }, OperationCountRow> = {
  id: 'operation-counts',
  sentence: () => 'Combien de projets, d’opérations et de bénéficiaires par territoire ?',
  tables: () => PLACED_TABLES,
  statement: ({ rule }) => sql`
SELECT l.id AS line, t.id AS territory,
  CAST(count(DISTINCT p.project) AS BIGINT) AS project_count,
  CAST(count(DISTINCT p.operation_key) AS BIGINT) AS operation_count,
  CAST(count(DISTINCT p.beneficiary) AS BIGINT) AS beneficiary_count
FROM (SELECT DISTINCT line FROM movements) AS covered
JOIN ${dimension('line')} AS l ON l.code = covered.line
CROSS JOIN ${dimension('territory')} AS t
LEFT JOIN (
  SELECT o.line AS line, placed.territory AS territory, placed.operation_key AS operation_key,
    coalesce(o.project_key, o.operation_key) AS project,
    coalesce(o.siret, o.beneficiary_name) AS beneficiary
  FROM ${placedMovements(rule)} AS placed
  JOIN operations AS o ON o.operation_key = placed.operation_key
) AS p ON p.line = covered.line AND p.territory = t.code
GROUP BY l.id, t.id
ORDER BY l.id, t.id`,
  row: readRow({
    line: oneOf(LINES, 'line'),
    territory: oneOf(TERRITORIES, 'territory'),
    projectCount: integer('project_count'),
    operationCount: integer('operation_count'),
    beneficiaryCount: integer('beneficiary_count'),
  }),
};

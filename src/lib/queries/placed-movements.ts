import type { Rule } from '#lib/domain/rule.ts';
import type { Statement } from '#lib/engine/engine.ts';
import { columnName, sql } from '#lib/engine/sql.ts';

/** Tables that `placedMovements` reads. */
export const PLACED_TABLES = ['codes', 'operations', 'movements', 'allocations'] as const;

/**
 * Movements as the rule places them: `operation_key`, `stage`, `territory`, `status` (codes), `month` (since year 0) and
 * `cents`. A movement that has allocations under the rule is there once per territory, any other once, where its
 * operation is.
 */
export function placedMovements(rule: Rule): Statement {
  const allocated = sql`(
  SELECT movement_key, territory, amount_cents FROM allocations
  WHERE rule IN (SELECT code FROM codes WHERE dimension = 'rule' AND id = ${rule})
)`;
  const month = sql`CAST(year(m.date) * 12 + month(m.date) - 1 AS INTEGER)`;
  return sql`(
  SELECT m.operation_key AS operation_key, m.stage AS stage, o.${columnName('operations', rule)} AS territory,
    m.amount_cents AS cents, m.status AS status, ${month} AS month
  FROM movements AS m
  JOIN operations AS o ON o.operation_key = m.operation_key
  WHERE m.movement_key NOT IN (SELECT movement_key FROM ${allocated} AS shared)
  UNION ALL
  SELECT m.operation_key AS operation_key, m.stage AS stage, a.territory AS territory,
    a.amount_cents AS cents, m.status AS status, ${month} AS month
  FROM ${allocated} AS a
  JOIN movements AS m ON m.movement_key = a.movement_key
)`;
}

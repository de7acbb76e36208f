import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { sql } from '#lib/engine/sql.ts';
import { integer, maybe, money, oneOf, readRow } from '#lib/queries/fields.ts';
import { dimension } from '#lib/queries/filtered.ts';
import type { Question } from '#lib/queries/question.ts';
import { KEPT_TABLES, keptMovements, type KeptParams } from './kept-movements.ts';

/** Money and operations of one type of beneficiary; `code` is null where no file says the type. */
export interface TypeRow {
  readonly line: Line;
  readonly code: number | null;
  readonly cents: Cents;
  readonly operationCount: number;
}

/**
 * « À quels types de bénéficiaires va l’argent, sous les filtres des autres figures ? »
 * One row per type with a movement kept by the filters other than its own, sorted by code, the operations without type
 * last. An operation has one type: the counts may be added.
 */
export const splitTypes: Question<KeptParams, TypeRow> = {
  id: 'split-types',
  sentence: () => 'À quels types de bénéficiaires va l’argent ?',
  tables: () => KEPT_TABLES,
  statement: (params) => sql`
SELECT l.id AS line, CAST(m.beneficiary_type AS INTEGER) AS code, CAST(sum(m.cents) AS BIGINT) AS cents,
  CAST(count(DISTINCT m.operation_key) AS BIGINT) AS operation_count
FROM ${keptMovements(params, { isTyped: true, except: 'beneficiary_type' })} AS m
CROSS JOIN ${dimension('line')} AS l
WHERE l.id = ${params.line}
GROUP BY l.id, m.beneficiary_type
ORDER BY m.beneficiary_type`,
  row: readRow({
    line: oneOf(LINES, 'line'),
    code: maybe(integer, 'code'),
    cents: money('cents'),
    operationCount: integer('operation_count'),
  }),
};

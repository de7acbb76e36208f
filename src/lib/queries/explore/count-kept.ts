import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { sql } from '#lib/engine/sql.ts';
import { integer, money, oneOf, readRow } from '#lib/queries/fields.ts';
import { dimension } from '#lib/queries/filtered.ts';
import type { Question } from '#lib/queries/question.ts';
import { KEPT_TABLES, keptMovements, type KeptParams } from './kept-movements.ts';

/** What the filters keep of one line at one stage, each operation and each beneficiary counted once. */
export interface KeptCount {
  readonly line: Line;
  readonly cents: Cents;
  readonly operationCount: number;
  /** By SIRET, else by name; an operation that gives neither counts for none. */
  readonly beneficiaryCount: number;
}

/** « Combien d’opérations et de bénéficiaires sous ces filtres ? » One row, zeros when nothing is kept. */
export const countKept: Question<KeptParams, KeptCount> = {
  id: 'count-kept',
  sentence: () => 'Combien d’opérations et de bénéficiaires sous ces filtres ?',
  tables: () => KEPT_TABLES,
  statement: (params) => sql`
WITH kept AS (
  SELECT operation_key, sum(cents) AS cents FROM ${keptMovements(params)} AS m GROUP BY operation_key
)
SELECT l.id AS line,
  CAST(coalesce(sum(k.cents), 0) AS BIGINT) AS cents,
  CAST(count(k.operation_key) AS BIGINT) AS operation_count,
  CAST(count(DISTINCT coalesce(o.siret, o.beneficiary_name)) AS BIGINT) AS beneficiary_count
FROM ${dimension('line')} AS l
LEFT JOIN kept AS k ON TRUE
LEFT JOIN operations AS o ON o.operation_key = k.operation_key
WHERE l.id = ${params.line}
GROUP BY l.id`,
  row: readRow({
    line: oneOf(LINES, 'line'),
    cents: money('cents'),
    operationCount: integer('operation_count'),
    beneficiaryCount: integer('beneficiary_count'),
  }),
};

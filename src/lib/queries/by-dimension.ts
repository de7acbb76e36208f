import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { columnName, sql } from '#lib/engine/sql.ts';
import { integer, money, oneOf, readRow, type Field } from './fields.ts';
import { dimension, keepsMovement } from './filtered.ts';
import type { Filters } from './filters.ts';
import type { Question } from './question.ts';

/** Money of one line at one stage in one value of a dimension. Gross = without repayments. */
export interface DimensionRow<Id> {
  readonly line: Line;
  readonly stage: Stage;
  readonly id: Id;
  readonly cents: Cents;
  readonly grossCents: Cents;
  /** Distinct operations; not to be summed over ids: an operation may be in several. */
  readonly operationCount: number;
}

/**
 * A question that splits every line × stage by one dimension of the movements: one row per value that has a movement
 * kept by the filters, sorted by line, stage, then id, the money without value last. Per line × stage the cents sum
 * to the total.
 */
export function splitBy<Id>(
  name: 'measure' | 'operator' | 'aid_type',
  sentence: string,
  id: Field<Id>,
): Question<{ filters: Filters }, DimensionRow<Id>> {
  return {
    id: `by-${name.replace('_', '-')}`,
    sentence: () => sentence,
    tables: () => ['codes', 'movements'],
    statement: ({ filters }) => sql`
SELECT l.id AS line, s.id AS stage, d.id AS id,
  CAST(sum(m.amount_cents) AS BIGINT) AS cents,
  CAST(sum(CASE WHEN k.id <> 'repayment' THEN m.amount_cents ELSE 0 END) AS BIGINT) AS gross_cents,
  CAST(count(DISTINCT m.operation_key) AS BIGINT) AS operation_count
FROM (SELECT * FROM movements WHERE ${keepsMovement(filters)}) AS m
JOIN ${dimension('line')} AS l ON l.code = m.line
JOIN ${dimension('stage')} AS s ON s.code = m.stage
JOIN ${dimension('kind')} AS k ON k.code = m.kind
LEFT JOIN ${dimension(name)} AS d ON d.code = m.${columnName('movements', name)}
GROUP BY l.id, s.id, d.id
ORDER BY l.id, s.id, d.id`,
    row: readRow({
      line: oneOf(LINES, 'line'),
      stage: oneOf(STAGES, 'stage'),
      id,
      cents: money('cents'),
      grossCents: money('gross_cents'),
      operationCount: integer('operation_count'),
    }),
  };
}

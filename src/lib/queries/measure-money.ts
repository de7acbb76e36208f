import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { AID_TYPES, STAGES, type AidType, type Stage } from '#lib/domain/stage.ts';
import { sql } from '#lib/engine/sql.ts';
import type { NoParams } from './fact-question.ts';
import { integer, money, oneOf, readRow, text } from './fields.ts';
import { dimension } from './filtered.ts';
import type { Question } from './question.ts';

/** Money of one measure at one stage, of one form and from one source. Cells of one stage may be added, stages may not. */
export interface MeasureMoneyRow {
  readonly line: Line;
  readonly measureId: string;
  readonly stage: Stage;
  readonly aidType: AidType;
  /** Id of the source of the funds; `fundingLabel` is how it is written. */
  readonly funding: string;
  readonly fundingLabel: string;
  /** Net of repayments. */
  readonly cents: Cents;
  readonly grossCents: Cents;
  /** Distinct operations; an operation may be in several cells. */
  readonly operationCount: number;
}

/**
 * « De quelles aides et de quels financeurs l’argent de chaque mesure vient-il, étape par étape ? »
 * One row per measure × line × stage × form × source of funds with a movement, sorted so.
 */
export const selectMeasureMoney: Question<NoParams, MeasureMoneyRow> = {
  id: 'measure-money',
  sentence: () => 'De quelles aides et de quels financeurs l’argent de chaque mesure vient-il ?',
  tables: () => ['codes', 'movements'],
  statement: () => sql`
SELECT l.id AS line, f.id AS measure, s.id AS stage, a.id AS aid_type, b.id AS funding, b.label AS funding_label,
  CAST(sum(m.amount_cents) AS BIGINT) AS cents,
  CAST(sum(CASE WHEN k.id <> 'repayment' THEN m.amount_cents ELSE 0 END) AS BIGINT) AS gross_cents,
  CAST(count(DISTINCT m.operation_key) AS BIGINT) AS operation_count
FROM movements AS m
JOIN ${dimension('line')} AS l ON l.code = m.line
JOIN ${dimension('measure')} AS f ON f.code = m.measure
JOIN ${dimension('stage')} AS s ON s.code = m.stage
JOIN ${dimension('aid_type')} AS a ON a.code = m.aid_type
JOIN ${dimension('kind')} AS k ON k.code = m.kind
JOIN (SELECT code, id, label FROM codes WHERE dimension = 'funding_source') AS b ON b.code = m.funding_source
GROUP BY f.id, l.id, s.id, a.id, b.id, b.label
ORDER BY f.id, l.id, s.id, a.id, b.id`,
  row: readRow({
    line: oneOf(LINES, 'line'),
    measureId: text('measure'),
    stage: oneOf(STAGES, 'stage'),
    aidType: oneOf(AID_TYPES, 'aid_type'),
    funding: text('funding'),
    fundingLabel: text('funding_label'),
    cents: money('cents'),
    grossCents: money('gross_cents'),
    operationCount: integer('operation_count'),
  }),
};

import type { IsoDate } from '#lib/domain/calendar.ts';
import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { sql } from '#lib/engine/sql.ts';
import type { NoParams } from './fact-question.ts';
import { day, maybe, money, oneOf, readRow, text } from './fields.ts';
import { dimension } from './filtered.ts';
import type { Question } from './question.ts';

/** One operation of a measure: when money was first added at each stage, and what each stage holds, net. */
export interface OperationLifeRow {
  readonly operationKey: string;
  readonly line: Line;
  readonly measureId: string;
  /** Id of the operator. */
  readonly operator: string;
  readonly projectKey: string | null;
  readonly projectName: string | null;
  readonly beneficiaryName: string | null;
  /** Total cost as the operation tells it, aid included. */
  readonly totalCostCents: Cents | null;
  /** First movement of the stage that adds money; a cancellation or a repayment never does. Null when there is none. */
  readonly awardedOn: IsoDate | null;
  readonly contractedOn: IsoDate | null;
  readonly paidOn: IsoDate | null;
  /** Balances, net of cancellations and repayments; null without a movement of the stage. */
  readonly committedCents: Cents | null;
  readonly contractedCents: Cents | null;
  readonly paidCents: Cents | null;
}

/**
 * « Quand chaque opération d’une mesure a-t-elle été attribuée, contractualisée, payée ? »
 * One row per operation that a measure claims and that has a movement, sorted by measure then key.
 */
export const selectOperationLives: Question<NoParams, OperationLifeRow> = {
  id: 'operation-lives',
  sentence: () => 'Quand chaque opération d’une mesure a-t-elle été attribuée, contractualisée, payée ?',
  tables: () => ['codes', 'operations', 'movements'],
  statement: () => sql`
SELECT o.operation_key AS operation_key, l.id AS line, f.id AS measure, p.id AS operator,
  o.project_key AS project_key, o.project_name AS project_name, o.beneficiary_name AS beneficiary_name,
  o.total_cost_cents AS total_cost_cents,
  min(CASE WHEN s.id = 'committed' AND m.amount_cents > 0 THEN m.date END) AS awarded_on,
  min(CASE WHEN s.id = 'contracted' AND m.amount_cents > 0 THEN m.date END) AS contracted_on,
  min(CASE WHEN s.id = 'paid' AND m.amount_cents > 0 THEN m.date END) AS paid_on,
  CAST(sum(CASE WHEN s.id = 'committed' THEN m.amount_cents END) AS BIGINT) AS committed_cents,
  CAST(sum(CASE WHEN s.id = 'contracted' THEN m.amount_cents END) AS BIGINT) AS contracted_cents,
  CAST(sum(CASE WHEN s.id = 'paid' THEN m.amount_cents END) AS BIGINT) AS paid_cents
FROM movements AS m
JOIN ${dimension('stage')} AS s ON s.code = m.stage
JOIN operations AS o ON o.operation_key = m.operation_key
JOIN ${dimension('line')} AS l ON l.code = o.line
JOIN ${dimension('measure')} AS f ON f.code = o.measure
JOIN ${dimension('operator')} AS p ON p.code = o.operator
GROUP BY o.operation_key, l.id, f.id, p.id, o.project_key, o.project_name, o.beneficiary_name, o.total_cost_cents
ORDER BY f.id, o.operation_key`,
  row: readRow({
    operationKey: text('operation_key'),
    line: oneOf(LINES, 'line'),
    measureId: text('measure'),
    operator: text('operator'),
    projectKey: maybe(text, 'project_key'),
    projectName: maybe(text, 'project_name'),
    beneficiaryName: maybe(text, 'beneficiary_name'),
    totalCostCents: maybe(money, 'total_cost_cents'),
    awardedOn: maybe(day, 'awarded_on'),
    contractedOn: maybe(day, 'contracted_on'),
    paidOn: maybe(day, 'paid_on'),
    committedCents: maybe(money, 'committed_cents'),
    contractedCents: maybe(money, 'contracted_cents'),
    paidCents: maybe(money, 'paid_cents'),
  }),
};

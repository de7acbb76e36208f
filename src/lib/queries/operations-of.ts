import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Territory } from '#lib/domain/territory.ts';
import { sql } from '#lib/engine/sql.ts';
import { maybe, money, oneOf, readRow, text } from './fields.ts';
import { dimension } from './filtered.ts';
import { PLACED_TABLES, placedMovements } from './placed-movements.ts';
import type { Question } from './question.ts';

/**
 * One operation, with the cents of each stage *in that territory*. Null = no movement of that stage: zero where the
 * line × stage is covered, not published where it is not.
 */
export interface TerritoryOperationRow {
  readonly operationKey: string;
  readonly line: Line;
  readonly measureId: string | null;
  /** Id of the operator. */
  readonly operator: string;
  readonly projectName: string | null;
  readonly beneficiaryName: string | null;
  /** Fourteen digits; null where none is given, or masked. */
  readonly siret: string | null;
  readonly procedure: string | null;
  readonly committedCents: Cents | null;
  readonly contractedCents: Cents | null;
  readonly paidCents: Cents | null;
}

/**
 * « Quelles opérations ont de l’argent dans ce territoire, sous une règle d’attribution ? »
 * One row per operation with at least one movement there, sorted by line then key.
 */
export const selectOperationsOf: Question<{ territory: Territory; rule: Rule }, TerritoryOperationRow> = {
  id: 'operations-of',
  sentence: () => 'Quelles opérations ont de l’argent dans ce territoire, sous une règle d’attribution ?',
  tables: () => PLACED_TABLES,
  statement: ({ territory, rule }) => sql`
SELECT o.operation_key AS operation_key, l.id AS line, f.id AS measure, p.id AS operator,
  o.project_name AS project_name, o.beneficiary_name AS beneficiary_name, o.siret AS siret,
  o.procedure AS procedure,
  CAST(sum(CASE WHEN s.id = 'committed' THEN m.cents END) AS BIGINT) AS committed_cents,
  CAST(sum(CASE WHEN s.id = 'contracted' THEN m.cents END) AS BIGINT) AS contracted_cents,
  CAST(sum(CASE WHEN s.id = 'paid' THEN m.cents END) AS BIGINT) AS paid_cents
FROM ${placedMovements(rule)} AS m
JOIN ${dimension('territory')} AS t ON t.code = m.territory
JOIN ${dimension('stage')} AS s ON s.code = m.stage
JOIN operations AS o ON o.operation_key = m.operation_key
JOIN ${dimension('line')} AS l ON l.code = o.line
JOIN ${dimension('operator')} AS p ON p.code = o.operator
LEFT JOIN ${dimension('measure')} AS f ON f.code = o.measure
WHERE t.id = ${territory}
GROUP BY o.operation_key, l.id, f.id, p.id, o.project_name, o.beneficiary_name, o.siret, o.procedure
ORDER BY l.id, o.operation_key`,
  row: readRow({
    operationKey: text('operation_key'),
    line: oneOf(LINES, 'line'),
    measureId: maybe(text, 'measure'),
    operator: text('operator'),
    projectName: maybe(text, 'project_name'),
    beneficiaryName: maybe(text, 'beneficiary_name'),
    siret: maybe(text, 'siret'),
    procedure: maybe(text, 'procedure'),
    committedCents: maybe(money, 'committed_cents'),
    contractedCents: maybe(money, 'contracted_cents'),
    paidCents: maybe(money, 'paid_cents'),
  }),
};

import type { IsoDate } from '#lib/domain/calendar.ts';
import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { sql } from '#lib/engine/sql.ts';
import { maybe, money, oneOf, readRow, text } from './fields.ts';
import { dimension } from './filtered.ts';
import type { Question } from './question.ts';

/** `until`: movements up to this day alone; null for all of them. */
export interface BeneficiaryParams {
  readonly maskedName: string;
  readonly until: IsoDate | null;
}

/** Balance of one beneficiary, in one line at one stage, all its operations together. */
export interface BeneficiaryRow {
  readonly line: Line;
  readonly stage: Stage;
  /** One of the names it is delivered under; null when none is. */
  readonly name: string | null;
  /** Net of the repayments; may be negative. */
  readonly cents: Cents;
}

/**
 * « Qui tient l’argent de chaque ligne, à chaque étape ? »
 * One row per line × stage × beneficiary with a movement by then, sorted by line, stage, then the largest balance; per line ×
 * stage they sum to the total. A beneficiary is a SIRET, else a name; where neither is given, or where `maskedName`
 * stands for the name, nothing says that two operations are of the same one: each counts for its own.
 */
export const selectByBeneficiary: Question<BeneficiaryParams, BeneficiaryRow> = {
  id: 'by-beneficiary',
  sentence: () => 'Qui tient l’argent de chaque ligne, à chaque étape ?',
  tables: () => ['codes', 'operations', 'movements'],
  statement: ({ maskedName, until }) => sql`
SELECT l.id AS line, s.id AS stage, min(b.name) AS name, CAST(sum(m.amount_cents) AS BIGINT) AS cents
FROM ${until === null ? sql`movements` : sql`(SELECT * FROM movements WHERE date <= CAST(${until} AS DATE))`} AS m
JOIN (
  SELECT operation_key, beneficiary_name AS name,
    coalesce(siret, CASE WHEN beneficiary_name <> ${maskedName} THEN beneficiary_name END, operation_key) AS id
  FROM operations
) AS b ON b.operation_key = m.operation_key
JOIN ${dimension('line')} AS l ON l.code = m.line
JOIN ${dimension('stage')} AS s ON s.code = m.stage
GROUP BY l.id, s.id, b.id
ORDER BY l.id, s.id, cents DESC, b.id`,
  row: readRow({
    line: oneOf(LINES, 'line'),
    stage: oneOf(STAGES, 'stage'),
    name: maybe(text, 'name'),
    cents: money('cents'),
  }),
};

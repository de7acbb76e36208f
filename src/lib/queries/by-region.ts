import { cubeName } from '#lib/contract/money-tables.ts';
import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';
import { sql, tableName } from '#lib/engine/sql.ts';
import { money, oneOf, readRow } from './fields.ts';
import { dimension, keepsCell } from './filtered.ts';
import type { Filters } from './filters.ts';
import type { Question } from './question.ts';

/** Money of one line in one territory, at the stage and under the rule that were asked. Gross = without repayments. */
export interface TerritoryRow {
  readonly line: Line;
  readonly territory: Territory;
  readonly cents: Cents;
  readonly grossCents: Cents;
}

/** One rule and one stage, always: there is no way to ask for two of either. */
export interface ByRegionParams {
  readonly rule: Rule;
  readonly stage: Stage;
  readonly filters: Filters;
}

/**
 * « Où est l’argent de chaque ligne, à une étape, sous une règle d’attribution ? »
 * 21 rows per line that the delivery covers at this stage (18 regions, then com, non-regionalised, unknown), zeros
 * included, sorted by line then territory; per line they sum to the national figure. A line without rows is not
 * published at this stage (n.c.).
 */
export const selectByRegion: Question<ByRegionParams, TerritoryRow> = {
  id: 'by-region',
  sentence: () => 'Où est l’argent de chaque ligne, à une étape, sous une règle d’attribution ?',
  tables: ({ rule, stage }) => ['codes', cubeName(rule, stage)],
  statement: ({ rule, stage, filters }) => {
    const cube = tableName(cubeName(rule, stage));
    return sql`
SELECT l.id AS line, t.id AS territory,
  CAST(coalesce(sum(c.amount_cents), 0) AS BIGINT) AS cents,
  CAST(coalesce(sum(c.gross_cents), 0) AS BIGINT) AS gross_cents
FROM (SELECT DISTINCT line FROM ${cube}) AS covered
JOIN ${dimension('line')} AS l ON l.code = covered.line
CROSS JOIN ${dimension('territory')} AS t
LEFT JOIN (
  SELECT line, territory, amount_cents, gross_cents FROM ${cube} WHERE ${keepsCell(filters)}
) AS c ON c.line = covered.line AND c.territory = t.code
GROUP BY l.id, t.id
ORDER BY l.id, t.id`;
  },
  row: readRow({
    line: oneOf(LINES, 'line'),
    territory: oneOf(TERRITORIES, 'territory'),
    cents: money('cents'),
    grossCents: money('gross_cents'),
  }),
};

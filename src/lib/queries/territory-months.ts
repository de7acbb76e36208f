import { cubeName } from '#lib/contract/money-tables.ts';
import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';
import { sql, tableName } from '#lib/engine/sql.ts';
import { integer, money, oneOf, readRow } from './fields.ts';
import { dimension } from './filtered.ts';
import type { Question } from './question.ts';

/** What one month adds to the balance of one line in one territory, at the stage and under the rule that were asked. */
export interface TerritoryMonthRow {
  readonly line: Line;
  readonly territory: Territory;
  /** Months since year 0, see `monthIndex`. */
  readonly month: number;
  /** Net of repayments. */
  readonly cents: Cents;
}

/**
 * « Qu’est-ce que chaque mois a ajouté dans chaque territoire, à une étape, sous une règle d’attribution ? »
 * One row per line × territory × month in which money moved, sorted so. The rows up to a month sum to what
 * `selectByRegion` gives with that last month.
 */
export const selectTerritoryMonths: Question<{ rule: Rule; stage: Stage }, TerritoryMonthRow> = {
  id: 'territory-months',
  sentence: () =>
    'Qu’est-ce que chaque mois a ajouté dans chaque territoire, à une étape, sous une règle d’attribution ?',
  tables: ({ rule, stage }) => ['codes', cubeName(rule, stage)],
  statement: ({ rule, stage }) => sql`
SELECT l.id AS line, t.id AS territory, c.month AS month, CAST(sum(c.amount_cents) AS BIGINT) AS cents
FROM ${tableName(cubeName(rule, stage))} AS c
JOIN ${dimension('line')} AS l ON l.code = c.line
JOIN ${dimension('territory')} AS t ON t.code = c.territory
GROUP BY l.id, t.id, c.month
ORDER BY l.id, t.id, c.month`,
  row: readRow({
    line: oneOf(LINES, 'line'),
    territory: oneOf(TERRITORIES, 'territory'),
    month: integer('month'),
    cents: money('cents'),
  }),
};

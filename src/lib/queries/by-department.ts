import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { Territory } from '#lib/domain/territory.ts';
import { sql } from '#lib/engine/sql.ts';
import { integer, maybe, money, oneOf, readRow, text } from './fields.ts';
import { dimension } from './filtered.ts';
import { PLACED_TABLES, placedMovements } from './placed-movements.ts';
import type { Question } from './question.ts';

/** What one month adds to the balance of one line at one stage in one département of the territory that was asked. */
export interface DepartmentMonthRow {
  readonly line: Line;
  readonly stage: Stage;
  /** Insee code; null where no delivered file tells the département of the place. */
  readonly department: string | null;
  /** Months since year 0, see `monthIndex`. */
  readonly month: number;
  /** Net of repayments. */
  readonly cents: Cents;
}

/**
 * « Dans quels départements d’une région l’argent est-il exécuté ? »
 * The rule is the place, always: a seat or a partner has no département. One row per line × stage × département × month
 * in which money moved, sorted so, the département that is not told last. Over the départements, that one included,
 * they sum to what `selectByRegion` gives there under the place, to the cent.
 */
export const selectByDepartment: Question<{ territory: Territory }, DepartmentMonthRow> = {
  id: 'by-department',
  sentence: () => 'Dans quels départements d’une région l’argent est-il exécuté ?',
  tables: () => PLACED_TABLES,
  statement: ({ territory }) => sql`
SELECT l.id AS line, s.id AS stage, d.id AS department, p.month AS month, CAST(sum(p.cents) AS BIGINT) AS cents
FROM (
  SELECT o.line AS line, m.stage AS stage, m.month AS month, m.cents AS cents, m.territory AS territory,
    CASE WHEN m.territory = o.place THEN o.place_department END AS department
  FROM ${placedMovements('place')} AS m
  JOIN operations AS o ON o.operation_key = m.operation_key
) AS p
JOIN ${dimension('territory')} AS t ON t.code = p.territory
JOIN ${dimension('line')} AS l ON l.code = p.line
JOIN ${dimension('stage')} AS s ON s.code = p.stage
LEFT JOIN ${dimension('department')} AS d ON d.code = p.department
WHERE t.id = ${territory}
GROUP BY l.id, s.id, d.id, p.month
ORDER BY l.id, s.id, d.id NULLS LAST, p.month`,
  row: readRow({
    line: oneOf(LINES, 'line'),
    stage: oneOf(STAGES, 'stage'),
    department: maybe(text, 'department'),
    month: integer('month'),
    cents: money('cents'),
  }),
};

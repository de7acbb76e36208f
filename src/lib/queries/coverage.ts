import type { IsoDate } from '#lib/domain/calendar.ts';
import { LINES, type Line } from '#lib/domain/line.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { sql } from '#lib/engine/sql.ts';
import { day, integer, oneOf, readRow, text } from './fields.ts';
import type { NoParams } from './fact-question.ts';
import { dimension } from './filtered.ts';
import type { Question } from './question.ts';

/** What one operator delivered for one line at one stage. */
export interface CoverageRow {
  readonly line: Line;
  readonly stage: Stage;
  /** Id of the operator. */
  readonly operator: string;
  readonly movementCount: number;
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
}

/**
 * « Que couvre la livraison : quelles lignes, quelles étapes, quels opérateurs, de quand à quand ? »
 * One row per line × stage × operator with at least one movement, sorted so. A line × stage without a row is not
 * published (n.c.), which is not zero.
 */
export const selectCoverage: Question<NoParams, CoverageRow> = {
  id: 'coverage',
  sentence: () => 'Que couvre la livraison : quelles lignes, étapes et opérateurs, de quand à quand ?',
  tables: () => ['codes', 'movements'],
  statement: () => sql`
SELECT l.id AS line, s.id AS stage, o.id AS operator,
  CAST(count(*) AS BIGINT) AS movement_count, min(m.date) AS first_date, max(m.date) AS last_date
FROM movements AS m
JOIN ${dimension('line')} AS l ON l.code = m.line
JOIN ${dimension('stage')} AS s ON s.code = m.stage
JOIN ${dimension('operator')} AS o ON o.code = m.operator
GROUP BY l.id, s.id, o.id
ORDER BY l.id, s.id, o.id`,
  row: readRow({
    line: oneOf(LINES, 'line'),
    stage: oneOf(STAGES, 'stage'),
    operator: text('operator'),
    movementCount: integer('movement_count'),
    firstDate: day('first_date'),
    lastDate: day('last_date'),
  }),
};

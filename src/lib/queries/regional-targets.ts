import { BUDGET_LINES } from '#lib/domain/line.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { columnName, sql } from '#lib/engine/sql.ts';
import { factQuestion } from './fact-question.ts';
import { day, maybe, money, oneOf, text } from './fields.ts';

const named = (column: string) => columnName('trajectories', column);

/** Official targets of money by region, cumulative cents at a date: nothing, unless a delivery brings them. */
export const listRegionalTargets = factQuestion(
  'trajectories',
  'Quelles cibles officielles, par région ?',
  {
    line: oneOf(BUDGET_LINES, 'line_id'),
    stage: oneOf(STAGES, 'stage'),
    regionCode: oneOf(REGION_CODES, 'region_code'),
    date: day('date'),
    cents: money('amount_cents'),
    sourceId: maybe(text, 'source_id'),
  },
  {
    id: 'regional-targets',
    only: sql`\nWHERE ${named('region_code')} IS NOT NULL AND ${named('kind')} = ${'official'}`,
  },
);

import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { DEFAULT_STAGE, STAGES } from '#lib/domain/stage.ts';
import { selectByMonth } from '#lib/queries/by-month.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import {
  listAnnouncements,
  listEnvelopes,
  listReadings,
  listSources,
  listTrajectories,
} from '#lib/queries/facts.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { selectTotalsByMonth } from '#lib/queries/totals-by-month.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import type { LineRows } from '#lib/views/line/line-money.ts';
import { askPublished, type Published } from './published.server.ts';

/** Rows of the national figures of some lines: enough for their sentences, stages, curves, and what they leave unsaid. */
export async function askLineRows(
  published: Published,
  lines: readonly BudgetLine[] = BUDGET_LINES,
): Promise<LineRows> {
  const filters = NO_FILTERS;
  const isAsked = ({ line }: { readonly line: string | null }) => lines.some((asked) => asked === line);
  const [totals, monthly, coverage, envelopes, readings, trajectories, announcements, sources, ...months] =
    await Promise.all([
      askPublished(published, selectTotals, { filters }),
      askPublished(published, selectTotalsByMonth, null),
      askPublished(published, selectCoverage, null),
      askPublished(published, listEnvelopes, null),
      askPublished(published, listReadings, null),
      askPublished(published, listTrajectories, null),
      askPublished(published, listAnnouncements, null),
      askPublished(published, listSources, null),
      ...STAGES.map((stage) => askPublished(published, selectByMonth, { stage, filters })),
    ]);
  return {
    totals: totals.filter(isAsked),
    coverage: coverage.filter(isAsked),
    headlines: envelopes.filter((row) => (row.isHeadline || row.reading !== null) && isAsked(row)),
    readings: lines.includes('ia-sante') ? readings : [],
    trajectories: trajectories.filter(
      (row) => isAsked(row) && (lines.length === 1 || row.stage === DEFAULT_STAGE),
    ),
    announcements: announcements.filter((row) => lines.length > 1 || isAsked(row)),
    sources,
    months: months.flat().filter(isAsked),
    monthly: monthly.filter(isAsked),
  };
}

import { monthIndex } from '#lib/domain/calendar.ts';
import type { Line } from '#lib/domain/line.ts';
import { selectByMeasure } from '#lib/queries/by-measure.ts';
import { selectByOperator } from '#lib/queries/by-operator.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import { selectFilterOptions } from '#lib/queries/filter-options.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { toFilterOptions, type FilterOptions } from '#lib/views/figure/filter-view.ts';
import { askPublished, type Published } from './published.server.ts';

/** What a page offers to filter on: all that the version holds, or what one line has money in. */
export async function askFilterOptions(published: Published, line: Line | null): Promise<FilterOptions> {
  const filters = NO_FILTERS;
  const [options, coverage, byMeasure, byOperator] = await Promise.all([
    askPublished(published, selectFilterOptions, null),
    askPublished(published, selectCoverage, null),
    askPublished(published, selectByMeasure, { filters }),
    askPublished(published, selectByOperator, { filters }),
  ]);
  const isOwn = (row: { readonly line: Line }) => line === null || row.line === line;
  const used = {
    measure: new Set(byMeasure.filter(isOwn).map(({ id }) => id)),
    operator: new Set<string | null>(byOperator.filter(isOwn).map(({ id }) => id)),
  };
  return toFilterOptions(
    options.filter(({ dimension, id }) => dimension === 'aid_type' || used[dimension].has(id)),
    coverage.filter(isOwn).map(({ firstDate, lastDate }) => ({
      firstMonth: monthIndex(firstDate),
      lastMonth: monthIndex(lastDate),
    })),
  );
}

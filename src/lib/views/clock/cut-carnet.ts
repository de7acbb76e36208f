import type { IsoDate } from '#lib/domain/calendar.ts';
import type { CarnetRows } from '#lib/views/carnet/quoted.ts';
import { cutAtDay, milestonesUntil, observationsUntil } from './cut-facts.ts';
import { regionalUntil } from './cut-regional.ts';
import { lineRowsUntil } from './cut-rows.ts';
import type { RegionalSeries } from '#lib/views/region/regional-series.ts';

/** Every figure that a carnet may hold, at the end of a day. */
export function carnetUntil(rows: CarnetRows, series: RegionalSeries, until: IsoDate): CarnetRows {
  const cut = cutAtDay(rows.lines.sources, until);
  return {
    ...rows,
    lines: lineRowsUntil(rows.lines, until),
    regional: regionalUntil(rows.regional, series, until),
    trained: observationsUntil(rows.trained, cut),
    milestones: milestonesUntil(rows.milestones, cut),
  };
}

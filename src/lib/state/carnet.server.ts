import { listIndicators, listMilestones, listObservations } from '#lib/queries/facts.ts';
import { PEOPLE_INDICATOR } from '#lib/views/line/people-trained.ts';
import type { RegionalSeries } from '#lib/views/region/regional-series.ts';
import type { CarnetRows } from '#lib/views/carnet/quoted.ts';
import type { SheetFacts } from '#lib/views/sheet/sheet-facts.ts';
import { askLineRows } from './line-rows.server.ts';
import { askPublished, type Published } from './published.server.ts';
import { readRegionalSeries } from './regional-series.server.ts';

/** Rows of every figure that a carnet may hold, at one version; the regional ones are those of the sheet. */
export async function askCarnet(published: Published, { regional }: SheetFacts): Promise<CarnetRows> {
  const [lines, observations, indicators, milestones] = await Promise.all([
    askLineRows(published),
    askPublished(published, listObservations, null),
    askPublished(published, listIndicators, null),
    askPublished(published, listMilestones, null),
  ]);
  return {
    lines,
    regional,
    trained: observations.filter(
      ({ indicatorId, zoneId }) => indicatorId === PEOPLE_INDICATOR && zoneId === 'FRANCE',
    ),
    indicators: indicators.filter(({ indicatorId }) => indicatorId === PEOPLE_INDICATOR),
    milestones,
  };
}

/** What any region may be quoted for, at any stage, under any rule, month by month. */
export function readCarnetSeries(published: Published): Promise<RegionalSeries> {
  return readRegionalSeries(published, {
    money: () => true,
    starts: () => true,
    people: (zoneId) => zoneId !== 'FRANCE',
  });
}

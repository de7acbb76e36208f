import { BUDGET_LINES, type Line } from '#lib/domain/line.ts';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { listIndicators, listMilestones, listObservations, listRegions } from '#lib/queries/facts.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { selectOperationCounts } from '#lib/queries/operation-counts.ts';
import type { OverviewRows } from '#lib/views/overview/present-overview.ts';
import { askLineRows } from './line-rows.server.ts';
import { askPublished, type Published } from './published.server.ts';
import { PERIMETERS_OF } from '#lib/views/line/present-published.ts';

const NATION = 'FRANCE';
const SHOWN = new Set<Line>(BUDGET_LINES);

/** Rows of the overview of one published version: both lines, the regions at the default stage and rule, the facts. */
export async function askOverview(published: Published): Promise<OverviewRows> {
  const [lines, territories, counts, regions, indicators, observations, milestones] = await Promise.all([
    askLineRows(published),
    askPublished(published, selectByRegion, {
      rule: DEFAULT_RULE,
      stage: DEFAULT_STAGE,
      filters: NO_FILTERS,
    }),
    askPublished(published, selectOperationCounts, { rule: DEFAULT_RULE }),
    askPublished(published, listRegions, null),
    askPublished(published, listIndicators, null),
    askPublished(published, listObservations, null),
    askPublished(published, listMilestones, null),
  ]);
  const told = new Set(Object.values(PERIMETERS_OF).flat());
  const toldOf = new Map(indicators.map(({ indicatorId, perimeter }) => [indicatorId, told.has(perimeter)]));
  return {
    lines,
    // The first page is the heaviest: a row or a column that it shows nowhere is not sent with it.
    territories: territories.filter(({ line }) => SHOWN.has(line)),
    counts: counts
      .filter(({ line }) => SHOWN.has(line))
      .map(({ line, territory, projectCount, operationCount }) => ({
        line,
        territory,
        projectCount,
        operationCount,
      })),
    regions,
    indicators,
    // Those of a line alone are shown; each indicator has its page.
    observations: observations.filter(
      ({ indicatorId, zoneId, profession }) =>
        zoneId === NATION && profession === null && toldOf.get(indicatorId) === true,
    ),
    milestones,
  };
}

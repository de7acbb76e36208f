import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { Territory } from '#lib/domain/territory.ts';
import { listEnvelopes, listObservations, listSources } from '#lib/queries/facts.ts';
import { selectOperationStarts, type OperationStartRow } from '#lib/queries/operation-starts.ts';
import { selectTerritoryMonths } from '#lib/queries/territory-months.ts';
import { toMoneySeries, toStartSeries, type RegionalSeries } from '#lib/views/region/regional-series.ts';
import { PEOPLE_INDICATOR } from '#lib/views/line/people-trained.ts';
import { askPublished, type Published } from './published.server.ts';

/** What a page carries of the series: what it shows, and no more. */
export interface KeptSeries {
  money(rule: Rule, stage: Stage, territory: Territory): boolean;
  starts(rule: Rule, territory: Territory): boolean;
  people(zoneId: string): boolean;
}

/** The monthly series and dated facts of the regional rows of one version, those that a page keeps. */
export async function readRegionalSeries(published: Published, keeps: KeptSeries): Promise<RegionalSeries> {
  const [envelopes, observations, sources] = await Promise.all([
    askPublished(published, listEnvelopes, null),
    askPublished(published, listObservations, null),
    askPublished(published, listSources, null),
  ]);
  const money = RULES.flatMap((rule) =>
    STAGES.map(async (stage) =>
      toMoneySeries(
        await askPublished(published, selectTerritoryMonths, { rule, stage }),
        { rule, stage },
        (territory) => keeps.money(rule, stage, territory),
      ),
    ),
  );
  const startsOf = async (countOf: (row: OperationStartRow) => number) => {
    const series = RULES.map(async (rule) => {
      const rows = await askPublished(published, selectOperationStarts, { rule });
      return toStartSeries(rows, rule, (territory) => keeps.starts(rule, territory), countOf);
    });
    return (await Promise.all(series)).flat();
  };
  return {
    money: (await Promise.all(money)).flat(),
    starts: await startsOf(({ operationCount }) => operationCount),
    projectStarts: await startsOf(({ projectCount }) => projectCount),
    headlines: envelopes.filter(({ isHeadline }) => isHeadline),
    people: observations.filter(
      ({ indicatorId, zoneId }) => indicatorId === PEOPLE_INDICATOR && keeps.people(zoneId),
    ),
    sources: sources.map(({ sourceId, knownOn }) => ({ sourceId, knownOn })),
  };
}

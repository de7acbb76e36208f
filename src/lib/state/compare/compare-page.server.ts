import { monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import { toDenominators } from '#lib/domain/denominator.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import {
  listDenominators,
  listEnvelopes,
  listObservations,
  listRegions,
  listSources,
  listTrajectories,
} from '#lib/queries/facts.ts';
import { selectOperationStarts, type OperationStartRow } from '#lib/queries/operation-starts.ts';
import { selectTerritoryMonths } from '#lib/queries/territory-months.ts';
import { askPublished, type Published } from '#lib/state/published.server.ts';
import { readRegionalTargets } from '#lib/state/regional-targets.server.ts';
import type { CompareRows } from '#lib/views/compare/compare-rows.ts';
import { encodeMoves, toPeriods } from '#lib/views/compare/moves.ts';
import { inhabitantsOf } from '#lib/views/figure/inhabitants.ts';
import { PEOPLE_INDICATOR } from '#lib/views/line/people-trained.ts';

/** The rows of the comparison of one version: nine questions of money, three of operations, and the facts. */
export async function readCompareRows(published: Published): Promise<CompareRows> {
  const money = await Promise.all(
    RULES.map((rule) =>
      Promise.all(STAGES.map((stage) => askPublished(published, selectTerritoryMonths, { rule, stage }))),
    ),
  );
  const starts = await Promise.all(
    RULES.map((rule) => askPublished(published, selectOperationStarts, { rule })),
  );
  const lastMonth = monthIndex(published.version.date as IsoDate);
  const months = money.flat(2).map(({ month }) => month);
  const periods = toPeriods(Math.min(lastMonth, ...months), lastMonth);
  const regions = await askPublished(published, listRegions, null);
  const observations = await askPublished(published, listObservations, null);
  const inhabitants = inhabitantsOf(regions);
  const startsOf = (countOf: (row: OperationStartRow) => number) =>
    recordOf(RULES, (_rule, index) =>
      recordOf(BUDGET_LINES, (line) =>
        encodeMoves(
          (starts[index] ?? [])
            .filter((row) => row.line === line)
            .map((row) => ({ territory: row.territory, month: row.month, value: countOf(row) })),
          periods,
        ),
      ),
    );
  return {
    periods,
    money: recordOf(RULES, (_rule, ruleIndex) =>
      recordOf(STAGES, (_stage, stageIndex) =>
        recordOf(BUDGET_LINES, (line) => {
          const own = (money[ruleIndex]?.[stageIndex] ?? []).filter((row) => row.line === line);
          return encodeMoves(
            own.map(({ territory, month, cents }) => ({ territory, month, value: cents })),
            periods,
          );
        }),
      ),
    ),
    starts: startsOf(({ operationCount }) => operationCount),
    projectStarts: startsOf(({ projectCount }) => projectCount),
    headlines: (await askPublished(published, listEnvelopes, null)).filter(({ isHeadline }) => isHeadline),
    trajectories: await askPublished(published, listTrajectories, null),
    targets: await readRegionalTargets(published),
    // No line of a file is named here, and six hundred numbers would weigh half of a kilobyte.
    people: observations
      .filter(({ indicatorId, zoneId }) => indicatorId === PEOPLE_INDICATOR && zoneId.startsWith('R'))
      .map((row) => ({ ...row, sourceLine: null })),
    sources: (await askPublished(published, listSources, null)).map(({ sourceId, knownOn }) => ({
      sourceId,
      knownOn,
    })),
    regions: regions.map(
      ({ regionCode, name, short, population, populationAsOf, tileColumn, tileRow, ...region }) => ({
        regionCode,
        name,
        short,
        population,
        populationAsOf,
        tileColumn,
        tileRow,
        populationOutsideUrbanUnits: region.populationOutsideUrbanUnits,
      }),
    ),
    denominators: [
      ...(inhabitants ? [inhabitants] : []),
      ...toDenominators(await askPublished(published, listDenominators, null)),
    ],
  };
}

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key, index: number) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key, index) => [key, valueOf(key, index)])) as Record<Key, Value>;
}

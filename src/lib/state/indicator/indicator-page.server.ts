import type { ObservationRow } from '#lib/queries/facts.ts';
import { listIndicators, listObservations, listRegions, listSources } from '#lib/queries/facts.ts';
import { listRevisions } from '#lib/queries/revisions.ts';
import { askPublished, type Published } from '#lib/state/published.server.ts';
import {
  isWholeCount,
  NATION,
  type IndicatorListRows,
  type IndicatorPageRows,
  type IndicatorValue,
  type ToldBy,
} from '#lib/views/indicator/indicator-rows.ts';

/** Rows of the list of indicators of one published version. */
export async function askIndicatorList(published: Published): Promise<IndicatorListRows> {
  const [indicators, observations, sources] = await Promise.all([
    askPublished(published, listIndicators, null),
    askPublished(published, listObservations, null),
    askPublished(published, listSources, null),
  ]);
  return {
    indicators,
    values: observations
      .filter((row) => row.zoneId === NATION && isWholeCount(row))
      .map((row) => ({ ...toValue(row), indicatorId: row.indicatorId })),
    sources: sources.map(({ sourceId, knownOn }) => ({ sourceId, knownOn })),
  };
}

/** Rows of the page of one indicator; null when the version defines no such indicator. */
export async function askIndicatorPage(published: Published, id: string): Promise<IndicatorPageRows | null> {
  const [indicators, observations, regions, sources, revisions] = await Promise.all([
    askPublished(published, listIndicators, null),
    askPublished(published, listObservations, null),
    askPublished(published, listRegions, null),
    askPublished(published, listSources, null),
    askPublished(published, listRevisions, null),
  ]);
  const indicator = indicators.find(({ indicatorId }) => indicatorId === id);
  if (!indicator) return null;
  const own = observations.filter((row) => row.indicatorId === id && isWholeCount(row));
  // Departments have no table here.
  const values = own.filter(({ zoneId }) => !zoneId.startsWith('D')).map(toValue);
  const cited = new Set(own.map(({ sourceId }) => sourceId));
  return {
    indicator,
    values,
    others: indicators
      .filter(({ indicatorId }) => indicatorId !== id)
      .map(({ indicatorId, label, nature, perimeter, unit }) => ({
        indicatorId,
        label,
        nature,
        perimeter,
        unit,
      })),
    regions: regions.map(({ regionCode, name }) => ({ regionCode, name })),
    sources: sources.filter(({ sourceId }) => cited.has(sourceId)),
    revisionCount: revisions.filter(({ indicatorId }) => indicatorId === id).length,
    told: await askTold(published, id),
  };
}

async function askTold({ dataset, version }: Published, id: string): Promise<ToldBy[]> {
  const deliveries = dataset.versions.filter(({ date }) => date <= version.date);
  return Promise.all(
    deliveries.map(async (delivery) => {
      const rows = await askPublished({ dataset, version: delivery }, listObservations, null);
      const own = rows.filter((row) => row.indicatorId === id && row.zoneId === NATION && isWholeCount(row));
      return {
        versionId: delivery.id,
        delivery: delivery.date,
        values: own.map(({ date, kind, value, countedAs }) => ({ date, kind, value, countedAs })),
      };
    }),
  );
}

/** A page carries of a value what it shows. */
function toValue(row: ObservationRow): IndicatorValue {
  const { zoneId, date, datePrecision, kind, value, qualifier, isComputed } = row;
  const { countedAs, sourceId, sourceFile, sourceLine } = row;
  return {
    ...{ zoneId, date, datePrecision, kind, value, qualifier, isComputed },
    ...{ countedAs, sourceId, sourceFile, sourceLine },
  };
}

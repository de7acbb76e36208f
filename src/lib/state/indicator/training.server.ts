import {
  listEnvelopes,
  listIndicators,
  listObservations,
  listRegions,
  listSources,
} from '#lib/queries/facts.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { askPublished, type Published } from '#lib/state/published.server.ts';
import { PEOPLE_INDICATOR } from '#lib/views/line/people-trained.ts';
import type { TrainingRows } from '#lib/views/training/training-rows.ts';

/** Rows of the training line of one published version. */
export async function askTraining(published: Published): Promise<TrainingRows> {
  const [observations, indicators, envelopes, totals, regions, sources] = await Promise.all([
    askPublished(published, listObservations, null),
    askPublished(published, listIndicators, null),
    askPublished(published, listEnvelopes, null),
    askPublished(published, selectTotals, { filters: NO_FILTERS }),
    askPublished(published, listRegions, null),
    askPublished(published, listSources, null),
  ]);
  const own = envelopes.filter(({ line }) => line === 'formation');
  const cited = new Set(own.map(({ sourceId }) => sourceId));
  return {
    people: observations.filter(
      ({ indicatorId, zoneId }) => indicatorId === PEOPLE_INDICATOR && !zoneId.startsWith('D'),
    ),
    indicators: indicators.filter(({ indicatorId }) => indicatorId === PEOPLE_INDICATOR),
    envelopes: own,
    totals: totals.filter(({ line }) => line === 'formation'),
    regions: regions.map(({ regionCode, name }) => ({ regionCode, name })),
    sources: sources.filter(({ sourceId }) => cited.has(sourceId)),
  };
}

import { selectCoverage } from '#lib/queries/coverage.ts';
import {
  listAnnouncements,
  listIndicators,
  listObservations,
  listRegions,
  listSources,
  type ObservationRow,
} from '#lib/queries/facts.ts';
import type { PublishedValue, SilenceRows } from '#lib/views/silences/silence-rows.ts';
import { askPublished, type Published } from './published.server.ts';

/** Rows of the register of silences of one published version. */
export async function askSilences(published: Published): Promise<SilenceRows> {
  const [announcements, indicators, observations, regions, coverage, sources] = await Promise.all([
    askPublished(published, listAnnouncements, null),
    askPublished(published, listIndicators, null),
    askPublished(published, listObservations, null),
    askPublished(published, listRegions, null),
    askPublished(published, selectCoverage, null),
    askPublished(published, listSources, null),
  ]);
  return {
    announcements,
    indicators,
    observations: observations.filter(({ kind, value }) => kind === 'va' && value !== null).map(toValue),
    regions: regions.map(({ regionCode, name }) => ({ regionCode, name })),
    coverage,
    sources,
  };
}

/** A page carries of a value what says that it is there. */
function toValue({
  indicatorId,
  zoneId,
  date,
  datePrecision,
  kind,
  value,
  sourceId,
}: ObservationRow): PublishedValue {
  return { indicatorId, zoneId, date, datePrecision, kind, value, sourceId };
}

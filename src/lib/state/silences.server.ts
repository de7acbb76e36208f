import { selectCoverage } from '#lib/queries/coverage.ts';
import {
  listAnnouncements,
  listIndicators,
  listObservations,
  listRegions,
  listSources,
} from '#lib/queries/facts.ts';
import type { SilenceRows } from '#lib/views/silences/present-silences.ts';
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
  return { announcements, indicators, observations, regions, coverage, sources };
}

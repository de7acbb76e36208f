import {
  listAnnouncements,
  listIndicators,
  listMilestones,
  listObservations,
  listRegions,
  listSources,
} from '#lib/queries/facts.ts';
import { askPublished, type Published } from '#lib/state/published.server.ts';
import type { TrustRows } from '#lib/views/trust/present-trust.ts';

/** Every fact that a subject of trust may be told from. */
export async function askTrust(published: Published): Promise<TrustRows> {
  const [milestones, indicators, observations, announcements, sources, regions] = await Promise.all([
    askPublished(published, listMilestones, null),
    askPublished(published, listIndicators, null),
    askPublished(published, listObservations, null),
    askPublished(published, listAnnouncements, null),
    askPublished(published, listSources, null),
    askPublished(published, listRegions, null),
  ]);
  return { milestones, indicators, observations, announcements, sources, regions };
}

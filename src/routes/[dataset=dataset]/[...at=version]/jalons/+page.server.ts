import { error } from '@sveltejs/kit';
import { listMilestones, listSources } from '#lib/queries/facts.ts';
import { askPublished, findPublished, scopes } from '#lib/state/published.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const [milestones, sources] = await Promise.all([
    askPublished(published, listMilestones, null),
    askPublished(published, listSources, null),
  ]);
  const cited = new Set(milestones.map(({ sourceId }) => sourceId));
  return { milestones, sources: sources.filter(({ sourceId }) => cited.has(sourceId)) };
};

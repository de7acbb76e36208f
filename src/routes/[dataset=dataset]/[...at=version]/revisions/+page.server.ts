import { error } from '@sveltejs/kit';
import { listRegions, listSources } from '#lib/queries/facts.ts';
import { askPublished, findPublished, scopes } from '#lib/state/published.server.ts';
import { askJournal } from '#lib/state/revisions.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const [journal, sources, regions] = await Promise.all([
    askJournal(published),
    askPublished(published, listSources, null),
    askPublished(published, listRegions, null),
  ]);
  const cited = new Set(journal.flatMap(({ revisions }) => revisions.map(({ sourceId }) => sourceId)));
  return {
    journal,
    sources: sources.filter(({ sourceId }) => cited.has(sourceId)),
    regions: regions.map(({ regionCode, name }) => ({ regionCode, name })),
  };
};

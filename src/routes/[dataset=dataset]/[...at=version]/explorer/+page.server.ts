import { error } from '@sveltejs/kit';
import { askExplorePage } from '#lib/state/explore/explore.server.ts';
import { readEntryPage } from '#lib/state/entry/entry-page.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  return {
    page: await askExplorePage(published),
    entries: await readEntryPage(published, 'operations'),
  };
};

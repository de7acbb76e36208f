import { error } from '@sveltejs/kit';
import { askIndicatorList } from '#lib/state/indicator/indicator-page.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  return { rows: await askIndicatorList(published) };
};

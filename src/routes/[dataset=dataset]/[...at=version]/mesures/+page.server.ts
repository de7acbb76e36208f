import { error } from '@sveltejs/kit';
import { askMeasures, measureContext } from '#lib/state/measure/measure-pages.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import { presentMeasures } from '#lib/views/measure/present-measures.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  return { view: presentMeasures(await askMeasures(published), measureContext(published, params.at)) };
};

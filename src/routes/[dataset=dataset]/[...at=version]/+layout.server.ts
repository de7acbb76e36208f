import { error } from '@sveltejs/kit';
import { askEdition } from '#lib/state/edition.server.ts';
import { findPublished } from '#lib/state/published.server.ts';
import type { Edition } from '#lib/views/words/edition.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params }): Promise<{ edition: Edition }> => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  return { edition: await askEdition(published, params.at !== '') };
};

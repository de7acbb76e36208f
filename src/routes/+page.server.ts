import { error } from '@sveltejs/kit';
import { askComparison } from '#lib/state/comparison.server.ts';
import { askEdition } from '#lib/state/edition.server.ts';
import { askOverview } from '#lib/state/overview.server.ts';
import { findPublished, readManifest } from '#lib/state/published.server.ts';
import { askChanges } from '#lib/state/revisions.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const published = await findPublished((await readManifest()).default, '');
  if (!published) error(500, 'Aucun jeu de données n’est publié');
  const [edition, overview, comparison, changes] = await Promise.all([
    askEdition(published, false),
    askOverview(published),
    askComparison(published),
    askChanges(published),
  ]);
  return { edition, overview, comparison, changes };
};

import { error } from '@sveltejs/kit';
import { askComparison } from '#lib/state/comparison.server.ts';
import { askOverview } from '#lib/state/overview.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import { askChanges } from '#lib/state/revisions.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const [overview, comparison, changes] = await Promise.all([
    askOverview(published),
    askComparison(published),
    askChanges(published),
  ]);
  return { overview, comparison, changes };
};

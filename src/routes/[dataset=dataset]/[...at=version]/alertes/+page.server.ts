import { error } from '@sveltejs/kit';
import { askAlerts } from '#lib/state/alerts/alerts.server.ts';
import { measureContext } from '#lib/state/measure/measure-pages.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import { presentAlerts } from '#lib/views/alerts/present-alerts.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  return { view: presentAlerts(await askAlerts(published), measureContext(published, params.at)) };
};

import { error } from '@sveltejs/kit';
import { measureContext } from '#lib/state/measure/measure-pages.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import { askTrust } from '#lib/state/trust/trust-page.server.ts';
import { presentTrust } from '#lib/views/trust/present-trust.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  return { view: presentTrust(await askTrust(published), measureContext(published, params.at)) };
};

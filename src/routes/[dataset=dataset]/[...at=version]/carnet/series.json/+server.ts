import { error, json } from '@sveltejs/kit';
import { readCarnetSeries } from '#lib/state/carnet.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The page asks for that of its version by name. */
export const entries: EntryGenerator = async () => (await scopes()).filter(({ at }) => at !== '');

/** A carnet may quote any region, at any stage, under any rule: what that weighs is asked for with a date only. */
export const GET: RequestHandler = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  return json(await readCarnetSeries(published));
};

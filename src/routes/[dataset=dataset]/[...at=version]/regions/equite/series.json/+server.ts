import { error, json } from '@sveltejs/kit';
import { readEquitySeries } from '#lib/state/equity/equity-series.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The page asks for that of its version by name. */
export const entries: EntryGenerator = async () => (await scopes()).filter(({ at }) => at !== '');

/** Every figure of the page, month by month: what that weighs is asked for with a date only. */
export const GET: RequestHandler = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  return json(await readEquitySeries(published));
};

import { error, json } from '@sveltejs/kit';
import { readDatedSpreads } from '#lib/state/equity/equity-rows.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import { readRegionalSeries } from '#lib/state/regional-series.server.ts';
import type { EquitySeries } from '#lib/views/clock/cut-equity.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The page asks for that of its version by name. */
export const entries: EntryGenerator = async () => (await scopes()).filter(({ at }) => at !== '');

/** Every figure of the page, month by month: what that weighs is asked for with a date only. */
export const GET: RequestHandler = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const [regional, spreads] = await Promise.all([
    readRegionalSeries(published, { money: () => true, starts: () => true, people: () => false }),
    readDatedSpreads(published),
  ]);
  return json({ regional, spreads } satisfies EquitySeries);
};

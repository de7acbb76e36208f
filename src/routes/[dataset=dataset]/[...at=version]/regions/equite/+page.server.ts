import { error } from '@sveltejs/kit';
import { readEquityRows } from '#lib/state/equity/equity-rows.server.ts';
import { readEquitySeries } from '#lib/state/equity/equity-series.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import { sealOf } from '#lib/state/sealed.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  return { rows: await readEquityRows(published), seal: await sealOf(await readEquitySeries(published)) };
};

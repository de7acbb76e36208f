import { error } from '@sveltejs/kit';
import { askCarnet, readCarnetSeries } from '#lib/state/carnet.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import { sealOf } from '#lib/state/sealed.server.ts';
import { readSheetFacts } from '#lib/state/sheet.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const facts = await readSheetFacts(published);
  const [rows, series] = await Promise.all([askCarnet(published, facts), readCarnetSeries(published)]);
  return { facts, rows, seal: await sealOf(series) };
};

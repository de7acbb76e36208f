import { error } from '@sveltejs/kit';
import { askCarnet } from '#lib/state/carnet.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import { readRegionalSeries } from '#lib/state/regional-series.server.ts';
import { readSheetFacts } from '#lib/state/sheet.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const facts = await readSheetFacts(published);
  // A carnet may quote any region, at any stage, under any rule.
  const series = await readRegionalSeries(published, {
    money: () => true,
    starts: () => true,
    people: (zoneId) => zoneId !== 'FRANCE',
  });
  return { facts, series, rows: await askCarnet(published, facts) };
};

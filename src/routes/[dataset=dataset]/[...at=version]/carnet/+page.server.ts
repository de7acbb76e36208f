import { error } from '@sveltejs/kit';
import { askCarnet } from '#lib/state/carnet.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import { readSheetFacts } from '#lib/state/sheet.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const facts = await readSheetFacts(published);
  return { facts, rows: await askCarnet(published, facts) };
};

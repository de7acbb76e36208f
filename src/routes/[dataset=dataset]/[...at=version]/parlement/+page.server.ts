import { error } from '@sveltejs/kit';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { askParlement } from '#lib/state/parlement.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import { presentParlement } from '#lib/views/parlement/present-parlement.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

// The page carries its sentences and not the rows they are made of.
export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const context = {
    asOf: published.version.date as IsoDate,
    nature: published.dataset.nature,
  };
  return { questions: presentParlement(await askParlement(published), context) };
};

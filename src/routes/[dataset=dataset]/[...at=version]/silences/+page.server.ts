import { error } from '@sveltejs/kit';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import { askSilences } from '#lib/state/silences.server.ts';
import { presentSilences } from '#lib/views/silences/present-silences.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

// Nothing here depends on a choice of the reader: the page carries its words and not the rows they are made of.
export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const context = {
    asOf: published.version.date as IsoDate,
    nature: published.dataset.nature,
  };
  return { view: presentSilences(await askSilences(published), context) };
};

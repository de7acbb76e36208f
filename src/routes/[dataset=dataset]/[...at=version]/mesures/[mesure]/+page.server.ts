import { error } from '@sveltejs/kit';
import { askMeasures, measureContext, measureScopes } from '#lib/state/measure/measure-pages.server.ts';
import { findPublished } from '#lib/state/published.server.ts';
import { presentMeasure } from '#lib/views/measure/present-measure.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = measureScopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const rows = (await askMeasures(published)).find(({ measure }) => measure.measureId === params.mesure);
  if (!rows) error(404, 'Mesure introuvable');
  return { view: presentMeasure(rows, measureContext(published, params.at)) };
};

import { error } from '@sveltejs/kit';
import { listObservations, listSources } from '#lib/queries/facts.ts';
import { askFilterOptions } from '#lib/state/filter-options.server.ts';
import { askPublished, findPublished, scopes } from '#lib/state/published.server.ts';
import { regionFilesOf } from '#lib/state/region-files.server.ts';
import { readRegionalRows } from '#lib/state/regional-rows.server.ts';
import { cite, indexSources } from '#lib/views/figure/cite.ts';
import { FRANCE_2030_INDICATOR } from '#lib/views/region/present-france2030.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const [rows, observations, sources, options] = await Promise.all([
    readRegionalRows(published),
    askPublished(published, listObservations, null),
    askPublished(published, listSources, null),
    askFilterOptions(published, null),
  ]);
  const ofPlan = observations.filter(({ indicatorId }) => indicatorId === FRANCE_2030_INDICATOR);
  return {
    rows,
    files: regionFilesOf(published),
    france2030: {
      observations: ofPlan,
      source: cite(ofPlan[0]?.sourceId ?? null, indexSources(sources)),
    },
    options,
  };
};

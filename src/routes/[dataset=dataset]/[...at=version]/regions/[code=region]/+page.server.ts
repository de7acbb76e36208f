import { error } from '@sveltejs/kit';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import { listObservations, listRegions, listSources } from '#lib/queries/facts.ts';
import { listRevisions } from '#lib/queries/revisions.ts';
import { selectFilterOptions } from '#lib/queries/filter-options.ts';
import { selectOperationsOf } from '#lib/queries/operations-of.ts';
import { askPublished, findPublished, scopes } from '#lib/state/published.server.ts';
import { readRegionalRows } from '#lib/state/regional-rows.server.ts';
import { revisedIn } from '#lib/views/revisions/revised-figures.ts';
import { cite, indexSources } from '#lib/views/figure/cite.ts';
import { FRANCE_2030_INDICATOR } from '#lib/views/region/present-france2030.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () =>
  (await scopes()).flatMap((scope) => REGION_CODES.map((code) => ({ ...scope, code })));

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const [rows, regions, operations, options, coverage, observations, sources] = await Promise.all([
    readRegionalRows(published),
    askPublished(published, listRegions, null),
    askPublished(published, selectOperationsOf, { territory: params.code, rule: DEFAULT_RULE }),
    askPublished(published, selectFilterOptions, null),
    askPublished(published, selectCoverage, null),
    askPublished(published, listObservations, null),
    askPublished(published, listSources, null),
  ]);
  const ofPlan = observations.filter(({ indicatorId }) => indicatorId === FRANCE_2030_INDICATOR);
  return {
    code: params.code,
    revised: revisedIn(`R${params.code}`, await askPublished(published, listRevisions, null)),
    rows,
    agency: regions.find(({ regionCode }) => regionCode === params.code)?.agency ?? null,
    operations,
    labels: options.map(({ dimension, id, label }) => ({ dimension, id, label })),
    coverage,
    france2030: { observations: ofPlan, source: cite(ofPlan[0]?.sourceId ?? null, indexSources(sources)) },
  };
};

import { error } from '@sveltejs/kit';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import { listObservations, listRegions, listSources } from '#lib/queries/facts.ts';
import { listRevisions } from '#lib/queries/revisions.ts';
import { selectFilterOptions } from '#lib/queries/filter-options.ts';
import { selectOperationMonths } from '#lib/queries/operation-months.ts';
import { selectOperationsOf } from '#lib/queries/operations-of.ts';
import { askPublished, findPublished, scopes } from '#lib/state/published.server.ts';
import { readRegionAround } from '#lib/state/region-around.server.ts';
import { regionFilesOf } from '#lib/state/region-files.server.ts';
import { readRegionalSeries } from '#lib/state/regional-series.server.ts';
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
  const { code } = params;
  const here = { territory: code, rule: DEFAULT_RULE };
  const [rows, regions, operations, months, options, coverage, observations, sources] = await Promise.all([
    readRegionalRows(published),
    askPublished(published, listRegions, null),
    askPublished(published, selectOperationsOf, here),
    askPublished(published, selectOperationMonths, here),
    askPublished(published, selectFilterOptions, null),
    askPublished(published, selectCoverage, null),
    askPublished(published, listObservations, null),
    askPublished(published, listSources, null),
  ]);
  const ofPlan = observations.filter(({ indicatorId }) => indicatorId === FRANCE_2030_INDICATOR);
  // The region under every rule, and among all where it is ranked.
  const series = await readRegionalSeries(published, {
    money: (rule, stage, territory) =>
      territory === code || (rule === DEFAULT_RULE && stage === DEFAULT_STAGE),
    starts: (rule, territory) => territory === code || rule === DEFAULT_RULE,
    people: (zoneId) => zoneId === `R${code}`,
  });
  return {
    code,
    files: regionFilesOf(published),
    around: await readRegionAround(published, code),
    revised: revisedIn(`R${code}`, await askPublished(published, listRevisions, null)),
    rows,
    series,
    agency: regions.find(({ regionCode }) => regionCode === code)?.agency ?? null,
    operations,
    months,
    labels: options.map(({ dimension, id, label }) => ({ dimension, id, label })),
    coverage,
    france2030: { observations: ofPlan, source: cite(ofPlan[0]?.sourceId ?? null, indexSources(sources)) },
  };
};

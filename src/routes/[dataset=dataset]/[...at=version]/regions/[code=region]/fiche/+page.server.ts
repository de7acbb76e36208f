import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { encodeQr } from '#lib/components/encode-qr.ts';
import { listObservations, listRegions } from '#lib/queries/facts.ts';
import { selectFilterOptions } from '#lib/queries/filter-options.ts';
import { selectOperationMonths } from '#lib/queries/operation-months.ts';
import { selectOperationsOf } from '#lib/queries/operations-of.ts';
import { listRevisions } from '#lib/queries/revisions.ts';
import { askPublished, findPublished, scopes } from '#lib/state/published.server.ts';
import { readRegionalSeries } from '#lib/state/regional-series.server.ts';
import { readSheetFacts } from '#lib/state/sheet.server.ts';
import { FRANCE_2030_INDICATOR } from '#lib/views/region/present-france2030.ts';
import { revisedIn } from '#lib/views/revisions/revised-figures.ts';
import { presentSheetFoot } from '#lib/views/sheet/present-sheet-foot.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () =>
  (await scopes()).flatMap((scope) => REGION_CODES.map((code) => ({ ...scope, code })));

export const load: PageServerLoad = async ({ params, parent }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const { code } = params;
  const { edition, site } = await parent();
  const zone = `R${code}`;
  const here = { territory: code, rule: DEFAULT_RULE };
  const [facts, regions, operations, months, options, observations, revisions] = await Promise.all([
    readSheetFacts(published),
    askPublished(published, listRegions, null),
    askPublished(published, selectOperationsOf, here),
    askPublished(published, selectOperationMonths, here),
    askPublished(published, selectFilterOptions, null),
    askPublished(published, listObservations, null),
    askPublished(published, listRevisions, null),
  ]);
  // The region at every stage, and among all where it is ranked: its rank is said under each rule.
  const series = await readRegionalSeries(published, {
    money: (_rule, stage, territory) => territory === code || stage === DEFAULT_STAGE,
    starts: () => true,
    people: (zoneId) => zoneId === zone,
  });
  const foot = presentSheetFoot(edition, { base, page: `regions/${code}/fiche`, search: '' }, site);
  return {
    code,
    agency: regions.find(({ regionCode }) => regionCode === code)?.agency ?? null,
    facts: { ...facts, provisional: facts.provisional.filter(({ territory }) => territory === code) },
    series,
    operations,
    months,
    labels: options.map(({ dimension, id, label }) => ({ dimension, id, label })),
    plan: observations.filter(({ indicatorId }) => indicatorId === FRANCE_2030_INDICATOR),
    revised: revisedIn(zone, revisions),
    qr: foot.qrText === null ? null : encodeQr(foot.qrText),
  };
};

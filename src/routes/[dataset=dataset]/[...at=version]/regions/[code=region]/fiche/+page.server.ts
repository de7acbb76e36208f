import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { encodeQr } from '#lib/components/encode-qr.ts';
import { listObservations, listRegions } from '#lib/queries/facts.ts';
import { selectFilterOptions } from '#lib/queries/filter-options.ts';
import { selectOperationsOf } from '#lib/queries/operations-of.ts';
import { listRevisions } from '#lib/queries/revisions.ts';
import { askPublished, findPublished, scopes } from '#lib/state/published.server.ts';
import { readSheetFacts } from '#lib/state/sheet.server.ts';
import { journalHref } from '#lib/views/revisions/journal-link.ts';
import { revisedIn } from '#lib/views/revisions/revised-figures.ts';
import { presentRegionSheet } from '#lib/views/sheet/present-region-sheet.ts';
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
  const [facts, regions, operations, options, observations, revisions] = await Promise.all([
    readSheetFacts(published),
    askPublished(published, listRegions, null),
    askPublished(published, selectOperationsOf, { territory: code, rule: DEFAULT_RULE }),
    askPublished(published, selectFilterOptions, null),
    askPublished(published, listObservations, null),
    askPublished(published, listRevisions, null),
  ]);
  const foot = presentSheetFoot(edition, { base, page: `regions/${code}/fiche`, search: '' }, site);
  return {
    code,
    agency: regions.find(({ regionCode }) => regionCode === code)?.agency ?? null,
    sheet: presentRegionSheet({
      code,
      facts,
      operations,
      labelOf: (dimension, id) =>
        options.find((option) => option.dimension === dimension && option.id === id)?.label ?? id,
      observations,
      marks: { revised: revisedIn(zone, revisions), href: journalHref(edition, base, { zone }) },
    }),
    rows: facts.regional,
    foot,
    qr: foot.qrText === null ? null : encodeQr(foot.qrText),
  };
};

import { error } from '@sveltejs/kit';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { askCarnet } from '#lib/state/carnet.server.ts';
import { askEdition } from '#lib/state/edition.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import { readSheetFacts } from '#lib/state/sheet.server.ts';
import { presentInRegions } from '#lib/views/embed/present-in-regions.ts';
import { REGIONAL_FIGURES } from '#lib/views/embed/regional-figures.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () =>
  (await scopes()).flatMap(({ dataset, at }) =>
    REGIONAL_FIGURES.map(({ id }) => ({ dataset, at, figure: id })),
  );

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  const figure = REGIONAL_FIGURES.find(({ id }) => id === params.figure);
  if (!published || !figure) error(404, 'Figure introuvable');
  const { dataset, version } = published;
  const isPinned = params.at !== '';
  const context = {
    asOf: version.date as IsoDate,
    nature: dataset.nature,
    scope: { base: '', dataset: dataset.id, version: isPinned ? version.id : null },
  };
  const rows = await askCarnet(published, await readSheetFacts(published));
  return {
    figure,
    regions: presentInRegions(figure, rows, context),
    edition: await askEdition(published, isPinned),
  };
};

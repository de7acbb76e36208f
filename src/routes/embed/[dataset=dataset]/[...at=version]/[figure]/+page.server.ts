import { error } from '@sveltejs/kit';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { askCarnet } from '#lib/state/carnet.server.ts';
import { askEdition } from '#lib/state/edition.server.ts';
import { findPublished, scopes, type Published } from '#lib/state/published.server.ts';
import { readSheetFacts } from '#lib/state/sheet.server.ts';
import type { CarnetRows } from '#lib/views/carnet/quoted.ts';
import { presentCarnet } from '#lib/views/carnet/present-carnet.ts';
import { listEmbedded } from '#lib/views/embed/list-embedded.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

const rowsOf = async (published: Published): Promise<CarnetRows> =>
  askCarnet(published, await readSheetFacts(published));

export const entries: EntryGenerator = async () => {
  const all = await scopes();
  const figures = all.map(async ({ dataset, at }) => {
    const published = await findPublished(dataset, at);
    if (!published) return [];
    return listEmbedded(await rowsOf(published)).map((figure) => ({ dataset, at, figure }));
  });
  return (await Promise.all(figures)).flat();
};

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const rows = await rowsOf(published);
  if (!listEmbedded(rows).includes(params.figure)) error(404, 'Figure introuvable');
  const isPinned = params.at !== '';
  const { dataset, version } = published;
  const view = presentCarnet([params.figure], rows, {
    asOf: version.date as IsoDate,
    nature: dataset.nature,
    scope: { base: '', dataset: dataset.id, version: isPinned ? version.id : null },
  });
  const [entry] = view.entries;
  if (!entry) error(404, 'Figure introuvable');
  return { entry, edition: await askEdition(published, isPinned) };
};

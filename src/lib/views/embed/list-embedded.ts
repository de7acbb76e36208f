import { listCatalogue } from '#lib/views/carnet/list-catalogue.ts';
import type { CarnetRows } from '#lib/views/carnet/quoted.ts';
import { isEmbedded } from './embedded-figures.ts';

/** Ids of the figures that another site may show of this version. */
export function listEmbedded(rows: CarnetRows): string[] {
  return listCatalogue(rows)
    .flatMap(({ items }) => items.map(({ id }) => id))
    .filter(isEmbedded);
}

import { addressOf } from './address.ts';
import { searchOfCut, type Edition } from '#lib/views/words/edition.ts';

/** What a button needs to add one figure to the carnet of its dataset. */
export interface CarnetLink {
  readonly id: string;
  /** The figure, for who hears the button out of its place. */
  readonly about: string;
  readonly dataset: string;
  readonly href: string;
}

/** The way of one figure into the carnet, opened at the same date of the data; null for what a carnet cannot hold. */
export function toCarnetLink(
  edition: Edition,
  base: string,
  id: string | undefined,
  about: string,
): CarnetLink | null {
  if (id === undefined) return null;
  const { dataset, version, isPinned } = edition;
  const href = addressOf({ base, dataset: dataset.id, version: isPinned ? version.id : null }, 'carnet');
  return { id, about, dataset: dataset.id, href: `${href}${searchOfCut(edition)}` };
}

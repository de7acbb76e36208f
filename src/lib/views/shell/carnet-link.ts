import { addressOf } from './address.ts';
import type { Edition } from '#lib/views/words/edition.ts';

/** What a button needs to add one figure to the carnet of its dataset. */
export interface CarnetLink {
  readonly id: string;
  /** The figure, for who hears the button out of its place. */
  readonly about: string;
  readonly dataset: string;
  readonly href: string;
}

/** The way of one figure into the carnet; null where the data are cut at a date, which a carnet is not. */
export function toCarnetLink(
  { dataset, version, isPinned, cutAt }: Edition,
  base: string,
  id: string | undefined,
  about: string,
): CarnetLink | null {
  if (id === undefined || cutAt) return null;
  const href = addressOf({ base, dataset: dataset.id, version: isPinned ? version.id : null }, 'carnet');
  return { id, about, dataset: dataset.id, href };
}

import type { Delivery } from '#lib/views/words/edition.ts';
import { formatDate } from '#lib/views/words/format.ts';

/** What each version after the first changes of the one before it, in one sentence. Oldest first. */
export interface VersionChange extends Delivery {
  readonly sentence: string;
}

/** What a reader who last saw a version has not: null on a first visit, when nothing came since, or it is unknown. */
export interface SinceVisit {
  /** « Depuis votre dernière visite (livraison du 30 juin 2026) ». */
  readonly heading: string;
  readonly changes: readonly VersionChange[];
}

export function presentSinceVisit(
  lastSeen: string | null,
  versions: readonly VersionChange[],
): SinceVisit | null {
  const index = versions.findIndex(({ id }) => id === lastSeen);
  const seen = versions[index];
  const changes = versions.slice(index + 1);
  if (!seen || changes.length === 0) return null;
  return { heading: `Depuis votre dernière visite (livraison du ${formatDate(seen.date)})`, changes };
}

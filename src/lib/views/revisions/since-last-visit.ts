import type { Delivery } from '#lib/views/words/edition.ts';
import { formatDate } from '#lib/views/words/format.ts';

/** What a version changes of the one before it, in one sentence. */
export interface VersionChange extends Delivery {
  readonly sentence: string;
}

/** What a reader who last saw a version has not. */
export interface SinceVisit {
  /** « Depuis votre dernière visite (livraison du 30 juin 2026) ». */
  readonly heading: string;
  readonly changes: readonly (VersionChange & { readonly label: string })[];
}

/** Name under which a browser keeps the last version seen of a dataset. */
export function seenKey(dataset: string): string {
  return `derniere-version:${dataset}`;
}

/** Null on a first visit, when nothing came since, or when the version seen is no longer published. Oldest first. */
export function presentSinceVisit(
  lastSeen: string | null,
  versions: readonly VersionChange[],
): SinceVisit | null {
  const index = versions.findIndex(({ id }) => id === lastSeen);
  const seen = versions[index];
  const changes = versions.slice(index + 1);
  if (!seen || changes.length === 0) return null;
  return {
    heading: `Depuis votre dernière visite (livraison du ${formatDate(seen.date)})`,
    changes: changes.map((one) => ({ ...one, label: `Livraison du ${formatDate(one.date)}` })),
  };
}

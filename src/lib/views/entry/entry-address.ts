import type { ShardKind } from '#lib/contract/shards.ts';
import { addressOf, type Scope } from '#lib/views/shell/address.ts';
import type { Edition } from '#lib/views/words/edition.ts';
import { formatDate } from '#lib/views/words/format.ts';

const SIREN_DIGITS = 9;

/** The page of one operation or of one beneficiary: the id is read in the browser, no server answers it. */
export function entryHref(scope: Scope, kind: ShardKind, id: string): string {
  return `${addressOf(scope, kind)}?id=${encodeURIComponent(id)}`;
}

/** The page of who holds a SIRET; null without one. */
export function beneficiaryHref(scope: Scope, siret: string | null): string | null {
  return siret === null ? null : entryHref(scope, 'beneficiaires', siret.slice(0, SIREN_DIGITS));
}

/** The id that a query asks for, as it was written; a SIRET is asked as its SIREN. Null for none. */
export function readEntryId(kind: ShardKind, search: string): string | null {
  const asked = new URLSearchParams(search).get('id')?.trim() ?? '';
  if (asked === '') return null;
  if (kind === 'operations') return asked;
  const digits = asked.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d{14}$/.test(digits) ? digits.slice(0, SIREN_DIGITS) : digits;
}

/** The same entry in each version, latest first; the one shown left out. */
export function otherVersions(
  { dataset, version, versions }: Edition,
  base: string,
  [kind, id]: readonly [ShardKind, string],
): { readonly label: string; readonly href: string }[] {
  return versions
    .filter((delivery) => delivery.id !== version.id)
    .map((delivery) => ({
      label: `Chercher dans la livraison du ${formatDate(delivery.date)}`,
      href: entryHref({ base, dataset: dataset.id, version: delivery.id }, kind, id),
    }))
    .reverse();
}

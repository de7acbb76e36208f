import type { Row } from '#lib/contract/row.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';

/** Rows of `data/reference` that every version may use. */
export interface Reference {
  readonly regions: readonly Row[];
  readonly sources: readonly Row[];
  /** Names of the départements by their codes, to label them; absent, a code is its own label. */
  readonly departments?: readonly { readonly department_code: string; readonly name: string }[];
}

/** Columns of a region that its source says; name, agency and tile are not dated facts. */
const SOURCED_COLUMNS = [
  'population',
  'population_as_of',
  'population_outside_urban_units',
  'population_outside_attraction_areas',
  'source_id',
] as const;

/**
 * What of the reference was known at a delivery date: the sources known by then, and the regions, whose populations
 * are null where their source was not. Two clocks: figures published later are not lent to an earlier delivery.
 * Without a delivery date, all of it.
 */
export function knownReference({ regions, sources }: Reference, asOf: IsoDate | null): Reference {
  if (asOf === null) return { regions, sources };
  const known = sources.filter(({ known_on }) => typeof known_on === 'string' && known_on <= asOf);
  const ids = new Set(known.map(({ source_id }) => source_id));
  const blank = Object.fromEntries(SOURCED_COLUMNS.map((column) => [column, null]));
  return {
    sources: known,
    regions: regions.map((region) =>
      region.source_id === null || ids.has(region.source_id ?? null) ? region : { ...region, ...blank },
    ),
  };
}

/** The delivered sources, then those of the reference that some row cites and that were not delivered. */
export function citedSources(
  delivered: readonly Row[],
  reference: readonly Row[],
  tables: Iterable<readonly Row[]>,
): Row[] {
  const cited = new Set<unknown>();
  for (const rows of tables) {
    for (const { source_id, denominator_source_id } of rows) cited.add(source_id).add(denominator_source_id);
  }
  const ids = new Set(delivered.map(({ source_id }) => source_id));
  return [...delivered, ...reference.filter(({ source_id }) => cited.has(source_id) && !ids.has(source_id))];
}

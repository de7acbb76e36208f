import type { RegionCode } from '#lib/domain/territory.ts';
import { readRows, type DeliveredFile } from './delivered-file.ts';
import type { RecomputeReference } from './places.ts';

/** The inhabitants, which the reference holds; every other denominator is delivered. */
const INHABITANT = 'habitant';

/** What the money of a region is set against; null when nobody counted it. */
export function readDenominator(
  files: readonly DeliveredFile[],
  { geography }: Pick<RecomputeReference, 'geography'>,
  id: string,
  region: RegionCode,
): number | null {
  if (id === INHABITANT)
    return geography.regions.find(({ region_code }) => region_code === region)?.population ?? null;
  const row = files
    .filter(({ layout }) => layout === 'facts-denominators')
    .flatMap((file) => readRows(file))
    .find(
      (candidate) =>
        candidate.cell('id_denominateur', 'denominator_id') === id &&
        candidate.cell('code_region', 'region_code') === region,
    );
  const text = row?.cell('valeur', 'value').replace(',', '.') ?? '';
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

import type { RegionCode } from '#lib/domain/territory.ts';
import type { DeliveredFile } from './delivered-file.ts';
import type { RecomputeReference } from './places.ts';
import { readObserved, type Observed } from './read-observed.ts';

const INDICATOR = 'soignants-formes';

/** The counts of people trained of the country (null) or of a region, oldest first; other ways to count are left out. */
export function readPeople(
  files: readonly DeliveredFile[],
  region: RegionCode | null,
  reference: Pick<RecomputeReference, 'indicators'>,
): Observed[] {
  return readObserved(files, reference, INDICATOR, region === null ? 'FRANCE' : `R${region}`).filter(
    ({ counted }) => ['', 'forme', 'formes', 'trained'].includes(counted),
  );
}

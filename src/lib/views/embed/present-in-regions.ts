import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { formatItem } from '#lib/views/carnet/item-id.ts';
import { presentCarnet, type CarnetEntry } from '#lib/views/carnet/present-carnet.ts';
import type { CarnetContext, CarnetRows } from '#lib/views/carnet/quoted.ts';
import type { RegionalFigure } from './regional-figures.ts';

/** A figure in one region, ready to show. */
export interface InRegion {
  readonly code: RegionCode;
  readonly name: string;
  readonly entry: CarnetEntry;
}

/** A figure in each of the 18 regions, by French alphabetical name. */
export function presentInRegions(
  { line }: Pick<RegionalFigure, 'line'>,
  rows: CarnetRows,
  context: CarnetContext,
): InRegion[] {
  const itemOf = (code: RegionCode) =>
    line === null
      ? formatItem({ kind: 'trained', code })
      : formatItem({ kind: 'region', line, code, stage: DEFAULT_STAGE, rule: DEFAULT_RULE });
  return rows.regional.regions
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
    .flatMap(({ regionCode: code, name }) =>
      presentCarnet([itemOf(code)], rows, context).entries.map((entry) => ({ code, name, entry })),
    );
}

import type { RegionCode } from '#lib/domain/territory.ts';
import type { IndicatorRow } from '#lib/queries/facts.ts';
import { countCell } from '#lib/views/figure/cells.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { formatDate, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import type { NamedRegion, PublishedValue } from './silence-rows.ts';

/** An indicator without a value in one region at least. */
export interface EmptyIndicator {
  readonly indicator: IndicatorRow;
  /** Regions without a value, in French order. */
  readonly silent: readonly NamedRegion[];
  readonly regionCount: number;
  readonly hasNational: boolean;
  /** Earliest value published for a region; null when none is. */
  readonly firstRegional: PublishedValue | null;
}

const NATION = 'FRANCE';

/** Indicators × regions without a value, grouped by indicator in the order of the indicators. */
export function findEmptyIndicators(
  indicators: readonly IndicatorRow[],
  observations: readonly PublishedValue[],
  regions: readonly NamedRegion[],
): EmptyIndicator[] {
  const sorted = inFrenchOrder(regions);
  return indicators
    .map((indicator) => {
      const own = valuesOf(indicator, observations);
      const zones = new Set(own.map(({ zoneId }) => zoneId));
      const codes = new Set(sorted.map(zoneOf));
      return {
        indicator,
        silent: sorted.filter((region) => !zones.has(zoneOf(region))),
        regionCount: sorted.length,
        hasNational: zones.has(NATION),
        firstRegional: own.find(({ zoneId }) => codes.has(zoneId)) ?? null,
      };
    })
    .filter(({ silent }) => silent.length > 0);
}

/**
 * True when the producer of the indicator is named, states how often it publishes, and publishes by region already:
 * a region left out was then to be expected. Nothing less is a promise.
 */
export function isPromised({ indicator, firstRegional }: EmptyIndicator): boolean {
  return indicator.producer !== null && indicator.periodicity !== null && firstRegional !== null;
}

/** Every indicator × zone, with how many values it has: the country first, then the regions. */
export function tableOfCells(
  indicators: readonly IndicatorRow[],
  observations: readonly PublishedValue[],
  regions: readonly NamedRegion[],
): TableView {
  const zones = [
    { id: NATION, name: 'France' },
    ...inFrenchOrder(regions).map((region) => ({ id: zoneOf(region), name: region.name })),
  ];
  const text = (key: string, label: string) => ({ key, label, isNumeric: false });
  return {
    caption: 'Indicateur par indicateur, zone par zone',
    columns: [
      text('indicator', 'Indicateur'),
      text('zone', 'Zone'),
      { key: 'count', label: 'Valeurs publiées', isNumeric: true },
      text('date', 'Date de la dernière'),
    ],
    rows: indicators.flatMap((indicator) => {
      const own = valuesOf(indicator, observations);
      return zones.map(({ id, name }) => {
        const values = own.filter(({ zoneId }) => zoneId === id);
        const last = values.at(-1);
        return {
          key: `${indicator.indicatorId}-${id}`,
          href: null,
          cells: [
            indicator.label,
            name,
            countCell(values.length),
            last ? formatDate(last.date, last.datePrecision ?? 'unknown') : NOT_PUBLISHED,
          ],
        };
      });
    }),
  };
}

/** Values of an indicator, in the order of their dates; a breakdown is not the whole, but it is no silence either. */
function valuesOf({ indicatorId }: IndicatorRow, observations: readonly PublishedValue[]): PublishedValue[] {
  return observations
    .filter((row) => row.indicatorId === indicatorId && row.kind === 'va' && row.value !== null)
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
}

function inFrenchOrder(regions: readonly NamedRegion[]): NamedRegion[] {
  return regions.toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
}

function zoneOf({ regionCode }: { readonly regionCode: RegionCode }): string {
  return `R${regionCode}`;
}

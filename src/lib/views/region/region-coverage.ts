import type { IndicatorRow, ObservationRow } from '#lib/queries/facts.ts';
import { absentCell, countCell } from '#lib/views/figure/cells.ts';
import type { TableView, ValueCell } from '#lib/views/figure/table-view.ts';
import { agree } from '#lib/views/words/agree.ts';
import { formatDate, formatQuantity } from '#lib/views/words/format.ts';

/** Which indicators say something of one region, and which say nothing. */
export interface RegionCoverage {
  /** « 1 indicateur sur 3 a une valeur pour cette région. » */
  readonly sentence: string;
  readonly table: TableView;
}

/** What a page needs of an indicator to say whether a region has it. */
export type CoveredIndicator = Pick<IndicatorRow, 'indicatorId' | 'label' | 'unit'>;

/** `observations`: those of the region alone. Breakdowns are parts of a value, and no value. */
export function presentRegionCoverage(
  indicators: readonly CoveredIndicator[],
  observations: readonly ObservationRow[],
): RegionCoverage {
  const rows = indicators
    .map(({ indicatorId, label, unit }) => {
      const own = observations.filter((row) => row.indicatorId === indicatorId && isWhole(row));
      return { indicatorId, label, unit, last: lastOf(own, 'va'), target: lastOf(own, 'vc') };
    })
    .toSorted((a, b) => Number(b.last !== null) - Number(a.last !== null));
  const known = rows.filter(({ last }) => last !== null).length;
  return {
    sentence:
      indicators.length === 0
        ? 'Aucun indicateur n’est publié.'
        : known === 0
          ? `Aucun des ${indicators.length} indicateurs publiés n’a de valeur pour cette région.`
          : `${formatQuantity(known, 'indicateur', 'indicateurs')} sur ${indicators.length} ${agree(known, 'a', 'ont')} une valeur pour cette région.`,
    table: {
      caption: 'Indicateurs publiés, et ce qu’ils disent de la région',
      columns: [
        { key: 'indicator', label: 'Indicateur', isNumeric: false },
        { key: 'unit', label: 'Unité', isNumeric: false },
        { key: 'value', label: 'Dernière valeur', isNumeric: true },
        { key: 'date', label: 'Date', isNumeric: false },
        { key: 'target', label: 'Cible régionale', isNumeric: true },
      ],
      rows: rows.map(({ indicatorId, label, unit, last, target }) => ({
        key: indicatorId,
        href: null,
        cells: [
          label,
          unit,
          countCell(last?.value ?? null),
          dateCell(last),
          countCell(target?.value ?? null),
        ],
      })),
    },
  };
}

function isWhole({ value, profession, training, countedAs }: ObservationRow): boolean {
  const isTotal = countedAs === null || countedAs === 'trained';
  return value !== null && profession === null && training === null && isTotal;
}

function lastOf(rows: readonly ObservationRow[], kind: ObservationRow['kind']): ObservationRow | null {
  const own = rows.filter((row) => row.kind === kind);
  return own.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '')).at(-1) ?? null;
}

function dateCell(row: ObservationRow | null): ValueCell {
  return row === null
    ? absentCell()
    : { text: formatDate(row.date, row.datePrecision ?? 'day'), value: row.date };
}

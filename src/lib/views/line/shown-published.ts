import type { ShownFigure } from '#lib/domain/figure.ts';
import type { IndicatorRow, ObservationRow } from '#lib/queries/facts.ts';
import { PERIMETERS_OF } from './present-published.ts';
import type { BudgetLine } from '#lib/domain/line.ts';

/** The national values published about a line that can be read again: actual ones, with a date. */
export function shownPublished(
  observations: readonly ObservationRow[],
  indicators: readonly IndicatorRow[],
  line: BudgetLine,
): ShownFigure[] {
  return indicators
    .filter(({ perimeter }) => PERIMETERS_OF[line].includes(perimeter))
    .flatMap(({ indicatorId, label, unit }) =>
      observations.flatMap(({ indicatorId: id, zoneId, kind, date, value }): ShownFigure[] => {
        if (id !== indicatorId || zoneId !== 'FRANCE' || kind !== 'va' || date === null || value === null)
          return [];
        const isMoney = unit === 'euros';
        return [
          {
            id: { kind: 'observed', indicator: indicatorId, zone: zoneId, date, isMoney },
            value: isMoney ? Math.round(value * 100) : value,
            label,
          },
        ];
      }),
    );
}

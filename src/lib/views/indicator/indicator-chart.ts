import type { IsoDate } from '#lib/domain/calendar.ts';
import { drawAsCumul } from '#lib/domain/nature-guard.ts';
import type { IndicatorRow } from '#lib/queries/facts.ts';
import { nameUnit, printNumber, printValue } from './indicator-words.ts';
import type { ZoneState } from './zone-state.ts';

/** A dated value as it is drawn; open when it is a floor, an approximation or a computation. */
export interface IndicatorPoint {
  readonly date: IsoDate;
  readonly value: number;
  readonly text: string;
  readonly isExact: boolean;
}

/** Points against their target. */
export interface IndicatorChart {
  readonly points: readonly IndicatorPoint[];
  readonly initial: IndicatorPoint | null;
  /** Each with its term; without one it is a line across. */
  readonly targets: readonly {
    readonly date: IsoDate | null;
    readonly value: number;
    readonly text: string;
  }[];
  /** True when a curve since the start may join the points: a cumul that never falls. */
  readonly isCurve: boolean;
  readonly unit: string;
  readonly print: (value: number) => string;
}

/** The drawing of one zone; null with nothing to draw. */
export function drawIndicator(indicator: IndicatorRow, state: ZoneState): IndicatorChart | null {
  const toPoint = (row: ZoneState['values'][number]['row']): IndicatorPoint[] => {
    const { date, value, qualifier, isComputed } = row;
    if (date === null || value === null) return [];
    return [{ date, value, text: printValue(row, indicator), isExact: qualifier === null && !isComputed }];
  };
  const points = state.values.flatMap(({ row }) => toPoint(row));
  if (points.length === 0) return null;
  return {
    points,
    initial: (state.initial && toPoint(state.initial)[0]) ?? null,
    targets: state.targets.flatMap((row) => {
      if (row.value === null) return [];
      const isDated = row.datePrecision !== 'unknown';
      return [
        { date: isDated ? row.date : null, value: row.value, text: `Cible ${printValue(row, indicator)}` },
      ];
    }),
    isCurve: drawAsCumul({ nature: indicator.nature, values: state.values }).kind === 'allowed',
    unit: nameUnit(indicator),
    print: (value) => printNumber(value, indicator),
  };
}

import { monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import { formatDate } from '#lib/views/words/format.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { Compared, ComparedFigure, ComparedPoint } from './compare-figures.ts';
import type { CompareReference } from './compare-references.ts';

/** One territory in the charts of a comparison: its place in the choice gives its sign. */
export interface CompareSeries {
  readonly code: RegionCode;
  readonly name: string;
  readonly short: string;
  readonly points: readonly ComparedPoint[];
  /** Its last value, printed; an absence where there is none. */
  readonly text: string;
}

/** A target or a repère, ready to draw: solid for one, dotted for the other. */
export interface CompareRule {
  readonly kind: 'target' | 'benchmark';
  /** Null: the same for all. */
  readonly code: RegionCode | null;
  readonly points: readonly ComparedPoint[];
  readonly label: string;
}

/** The curves of the territories on one axis of time, and what each is held against. */
export interface CompareCurvesView {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly series: readonly CompareSeries[];
  readonly rules: readonly CompareRule[];
  /** True where money arrives by decision: the curves climb in steps. */
  readonly isStepped: boolean;
  /** The other regions, behind: what is usual. */
  readonly others: readonly (readonly ComparedPoint[])[];
  print(value: number): string;
}

/** Curves of the chosen territories; null when none of them has a value. */
export function presentCurves(
  compared: Compared,
  chosen: readonly ComparedFigure[],
  references: readonly CompareReference[],
): CompareCurvesView | null {
  if (chosen.every(({ value }) => value === null)) return null;
  const { measure, asOf } = compared;
  return {
    fromMonth: firstMonth(compared),
    toMonth: monthIndex(asOf),
    series: chosen.map(({ region, points, value }) => ({
      code: region.regionCode,
      name: region.name,
      short: region.short,
      points,
      text: value === null ? 'n.c.' : measure.print(value),
    })),
    rules: references.map((reference) => ({
      kind: reference.kind,
      code: reference.code,
      points: reference.points,
      label: labelOf(reference, chosen, measure.print),
    })),
    isStepped: !measure.isOfPeople,
    others: compared.figures.filter((figure) => !chosen.includes(figure)).map(({ points }) => points),
    print: measure.print,
  };
}

/** The first month of any curve: the axis of time is the same for all. */
export function firstMonth({ figures, asOf }: Compared): number {
  return Math.min(monthIndex(asOf), ...figures.flatMap(({ points }) => points[0]?.month ?? []));
}

function labelOf(
  { kind, code, value, end }: CompareReference,
  chosen: readonly ComparedFigure[],
  print: (value: number) => string,
): string {
  const whose = chosen.find(({ region }) => region.regionCode === code)?.region.short;
  const word = kind === 'target' ? 'Cible' : 'Repère';
  const name = whose ? `${word} ${whose}` : word;
  const later = end ? `, ${print(end.value)} ${whenOf(end.date)}` : '';
  return `${name}\u00a0: ${print(value)}${later}`;
}

function whenOf(date: IsoDate): string {
  return date.endsWith('-12-31') ? `fin ${date.slice(0, 4)}` : `au ${formatDate(date)}`;
}

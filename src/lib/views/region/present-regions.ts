import { addressOf, type Scope } from '#lib/views/shell/address.ts';
import type { BudgetLine, Perimeter } from '#lib/domain/line.ts';
import { labelOfBasis, type Basis } from '#lib/views/figure/basis.ts';
import type { RegionMark, RegionsView } from '#lib/views/figure/chart-views.ts';
import { classBreaks, presentClasses, toStep, type ClassBreaks } from '#lib/views/figure/classes.ts';
import { formatEuros, formatMillions, formatShare, measured } from '#lib/views/words/format.ts';
import { medianOf } from '#lib/domain/median.ts';
import { isSmallCount } from '#lib/domain/rank.ts';
import {
  denominatorOf,
  toRegionFigures,
  unitOf,
  valueOn,
  type RegionalAmounts,
  type RegionFigure,
} from './region-figures.ts';
import { presentResiduals } from './regional-residuals.ts';

export interface RegionsOptions {
  readonly perimeter: BudgetLine | Exclude<Perimeter, 'sasn'>;
  readonly basis: Basis;
  /** Name of the measure without its unit: « Engagé, siège du coordinateur ». */
  readonly measure: string;
  readonly scope: Scope;
}

/** How values on a basis are named and printed. */
export interface BasisUnit {
  readonly unit: string;
  readonly format: (value: number) => string;
}

/** Words of a basis, and how one value of it is printed; amounts are divided by units of that name. */
export function basisUnit(basis: Basis, unit: string): BasisUnit {
  return basis === 'unit'
    ? { unit: labelOfBasis(basis, unit), format: (value) => formatEuros(value * 100) }
    : FIXED_UNITS[basis];
}

const FIXED_UNITS: Readonly<Record<Exclude<Basis, 'unit'>, BasisUnit>> = {
  amount: { unit: 'M€', format: (value) => formatMillions(value) },
  benchmark: { unit: '% du repère', format: formatShare },
  target: { unit: '% de la cible', format: formatShare },
};

/** The 18 regions on one basis, ready for the dots, the map and the tiles. */
export function presentRegions(input: RegionalAmounts, options: RegionsOptions): RegionsView {
  const figures = toRegionFigures(input);
  const { basis, perimeter } = options;
  const words = basisUnit(basis, unitOf(input));
  const breaks = classBreaks(perimeter, basis, denominatorOf(input));
  return {
    line: perimeter === 'france2030-ensemble' ? null : perimeter,
    measure: `${options.measure}, en ${words.unit}`,
    unit: words.unit,
    marks: figures.map((figure) => presentMark(figure, { ...options, words, breaks })),
    classes: presentClasses(breaks, basis),
    residuals: presentResiduals(input.amounts),
    reference: presentReference(figures, basis, words),
  };
}

function presentMark(
  figure: RegionFigure,
  { basis, words, breaks, scope }: RegionsOptions & { words: BasisUnit; breaks: ClassBreaks },
): RegionMark {
  const { regionCode, name, short, tileColumn, tileRow } = figure.fact;
  const value = valueOn(figure, basis);
  return {
    code: regionCode,
    name,
    short,
    href: addressOf(scope, `regions/${regionCode}`),
    tileColumn,
    tileRow,
    measured: measured(value, words.format),
    step: toStep(value, breaks),
    note: noteOf(figure, basis),
  };
}

/** Reserves on one value: few projects, a denominator that is not as sure as the others’. */
function noteOf({ projects, fragile }: RegionFigure, basis: Basis): string | null {
  const isDivided = basis === 'unit' || basis === 'benchmark';
  const notes = [
    ...(basis !== 'target' && isSmallCount(projects) ? ['petit effectif'] : []),
    ...(isDivided && fragile !== null ? [fragile] : []),
  ];
  return notes.length === 0 ? null : notes.join(', ');
}

function presentReference(
  figures: readonly RegionFigure[],
  basis: Basis,
  words: BasisUnit,
): RegionsView['reference'] {
  const values = figures.map((figure) => valueOn(figure, basis));
  const median = medianOf(values);
  if (median === null) return null;
  if (basis === 'benchmark') return { kind: 'benchmark', value: 1, label: 'repère' };
  if (basis === 'target') return { kind: 'target', value: 1, label: 'cible' };
  return {
    kind: 'median',
    value: median,
    label: `médiane\u00a0: ${words.format(median)}`,
  };
}

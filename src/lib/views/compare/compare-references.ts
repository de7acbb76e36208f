import { lastDayOfMonth, monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import { apportion } from '#lib/domain/apportion.ts';
import { cents } from '#lib/domain/money.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { daysAhead, dueAt, expectedAt, type DaysAhead, type Path } from '#lib/domain/trajectory.ts';
import { cutAtDay, isCited } from '#lib/views/clock/cut-facts.ts';
import { toLinePath, type LinePath } from '#lib/views/pace/line-path.ts';
import type { CompareChoice } from './compare-choice.ts';
import { isShareOfRepere, measureRegion } from './compare-measure.ts';
import type { Compared, ComparedFigure, ComparedPoint } from './compare-figures.ts';
import type { CompareRows } from './compare-rows.ts';

/** What a territory is held against: an official target, or a repère that is computed here. */
export interface CompareReference {
  readonly kind: 'target' | 'benchmark';
  /** Null: the same for all the territories. */
  readonly code: RegionCode | null;
  readonly points: readonly ComparedPoint[];
  /** Value at the date of the data. */
  readonly value: number;
  /** Where it leads after that date, and when; null when it leads nowhere else. */
  readonly end: { readonly value: number; readonly date: IsoDate } | null;
}

/** The official path of the line at that stage, known by then; null without one. */
export function nationalPath(rows: CompareRows, choice: CompareChoice, compared: Compared): LinePath | null {
  if (compared.measure.isOfPeople || compared.envelope === null) return null;
  const cut = cutAtDay(rows.sources, compared.asOf);
  return toLinePath(
    rows.trajectories.filter(({ sourceId }) => isCited(cut, sourceId)),
    choice.line,
    choice.stage,
  );
}

/** What the territories are held against, one each; or one for all where it is the same for all. Empty without any. */
export function referencesOf(
  compared: Compared,
  chosen: readonly ComparedFigure[],
  path: LinePath | null,
  fromMonth: number,
): CompareReference[] {
  const { measure, asOf, envelope, key } = compared;
  const to = monthIndex(asOf);
  if (measure.isOfPeople)
    return chosen.some(({ value }) => value !== null)
      ? [{ kind: 'target', code: null, points: flat(1, fromMonth, to), value: 1, end: null }]
      : [];
  if (envelope === null) return [];
  const references = chosen.flatMap((figure): CompareReference[] => {
    const valueOf = (share: number) =>
      figure.repere === null
        ? null
        : measureRegion(measure, {
            code: figure.region.regionCode,
            cents: cents(Math.round(figure.repere * share)),
            repere: figure.repere,
            people: null,
          });
    const whole = valueOf(1);
    if (whole === null) return [];
    const code = figure.region.regionCode;
    if (!path)
      return [{ kind: 'benchmark', code, points: flat(whole, fromMonth, to), value: whole, end: null }];
    const due = dueAt(path, asOf);
    const last = path.points.at(-1);
    if (!due || !last) return [];
    return [
      {
        kind: 'benchmark',
        code,
        points: monthsBetween(fromMonth, to).flatMap((month) => {
          const at = month === to ? due : expectedAt(path, lastDayOfMonth(month));
          return at === null ? [] : [{ month, value: valueOf(at.value / envelope) }];
        }),
        value: valueOf(due.value / envelope) ?? 0,
        end: last.date > asOf ? { value: valueOf(last.value / envelope) ?? 0, date: last.date } : null,
      },
    ];
  });
  const [first] = references;
  // Parts by what they are then divided by are the same for all, and so is a share of them.
  const isShared = isShareOfRepere(measure) || (measure.denominator !== null && measure.denominator === key);
  return first && isShared ? [{ ...first, code: null }] : references;
}

/**
 * Days between a territory and its repère: its part of the national path. Null without a path, or without an amount.
 * The part is apportioned by the same key as the repère, each point of the path apart, to the cent.
 */
export function daysFromRepere(
  compared: Compared,
  figure: ComparedFigure,
  path: LinePath | null,
): DaysAhead | null {
  if (!path || figure.cents === null || figure.repere === null) return null;
  const own = partOfPath(path, compared.figures, figure.region.regionCode);
  return own && daysAhead(own, compared.asOf, figure.cents);
}

function partOfPath(path: Path, figures: readonly ComparedFigure[], code: RegionCode): Path | null {
  const weights = figures.map(({ repere }) => repere ?? 0);
  const index = figures.findIndex(({ region }) => region.regionCode === code);
  if (weights.some((weight) => weight <= 0) || index < 0) return null;
  return {
    rule: path.rule,
    points: path.points.map(({ date, value }) => ({
      date,
      value: apportion(cents(value), weights)[index] ?? 0,
    })),
  };
}

function flat(value: number, from: number, to: number): ComparedPoint[] {
  return [
    { month: from, value },
    { month: to, value },
  ];
}

function monthsBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

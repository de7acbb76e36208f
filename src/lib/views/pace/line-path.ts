import { lastDayOfMonth, monthIndex } from '#lib/domain/calendar.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { expectedAt, type Path } from '#lib/domain/trajectory.ts';
import type { TrajectoryRow } from '#lib/queries/facts.ts';
import type { MonthPoint } from '#lib/views/figure/chart-views.ts';

/** A path of one line at one stage, as published: official, or a repère that was computed. */
export interface LinePath extends Path {
  readonly kind: 'official' | 'benchmark';
  readonly label: string;
  readonly stage: Stage;
  readonly sourceId: string | null;
}

const UNNAMED = { official: 'Trajectoire officielle', benchmark: 'Repère calculé' } as const;

/** The path of one line at one stage: the official one, else the repère, else null. Points in order of date. */
export function toLinePath(rows: readonly TrajectoryRow[], line: BudgetLine, stage: Stage): LinePath | null {
  const own = rows.filter((row) => row.line === line && row.stage === stage);
  const kind = own.some((row) => row.kind === 'official') ? 'official' : 'benchmark';
  const points = own.filter((row) => row.kind === kind).toSorted((a, b) => a.date.localeCompare(b.date));
  const [first] = points;
  if (!first) return null;
  return {
    kind,
    label: first.label ?? UNNAMED[kind],
    stage,
    rule: first.rule ?? 'points',
    points: points.map(({ date, cents }) => ({ date, value: cents })),
    sourceId: first.sourceId,
  };
}

/** The path as it is drawn, month by month: its points, its two ends when it is straight, each month of a curve. */
export function drawPath(path: Path): MonthPoint[] {
  const ends = [path.points[0], path.points.at(-1)].filter((point) => point !== undefined);
  const drawn = (path.rule === 'points' ? path.points : ends).map(({ date, value }) => ({
    month: monthIndex(date),
    cents: value,
  }));
  const [first, last] = drawn;
  if (path.rule !== 's-curve' || !first || !last) return drawn;
  const between = Array.from({ length: last.month - first.month - 1 }, (_, index) => first.month + 1 + index);
  const curve = between.flatMap((month) => {
    const expected = expectedAt(path, lastDayOfMonth(month));
    return expected ? [{ month, cents: expected.value }] : [];
  });
  return [first, ...curve, last];
}

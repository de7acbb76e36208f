/** A period of months, both ends included. */
export interface Period {
  readonly fromMonth: number;
  readonly toMonth: number;
}

/** A brush under way: a new period is drawn, the one kept is moved, or one of its ends is. */
export interface Brush {
  readonly kind: 'draw' | 'move' | 'fromMonth' | 'toMonth';
  readonly startMonth: number;
  readonly before: Period;
}

/** A brush that begins on a month: inside a period that is not everything, it takes that period along. */
export function beginBrush(startMonth: number, kept: Period, bounds: Period): Brush {
  const isWhole = kept.fromMonth === bounds.fromMonth && kept.toMonth === bounds.toMonth;
  const isInside = startMonth >= kept.fromMonth && startMonth <= kept.toMonth;
  const isLong = kept.toMonth > kept.fromMonth;
  return { kind: !isWhole && isInside && isLong ? 'move' : 'draw', startMonth, before: kept };
}

/** The period that a brush keeps when it has come to a month. Ends never cross, nor leave the bounds. */
export function dragBrush({ kind, startMonth, before }: Brush, month: number, bounds: Period): Period {
  switch (kind) {
    case 'draw':
      return { fromMonth: Math.min(startMonth, month), toMonth: Math.max(startMonth, month) };
    case 'fromMonth':
      return {
        fromMonth: Math.max(bounds.fromMonth, Math.min(month, before.toMonth)),
        toMonth: before.toMonth,
      };
    case 'toMonth':
      return {
        fromMonth: before.fromMonth,
        toMonth: Math.min(bounds.toMonth, Math.max(month, before.fromMonth)),
      };
    case 'move': {
      const least = bounds.fromMonth - before.fromMonth;
      const most = bounds.toMonth - before.toMonth;
      const by = Math.max(least, Math.min(most, month - startMonth));
      return { fromMonth: before.fromMonth + by, toMonth: before.toMonth + by };
    }
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
};

/** The period after a key on the handle of one end; null for a key that moves nothing. */
export function stepBrush(
  key: string,
  end: 'fromMonth' | 'toMonth',
  kept: Period,
  bounds: Period,
): Period | null {
  const edge = key === 'Home' ? bounds.fromMonth : key === 'End' ? bounds.toMonth : null;
  const step = STEPS[key];
  const month = edge ?? (step === undefined ? null : kept[end] + step);
  return month === null ? null : dragBrush({ kind: end, startMonth: kept[end], before: kept }, month, bounds);
}

import type { AddedAxis, Grouping } from '#lib/domain/pivot.ts';
import type { CellDimension } from '#lib/state/explore/answer-explore.ts';
import { formatWholeMonth } from '#lib/views/explore/describe-filters.ts';
import { valuesUntil, type ExploreValues } from '#lib/views/explore/explore-values.ts';
import type { PivotHead } from '#lib/views/pivot/pivot-answer.ts';

/** The values of an axis as groups of one dimension of the cubes, with their names. */
export interface Groups extends Grouping<CellDimension> {
  readonly heads: readonly PivotHead[];
}

const MONTHS_OF = { month: 1, quarter: 3, year: 12 } as const;
type TimeAxis = keyof typeof MONTHS_OF;

/** True for what counts months: a period without money is still a period. */
export function isTime(axis: string): axis is TimeAxis {
  return axis in MONTHS_OF;
}

/** The groups of an axis: every value of its list, or every year, quarter or month of the version until this one. */
export function groupBy(axis: AddedAxis, values: ExploreValues, until: number | null): Groups {
  const { lists, period } = values;
  if (!isTime(axis)) {
    const heads = lists[axis];
    return {
      dimension: axis,
      groupOf: Uint16Array.from(heads, (_, rank) => rank),
      size: heads.length,
      heads,
    };
  }
  const { fromMonth, toMonth } = period ?? { fromMonth: 0, toMonth: -1 };
  const groupAt = (month: number) => Math.floor(month / MONTHS_OF[axis]);
  const first = groupAt(fromMonth);
  const last = valuesUntil(values, until).period?.toMonth ?? toMonth;
  const size = Math.max(0, groupAt(last) - first + 1);
  return {
    dimension: 'month',
    groupOf: Uint16Array.from(
      { length: toMonth - fromMonth + 1 },
      (_, rank) => groupAt(fromMonth + rank) - first,
    ),
    size,
    heads: Array.from({ length: size }, (_, group) => nameTime(axis, first + group)),
  };
}

/** All lines as one group: what is kept of them is one line. */
export function oneGroup({ lines }: ExploreValues): Grouping<CellDimension> {
  return { dimension: 'line', groupOf: new Uint16Array(lines.length), size: 1 };
}

function nameTime(axis: TimeAxis, group: number): PivotHead {
  const year = Math.floor(group / (12 / MONTHS_OF[axis]));
  if (axis === 'year') return { id: String(year), label: String(year) };
  if (axis === 'quarter') {
    const quarter = (group % 4) + 1;
    return { id: `${year}-t${quarter}`, label: `T${quarter}\u00a0${year}` };
  }
  return { id: `${year}-${String((group % 12) + 1).padStart(2, '0')}`, label: formatWholeMonth(group) };
}

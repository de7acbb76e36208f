import { lastDayOfMonth, monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import type { Balance } from '#lib/domain/pace.ts';
import { dueAt } from '#lib/domain/trajectory.ts';
import { absentCell, euroCell } from '#lib/views/figure/cells.ts';
import type { TableColumn, TableView, ValueCell } from '#lib/views/figure/table-view.ts';
import { formatCount, formatDate } from '#lib/views/words/format.ts';
import type { PaceInput } from './pace-state.ts';
import type { PaceWords } from './pace-words.ts';

const number = (key: string, label: string): TableColumn => ({ key, label, isNumeric: true });

/**
 * Observed and expected money at the end of each quarter, at the date of the data, and at each point of the path. What
 * has no meaning yet (after the data, outside the path) is s.o., and never zero.
 */
export function tableOfPace(input: PaceInput, balances: readonly Balance[], words: PaceWords): TableView {
  const { asOf, path, quarters, whole } = input;
  const dates = new Set<IsoDate>([
    ...quarters.map(({ month }) => lastDayOfMonth(month)),
    ...(input.observed === null ? [] : [asOf]),
    ...(path?.points.map(({ date }) => date) ?? []),
  ]);
  return {
    caption: `Constaté et attendu, en euros, et écart en points ${words.ofWhole}`,
    columns: [
      { key: 'date', label: 'Au', isNumeric: false },
      number('observed', 'Constaté, en euros'),
      number('expected', path?.kind === 'benchmark' ? 'Repère, en euros' : 'Attendu, en euros'),
      number('gap', 'Écart, en euros'),
      number('points', `Écart, en points ${words.ofWhole}`),
    ],
    rows: [...dates].sort().map((date) => {
      const observed = observedOn(input, balances, date);
      const expected = (path && dueAt(path, date)?.value) ?? null;
      const gap = observed === null || expected === null ? null : observed - expected;
      return {
        key: date,
        href: null,
        cells: [
          { text: formatDate(date), value: date },
          orAbsent(observed),
          orAbsent(expected),
          orAbsent(gap),
          pointCell(gap === null || !whole ? null : gap / whole),
        ],
      };
    }),
  };
}

function observedOn(
  { asOf, observed }: PaceInput,
  balances: readonly Balance[],
  date: IsoDate,
): number | null {
  if (date === asOf) return observed;
  if (observed === null || date > asOf) return null;
  // A balance is known at the end of its month only: inside a month, that of the month before would be a guess.
  if (lastDayOfMonth(monthIndex(date)) !== date) return null;
  return balances.findLast(({ month }) => month <= monthIndex(date))?.value ?? 0;
}

function orAbsent(cents: number | null): ValueCell {
  return cents === null ? absentCell('not-applicable') : euroCell(cents);
}

function pointCell(share: number | null): ValueCell {
  if (share === null) return absentCell('not-applicable');
  const points = Math.round(share * 1000) / 10;
  return { text: formatCount(points), value: points };
}

import { describe, expect, it } from 'vitest';
import type { DatePrecision } from '#lib/domain/calendar.ts';
import { milestoneState, overdueOf } from '#lib/domain/milestone.ts';
import { day } from '../support/records.ts';

type Known = readonly [date: string, precision: DatePrecision] | null;
const dates = (due: Known, done: Known) => ({
  dueOn: due && day(due[0]),
  duePrecision: due && due[1],
  doneOn: done && day(done[0]),
  donePrecision: done && done[1],
});
const asOf = day('2026-11-23');

describe('a milestone', () => {
  it.each([
    ['seen in time', dates(['2025-12-31', 'day'], ['2025-12-19', 'day']), 'done', 0, false],
    ['seen late', dates(['2026-03-31', 'day'], ['2026-05-22', 'day']), 'done', 52, false],
    ['due in a year that has passed', dates(['2025-12-31', 'year'], null), 'overdue', 327, true],
    ['due in a month that has passed', dates(['2025-09-30', 'month'], null), 'overdue', 419, true],
    ['due on a day that has passed', dates(['2026-11-22', 'day'], null), 'overdue', 1, false],
    [
      'due and seen in the same month',
      dates(['2025-11-30', 'month'], ['2025-11-30', 'month']),
      'done',
      0,
      false,
    ],
    ['seen in a later month', dates(['2025-11-30', 'month'], ['2026-01-31', 'month']), 'done', 32, true],
    ['through a leap day', dates(['2024-02-28', 'day'], ['2024-03-01', 'day']), 'done', 2, false],
  ] as const)('%s', (_, milestone, state, days, isAtLeast) => {
    expect(milestoneState(milestone, asOf)).toBe(state);
    expect(overdueOf(milestone, asOf)).toEqual({ days, isAtLeast });
  });

  it.each([
    ['due today', dates(['2026-11-23', 'day'], null), 'expected'],
    ['due in a month that runs', dates(['2026-11-30', 'month'], null), 'expected'],
    ['seen, and never dated before', dates(null, ['2025-07-29', 'day']), 'done'],
    ['without any date', dates(null, null), 'undated'],
  ] as const)('%s has no days', (_, milestone, state) => {
    expect(milestoneState(milestone, asOf)).toBe(state);
    expect(overdueOf(milestone, asOf)).toBeNull();
  });
});

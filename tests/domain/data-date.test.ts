import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { lastWholeMonth, settleDate, type DateRange } from '#lib/domain/data-date.ts';

const range = (first: string, last: string, isMonthly: boolean): DateRange => ({
  first: first as IsoDate,
  last: last as IsoDate,
  isMonthly,
});
const money = range('2025-01-31', '2026-09-30', true);
const facts = range('2021-10-18', '2026-11-23', false);

describe('settleDate', () => {
  it.each([
    ['2026-03-31', money, '2026-03-31', 'none'],
    ['2026-03-30', money, '2026-02-28', 'end-of-month'],
    ['2024-02-29', range('2023-01-31', '2026-09-30', true), '2024-02-29', 'none'],
    ['2026-03-01', money, '2026-02-28', 'end-of-month'],
    ['2025-01-31', money, '2025-01-31', 'none'],
    ['2025-01-30', money, '2025-01-31', 'before'],
    ['1999-01-01', money, '2025-01-31', 'before'],
    ['2026-09-30', money, '2026-09-30', 'none'],
    ['2026-10-01', money, '2026-09-30', 'after'],
    ['2026-09-20', range('2025-01-31', '2026-09-15', true), '2026-09-15', 'after'],
    ['2025-11-21', facts, '2025-11-21', 'none'],
    ['2020-01-01', facts, '2021-10-18', 'before'],
  ] as const)('%s becomes %o', (asked, within, shown, change) => {
    expect(settleDate(asked as IsoDate, within)).toEqual({ shown, change });
  });
});

describe('lastWholeMonth', () => {
  it.each([
    ['2026-03-31', 2026 * 12 + 2],
    ['2026-03-30', 2026 * 12 + 1],
    ['2028-02-28', 2028 * 12],
    ['2028-02-29', 2028 * 12 + 1],
    ['2026-01-15', 2025 * 12 + 11],
  ])('at the end of %s is %d', (date, month) => {
    expect(lastWholeMonth(date as IsoDate)).toBe(month);
  });
});

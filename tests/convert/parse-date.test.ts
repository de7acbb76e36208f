import { describe, expect, it } from 'vitest';
import { parseDate, parsePeriod } from '#lib/convert/parse-date.ts';

describe('parseDate', () => {
  it.each([
    ['2026-02-28', '2026-02-28'],
    ['2026-02-28T00:00:00', '2026-02-28'],
    ['2026-02-28 00:00:00', '2026-02-28'],
    ['2022/01/13', '2022-01-13'],
    ['08/09/2024', '2024-09-08'],
    ['8/9/2024', '2024-09-08'],
    ['10.01.2023', '2023-01-10'],
    ['14-09-2018', '2018-09-14'],
    ['29/02/2024', '2024-02-29'],
    ['31/02/2026', null],
    ['29/02/2026', null],
    ['2023-13-22', null],
    ['2023-01-31abc', null],
    ['xx31/01/2023', null],
    ['01/02/26', null],
    ['0206-03-31', null],
    ['44878', null],
    ['1629849600000', null],
    ['2014', null],
    ['', null],
  ])('reads « %s » as %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });
});

describe('parsePeriod', () => {
  it.each([
    ['2025-11-12', null, { date: '2025-11-12', precision: 'day' }],
    ['2025-11', null, { date: '2025-11-30', precision: 'month' }],
    ['2025', null, { date: '2025-12-31', precision: 'year' }],
    ['2021-10-01', 'month', { date: '2021-10-31', precision: 'month' }],
    ['2021-10-01', 'year', { date: '2021-12-31', precision: 'year' }],
    ['2025-11', 'unknown', { date: '2025-11-30', precision: 'month' }],
    ['2025-11', 'day', null],
    ['2025-13', null, null],
  ] as const)('reads « %s » stated to the %s', (text, stated, period) => {
    expect(parsePeriod(text, stated)).toEqual(period);
  });
});

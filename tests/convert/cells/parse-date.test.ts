import { describe, expect, it } from 'vitest';
import { isImpossibleDay, parseDate, parsePeriod } from '#lib/convert/cells/parse-date.ts';

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
    ['14-09-2018 00:00:00', '2018-09-14'],
    ['14-09/2018', null],
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

describe('parseDate, in a layout that admits numbers', () => {
  it.each([
    ['44878', 'excel-serial', '2022-11-13'],
    ['44562.0', 'excel-serial', '2022-01-01'],
    ['44562.5', 'excel-serial', null],
    ['1', 'excel-serial', null],
    ['99999', 'excel-serial', null],
    ['1629849600000', 'epoch-ms', '2021-08-25'],
    ['1629849600001', 'epoch-ms', null],
    ['16298496000000', 'epoch-ms', null],
    ['2014', 'year', '2014-12-31'],
    ['0206', 'year', null],
    ['2014', 'epoch-ms', null],
    ['08/09/2024', 'excel-serial', '2024-09-08'],
  ] as const)('reads « %s » as %s: %s', (text, form, date) => {
    expect(parseDate(text, [form])).toBe(date);
  });
});

describe('isImpossibleDay', () => {
  it.each([
    ['31/02/2026', true],
    ['2023-13-22', true],
    ['00.01.2023', true],
    ['29/02/2024', false],
    ['2014', false],
    ['hier', false],
  ])('tells of « %s »: %s', (text, isImpossible) => {
    expect(isImpossibleDay(text)).toBe(isImpossible);
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

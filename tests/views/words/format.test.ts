import { describe, expect, it } from 'vitest';
import {
  formatAligned,
  formatCount,
  formatDate,
  formatEuros,
  formatExact,
  formatFileSize,
  formatMillions,
  formatMonth,
  formatQuantity,
  formatShare,
  formatSubtraction,
  measured,
} from '#lib/views/words/format.ts';

type Cases<Input> = [input: Input, output: string][];

describe('formatAligned', () => {
  const aligned = (...euros: (number | null)[]) => {
    const format = formatAligned(euros.map((value) => (value === null ? null : value * 100)));
    return euros.flatMap((value) => (value === null ? [] : format(value * 100)));
  };

  it.each([
    [
      [28_000_000, 45_700_000],
      ['28,0\u00a0M€', '45,7\u00a0M€'],
    ],
    [
      [264_000_000, 28_000_000, 45_700_000],
      ['264\u00a0M€', '28,0\u00a0M€', '45,7\u00a0M€'],
    ],
    [
      [28_000_000, null, 45_000_000],
      ['28\u00a0M€', '45\u00a0M€'],
    ],
    [
      [12_000_000, 8_500],
      ['12\u00a0M€', '8,5\u00a0k€'],
    ],
  ])('%o reads %o', (euros, texts) => {
    expect(aligned(...euros)).toEqual(texts);
  });
});

describe('formatSubtraction', () => {
  it.each([
    [
      'the decimals of the amounts, whatever is left',
      264_170_625_00,
      280_000_000_00,
      ['264', '280', '\u221216'],
      'M€',
    ],
    ['none where all are whole', 300_000_000_00, 280_000_000_00, ['300', '280', '20'], 'M€'],
    ['none above a hundred', 550_000_000_00, 264_170_625_00, ['550', '264', '286'], 'M€'],
    ['one unit, that of the larger', 36_633_561_00, 36_000_000_00, ['36,6', '36,0', '0,6'], 'M€'],
    ['as many decimals as it takes', 188_440_000_00, 172_560_000_00, ['188,44', '172,56', '15,88'], 'M€'],
    ['a gap that is not nothing', 264_000_000_00, 263_988_000_00, ['264,00', '263,99', '0,01'], 'M€'],
    ['no gap', 7_500_000_00, 7_500_000_00, ['7,5', '7,5', '0,0'], 'M€'],
    ['whole euros under a thousand', 850_00, 300_00, ['850', '300', '550'], '€'],
  ] as const)('%s', (_rule, left, right, [printedLeft, printedRight, rest], unit) => {
    const print = formatSubtraction(left, right);
    expect([left, right, left - right].map(print)).toEqual(
      [printedLeft, printedRight, rest].map((text) => `${text}\u00a0${unit}`),
    );
  });
});

describe('amounts', () => {
  const millions: Cases<number> = [
    [55_000_000_000, '550\u00a0M€'],
    [11_900_000_000, '119\u00a0M€'],
    [1_240_000_000, '12,4\u00a0M€'],
    [1_200_000_000, '12\u00a0M€'],
    [9_994_999_999, '99,9\u00a0M€'],
    [9_996_000_000, '100\u00a0M€'],
    [1_816_860_509_400, '18,2\u00a0Md€'],
    [99_999_900_000, '1\u00a0Md€'],
    [99_990_000, '1\u00a0M€'],
    [99_999_900, '1\u00a0M€'],
    [41_230_000, '412\u00a0k€'],
    [1_240_000, '12,4\u00a0k€'],
    [85_000, '850\u00a0€'],
    [50, '0,50\u00a0€'],
    [0.5, '0,01\u00a0€'],
    [0, '0\u00a0€'],
    [-0, '0\u00a0€'],
    [-123_000_000, '\u22121,2\u00a0M€'],
    [-99_999_900, '\u22121\u00a0M€'],
  ];
  it.each(millions)('%d cents read %s', (input, output) => {
    expect(formatMillions(input)).toBe(output);
  });

  const exact: Cases<number> = [
    [123_456_789, '1\u202f234\u202f567,89\u00a0€'],
    [99_999_900, '999\u202f999,00\u00a0€'],
    [-123_450, '\u22121\u202f234,50\u00a0€'],
    [0, '0,00\u00a0€'],
    [-0, '0,00\u00a0€'],
    [1, '0,01\u00a0€'],
  ];
  it.each(exact)('%d cents are exactly %s', (input, output) => {
    expect(formatEuros(input)).toBe(output);
  });

  it.each([
    [100_00, '100\u00a0€'],
    [100_50, '100,50\u00a0€'],
    [0, '0\u00a0€'],
  ])('writes cents of %i only where there are some', (input, output) => {
    expect(formatExact(input)).toBe(output);
  });
});

describe('rates and counts', () => {
  const shares: Cases<number> = [
    [0.457, '45,7\u00a0%'],
    [0.29, '29\u00a0%'],
    [0.727, '72,7\u00a0%'],
    [0, '0\u00a0%'],
    [-0, '0\u00a0%'],
    [1, '100\u00a0%'],
    [1.234, '123\u00a0%'],
    [0.0004, '<\u00a00,1\u00a0%'],
    [0.0005, '0,1\u00a0%'],
    [-0.052, '\u22125,2\u00a0%'],
  ];
  it.each(shares)('a share of %d reads %s', (input, output) => {
    expect(formatShare(input)).toBe(output);
  });

  const counts: Cases<number> = [
    [86_000, '86\u202f000'],
    [999_999, '999\u202f999'],
    [0.5, '0,5'],
    [-0, '0'],
    [-1234.5, '\u22121\u202f234,5'],
  ];
  it.each(counts)('%d counts as %s', (input, output) => {
    expect(formatCount(input)).toBe(output);
  });

  it.each<[value: number, one: string, many: string, text: string]>([
    [0, 'région', 'régions', '0\u00a0région'],
    [1.5, 'région', 'régions', '1,5\u00a0région'],
    [18, 'région', 'régions', '18\u00a0régions'],
    [1_000_000, 'région', 'régions', '1\u202f000\u202f000\u00a0de régions'],
    [2_000_000, 'habitant', 'habitants', '2\u202f000\u202f000\u00a0d’habitants'],
    [2_500_000, 'habitant', 'habitants', '2\u202f500\u202f000\u00a0habitants'],
  ])('%d with its noun', (value, one, many, text) => {
    expect(formatQuantity(value, one, many)).toBe(text);
  });

  const sizes: Cases<number> = [
    [1, '1\u00a0octet'],
    [850, '850\u00a0octets'],
    [12_000, '12\u00a0ko'],
    [999_900, '1\u00a0Mo'],
    [8_400_000, '8,4\u00a0Mo'],
  ];
  it.each(sizes)('%d bytes are %s', (input, output) => {
    expect(formatFileSize(input)).toBe(output);
  });
});

describe('dates', () => {
  it.each<[iso: string | null, precision: 'day' | 'month' | 'year' | 'unknown', text: string]>([
    ['2025-11-12', 'day', '12\u00a0novembre 2025'],
    ['2025-11-01', 'day', '1er\u00a0novembre 2025'],
    ['2026-01-11', 'day', '11\u00a0janvier 2026'],
    ['2025-11-30', 'month', 'novembre 2025'],
    ['2025-11', 'month', 'novembre 2025'],
    ['2025-12-31', 'year', '2025'],
    ['2025', 'year', '2025'],
    ['2025-12-31', 'unknown', 'date inconnue'],
    [null, 'day', 'date inconnue'],
  ])('%s known to the %s reads %s', (iso, precision, text) => {
    expect(formatDate(iso, precision)).toBe(text);
  });

  it.each<[month: number, text: string]>([
    [24_308, 'sept. 2025'],
    [24_311, 'déc. 2025'],
    [24_312, 'janv. 2026'],
    [24_316, 'mai 2026'],
  ])('month %d is %s', (month, text) => {
    expect(formatMonth(month)).toBe(text);
  });
});

describe('measured', () => {
  it('keeps the three absences apart', () => {
    expect(measured(null, formatMillions)).toEqual({ value: null, absence: 'not-published', text: 'n.c.' });
    expect(measured(null, formatMillions, 'not-applicable')).toEqual({
      value: null,
      absence: 'not-applicable',
      text: 's.o.',
    });
    expect(measured(0, formatMillions)).toEqual({ value: 0, absence: null, text: '0\u00a0€' });
  });
});

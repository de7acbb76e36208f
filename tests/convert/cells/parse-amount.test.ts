import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '#lib/convert/cells/parse-amount.ts';

const READ: readonly [string, number][] = [
  ['0', 0],
  ['-0', 0],
  ['12', 1200],
  ['12,5', 1250],
  ['12,50', 1250],
  ['418492.0', 41849200],
  ['418492.000', 41849200],
  ['1 234 567,89 €', 123456789],
  ['1\u00a0234\u00a0567,89\u00a0€', 123456789],
  ['1\u202f234\u202f567,89 euros', 123456789],
  ['1.234,56', 123456],
  ['1,234.56', 123456],
  ['1.234.567', 123456700],
  ['1,234,567', 123456700],
  ['12,4 M€', 1240000000],
  ['1,234 M€', 123400000],
  ['1,234567891 Md€', 123456789100],
  ['850 k€', 85000000],
  ['+12,30', 1230],
  ['-12,30', -1230],
  ['\u221212,30', -1230],
  ['12,30-', -1230],
  ['(1 234,50)', -123450],
  ['(1 234,50) €', -123450],
  ['0,125 M€', 12500000],
  [',5', 50],
  ['1\u2009234\u2009567,89', 123456789],
  ['1\u2007234,5', 123450],
  ['€ 1 234,50', 123450],
  ['-€12,30', -1230],
  ['1 234 567,89 EUR', 123456789],
  ['850 K€', 85000000],
  ['850 kEUR', 85000000],
  ['12,4 MEUR', 1240000000],
  ['(850 k€)', -85000000],
];

const REFUSED: readonly [string, string][] = [
  ['abc', 'ce n’est pas un nombre'],
  ['12abc', 'unité inconnue'],
  ['12 $', 'ce n’est pas un nombre'],
  ['1.234', 'séparateur de milliers ou de décimales\u00a0?'],
  ['1,234', 'séparateur de milliers ou de décimales\u00a0?'],
  ['1.234 M€', 'séparateur de milliers ou de décimales\u00a0?'],
  ['1E5', 'notation scientifique'],
  ['3,5e+10', 'notation scientifique'],
  ['0,125', 'fraction de centime'],
  ['1234,567', 'fraction de centime'],
  ['12 34', 'ce n’est pas un nombre'],
  ['1 234 56', 'ce n’est pas un nombre'],
  ['3,51816E+13', 'notation scientifique'],
  ['12,4 M', 'unité inconnue'],
  ['12,3450001', 'fraction de centime'],
  ['12,34001', 'fraction de centime'],
  ['-12-', 'ce n’est pas un nombre'],
  ['(-12)', 'ce n’est pas un nombre'],
  ['12,3,4', 'ce n’est pas un nombre'],
  ['=1+1', 'ce n’est pas un nombre'],
  ['9 999 999 999 999', 'plus de 1\u202f000 Md€'],
];

describe('parseAmount', () => {
  it.each(READ.filter(([, cents]) => !Number.isNaN(cents)))('reads « %s »', (text, cents) => {
    expect(parseAmount(text)).toEqual({ cents, reason: null });
  });

  it.each(REFUSED)('refuses « %s »', (text, reason) => {
    expect(parseAmount(text)).toEqual({ cents: null, reason });
  });

  it.each([
    ['418492.0000001', 41849200],
    ['418491.99999999994', 41849200],
    ['0.30000000000000004', 30],
    ['-1234.5599999999999', -123456],
    ['12,339999999999999', 1234],
    ['99,9999999', 10000],
    ['0,85000000000000001 M€', 85000000],
  ])('rounds the noise of a binary number in « %s », and says so', (text, cents) => {
    expect(parseAmount(text)).toEqual({ cents, reason: null, isRounded: true });
  });

  it('reads back what is written in French, in English and as a program writes it', () => {
    const spellings = [',', '.'].flatMap((point) =>
      [' ', '\u00a0', '\u202f', ''].map((gap) => ({ point, gap })),
    );
    const amounts = fc.integer({ min: -100_000_000_000_000, max: 100_000_000_000_000 });
    fc.assert(
      fc.property(amounts, fc.constantFrom(...spellings), (amount, { point, gap }) => {
        const digits = String(Math.abs(amount)).padStart(3, '0');
        const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, gap);
        const text = `${amount < 0 ? '-' : ''}${whole}${point}${digits.slice(-2)}`;
        expect(parseAmount(text)).toEqual({ cents: amount === 0 ? 0 : amount, reason: null });
      }),
    );
  });

  it('never throws and never gives a fraction of a cent', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 ,.-()€kMde\u00a0') }), (text) => {
        const { cents, reason } = parseAmount(text);
        expect(cents === null ? reason !== null : Number.isSafeInteger(cents)).toBe(true);
      }),
    );
  });
});

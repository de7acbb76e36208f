import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePlainAmount } from '#lib/convert/cells/parse-plain-amount.ts';

it.each([
  ['12,30', 1230],
  ['12.30', 1230],
  ['4500', 450_000],
  ['99999999', 9_999_999_900],
  ['123456,78', 12_345_678],
  ['007', 700],
  ['98765432100,99', 9_876_543_210_099],
])('reads « %s » as %i cents', (text, cents) => {
  expect(parsePlainAmount(text)).toBe(cents);
});

it.each([
  '',
  '0',
  '0,00',
  '-5',
  '1 000',
  '1,5',
  '1.234',
  '1,234',
  ',50',
  '5,',
  '12345678901234',
  '1e5',
  '5 €',
  '５',
])('leaves « %s » to the whole reading', (text) => {
  expect(parsePlainAmount(text)).toBeNull();
});

it('reads no amount but one of digits and two decimals', () => {
  const sign = fc.constantFrom('0', '1', '9', ',', '.', ' ', '-', 'e', '\u00a0');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 11 }), (signs) => {
      const text = signs.join('');
      if (parsePlainAmount(text) !== null) expect(text).toMatch(/^\d{1,11}$|^\d{1,9}[.,]\d\d$/);
    }),
    { numRuns: 2000 },
  );
});

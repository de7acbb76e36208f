import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainAmount } from '#lib/convert/cells/parse-plain-amount.ts';
import { behindRawCells, behindRawLine, plainRawAmount } from '#lib/convert/steady/raw-cells.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const SEMICOLON = 0x3b;

describe('behindRawCells', () => {
  it.each([
    ['a;b;c\n', 1, 1],
    ['a;b;c\n', 2, 3],
    ['a;b;c\n', 3, 5],
    ['a;b\r\n', 2, 3],
    ['"a;""b""";c\n', 1, 9],
    ['"a";"b"', 2, 7],
    ['5" ;b\n', 1, 3],
    [';;\n', 2, 1],
    ['', 1, 0],
  ])('finds in %j the end of %i cells at %i', (text, cells, end) => {
    expect(behindRawCells(utf8(text), 0, cells, SEMICOLON)).toBe(end);
  });

  it.each([
    ['a;b\n', 3],
    ['"a\nb";c\n', 1],
    ['"a;b\n', 1],
    ['"a"b;c\n', 1],
    ['"a" ;c\n', 1],
    ['"a""', 1],
  ])('leaves %j, of %i cells, to be read as text', (text, cells) => {
    expect(behindRawCells(utf8(text), 0, cells, SEMICOLON)).toBe(-1);
  });
});

it.each([
  ['a\nb', 1, 2],
  ['a\r\nb', 1, 3],
  ['a', 1, 1],
  ['a\rb', 1, -1],
  ['a;b', 1, -1],
])('a line of %j that ends at %i is left at %i', (text, at, behind) => {
  expect(behindRawLine(utf8(text), at)).toBe(behind);
});

describe('plainRawAmount', () => {
  it.each([
    ['12,30', 1230],
    ['4500', 450_000],
    ['123456.78', 12_345_678],
    ['123456789', 0],
    ['1 000', 0],
    ['0,00', 0],
    ['', 0],
  ])('reads « %s » as %i cents', (text, cents) => {
    expect(plainRawAmount(utf8(text), 0, text.length)).toBe(cents);
  });

  it('reads no amount otherwise than its text', () => {
    const sign = fc.constantFrom('0', '1', '9', ',', '.', ' ', '-', 'e');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 10 }), (signs) => {
        const text = signs.join('');
        const raw = plainRawAmount(utf8(text), 0, text.length);
        if (raw !== 0) expect(raw).toBe(parsePlainAmount(text));
        else if (signs.length < 9) expect(parsePlainAmount(text)).toBeNull();
      }),
      { numRuns: 2000, seed: 550_119 },
    );
  });
});

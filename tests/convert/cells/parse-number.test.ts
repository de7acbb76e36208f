import { expect, it } from 'vitest';
import { parseNumber } from '#lib/convert/cells/parse-number.ts';

it.each([
  ['12.435', 12.435],
  ['12,435', 12.435],
  ['6197868286.0', 6197868286],
  ['-3', -3],
  ['\u22123', -3],
  ['1 234,5', 1234.5],
  ['1\u202f234', 1234],
  ['0', 0],
  ['1E5', null],
  ['1,2,3', null],
  ['12 %', null],
  ['abc', null],
  ['', null],
])('reads « %s » as %s', (text, number) => {
  expect(parseNumber(text)).toBe(number);
});

import { describe, expect, it } from 'vitest';
import { lineText, rewriteLine } from '#lib/convert/rows/line-text.ts';

const row = (cells: string[], hasBrokenQuotes = false) => ({ line: 7, cells, hasBrokenQuotes });

describe('the line of a row', () => {
  it.each([
    [row(['a', '"b', 'c'], true), ';', 'a;"b;c'],
    [row(['a', 'b;c', 'd']), ';', 'a;"b;c";d'],
    [row(['a', '1,5']), ',', 'a,"1,5"'],
  ])('reads as it did', (source, delimiter, text) => {
    expect(lineText(source, delimiter)).toBe(text);
  });

  it('is none in a workbook', () => {
    expect(lineText(row(['a']), '')).toBeNull();
  });

  it('rewritten, is a row on the same line; emptied, it stays what it was', () => {
    const source = row(['a', '"b'], true);
    expect(rewriteLine(source, 'a;b', ';', 2)).toEqual(row(['a', 'b']));
    expect(rewriteLine(source, '  ', ';', 2)).toBe(source);
  });
});

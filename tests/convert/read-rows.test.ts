import { expect, it } from 'vitest';
import { readRows } from '#lib/convert/read-rows.ts';

it('gives each row the line on which it begins, over quoted line breaks and blank lines', () => {
  const rows = readRows('a;b\n"un\ndeux";x\n\n;\nfin;y', ';');
  expect(rows.map(({ line, cells }) => ({ line, cells }))).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['un\ndeux', 'x'] },
    { line: 6, cells: ['fin', 'y'] },
  ]);
});

it('marks the rows whose quotes are broken, and those alone', () => {
  const rows = readRows('a;b\n"un "deux" trois";x\nfin;y', ';');
  expect(rows.map(({ hasBrokenQuotes }) => hasBrokenQuotes)).toEqual([false, true, false]);
});

it('reads again, one by one, the lines that an unclosed quote swallowed', () => {
  const rows = readRows('a;b\n"un;x\ndeux;y\n\n"trois;z\nfin;w', ';');
  expect(rows).toEqual([
    { line: 1, cells: ['a', 'b'], hasBrokenQuotes: false },
    { line: 2, cells: ['"un', 'x'], hasBrokenQuotes: true },
    { line: 3, cells: ['deux', 'y'], hasBrokenQuotes: false },
    { line: 5, cells: ['trois;z'], hasBrokenQuotes: true },
    { line: 6, cells: ['fin', 'w'], hasBrokenQuotes: false },
  ]);
});

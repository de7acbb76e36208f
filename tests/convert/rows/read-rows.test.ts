import { describe, expect, it } from 'vitest';
import { readRows } from '#lib/convert/rows/read-rows.ts';

const outline = (text: string, width = 0) =>
  readRows(text, ';', { width }).map(({ line, cells, hasBrokenQuotes, cleaning }) => [
    line,
    cells.join('|'),
    ...(hasBrokenQuotes ? ['broken'] : []),
    ...(cleaning ? [cleaning] : []),
  ]);

describe('readRows', () => {
  it('gives each row the line on which it begins, over quoted line breaks and blank lines', () => {
    expect(outline('a;b\n"un\ndeux";x\n\n;\nfin;y', 2)).toEqual([
      [1, 'a|b'],
      [2, 'un\ndeux|x'],
      [6, 'fin|y'],
    ]);
  });

  it('reads quoted delimiters, doubled quotes and quotes inside bare cells', () => {
    expect(outline('"a;b";"dit ""oui""" ;écran 5"', 3)).toEqual([[1, 'a;b|dit "oui"|écran 5"']]);
  });

  it('stops where it is told', () => {
    expect(readRows('a\nb\nc', ';', { mostRows: 2 }).map(({ line }) => line)).toEqual([1, 2]);
  });

  it('marks the rows whose quotes are broken, and those alone', () => {
    expect(outline('a;b\n"un "deux" trois";x;"y"";\nfin;y', 2)).toEqual([
      [1, 'a|b'],
      [2, '"un "deux" trois"|x|"y""|', 'broken'],
      [3, 'fin|y'],
    ]);
  });

  it('repairs the broken quotes that have one reading', () => {
    expect(outline('"A "B" C";x', 2)).toEqual([[1, 'A "B" C|x', 'quotes-repaired']]);
    expect(outline('"1";"XXX ";P BBB"";"2"', 3)).toEqual([[1, '1|XXX ";P BBB"|2', 'quotes-repaired']]);
  });

  it('does not let an unclosed quote take the next rows', () => {
    expect(outline('a;"sans fin;1\nb;"x";2\nc;y;3', 3)).toEqual([
      [1, 'a|"sans fin|1', 'broken'],
      [2, 'b|x|2'],
      [3, 'c|y|3'],
    ]);
    expect(outline('a;"sans fin;1\nb;x;2\nc;y";3\nd;z;4', 3)).toEqual([
      [1, 'a|"sans fin|1', 'broken'],
      [2, 'b|x|2'],
      [3, 'c|y"|3'],
      [4, 'd|z|4'],
    ]);
    expect(outline(`a;"sans fin;1\n${'b;x;2\n'.repeat(20_000)}`, 3)).toHaveLength(20_001);
  });

  it('keeps a long text of several lines in its cell', () => {
    const text = `${'ligne ; une\n'.repeat(50)}fin`;
    expect(outline(`a;"${text}";1\nb;x;2`, 3)).toEqual([
      [1, `a|${text}|1`],
      [52, 'b|x|2'],
    ]);
  });
});

it.each([
  ['the line swallowed holds a quoted comma', '"a,b,c,1\nd,e 3",f,"0,01"\n', ['1', '0,01']],
  ['the line that swallows holds one', 'a,"0,01",b,"1\nd,e,f 3",2\n', ['"1', '2']],
])('takes back the line that a stray quote swallowed when %s', (_, text, last) => {
  const rows = readRows(text, ',', { width: 4 });
  expect(rows.map(({ line, cells }) => [line, cells.at(-1)])).toEqual([
    [1, last[0]],
    [2, last[1]],
  ]);
});

it('reads again, one by one, the lines that an unclosed quote swallowed', () => {
  const rows = readRows('a;b\n"un;x\ndeux;y\n\n"trois;z\nfin;w', ';');
  expect(rows).toEqual([
    { line: 1, cells: ['a', 'b'], hasBrokenQuotes: false },
    { line: 2, cells: ['"un', 'x'], hasBrokenQuotes: true },
    { line: 3, cells: ['deux', 'y'], hasBrokenQuotes: false },
    { line: 5, cells: ['"trois', 'z'], hasBrokenQuotes: true },
    { line: 6, cells: ['fin', 'w'], hasBrokenQuotes: false },
  ]);
});

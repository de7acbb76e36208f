import { describe, expect, it } from 'vitest';
import { toFrenchCsv } from '#lib/export/csv.ts';

const table = (cells: string[], isNumeric = false) => ({
  caption: 'Essai',
  columns: cells.map((_, index) => ({ key: `c${index}`, label: `Colonne ${index + 1}`, isNumeric })),
  rows: [{ key: 'r', href: null, cells }],
});
const lastLine = (csv: string) => csv.trimEnd().split('\r\n').at(-1);

describe('toFrenchCsv', () => {
  it('writes the header, the count, the columns, then the rows', () => {
    expect(toFrenchCsv(table(['Bretagne', 'n.c.']), [['Nature', 'Données fictives']])).toBe(
      '\uFEFFNature;Données fictives\r\nLignes;1\r\n\r\nColonne 1;Colonne 2\r\nBretagne;n.c.\r\n',
    );
  });

  it.each([
    ['1\u202F234\u202F567,89\u00A0€', '1234567,89'],
    ['\u221212,5\u00A0%', '-12,5'],
    ['550\u00A0M€', '550\u00A0M€'],
    ['n.c.', 'n.c.'],
  ])('writes the numeric cell « %s » as %s', (cell, written) => {
    expect(lastLine(toFrenchCsv(table([cell], true), []))).toBe(written);
  });

  it.each([
    ['=HYPERLINK("http://x")\nsuite', '"\'=HYPERLINK(""http://x"")\nsuite"'],
    [' =1+1', "' =1+1"],
    ['＝1', "'＝1"],
    ['+33 1', "'+33 1"],
    ['@x', "'@x"],
    ['-12,5', '-12,5'],
  ])('disarms the text cell %j', (cell, written) => {
    expect(lastLine(toFrenchCsv(table([cell]), []))).toBe(written);
  });

  it('quotes what holds a separator', () => {
    expect(lastLine(toFrenchCsv(table(['a;b', 'dit « x "y" »']), []))).toBe('"a;b";"dit « x ""y"" »"');
  });
});

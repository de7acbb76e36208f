import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FileReport } from '#lib/contract/manifest.ts';
import { alignColumns, compareCounts, parseExpected } from '../../scripts/samples/compare-counts.ts';

const HEADER =
  'file,layout,rows_read,rows_kept,rows_rejected,amount_cents_kept,amount_cents_rejected,values_kept,counted_with';

const REPORT: FileReport = {
  file: 'a.csv',
  sha256: '',
  layout: 'scdl-1.1',
  encoding: 'utf-8',
  delimiter: ';',
  header_line: 1,
  rows_read: 3,
  rows_kept: 2,
  rows_rejected: 1,
  rows_control: 0,
  amount_cents_read: 500,
  amount_cents_kept: 400,
  amount_cents_rejected: 100,
  values_read: null,
  values_kept: null,
  values_rejected: null,
  amount_unreadable: 0,
  issues: {},
};

describe('compareCounts', () => {
  it('finds nothing where every count is the same', () => {
    expect(
      compareCounts([REPORT], parseExpected(`${HEADER}\na.csv,scdl-1.1,3,2,1,400,100,,outil\n`)),
    ).toEqual([]);
  });

  it('tells each count that differs, a file that is gone and a file that nobody counted', () => {
    const expected = parseExpected(
      `${HEADER}\na.csv,scdl-1.1,3,3,0,500,0,,outil\nb.csv,pilote,1,1,0,,,1,outil\n`,
    );
    expect(compareCounts([REPORT, { ...REPORT, file: 'c.csv' }], expected)).toEqual([
      { file: 'a.csv', what: 'lignes retenues', expected: '3', found: '2' },
      { file: 'a.csv', what: 'lignes écartées', expected: '0', found: '1' },
      { file: 'a.csv', what: 'centimes retenus', expected: '500', found: '400' },
      { file: 'a.csv', what: 'centimes écartés', expected: '0', found: '100' },
      { file: 'b.csv', what: 'fichier', expected: 'présent', found: 'absent' },
      { file: 'c.csv', what: 'fichier', expected: 'absent de la table', found: 'présent' },
    ]);
  });
});

describe('parseExpected', () => {
  it('reads the committed table: every file once, its tool named, rows read = kept + rejected', () => {
    const rows = parseExpected(readFileSync('tests/samples/expected.csv', 'utf8'));
    expect(rows.length).toBeGreaterThan(20);
    for (const { rows_read, rows_kept, rows_rejected } of rows)
      expect(Number(rows_read)).toBe(Number(rows_kept) + Number(rows_rejected));
  });

  it('refuses a file without a tool, or counted twice', () => {
    expect(() => parseExpected(`${HEADER}\na.csv,pilote,1,1,0,,,1,\n`)).toThrow('a.csv\u00a0: l’outil');
    const row = 'a.csv,pilote,1,1,0,,,1,outil';
    expect(() => parseExpected(`${HEADER}\n${row}\n${row}\n`)).toThrow('a.csv\u00a0: compté deux fois');
  });
});

describe('alignColumns', () => {
  it('pads each cell to its column', () => {
    expect(
      alignColumns([
        ['a', 'bb'],
        ['ccc', 'd'],
      ]),
    ).toEqual(['a    bb', 'ccc  d']);
  });
});

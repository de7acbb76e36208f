import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { toFrenchCsv } from '#lib/export/csv.ts';
import { toPasted } from '#lib/export/sheet/to-pasted.ts';
import { toTypedCsv } from '#lib/export/sheet/to-typed-csv.ts';
import { figureCase } from '../../support/figure-case.ts';

const read = (csv: string) => Papa.parse<string[]>(csv.trimEnd(), { delimiter: ',' }).data;

it('says on each row what it is of, in cents, ISO days and words of absence', () => {
  const [head, first, second] = read(toTypedCsv(figureCase()));
  expect(head?.slice(0, 11).join(',')).toBe(
    'dataset,nature,version,as_of,figure,choices,source,licence,row_count,territory,amount_cents',
  );
  expect(first?.slice(0, 4)).toEqual(['essai', 'fictif', '2026-09-30-0a1b2c3d', '2026-09-30']);
  expect(first?.slice(8, 12)).toEqual(['4', 'Auvergne-Rhône-Alpes', '123456789', '200000000']);
  expect(second?.[9]).toBe('\'=HYPERLINK("http://x")');
  expect(second).toHaveLength(19);
});

const hostile = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '"',
      ';',
      ',',
      '\n',
      '\r\n',
      '\t',
      ' ',
      '\u00a0',
      'é',
      '1',
      "'",
      'SOMME(A1)',
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

const tableOf = (rows: readonly string[][]) => ({
  caption: '',
  columns: [
    { key: 'a', label: 'A', isNumeric: false },
    { key: 'b', label: 'B', isNumeric: false },
  ],
  rows: rows.map((cells, at) => ({ key: String(at), href: null, cells })),
});

/** A cell of a file gives back the text, but for the apostrophe of one that a spreadsheet would run. */
function expectBack(cell: string | undefined, text: string): void {
  expect([text, `'${text}`]).toContain(cell);
  expect(/^\s*[=@＝]/.test(cell ?? '')).toBe(false);
}

it('gives back to another reader each hostile cell of both CSVs, and none that runs', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 6 }), (rows) => {
      const table = tableOf(rows);
      const french = Papa.parse<string[]>(toFrenchCsv(table, []).slice(1).replace(/\r\n$/, ''), {
        delimiter: ';',
        newline: '\r\n',
      }).data;
      const machine = Papa.parse<string[]>(toTypedCsv(figureCase(table)).replace(/\r\n$/, ''), {
        delimiter: ',',
        newline: '\r\n',
      }).data;
      rows.forEach(([left, right], at) => {
        expectBack(french[at + 3]?.[0], left);
        expectBack(french[at + 3]?.[1], right);
        expectBack(machine[at + 1]?.[9], left);
        expectBack(machine[at + 1]?.[10], right);
      });
    }),
  );
});

it('pastes as one line a row, one cell a column, whatever the cells hold', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 6 }), (rows) => {
      const lines = toPasted(tableOf(rows)).split('\n');
      expect(lines.map((line) => line.split('\t').length)).toEqual(Array(rows.length + 1).fill(2));
      expect(lines.flatMap((line) => line.split('\t')).filter((cell) => /^\s*[=@＝]/.test(cell))).toEqual([]);
    }),
  );
});

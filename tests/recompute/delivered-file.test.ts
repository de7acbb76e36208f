import { expect, it } from 'vitest';
import { readRows } from '#lib/recompute/delivered-file.ts';

const FILE = { file: 'a.csv', layout: 'spending', delimiter: ';', headerLine: 2 };

it('reads the rows under the header with their lines, and a repeated row once', () => {
  const text = '\ufeffExport\nid;Montant total;nom\n1;2,00;a\n\n2;3,00;"b\nb"\n1;2,00;a\n3;4,00;c\n';
  const rows = readRows({ ...FILE, text });
  expect(rows.map((row) => [row.line, row.cell('id'), row.cell('montant', 'montant_total')])).toEqual([
    [3, '1', '2,00'],
    [5, '2', '3,00'],
    [8, '3', '4,00'],
  ]);
  expect(rows[0]?.cell('absent')).toBe('');
});

it('keeps two rows that differ by one cell', () => {
  expect(readRows({ ...FILE, headerLine: 1, text: 'id;nom\n1;a\n1;a \n' })).toHaveLength(2);
});

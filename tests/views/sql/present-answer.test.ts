import { describe, expect, it } from 'vitest';
import { presentAnswer, presentQuickBars } from '#lib/views/sql/present-answer.ts';

const columns = [
  { name: 'annee', isNumeric: true },
  { name: 'nom', isNumeric: false },
  { name: 'n', isNumeric: true },
];

describe('presentAnswer', () => {
  it('prints numbers, flags, texts and what is absent', () => {
    const table = presentAnswer(
      {
        columns,
        rows: [
          [2026, '<i>x</i>', null],
          [1234.5, null, 0],
        ],
      },
      10,
    );
    expect(table.caption).toBe('2\u00a0lignes');
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      [
        { text: '2\u202f026', value: 2026 },
        { text: '<i>x</i>', value: '<i>x</i>' },
        { text: 'vide', value: null },
      ],
      [
        { text: '1\u202f234,5', value: 1234.5 },
        { text: 'vide', value: null },
        { text: '0', value: 0 },
      ],
    ]);
  });

  it('says when there are more rows than are shown, and when there are none', () => {
    const rows = [[1], [2], [3]];
    const [column] = columns;
    expect(presentAnswer({ columns: [column!], rows }, 2)).toMatchObject({
      caption: 'Les 2 premières lignes\u00a0: il y en a plus',
      rows: [{ key: '0' }, { key: '1' }],
    });
    expect(presentAnswer({ columns: [column!], rows }, 3).caption).toBe('3\u00a0lignes');
    expect(presentAnswer({ columns: [column!], rows: [] }, 3).caption).toBe('0\u00a0ligne');
  });
});

describe('presentQuickBars', () => {
  it('draws the first column of texts by the first of numbers', () => {
    const bars = presentQuickBars({
      columns,
      rows: [
        [1, 'a', 9],
        [-2, 'b', 8],
      ],
    });
    expect(bars?.label).toBe('annee selon nom');
    expect(bars?.view.bars.map(({ label, cents }) => [label, cents])).toEqual([
      ['a', 1],
      ['b', -2],
    ]);
  });

  it('draws twenty bars at most, and nothing where nothing compares', () => {
    const rows = Array.from({ length: 30 }, (_, index) => [index, `${index}`, null]);
    expect(presentQuickBars({ columns, rows })?.view.bars).toHaveLength(20);
    expect(presentQuickBars({ columns, rows })?.label).toBe('annee selon nom, 20 premières lignes');
    expect(presentQuickBars({ columns, rows: rows.slice(0, 1) })).toBeNull();
    expect(presentQuickBars({ columns: columns.slice(0, 1), rows })).toBeNull();
  });
});

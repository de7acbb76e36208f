import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { findLiveCells } from '#lib/export/sheet/live-cells.ts';
import { toTypedColumns } from '#lib/export/sheet/typed-columns.ts';
import type { PivotAnswer } from '#lib/views/pivot/pivot-answer.ts';
import { DEFAULT_PIVOT, TOTAL, type PivotChoice } from '#lib/views/pivot/pivot-choice.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { presentPivot, tableOfPivot } from '#lib/views/pivot/present-pivot.ts';

const answer: PivotAnswer = {
  rows: [
    { id: 'a', label: 'Opérateur fictif A' },
    { id: 'b', label: 'Opérateur fictif B' },
  ],
  columns: [
    { id: '2025', label: '2025' },
    { id: '2026', label: '2026' },
  ],
  cells: [
    [cents(1_000_000_00), cents(0)],
    [cents(3_000_000_00), cents(-500_000_00)],
  ],
  parts: [],
};
const show = (choice: Partial<PivotChoice>, of = answer) =>
  presentPivot({ ...DEFAULT_PIVOT, ...choice }, of, 'IA en santé · engagé · siège');
const texts = (choice: Partial<PivotChoice>, of = answer) =>
  show(choice, of).rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)].join(' | '));

describe('presentPivot', () => {
  it('prints the cells, then the totals that are their sums', () => {
    expect(texts({}).map((text) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' '))).toEqual([
      'Opérateur fictif A | 1 000 000,00 | 0,00 | 1 000 000,00',
      'Opérateur fictif B | 3 000 000,00 | −500 000,00 | 2 500 000,00',
      'Total | 4 000 000,00 | −500 000,00 | 3 500 000,00',
    ]);
    expect(show({}).caption).toBe('Opérateur × année. Montant net\u00a0: IA en santé · engagé · siège');
  });

  it('prints shares of the total they are named after, s.o. where it is not positive', () => {
    expect(texts({ measure: 'of-column' })).toEqual([
      'Opérateur fictif A | 25\u00a0% | s.o. | 28,6\u00a0%',
      'Opérateur fictif B | 75\u00a0% | s.o. | 71,4\u00a0%',
      'Total | 100\u00a0% | s.o. | 100\u00a0%',
    ]);
    expect(texts({ measure: 'of-row' })[1]).toBe('Opérateur fictif B | 120\u00a0% | −20\u00a0% | 100\u00a0%');
    expect(texts({ measure: 'of-whole' })[0]).toBe(
      'Opérateur fictif A | 28,6\u00a0% | 0\u00a0% | 28,6\u00a0%',
    );
  });

  it('keeps what is not published, what is not applicable and zero apart', () => {
    const compared: PivotAnswer = { ...answer, cells: [[cents(0), null]], rows: answer.rows.slice(0, 1) };
    const zero = '0,00';
    expect(texts({ columns: 'stage' }, compared)).toEqual([
      `Opérateur fictif A | ${zero} | n.c.`,
      `Total | ${zero} | n.c.`,
    ]);
    expect(texts({ columns: 'stage', measure: 'of-row' }, compared)[0]).toBe(
      'Opérateur fictif A | s.o. | n.c.',
    );
  });

  it('has no column of totals where nothing is added', () => {
    for (const columns of ['line', 'stage', 'rule'] as const)
      expect(show({ columns }).columns.map(({ id }) => id)).toEqual(['2025', '2026']);
  });

  it('gives a background to what is positive, in fifths of the largest, and none to totals', () => {
    expect(show({}).rows.map(({ cells }) => cells.map(({ step }) => step))).toEqual([
      [2, null, null],
      [5, null, null],
      [null, null, null],
    ]);
  });

  it('orders rows by a column and columns by a row, and leaves its own order for a head it lacks', () => {
    const rows = (rowsBy: string | null) => show({ rowsBy }).rows.map(({ id }) => id);
    expect(rows('2025')).toEqual(['b', 'a', TOTAL]);
    expect(rows('2026')).toEqual(['a', 'b', TOTAL]);
    expect(rows(TOTAL)).toEqual(['b', 'a', TOTAL]);
    expect(rows('autre')).toEqual(['a', 'b', TOTAL]);
    const reversed = {
      ...answer,
      cells: [
        [cents(1), cents(2)],
        [cents(4), cents(3)],
      ],
    };
    expect(show({ columnsBy: 'a' }, reversed).columns.map(({ id }) => id)).toEqual(['2026', '2025', TOTAL]);
    expect(show({ columnsBy: 'b' }, reversed).columns.map(({ id }) => id)).toEqual(['2025', '2026', TOTAL]);
  });

  it('puts parts under their row, ordered alike, and leaves the row out of the files', () => {
    const part = (id: string, a: number, b: number) => ({
      rows: [
        { id: `${id}1`, label: `${id}1` },
        { id: `${id}2`, label: `${id}2` },
      ],
      cells: [
        [cents(a), cents(0)],
        [cents(b), cents(0)],
      ],
    });
    const split: PivotAnswer = {
      ...answer,
      cells: [
        [cents(30_00), cents(0)],
        [cents(70_00), cents(0)],
      ],
      parts: [part('a', 10_00, 20_00), part('b', 40_00, 30_00)],
    };
    const view = show({ parts: 'measure', rowsBy: '2025' }, split);
    expect(view.rows.map(({ id, parts }) => [id, parts.map((one) => one.id)])).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a2', 'a1']],
      [TOTAL, []],
    ]);
    expect(view.rows[0]?.cells[0]?.step).toBeNull();
    expect(view.rows[0]?.parts[0]?.cells[0]?.step).toBe(5);
    const table = tableOfPivot(view, { ...DEFAULT_PIVOT, parts: 'measure' });
    expect(table.rows.map(({ cells }) => cells.slice(0, 3).map((cell) => textOf(cell)))).toEqual([
      ['Opérateur fictif B', 'b1', '40,00'],
      ['Opérateur fictif B', 'b2', '30,00'],
      ['Opérateur fictif A', 'a2', '20,00'],
      ['Opérateur fictif A', 'a1', '10,00'],
      ['Total', '', '100,00'],
    ]);
    expect([...findLiveCells(table, toTypedColumns(table)).summed]).toContain('c-2025');
  });

  it('is a table of the same numbers, totals last', () => {
    const table = tableOfPivot(show({}), DEFAULT_PIVOT);
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Opérateur',
      '2025 (€)',
      '2026 (€)',
      'Total (€)',
    ]);
    expect(table.rows.map(({ isFoot }) => isFoot)).toEqual([false, false, true]);
    const live = findLiveCells(table, toTypedColumns(table));
    expect([...live.summed]).toEqual(['c-2025', 'c-2026', 'c-total']);
    const shares = tableOfPivot(show({ measure: 'of-row' }), { ...DEFAULT_PIVOT, measure: 'of-row' });
    expect(findLiveCells(shares, toTypedColumns(shares)).summed.size).toBe(0);
    expect(table.rows[1]?.cells[2]).toMatchObject({ value: -500_000 });
  });
});

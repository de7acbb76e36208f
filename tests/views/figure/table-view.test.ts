import { describe, expect, it } from 'vitest';
import {
  isPlain,
  isSortable,
  nextSort,
  sortRows,
  type TableCell,
  type TableView,
} from '#lib/views/figure/table-view.ts';

const table: TableView = {
  caption: 'Engagé par région',
  columns: [
    { key: 'region', label: 'Région', isNumeric: false },
    { key: 'amount', label: 'Engagé', isNumeric: true },
    { key: 'text', label: 'Sans valeur', isNumeric: true },
  ],
  rows: [
    { key: '52', href: null, cells: ['Pays de la Loire', { text: '9 M€', value: 9 }, '1'] },
    { key: '06', href: null, cells: ['Mayotte', { text: 'n.c.', value: null }, '2'] },
    { key: '11', href: null, cells: ['Île-de-France', { text: '120 M€', value: 120 }, '3'] },
    { key: '32', href: null, cells: ['Hauts-de-France', { text: '0 €', value: 0 }, '4'] },
  ],
};
const keys = (sort: Parameters<typeof sortRows>[1]) => sortRows(table, sort).map(({ key }) => key);

describe('rows in order', () => {
  it.each<[name: string, sort: Parameters<typeof sortRows>[1], order: string[]]>([
    ['as they came', null, ['52', '06', '11', '32']],
    ['by name, accents in their place', { key: 'region', isDescending: false }, ['32', '11', '06', '52']],
    ['numbers as numbers, absent last', { key: 'amount', isDescending: true }, ['11', '52', '32', '06']],
    ['absent last the other way too', { key: 'amount', isDescending: false }, ['32', '52', '11', '06']],
  ])('%s', (_name, sort, order) => {
    expect(keys(sort)).toEqual(order);
  });

  it.each([true, false])('keeps the total last, descending %s', (isDescending) => {
    const national = {
      key: 'national',
      href: null,
      cells: ['Total', { text: '129 M€', value: 129 }, ''],
      isFoot: true,
    };
    const withTotal = { ...table, rows: [national, ...table.rows] };
    expect(sortRows(withTotal, { key: 'amount', isDescending }).at(-1)?.key).toBe('national');
  });

  it('does not touch the rows of the view', () => {
    sortRows(table, { key: 'amount', isDescending: true });
    expect(table.rows.map(({ key }) => key)).toEqual(['52', '06', '11', '32']);
  });
});

describe('sortable columns', () => {
  it.each([
    ['region', true],
    ['amount', true],
    ['text', false],
  ])('%s: %s', (key, answer) => {
    expect(isSortable(table, key)).toBe(answer);
  });

  it('begins with the largest number and the first name, then turns', () => {
    const [region, amount] = table.columns;
    if (!region || !amount) throw new Error('missing columns');
    expect(nextSort(amount, null)).toEqual({ key: 'amount', isDescending: true });
    expect(nextSort(amount, { key: 'amount', isDescending: true })).toEqual({
      key: 'amount',
      isDescending: false,
    });
    expect(nextSort(region, { key: 'amount', isDescending: true })).toEqual({
      key: 'region',
      isDescending: false,
    });
  });
});

describe('a cell', () => {
  it.each<[cell: TableCell | undefined, plain: boolean]>([
    ['1 234,00', true],
    [undefined, true],
    [{ text: '9 M€', value: 9 }, true],
    ['n.c.', false],
    [{ text: 's.o.', value: null }, false],
    [{ text: '9 M€', value: 9, href: '/source/' }, false],
    [{ text: '9 M€', value: 9, revisedHref: '/revisions/' }, false],
    [{ text: '70 %', value: 70, mark: { kind: 'bar', value: 0.7, tick: null } }, false],
    [{ text: 'En retard', value: 1, status: 'late' }, false],
  ])('%o is its text alone: %s', (cell, plain) => {
    expect(isPlain(cell)).toBe(plain);
  });
});

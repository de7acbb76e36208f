import { expect, it } from 'vitest';
import { toTypedColumns } from '#lib/export/sheet/typed-columns.ts';
import { TERRITORIES_TABLE } from '../../support/figure-case.ts';

const shown = () => toTypedColumns(TERRITORIES_TABLE).map(({ name, kind, values }) => [name, kind, values]);

it('types each column, and keeps beside it the words that its values do not say', () => {
  expect(shown()).toEqual([
    [
      'territory',
      'text',
      ['Auvergne-Rhône-Alpes', '=HYPERLINK("http://x")', 'Territoire inconnu', 'Total national'],
    ],
    ['amount_cents', 'cents', [123456789, 0, 1010, 123457799]],
    ['repere_cents', 'cents', [200000000, 50000000, null, null]],
    ['repere_mention', 'text', [null, null, 's.o.', 's.o.']],
    ['of_repere', 'number', [61.73, 0, null, null]],
    ['of_repere_mention', 'text', [null, null, 's.o.', 's.o.']],
    ['projects', 'number', [3, null, 1, 4]],
    ['projects_mention', 'text', ['3 (petit effectif)', 'n.c.', null, null]],
    ['since', 'date', ['2026-01-31', '2026-03-31', null, null]],
    ['since_mention', 'text', [null, 'mars 2026', 's.o.', 's.o.']],
  ]);
});

it.each([
  ['€ par habitant', { text: '12,34', value: 12.34 }, 'number', 12.34],
  ['Montants, en euros', { text: '12,34', value: 12.34 }, 'cents', 1234],
  ['Montants, en euros', '1\u202f234,5', 'cents', 123450],
  ['Montants, en euros', 'plus de 550\u00a0M€', 'text', 'plus de 550\u00a0M€'],
  ['Rang', '\u22123', 'number', -3],
  ['Rang', 'n.c.', 'text', 'n.c.'],
])('reads « %s » of %j as %s', (label, cell, kind, value) => {
  const [column] = toTypedColumns({
    caption: '',
    columns: [{ key: 'a', label, isNumeric: true }],
    rows: [{ key: 'r', href: null, cells: [cell] }],
  });
  expect([column?.kind, column?.values]).toEqual([kind, [value]]);
});

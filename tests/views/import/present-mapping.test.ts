import { expect, it } from 'vitest';
import { tableOfHead, tableOfRecords } from '#lib/views/import/present-mapping.ts';

it('shows the first five rows as they are written, cells that are missing left empty', () => {
  const rows = Array.from({ length: 8 }, (_, index) => [`${index}`]);
  const table = tableOfHead(['Année', ''], rows);
  expect(table.columns.map(({ label }) => label)).toEqual(['Année', 'Colonne 2']);
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['0', ''],
    ['1', ''],
    ['2', ''],
    ['3', ''],
    ['4', ''],
  ]);
});

it('shows records side by side, in the order of the roles', () => {
  const table = tableOfRecords([
    [
      ['date', '2025-12-31'],
      ['montant', '12\u202f500,00\u00a0€'],
    ],
    [['montant', '(vide)']],
  ]);
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['Montant', '12\u202f500,00\u00a0€', '(vide)'],
    ['Date du mouvement', '2025-12-31', ''],
  ]);
});

it('shows values under the names of their roles', () => {
  const table = tableOfRecords(
    [
      [
        ['zone', 'D44'],
        ['valeur', '8'],
      ],
    ],
    'observations',
  );
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['Valeur', '8'],
    ['Zone (FRANCE, R84, D46 ou nom de région)', 'D44'],
  ]);
});

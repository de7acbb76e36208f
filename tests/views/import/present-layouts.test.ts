import { expect, it } from 'vitest';
import { tableOfLayouts } from '#lib/views/import/present-layouts.ts';

it('gives a row to each layout', () => {
  const { rows } = tableOfLayouts([{ title: 'PILOTE', headers: ['zone_id', 'valeur'] }]);
  expect(rows.map(({ cells }) => cells)).toEqual([['PILOTE', 'zone_id, valeur']]);
});

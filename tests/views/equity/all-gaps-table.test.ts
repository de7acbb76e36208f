import { expect, it } from 'vitest';
import { titleOfAllGaps } from '#lib/views/equity/all-gaps-table.ts';

const tableOf = (...values: (number | null)[]) => ({
  caption: 'Écarts',
  columns: [],
  rows: values.map((value, index) => ({
    key: `${index}`,
    href: null,
    cells: ['Engagé', { text: '', value }],
  })),
});

it.each([
  [
    [-1.42, 0.3, -0.34],
    'De −1,42\u00a0€ à +0,30\u00a0€ par habitant selon l’étape, la règle et la définition',
  ],
  [[null, 0.9], 'De +0,90\u00a0€ à +0,90\u00a0€ par habitant selon l’étape, la règle et la définition'],
  [[null], 'L’écart sous chaque étape et chaque règle'],
])('of gaps %j, says how much the choices decide: %s', (values, title) => {
  expect(titleOfAllGaps(tableOf(...values), 'habitant')).toBe(title);
});

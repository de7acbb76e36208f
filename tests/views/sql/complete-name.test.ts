import { expect, it } from 'vitest';
import { completeName, insertName } from '#lib/views/sql/complete-name.ts';

const schema = ['depenses', 'date', 'date_precision', 'beneficiaire'];

it.each([
  ['SELECT da', 9, 7, ['date', 'date_precision']],
  ['SELECT DEP', 10, 7, ['depenses']],
  ['SELECT date', 11, 7, []],
  ['SELECT d', 8, 7, []],
  ['SELECT 1', 8, 8, []],
  ['SELECT be, 1', 9, 7, ['beneficiaire']],
])('completes %s', (text, caret, from, names) => {
  expect(completeName(text, caret, schema)).toEqual({ from, names });
});

it('offers eight names at most', () => {
  const many = Array.from({ length: 20 }, (_, index) => `nom_${index}`);
  expect(completeName('no', 2, many).names).toHaveLength(8);
});

it('puts the name in the place of its beginning', () => {
  expect(insertName('SELECT be, 1', 9, 7, 'beneficiaire')).toEqual({
    text: 'SELECT beneficiaire, 1',
    caret: 19,
  });
});

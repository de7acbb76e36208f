import { describe, expect, it } from 'vitest';
import { DIMENSIONS, type Dimension } from '#lib/contract/column.ts';
import { MOVEMENTS } from '#lib/contract/money-tables.ts';
import {
  codedCells,
  codeRows,
  extendCodes,
  labelKey,
  parseCodeLists,
  type CodeLists,
} from '#lib/convert/tables/codes.ts';

const LISTS: CodeLists = {
  ...(Object.fromEntries(DIMENSIONS.map((name) => [name, []])) as unknown as Record<Dimension, string[]>),
  operator: ['Opérateur fictif B'],
  territory: ['01', '84', 'com'],
};

describe('parseCodeLists', () => {
  it('gives back lists that are well written', () => {
    expect(parseCodeLists(JSON.parse(JSON.stringify(LISTS)))).toEqual(LISTS);
  });

  it.each([
    [null, 'invalid code list: line'],
    [{ ...LISTS, operator: [1] }, 'invalid code list: operator'],
    [{ ...LISTS, territory: ['01', '01'] }, 'invalid code list: territory'],
  ])('refuses %j', (json, message) => {
    expect(() => parseCodeLists(json)).toThrow(message);
  });
});

describe('extendCodes', () => {
  it('appends new ids in sorted order, and never moves one', () => {
    const met = ['Opérateur fictif C', 'Opérateur fictif B', 'Opérateur fictif A', 'Opérateur fictif C'];
    const cells = met.map((id) => ({ dimension: 'operator' as const, id }));
    const expected = ['Opérateur fictif B', 'Opérateur fictif A', 'Opérateur fictif C'];
    expect(extendCodes(LISTS, cells).operator).toEqual(expected);
    expect(extendCodes(LISTS, cells.toReversed()).operator).toEqual(expected);
    expect(LISTS.operator).toEqual(['Opérateur fictif B']);
  });
});

describe('codeRows', () => {
  it('lists only the codes in use, with their labels', () => {
    const met = [
      { dimension: 'territory', id: 'com' },
      { dimension: 'territory', id: '01' },
      { dimension: 'operator', id: 'Opérateur fictif B' },
    ] as const;
    expect(codeRows(LISTS, met, new Map([[labelKey('territory', '01'), 'Guadeloupe']]))).toEqual([
      { dimension: 'operator', code: 0, id: 'Opérateur fictif B', label: 'Opérateur fictif B' },
      { dimension: 'territory', code: 0, id: '01', label: 'Guadeloupe' },
      { dimension: 'territory', code: 2, id: 'com', label: 'Collectivités hors des 18 régions' },
    ]);
  });
});

describe('codedCells', () => {
  it('gives the ids of coded columns and leaves absent ones out', () => {
    const rows = [{ line: 'formation', measure: null, operation_key: 'op', amount_cents: 1 }];
    expect([...codedCells(MOVEMENTS, rows)]).toEqual([{ dimension: 'line', id: 'formation' }]);
  });
});

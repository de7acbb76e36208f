import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import type { KeptOperation } from '#lib/queries/explore/list-kept.ts';
import {
  DEFAULT_ROWS,
  nextOrder,
  ROW_COLUMNS,
  shownColumns,
  withColumn,
} from '#lib/views/explore/row-columns.ts';
import { day } from '../../support/records.ts';

const row: KeptOperation = {
  operationKey: 'OP-1',
  line: 'ia-sante',
  projectName: null,
  beneficiaryName: 'CHU fictif',
  siret: null,
  type: null,
  measure: 'Mesure A',
  operator: 'Opérateur fictif A',
  procedure: null,
  cents: cents(-123_450),
  movementCount: 2,
  lastDate: day('2026-03-01'),
};

describe('ROW_COLUMNS', () => {
  it('prints each cell, and n.c. for what no file says', () => {
    expect(ROW_COLUMNS.map(({ textOf }) => textOf(row))).toEqual([
      'OP-1',
      'CHU fictif',
      'n.c.',
      'n.c.',
      'Mesure A',
      'Opérateur fictif A',
      'n.c.',
      '−1\u202f234,50\u00a0€',
      '2',
      '1er\u00a0mars 2026',
    ]);
  });
});

describe('withColumn', () => {
  it('keeps the order of the table', () => {
    const wider = withColumn(DEFAULT_ROWS, 'siret', true);
    expect(shownColumns(wider).map(({ id }) => id)).toEqual([
      'projet',
      'beneficiaire',
      'siret',
      'mesure',
      'operateur',
      'montant',
      'dernier',
    ]);
    expect(withColumn(wider, 'siret', false)).toEqual(DEFAULT_ROWS);
  });
});

describe('nextOrder', () => {
  const named = (id: string) => ROW_COLUMNS.find((column) => column.id === id) ?? ROW_COLUMNS[0]!;
  it('sorts texts from A, numbers from the largest, then turns', () => {
    expect(nextOrder(DEFAULT_ROWS, named('projet'))).toMatchObject({ order: 'project', isDescending: false });
    expect(nextOrder(DEFAULT_ROWS, named('dernier'))).toMatchObject({ order: 'last', isDescending: true });
    expect(nextOrder(DEFAULT_ROWS, named('montant'))).toMatchObject({ order: 'cents', isDescending: false });
    expect(nextOrder(DEFAULT_ROWS, named('siret'))).toEqual(DEFAULT_ROWS);
  });
});

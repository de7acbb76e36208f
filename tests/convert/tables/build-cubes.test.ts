import { describe, expect, it } from 'vitest';
import { allocateMovements } from '#lib/convert/tables/allocate.ts';
import { buildCubes } from '#lib/convert/tables/build-cubes.ts';
import { bookOf, listBook } from '../../support/delivery-book.ts';
import { day, movementRecord, operationRecord } from '../../support/records.ts';

const RECORDS = [
  operationRecord('a', { measureId: 'impact-ia', place: '11' }),
  operationRecord('b', { line: 'formation', seat: 'non-regionalised' }),
];

async function cubesOf(movements: Parameters<typeof bookOf>[1]) {
  const merged = await listBook(bookOf(RECORDS, movements));
  return buildCubes(merged.movements, allocateMovements(merged.movements));
}

describe('buildCubes', () => {
  it('has the nine cubes, empty when nothing is delivered', async () => {
    const cubes = await cubesOf([]);
    expect([...cubes.keys()]).toEqual([
      'cube_seat_committed',
      'cube_seat_contracted',
      'cube_seat_paid',
      'cube_place_committed',
      'cube_place_contracted',
      'cube_place_paid',
      'cube_partners_committed',
      'cube_partners_contracted',
      'cube_partners_paid',
    ]);
    expect([...cubes.values()].flat()).toEqual([]);
  });

  it('sums a month, keeps repayments out of the gross amount, and sorts its cells', async () => {
    const cubes = await cubesOf([
      movementRecord('a', 1000),
      movementRecord('a', 500, { date: day('2026-01-31') }),
      movementRecord('a', -300, { kind: 'repayment' }),
      movementRecord('a', 70, { date: day('2026-02-01') }),
      movementRecord('b', 9),
      movementRecord('b', 2, { stage: 'paid' }),
    ]);
    const cell = { operator: 'Opérateur fictif A', aid_type: 'grant' };
    const training = { ...cell, line: 'formation', measure: null, territory: 'non-regionalised' };
    const impact = { ...cell, line: 'ia-sante', measure: 'impact-ia', territory: '84' };
    expect(cubes.get('cube_seat_committed')).toEqual([
      { ...training, month: 24312, amount_cents: 9, gross_cents: 9 },
      { ...impact, month: 24312, amount_cents: 1200, gross_cents: 1500 },
      { ...impact, month: 24313, amount_cents: 70, gross_cents: 70 },
    ]);
    expect(cubes.get('cube_seat_paid')).toEqual([
      { ...training, month: 24312, amount_cents: 2, gross_cents: 2 },
    ]);
    expect(cubes.get('cube_place_committed')?.map(({ territory }) => territory)).toEqual(['84', '11', '11']);
  });
});

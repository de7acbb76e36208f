import { describe, expect, it } from 'vitest';
import { allocateMovements, partsOf } from '#lib/convert/tables/allocate.ts';
import type { MovementRecord } from '#lib/domain/spending.ts';
import { bookOf, listBook } from '../../support/delivery-book.ts';
import { day, movementRecord, operationRecord } from '../../support/records.ts';

const THIRDS = [
  { territory: '84', basisPoints: 3334 },
  { territory: '11', basisPoints: 3333 },
  { territory: 'com', basisPoints: 3333 },
] as const;

async function allocated(movements: MovementRecord[]) {
  const merged = await listBook(bookOf([operationRecord('op', { shares: THIRDS })], movements));
  return { ...merged, allocations: allocateMovements(merged.movements) };
}

describe('allocateMovements', () => {
  it('splits the balance, in order of territory, to the cent', async () => {
    const { allocations } = await allocated([movementRecord('op', 100)]);
    expect([...allocations]).toEqual([
      [
        0,
        [
          { territory: '11', amountCents: 33 },
          { territory: '84', amountCents: 34 },
          { territory: 'com', amountCents: 33 },
        ],
      ],
    ]);
  });

  it('follows dates, not the order of reading', async () => {
    const { allocations } = await allocated([
      movementRecord('op', -100, { kind: 'cancellation', date: day('2026-03-01') }),
      movementRecord('op', 1),
      movementRecord('op', 99, { date: day('2026-02-01') }),
    ]);
    expect(allocations.get(1)).toEqual([{ territory: '84', amountCents: 1 }]);
    expect(allocations.get(2)).toEqual([
      { territory: '11', amountCents: 33 },
      { territory: '84', amountCents: 33 },
      { territory: 'com', amountCents: 33 },
    ]);
    expect(allocations.get(0)).toEqual([
      { territory: '11', amountCents: -33 },
      { territory: '84', amountCents: -34 },
      { territory: 'com', amountCents: -33 },
    ]);
  });

  it('stores nothing for an operation that lies in one territory', async () => {
    const { movements } = await listBook(bookOf([operationRecord('op')], [movementRecord('op', 100)]));
    expect(allocateMovements(movements).size).toBe(0);
  });
});

describe('partsOf', () => {
  it.each([
    ['seat', [{ territory: '84', amountCents: 7 }]],
    ['place', [{ territory: '84', amountCents: 7 }]],
    [
      'partners',
      [
        { territory: '11', amountCents: 2 },
        { territory: '84', amountCents: 3 },
        { territory: 'com', amountCents: 2 },
      ],
    ],
  ] as const)('gives the parts under rule %s', async (rule, parts) => {
    const { movements, allocations } = await allocated([movementRecord('op', 7)]);
    expect(movements.map((movement) => partsOf(movement, rule, allocations))).toEqual([parts]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLES } from '#lib/contract/tables.ts';
import { cubeName } from '#lib/contract/money-tables.ts';
import type { Row } from '#lib/contract/row.ts';
import { LINES } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import type { MovementRecord, OperationRecord } from '#lib/domain/spending.ts';
import { AID_TYPES, MOVEMENT_KINDS, STAGES } from '#lib/domain/stage.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import { bookOf, tablesOf as tablesOfBook } from '../support/delivery-book.ts';
import { day, movementRecord, operationRecord } from '../support/records.ts';

const territory = fc.constantFrom(...TERRITORIES);
const shares = fc
  .tuple(fc.uniqueArray(territory, { minLength: 2, maxLength: 5 }), fc.integer({ min: 1, max: 1999 }))
  .map(([territories, points]) =>
    territories.map((where, index) => ({
      territory: where,
      basisPoints: index === 0 ? 10_000 - points * (territories.length - 1) : points,
    })),
  );
const operation = (index: number): fc.Arbitrary<OperationRecord> =>
  fc
    .record({
      line: fc.constantFrom(...LINES),
      measureId: fc.option(fc.constantFrom('impact-ia', 'dmn'), { nil: null }),
      seat: territory,
      place: territory,
      partnersTerritory: territory,
      shares: fc.option(shares, { nil: null }),
    })
    .map((told) => operationRecord(`op-${index}`, told));
const OPERATIONS = fc.tuple(...[0, 1, 2, 3].map(operation));
const MOVEMENT: fc.Arbitrary<MovementRecord> = fc
  .record({
    index: fc.nat({ max: 3 }),
    amount: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    stage: fc.constantFrom(...STAGES),
    kind: fc.constantFrom(...MOVEMENT_KINDS),
    aidType: fc.constantFrom(...AID_TYPES),
    date: fc.constantFrom('2026-01-05', '2026-01-31', '2026-02-01', '2026-07-14').map(day),
  })
  .map(({ index, amount, ...told }) => movementRecord(`op-${index}`, amount, told));
const MOVEMENTS = fc.array(MOVEMENT, { maxLength: 30 });

function tablesOf(operations: readonly OperationRecord[], movements: readonly MovementRecord[]) {
  const placed = movements.map((movement, index) => ({
    ...movement,
    origin: { file: 'a.csv', line: index + 2 },
  }));
  return tablesOfBook(bookOf(operations, placed));
}

function sum(rows: readonly Row[] | undefined, column = 'amount_cents'): number {
  return (rows ?? []).reduce((total, row) => total + Number(row[column]), 0);
}

function byTerritory(rows: readonly Row[] | undefined): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows ?? [])
    sums[String(row['territory'])] = (sums[String(row['territory'])] ?? 0) + Number(row['amount_cents']);
  return Object.fromEntries(Object.entries(sums).filter(([, cents]) => cents !== 0));
}

/** Rows without what tells where they were read, in an order of their own. */
function withoutPlace(rows: readonly Row[]): string[] {
  return rows.map((row) => JSON.stringify({ ...row, movement_key: 0, source_line: 0, examples: '' })).sort();
}

describe('every delivery', () => {
  it('sums by territory to the national figure of each line, under every rule and stage, to the cent', async () => {
    await fc.assert(
      fc.asyncProperty(OPERATIONS, MOVEMENTS, async (operations, movements) => {
        const tables = await tablesOf(operations, movements);
        const cases = RULES.flatMap((rule) =>
          STAGES.flatMap((stage) => LINES.map((line) => ({ rule, stage, line }))),
        );
        for (const { rule, stage, line } of cases) {
          const keys = operations.filter((one) => one.line === line).map(({ key }) => key);
          const national = movements
            .filter((movement) => movement.stage === stage && keys.includes(movement.operationKey))
            .reduce((total, { amountCents }) => total + amountCents, 0);
          const cells = tables.get(cubeName(rule, stage))?.filter((cell) => cell['line'] === line);
          expect(sum(cells)).toBe(national);
        }
      }),
    );
  });

  it('leaves repayments, and nothing else, out of the gross amount', async () => {
    await fc.assert(
      fc.asyncProperty(OPERATIONS, MOVEMENTS, async (operations, movements) => {
        const tables = await tablesOf(operations, movements);
        const gross = movements
          .filter(({ stage, kind }) => stage === 'paid' && kind !== 'repayment')
          .reduce((total, { amountCents }) => total + amountCents, 0);
        for (const rule of RULES) expect(sum(tables.get(cubeName(rule, 'paid')), 'gross_cents')).toBe(gross);
      }),
    );
  });

  it('changes nothing but keys when its rows are read in another order', async () => {
    const shuffled = fc
      .tuple(OPERATIONS, MOVEMENTS)
      .chain(([operations, movements]) =>
        fc.tuple(
          fc.constant({ operations, movements }),
          fc.shuffledSubarray(operations, { minLength: operations.length }),
          fc.shuffledSubarray(movements, { minLength: movements.length }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([first, operations, movements]) => {
        const before = await tablesOf(first.operations, first.movements);
        const after = await tablesOf(operations, movements);
        for (const { name } of TABLES.filter((table) => table.name !== 'allocations')) {
          expect(withoutPlace(after.get(name) ?? [])).toEqual(withoutPlace(before.get(name) ?? []));
        }
      }),
    );
  });
});

describe('a consortium', () => {
  const split = fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 6 });

  it('fully paid, shows in every territory what was committed', async () => {
    await fc.assert(
      fc.asyncProperty(shares, split, split, async (parts, committed, payments) => {
        const total = [...committed, ...payments].reduce((a, b) => a + b, 0);
        const paid = [...payments, total - payments.reduce((a, b) => a + b, 0)];
        const others = [...committed, total - committed.reduce((a, b) => a + b, 0)];
        const tables = await tablesOf(
          [operationRecord('op', { shares: parts })],
          [
            ...others.map((amount) => movementRecord('op', amount)),
            ...paid.map((amount) => movementRecord('op', amount, { stage: 'paid', date: day('2026-05-02') })),
          ],
        );
        const shown = byTerritory(tables.get('cube_partners_paid'));
        expect(shown).toEqual(byTerritory(tables.get('cube_partners_committed')));
        expect(Object.values(shown).reduce((a, b) => a + b, 0)).toBe(total);
      }),
    );
  });

  it('fully cancelled, shows zero in every territory', async () => {
    await fc.assert(
      fc.asyncProperty(shares, split, async (parts, amounts) => {
        const total = amounts.reduce((a, b) => a + b, 0);
        const cancelled = movementRecord('op', -total, { kind: 'cancellation', date: day('2026-06-30') });
        const tables = await tablesOf(
          [operationRecord('op', { shares: parts })],
          [cancelled, ...amounts.map((amount) => movementRecord('op', amount))],
        );
        expect(byTerritory(tables.get('cube_partners_committed'))).toEqual({});
        expect(sum(tables.get('allocations'))).toBe(0);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { bookOf, listBook } from '../../support/delivery-book.ts';
import { movementRecord, operationRecord } from '../../support/records.ts';

const PAYMENTS = { file: 'paiements.csv', line: 7 };
const silent = { line: null, operator: null, seat: null, place: null, partnersTerritory: null } as const;

const mergeSpending = (...told: Parameters<typeof bookOf>) => listBook(bookOf(...told));

describe('DeliveryBook', () => {
  it('makes one operation of all that its files tell', async () => {
    const { operations, issues } = await mergeSpending(
      [
        operationRecord('op', { siret: null, beneficiaryName: 'Établissement fictif' }),
        operationRecord('op', { ...silent, siret: '00012345600012', origin: PAYMENTS }),
      ],
      [movementRecord('op', 100), movementRecord('op', 40, { stage: 'paid', origin: PAYMENTS })],
    );
    expect(issues).toEqual([]);
    expect(operations).toHaveLength(1);
    expect(operations[0]).toMatchObject({
      line: 'ia-sante',
      beneficiaryName: 'Établissement fictif',
      siret: '00012345600012',
      seat: '84',
      origin: { file: 'a.csv', line: 2 },
    });
  });

  it('keeps the first value and reports another one once', async () => {
    const { operations, issues } = await mergeSpending(
      [
        operationRecord('op', { measureId: 'impact-ia' }),
        operationRecord('op', { measureId: 'dmn', origin: PAYMENTS }),
        operationRecord('op', { measureId: 'dmn', origin: { ...PAYMENTS, line: 8 } }),
      ],
      [],
    );
    expect(operations[0]?.measureId).toBe('impact-ia');
    expect(issues).toEqual([
      {
        file: 'paiements.csv',
        line: 7,
        column: 'mesure',
        code: 'contradiction',
        severity: 'warning',
        value: 'dmn',
        message:
          '«\u00a0dmn\u00a0» contredit «\u00a0impact-ia\u00a0» (a.csv:2)\u00a0: la première valeur lue est gardée.',
      },
    ]);
  });

  it('lets a later file tell a territory that the first did not', async () => {
    const { operations, issues } = await mergeSpending(
      [operationRecord('op', { seat: 'unknown' }), operationRecord('op', { seat: '01', origin: PAYMENTS })],
      [],
    );
    expect(operations[0]?.seat).toBe('01');
    expect(issues).toEqual([]);
  });

  it('reports shares that differ, and keeps the first', async () => {
    const shares = (basisPoints: number) => [
      { territory: '84', basisPoints } as const,
      { territory: '11', basisPoints: 10_000 - basisPoints } as const,
    ];
    const { operations, issues } = await mergeSpending(
      [operationRecord('op', { shares: shares(6000) }), operationRecord('op', { shares: shares(5000) })],
      [],
    );
    expect(operations[0]?.shares).toEqual(shares(6000));
    expect(operations[0]?.partnersTerritory).toBeNull();
    expect(issues.map(({ column, value }) => [column, value])).toEqual([
      ['part_partenaires', '84:5000|11:5000'],
    ]);
  });

  it.each([
    ['of no record', []],
    ['of a record without line', [operationRecord('lost', { ...silent, origin: PAYMENTS })]],
  ])('keeps the movements of an operation %s, out of scope and reported once', async (_, records) => {
    const { operations, movements, issues } = await mergeSpending(records, [
      movementRecord('lost', 100, { origin: PAYMENTS }),
      movementRecord('lost', 50, { origin: { ...PAYMENTS, line: 8 } }),
    ]);
    expect(movements.map(({ amountCents }) => amountCents)).toEqual([100, 50]);
    expect(operations).toMatchObject([
      {
        key: 'lost',
        line: 'hors-perimetre',
        operator: 'unknown',
        seat: 'unknown',
        place: 'unknown',
        partnersTerritory: 'unknown',
        isDescribed: false,
      },
    ]);
    expect(issues.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['unknown-operation', 'paiements.csv', 7],
    ]);
  });

  it('numbers movements in the order of reading and sorts operations by key', async () => {
    const { operations, movements } = await mergeSpending(
      [operationRecord('b'), operationRecord('a')],
      [movementRecord('b', 1), movementRecord('a', 2)],
    );
    expect(operations.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(movements.map(({ key, operation }) => [key, operation.key])).toEqual([
      [0, 'b'],
      [1, 'a'],
    ]);
  });
});

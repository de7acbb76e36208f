import { describe, expect, it } from 'vitest';
import { issue } from '#lib/contract/issue.ts';
import type { Row } from '#lib/contract/row.ts';
import { allocateMovements } from '#lib/convert/tables/allocate.ts';
import { buildCubes } from '#lib/convert/tables/build-cubes.ts';
import { runChecks, type CheckedDelivery } from '#lib/convert/tables/run-checks.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';
import type { MovementRecord, OperationRecord } from '#lib/domain/spending.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { presentChecks, summarizeChecks } from '#lib/views/figure/checks-view.ts';
import { bookOf, listBook, sumsOf } from '../../support/delivery-book.ts';
import { day, fileReport, movementRecord, operationRecord } from '../../support/records.ts';

const money = (stage: Stage, amount: number, line: number, told: Partial<MovementRecord> = {}) =>
  movementRecord('a', amount, { stage, origin: { file: 'a.csv', line }, ...told });

/** Committed, contracted, paid, each within the one before: nothing to say. */
const SOUND = [money('committed', 100, 2), money('contracted', 80, 3), money('paid', 60, 4)];

async function deliveryOf(
  movements: readonly MovementRecord[],
  {
    observations = [],
    ...told
  }: Partial<CheckedDelivery> & { readonly observations?: readonly ObservationRecord[] } = {},
  operations: readonly OperationRecord[] = [operationRecord('a')],
): Promise<CheckedDelivery> {
  const book = bookOf(operations, movements);
  book.observations.push(...observations);
  const merged = await listBook(book);
  const asOf = day('2026-03-31');
  return {
    book,
    sums: await sumsOf(book, asOf),
    cubes: buildCubes(merged.movements, allocateMovements(merged.movements)),
    reports: [fileReport()],
    indicators: [],
    repeats: [],
    asOf,
    ...told,
  };
}

function value(line: number, date: string, amount: number): ObservationRecord {
  const breakdown = { profession: null, training: null, countedAs: null, sourceId: null };
  return {
    indicatorId: 'formes',
    zoneId: 'FRANCE',
    date: day(date),
    datePrecision: 'day',
    kind: 'va',
    value: amount,
    qualifier: null,
    isComputed: false,
    ...breakdown,
    origin: { file: 'kpi.csv', line },
  };
}

/** The cube of one rule and stage, short of a cent. */
async function lostCent(): Promise<CheckedDelivery> {
  const delivery = await deliveryOf(SOUND);
  const [cell] = delivery.cubes.get('cube_place_paid') ?? [];
  return {
    ...delivery,
    cubes: new Map(delivery.cubes).set('cube_place_paid', [{ ...cell, amount_cents: 59 }]),
  };
}

/** Another operation of the line with room to spare, so that the line as a whole keeps its bound. */
const ROOM = ['committed', 'contracted', 'paid'].map((stage, index) =>
  movementRecord('b', [900, 500, 100][index] ?? 0, { stage: stage as Stage }),
);
const BOTH = [operationRecord('a'), operationRecord('b')];

/** What each seeded breach breaks, and the row that it must name. */
const BREACHES: readonly (readonly [broken: readonly string[], place: string, delivery: CheckedDelivery])[] =
  [
    [['files-conserved'], 'a.csv:1', await deliveryOf(SOUND, { reports: [fileReport({ rows_read: 1 })] })],
    [['territories-sum-to-national'], 'place/paid/ia-sante', await lostCent()],
    [
      ['operation-contracted-within-committed'],
      'a.csv:9',
      await deliveryOf([money('committed', 10, 2), money('contracted', 11, 9), ...ROOM], {}, BOTH),
    ],
    [
      ['operation-paid-within-contracted'],
      'a.csv:9',
      await deliveryOf(
        [money('committed', 20, 2), money('contracted', 10, 3), money('paid', 11, 9), ...ROOM],
        {},
        BOTH,
      ),
    ],
    // Paid beyond the committed alone: contracted is as large as paid, and so is beyond it too.
    [
      ['operation-contracted-within-committed', 'operation-paid-within-committed'],
      'a.csv:9',
      await deliveryOf(
        [money('committed', 10, 2), money('contracted', 11, 9), money('paid', 11, 9), ...ROOM],
        {},
        BOTH,
      ),
    ],
    // A line never passes its bound without one of its operations.
    [
      ['operation-contracted-within-committed', 'line-contracted-within-committed'],
      'a.csv:9',
      await deliveryOf([money('committed', 10, 2), money('contracted', 11, 9), money('paid', 1, 4)]),
    ],
    [
      ['operation-paid-within-contracted', 'line-paid-within-contracted'],
      'a.csv:9',
      await deliveryOf([money('committed', 20, 2), money('contracted', 10, 3), money('paid', 11, 9)]),
    ],
    [
      [
        'operation-paid-within-contracted',
        'operation-paid-within-committed',
        'line-paid-within-contracted',
        'line-paid-within-committed',
      ],
      'a.csv:9',
      await deliveryOf([money('committed', 10, 2), money('contracted', 10, 3), money('paid', 11, 9)]),
    ],
    [
      ['balances-not-negative'],
      'a.csv:9',
      await deliveryOf([...SOUND, money('paid', -61, 9, { kind: 'repayment' })]),
    ],
    [['stages-delivered'], 'a.csv:2 (Décaissé)', await deliveryOf(SOUND.slice(0, 2))],
    [
      ['dates-not-after-delivery'],
      'a.csv:9',
      await deliveryOf([...SOUND, money('paid', 1, 9, { date: day('2026-04-01') })]),
    ],
    [
      ['operations-described'],
      'a.csv:9',
      await deliveryOf(SOUND, {}, [operationRecord('a', { line: null, origin: { file: 'a.csv', line: 9 } })]),
    ],
    [
      ['seats-known'],
      'a.csv:9',
      await deliveryOf(SOUND, {}, [
        operationRecord('a', { seat: 'unknown', origin: { file: 'a.csv', line: 9 } }),
      ]),
    ],
    [
      ['cumuls-never-decrease'],
      'kpi.csv:9',
      await deliveryOf(SOUND, {
        indicators: [{ indicator_id: 'formes', nature: 'cumul' }],
        observations: [value(8, '2025-12-31', 10), value(9, '2026-03-31', 9)],
      }),
    ],
    [
      ['records-given-once'],
      'b.csv:9',
      await deliveryOf(SOUND, {
        repeats: [issue('repeated-elsewhere', { file: 'b.csv', line: 9, detail: 'a.csv:2' })],
      }),
    ],
  ];

function badgeOf(delivery: CheckedDelivery) {
  const rows = runChecks(delivery).map((row: Row) => ({
    checkId: String(row['check_id']),
    label: String(row['label']),
    passed: row['passed'] === true,
    checkedRows: Number(row['checked_rows']),
    failingRows: Number(row['failing_rows']),
    examples: row['examples'] === null ? null : String(row['examples']),
  }));
  return presentChecks(summarizeChecks(rows), '/demo/donnees/');
}

describe('a seeded breach', () => {
  it('of nothing leaves the badge whole', async () => {
    expect(badgeOf(await deliveryOf(SOUND))).toEqual({
      status: 'reached',
      text: '15\u00a0contrôles sur 15 respectés',
      href: '/demo/donnees/#controles',
      broken: [],
    });
  });

  it.each(BREACHES)('of %j turns the badge and names %s', (broken, place, delivery) => {
    const badge = badgeOf(delivery);
    expect(badge.broken.map(({ id }) => id)).toEqual(broken);
    expect(badge.broken.at(-1)).toMatchObject({
      places: [place],
      count: expect.stringMatching(/^1\u00a0cas en défaut sur \d+$/) as string,
      href: `/demo/donnees/#controle-${broken.at(-1) ?? ''}`,
    });
    expect(badge.status).toBe('watch');
    expect(badge.text).toBe(
      {
        1: '14\u00a0contrôles sur 15\u00a0: voir celui en défaut',
        2: '13\u00a0contrôles sur 15\u00a0: voir les 2 en défaut',
        4: '11\u00a0contrôles sur 15\u00a0: voir les 4 en défaut',
      }[broken.length],
    );
  });

  it('is seeded for each invariant that there is', async () => {
    const ids = runChecks(await deliveryOf(SOUND)).map(({ check_id }) => check_id);
    expect(new Set(BREACHES.flatMap(([broken]) => broken))).toEqual(new Set(ids));
  });
});

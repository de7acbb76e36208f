import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { allocateMovements } from '#lib/convert/tables/allocate.ts';
import { buildCubes } from '#lib/convert/tables/build-cubes.ts';
import { readFile } from '../../support/read-file.ts';
import { runChecks } from '#lib/convert/tables/run-checks.ts';
import type { MovementRecord } from '#lib/domain/spending.ts';
import { bookOf, listBook, sumsOf } from '../../support/delivery-book.ts';
import { day, fileReport, movementRecord, operationRecord } from '../../support/records.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

const RECORDS = [operationRecord('a'), operationRecord('b', { operator: 'Opérateur fictif B' })];
const line = (number: number) => ({ origin: { file: 'a.csv', line: number } });

async function delivery(movements: readonly MovementRecord[], records = RECORDS) {
  const book = bookOf(records, movements);
  const merged = await listBook(book);
  const cubes = buildCubes(merged.movements, allocateMovements(merged.movements));
  const asOf = day('2026-03-31');
  return {
    book,
    cubes,
    sums: await sumsOf(book, asOf),
    reports: [fileReport()],
    indicators: [],
    repeats: [],
    asOf,
  };
}

async function check(id: string, movements: readonly MovementRecord[]) {
  return runChecks(await delivery(movements)).find(({ check_id }) => check_id === id);
}

describe('runChecks', () => {
  it('lists its checks in a fixed order, all respected by an empty delivery', async () => {
    const rows = runChecks(await delivery([], []));
    expect(rows.map(({ check_id, passed }) => [check_id, passed])).toEqual([
      ['files-conserved', true],
      ['territories-sum-to-national', true],
      ['operation-contracted-within-committed', true],
      ['operation-paid-within-contracted', true],
      ['operation-paid-within-committed', true],
      ['line-contracted-within-committed', true],
      ['line-paid-within-contracted', true],
      ['line-paid-within-committed', true],
      ['balances-not-negative', true],
      ['stages-delivered', true],
      ['dates-not-after-delivery', true],
      ['operations-described', true],
      ['seats-known', true],
      ['cumuls-never-decrease', true],
      ['records-given-once', true],
    ]);
  });

  const overpaid = [movementRecord('a', 100), movementRecord('a', 150, { stage: 'paid', ...line(9) })];

  it('finds an operation paid beyond what is committed, with its file and line', async () => {
    expect(await check('operation-paid-within-committed', overpaid)).toMatchObject({
      passed: false,
      checked_rows: 1,
      failing_rows: 1,
      examples: 'a.csv:9',
    });
  });

  it('hides no operation behind its line', async () => {
    const covered = [...overpaid, movementRecord('b', 900), movementRecord('b', 1, { stage: 'paid' })];
    expect(await check('line-paid-within-committed', covered)).toMatchObject({
      passed: true,
      checked_rows: 1,
    });
    expect(await check('operation-paid-within-committed', covered)).toMatchObject({
      passed: false,
      checked_rows: 2,
    });
    expect(await check('line-paid-within-committed', overpaid)).toMatchObject({
      passed: false,
      examples: 'a.csv:9',
    });
  });

  it('compares nothing with a stage that the operator does not deliver, and says that it is missing', async () => {
    expect(await check('operation-paid-within-contracted', overpaid)).toMatchObject({
      passed: true,
      checked_rows: 0,
    });
    expect(await check('stages-delivered', overpaid)).toMatchObject({
      passed: false,
      checked_rows: 3,
      failing_rows: 1,
      examples: 'a.csv:2 (Contractualisé)',
    });
  });

  it('finds a balance below zero', async () => {
    const returned = [
      movementRecord('a', 100),
      movementRecord('a', -101, { kind: 'cancellation', ...line(4) }),
    ];
    expect(await check('balances-not-negative', returned)).toMatchObject({
      passed: false,
      examples: 'a.csv:4',
    });
  });

  it('finds a date after the delivery, and takes its own day for good', async () => {
    const dated = (date: string) => [movementRecord('a', 1, { date: day(date), ...line(5) })];
    expect(await check('dates-not-after-delivery', dated('2026-03-31'))).toMatchObject({ passed: true });
    expect(await check('dates-not-after-delivery', dated('2026-04-01'))).toMatchObject({
      examples: 'a.csv:5',
    });
  });

  it('blames no value known to the month or year in which the delivery falls', async () => {
    const text =
      'indicateur;zone;date;type_valeur;valeur\nx;FRANCE;2026-03;va;1\nx;FRANCE;2026;va;2\nx;FRANCE;2026-04;va;3\n';
    const file = { name: 'b.csv', bytes: new TextEncoder().encode(text) };
    const options = { mapping: NO_MAPPING, defaultLine: null, geography: GEOGRAPHY };
    const { observations } = await readFile(file, options);
    const told = await delivery([]);
    told.book.observations.push(...observations);
    const rows = runChecks(told);
    expect(rows.find(({ check_id }) => check_id === 'dates-not-after-delivery')).toMatchObject({
      checked_rows: 3,
      failing_rows: 1,
      examples: 'b.csv:4',
    });
  });

  it('finds an operation that no file describes, whose seat is then unknown', async () => {
    const lost = [movementRecord('lost', 5, line(6))];
    expect(await check('operations-described', lost)).toMatchObject({ passed: false, examples: 'a.csv:6' });
    expect(await check('seats-known', lost)).toMatchObject({ passed: false, failing_rows: 1 });
  });

  it('finds a cube that lost a cent', async () => {
    const { cubes, ...rest } = await delivery([movementRecord('a', 100)]);
    const [cell] = cubes.get('cube_place_committed') ?? [];
    const broken = new Map(cubes).set('cube_place_committed', [{ ...cell, amount_cents: 99 }]);
    const failing = runChecks({ ...rest, cubes: broken }).filter(({ passed }) => passed === false);
    expect(failing).toMatchObject([
      { check_id: 'territories-sum-to-national', checked_rows: 9, examples: 'place/committed/ia-sante' },
      { check_id: 'stages-delivered' },
    ]);
  });

  it('finds a file that lost a row, a cent or a value', async () => {
    const report = fileReport();
    const reports = [
      { ...report, file: 'rows.csv', rows_read: 1 },
      { ...report, file: 'cents.csv', amount_cents_read: 1 },
      { ...report, file: 'values.csv', values_read: 2, values_kept: 1, values_rejected: 0 },
    ];
    expect(runChecks({ ...(await delivery([])), reports })[0]).toMatchObject({
      failing_rows: 3,
      examples: 'rows.csv:1 ; cents.csv:1 ; values.csv:1',
    });
  });

  it('cites the first five failing cases', async () => {
    const late = [2, 3, 4, 5, 6, 7].map((number) =>
      movementRecord('a', 1, { date: day('2027-01-01'), ...line(number) }),
    );
    expect(await check('dates-not-after-delivery', late)).toMatchObject({
      failing_rows: 6,
      examples: 'a.csv:2 ; a.csv:3 ; a.csv:4 ; a.csv:5 ; a.csv:6',
    });
  });
});

import { REGIONS } from '#lib/contract/reference-tables.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { askOwnAnswers } from '#lib/state/own/ask-own-answers.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { expect, it } from 'vitest';
import { SEEDED_CODES, spendingTables, type SeededMovement } from '../../support/seeded-spending.ts';
import { writeStream } from '../../support/write-stream.ts';

const place = (territory: string, amount: number): SeededMovement['parts'] => ({
  seat: [[territory, amount]],
  place: [['11', amount]],
  partners: [[territory, amount]],
});

const BASE = {
  beneficiary: 'Établissement fictif B-1',
  siret: null,
  line: 'ia-sante',
  measure: 'mesure-a',
  operator: 'operateur-fictif-a',
  kind: 'award',
  aidType: 'grant',
} as const;

const MOVEMENTS: readonly SeededMovement[] = [
  {
    ...BASE,
    key: 0,
    operation: 'OP-1',
    stage: 'committed',
    date: '2026-03-03',
    cents: 1_000_01,
    parts: place('53', 1_000_01),
  },
  {
    ...BASE,
    key: 1,
    operation: 'OP-1',
    stage: 'committed',
    kind: 'amendment',
    date: '2026-04-30',
    cents: 2_00,
    parts: place('53', 2_00),
  },
  {
    ...BASE,
    key: 2,
    operation: 'OP-1',
    stage: 'paid',
    date: '2026-05-10',
    cents: 300_00,
    parts: place('53', 300_00),
  },
  {
    ...BASE,
    key: 3,
    operation: 'OP-2',
    measure: null,
    stage: 'committed',
    date: '2026-04-01',
    cents: 50_00,
    parts: place('84', 50_00),
  },
];

const region = (code: string, name: string, column: number) => ({
  region_code: code,
  name,
  short: code,
  agency: `Agence fictive ${code}`,
  population: null,
  population_as_of: null,
  tile_column: column,
  tile_row: 1,
});

it('asks an imported delivery what the pages ask of the published ones', async () => {
  const tables = [
    ...spendingTables(MOVEMENTS),
    writeStream(
      REGIONS,
      [region('53', 'Bretagne', 1), region('84', 'Auvergne-Rhône-Alpes', 2)],
      SEEDED_CODES,
    ),
  ].map(({ table, bytes }) => ({ file: table, content: new Blob([bytes as Uint8Array<ArrayBuffer>]) }));
  const shares: number[] = [];
  const engine = await openNodeEngine();
  const own = await askOwnAnswers(
    engine,
    {
      readAt: '2026-10-20T08:30:00.000Z',
      context: { date: '2026-10-15' as IsoDate },
      files: [{ name: 'essai.csv' }],
      tables,
    },
    (share) => shares.push(share),
  );
  await engine.close();

  expect([own.readAt, own.asOf, own.files]).toEqual([
    '2026-10-20T08:30:00.000Z',
    '2026-10-15',
    ['essai.csv'],
  ]);
  expect(
    own.totals.map(({ line, stage, cents, operationCount }) => [line, stage, cents, operationCount]),
  ).toEqual([
    ['ia-sante', 'committed', 1_052_01, 2],
    ['ia-sante', 'paid', 300_00, 1],
  ]);
  expect(own.coverage.map(({ stage, firstDate, lastDate }) => [stage, firstDate, lastDate])).toEqual([
    ['committed', '2026-03-03', '2026-04-30'],
    ['paid', '2026-05-10', '2026-05-10'],
  ]);
  expect(own.months.map(({ stage, month, cumulativeCents }) => [stage, month, cumulativeCents])).toEqual([
    ['committed', 2026 * 12 + 2, 1_000_01],
    ['committed', 2026 * 12 + 3, 1_052_01],
    ['paid', 2026 * 12 + 4, 300_00],
  ]);
  expect(own.byMeasure.map(({ stage, id, cents }) => [stage, id, cents])).toEqual([
    ['committed', 'mesure-a', 1_002_01],
    ['committed', null, 50_00],
    ['paid', 'mesure-a', 300_00],
  ]);
  const at = (values: readonly (number | null)[] | null, territory: (typeof TERRITORIES)[number]) =>
    values?.[TERRITORIES.indexOf(territory)];
  expect(at(own.cents.seat.committed['ia-sante'], '53')).toBe(1_002_01);
  expect(at(own.cents.seat.committed['ia-sante'], '11')).toBe(0);
  expect(at(own.cents.place.committed['ia-sante'], '11')).toBe(1_052_01);
  expect(own.cents.seat.contracted['ia-sante']).toBeNull();
  expect(own.cents.seat.committed.formation).toBeNull();
  expect(at(own.operations.seat['ia-sante'], '84')).toBe(1);
  expect(at(own.operations.place['ia-sante'], '11')).toBe(2);
  expect(own.regionNames).toEqual([
    ['53', 'Bretagne'],
    ['84', 'Auvergne-Rhône-Alpes'],
  ]);
  expect(own.labels.map(({ dimension, id }) => `${dimension} ${id}`)).toEqual([
    'aid_type grant',
    'measure mesure-a',
    'operator operateur-fictif-a',
  ]);
  expect(shares.at(-1)).toBe(1);
});

it('rejects tables that are not those of the manifest', async () => {
  const [codes, operations] = spendingTables(MOVEMENTS);
  const engine = await openNodeEngine();
  const content = new Blob([operations!.bytes as Uint8Array<ArrayBuffer>]);
  const swapped = { file: codes!.table, content };
  await expect(
    askOwnAnswers(engine, { readAt: '', context: { date: null }, files: [], tables: [swapped] }),
  ).rejects.toThrow(/sha-256/);
  await engine.close();
});

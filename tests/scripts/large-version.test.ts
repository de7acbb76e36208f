import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { decodeRows } from '#lib/engine/rows.ts';
import { writeLargeVersion } from '../../scripts/clickhouse/large-version.ts';

let engine: Engine;
const read = async (text: string) => decodeRows(await engine.query({ text, params: [] }));

beforeAll(async () => {
  engine = await openNodeEngine();
  for (const { table, bytes } of await writeLargeVersion(9000)) await engine.load(table, bytes);
});
afterAll(() => engine.close());

it('has the movements asked, nine an operation, one operation in ten shared in two', async () => {
  const counted = await read(`SELECT (SELECT count(*) FROM movements) AS movements,
    (SELECT count(*) FROM operations) AS operations, (SELECT count(*) FROM allocations) AS parts`);
  expect(counted).toEqual([{ movements: 9000, operations: 1000, parts: 1800 }]);
});

it('leaves absent what real files leave absent', async () => {
  const [absent] = await read(`SELECT count(*) FILTER (measure IS NULL) AS measure,
    count(*) FILTER (siret IS NULL) AS siret, count(*) FILTER (beneficiary_name IS NULL) AS name,
    count(*) FILTER (siret IS NULL AND beneficiary_name IS NULL) AS neither,
    count(*) FILTER (total_cost_cents IS NULL) AS cost, count(*) FILTER (partners IS NULL) AS partners,
    count(*) FILTER (project_key IS NULL) AS project FROM operations`);
  for (const [column, count] of Object.entries(absent ?? {})) {
    expect(count, column).toBeGreaterThan(5);
    expect(count, column).toBeLessThan(500);
  }
});

it('shares each movement to the cent between two territories', async () => {
  const wrong = await read(`SELECT m.movement_key AS movement_key FROM movements AS m
    JOIN allocations AS a ON a.movement_key = m.movement_key GROUP BY m.movement_key, m.amount_cents
    HAVING sum(a.amount_cents) <> m.amount_cents OR count(DISTINCT a.territory) <> 2`);
  expect(wrong).toEqual([]);
});

it.each(['committed', 'contracted', 'paid'])(
  'keeps every cent of %s under the three rules',
  async (stage) => {
    const total = (table: string) => `(SELECT CAST(sum(amount_cents) AS BIGINT) FROM ${table})`;
    const [sums] =
      await read(`SELECT ${total(`cube_seat_${stage}`)} AS seat, ${total(`cube_place_${stage}`)} AS place,
    ${total(`cube_partners_${stage}`)} AS partners,
    ${total(`movements WHERE stage IN (SELECT code FROM codes WHERE dimension = 'stage' AND id = '${stage}')`)} AS own`);
    expect(sums?.['own']).not.toBe(0);
    expect(new Set(Object.values(sums ?? {})).size).toBe(1);
  },
);

it('never pays the training line', async () => {
  const lines = await read(`SELECT DISTINCT l.id AS id FROM cube_seat_paid AS c
    JOIN codes AS l ON l.dimension = 'line' AND l.code = c.line ORDER BY 1`);
  expect(lines).toEqual([{ id: 'hors-perimetre' }, { id: 'ia-sante' }]);
});

import { createHash } from 'node:crypto';
import { tableFromIPC, tableToIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableFile } from '#lib/contract/manifest.ts';
import { MILESTONES } from '#lib/contract/fact-tables.ts';
import { SOURCES } from '#lib/contract/reference-tables.ts';
import { CUBES } from '#lib/contract/money-tables.ts';
import { QueryError, type Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { decodeRows } from '#lib/engine/rows.ts';
import { sql } from '#lib/engine/sql.ts';
import { listMilestones } from '#lib/queries/facts.ts';
import { ask } from '#lib/queries/question.ts';
import { SEEDED_CODES, seedMovements, spendingTables } from '../support/seeded-spending.ts';
import { writeStream, type WrittenTable } from '../support/write-stream.ts';

const written = spendingTables(seedMovements(7, 60));
let engine: Engine;

beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

function named(name: string): WrittenTable {
  const found = written.find(({ table }) => table.name === name);
  if (!found) throw new Error(`no seeded table ${name}`);
  return found;
}

/** The table as the manifest would describe these very bytes: only what the engine makes of them can differ. */
function describeBytes({ table }: WrittenTable, bytes: Uint8Array): TableFile {
  return { ...table, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

describe('load', () => {
  it('refuses bytes of another digest before it inserts them', async () => {
    const { table, bytes } = named('movements');
    const other = bytes.slice();
    other[other.length - 20]! ^= 1;
    await expect(engine.load(table, other)).rejects.toMatchObject({ code: 'integrity' });
    await expect(engine.query(sql`SELECT * FROM movements`)).rejects.toThrow('does not exist');
  });

  it('refuses the Arrow file format, which inserts nothing and says nothing', async () => {
    const file = tableToIPC(tableFromIPC(named('movements').bytes), 'file');
    const table = describeBytes(named('movements'), file);
    await expect(engine.load(table, file)).rejects.toMatchObject({ code: 'integrity' });
  });

  it('refuses a stream that was cut', async () => {
    const cut = named('movements').bytes.slice(0, -600);
    const table = describeBytes(named('movements'), cut);
    await expect(engine.load(table, cut)).rejects.toMatchObject({ code: 'integrity' });
  });

  it('still loads the right stream after the wrong ones', async () => {
    const { table, bytes } = named('movements');
    await engine.load(table, bytes);
    const [row] = decodeRows(await engine.query(sql`SELECT count(*) AS n FROM movements`));
    expect(row).toEqual({ n: table.rows });
  });

  it.each([
    ['rows', { rows: 1 }],
    ['cents', { sum_cents: 12 }],
  ])('refuses other %s than the manifest says', async (_, wrong) => {
    const { table, bytes } = named('allocations');
    const other = await openNodeEngine();
    await expect(other.load({ ...table, ...wrong }, bytes)).rejects.toMatchObject({ code: 'integrity' });
    await other.close();
  });

  it('gives an older table the columns that the contract gained since, null', async () => {
    const older = { ...MILESTONES, columns: MILESTONES.columns.filter(({ name }) => name !== 'owner') };
    const row = { milestone_id: 'm1', label: 'Jalon fictif', due_on: '2026-03-31', due_precision: 'day' };
    const { table, bytes } = writeStream(older, [row], SEEDED_CODES);
    await engine.load(table, bytes);
    expect(await ask(engine, listMilestones, null)).toMatchObject([
      { milestoneId: 'm1', dueOn: '2026-03-31', owner: null },
    ]);
  });

  it('loads empty tables, with money and without', async () => {
    for (const contract of [CUBES[0]!, SOURCES]) {
      const { table, bytes } = writeStream(contract, [], SEEDED_CODES);
      await engine.load(table, bytes);
      const count = await engine.query({ text: `SELECT count(*) AS n FROM ${contract.name}`, params: [] });
      expect(decodeRows(count), contract.name).toEqual([{ n: 0 }]);
    }
  });
});

describe('query', () => {
  it('binds values: an injection comes back word for word', async () => {
    const attack = "x'; DROP TABLE movements; --";
    const rows = decodeRows(
      await engine.query(sql`SELECT ${attack} AS text, CAST(${42} AS INTEGER) AS number`),
    );
    expect(rows).toEqual([{ text: attack, number: 42 }]);
    await expect(engine.query(sql`SELECT 1 AS n FROM movements LIMIT 1`)).resolves.toBeInstanceOf(Uint8Array);
  });

  it('gives a sum without its cast as a type that is refused', async () => {
    const bytes = await engine.query(sql`SELECT sum(amount_cents) AS somme FROM movements`);
    expect(() => decodeRows(bytes)).toThrow('column somme');
    const cast = await engine.query(sql`SELECT CAST(sum(amount_cents) AS BIGINT) AS somme FROM movements`);
    expect(decodeRows(cast)).toEqual([{ somme: named('movements').table.sum_cents }]);
  });

  it('rejects with the SQL', async () => {
    const refused = engine.query(sql`SELECT nothing FROM movements WHERE line = ${3}`);
    await expect(refused).rejects.toBeInstanceOf(QueryError);
    await expect(refused).rejects.toThrow('SELECT nothing FROM movements WHERE line = ?');
  });

  it.each([
    "SET memory_limit='9GB'",
    'SET enable_external_access=true',
    'SET lock_configuration=false',
    'LOAD icu',
    'LOAD json',
    'SELECT current_date',
    "SELECT * FROM read_csv('package.json')",
    "COPY movements TO 'out.csv'",
    "ATTACH 'other.db'",
  ])('refuses %s at once', async (text) => {
    await expect(engine.query({ text, params: [] })).rejects.toBeInstanceOf(QueryError);
  });

  it('keeps two engines apart', async () => {
    const other = await openNodeEngine();
    await expect(other.query(sql`SELECT * FROM movements`)).rejects.toThrow('does not exist');
    await other.close();
    await expect(engine.query(sql`SELECT 1 AS n FROM movements LIMIT 1`)).resolves.toBeInstanceOf(Uint8Array);
  });
});

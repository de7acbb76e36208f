import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openClickHouseEngine } from '#lib/engine/clickhouse/door.ts';
import { createTableSql, loadIntoClickHouse } from '#lib/engine/clickhouse/loader.ts';
import type { ClickHouseAccess } from '#lib/engine/clickhouse/http.ts';
import { QueryError } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { sql } from '#lib/engine/sql.ts';
import { ALLOCATIONS, CUBES } from '#lib/contract/money-tables.ts';
import { seedMovements, spendingTables } from '../../support/seeded-spending.ts';

const [codes] = spendingTables(seedMovements(3, 4));
if (!codes) throw new Error('no seeded table');

interface Asked {
  readonly method: string | undefined;
  readonly user: string | string[] | undefined;
  readonly key: string | string[] | undefined;
  readonly address: Readonly<Record<string, string>>;
  readonly body: string;
}

let asked: Asked[];
let respond: (response: ServerResponse) => void;
const server = createServer((request, response) => void note(request).then(() => respond(response)));

async function note(request: IncomingMessage): Promise<void> {
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  const { 'x-clickhouse-user': user, 'x-clickhouse-key': key } = request.headers;
  const { method } = request;
  asked.push({ method, user, key, address: Object.fromEntries(searchParams), body: await text(request) });
}

function refuse(code: string, message: string): (response: ServerResponse) => void {
  return (response) => {
    response.statusCode = 500;
    response.setHeader('X-ClickHouse-Exception-Code', code);
    response.end(message);
  };
}

let access: ClickHouseAccess;
beforeEach(async () => {
  asked = [];
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  access = { address, database: 'suivi', user: 'lecteur', password: 'secret', timeoutMilliseconds: 500 };
});
afterEach(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));

describe('the HTTP door', () => {
  it('asks for an Arrow stream, as its user, with what keeps an absent value absent', async () => {
    respond = (response) => response.end(Buffer.from([1, 2, 3]));
    const bytes = await openClickHouseEngine(access).query(sql`SELECT ${'a\tb'} AS t`);
    expect([...bytes]).toEqual([1, 2, 3]);
    expect(asked).toEqual([
      {
        method: 'POST',
        user: 'lecteur',
        key: 'secret',
        address: {
          database: 'suivi',
          wait_end_of_query: '1',
          join_use_nulls: '1',
          aggregate_functions_null_for_empty: '1',
          cast_keep_nullable: '1',
          prefer_column_name_to_alias: '1',
          output_format_arrow_compression_method: 'none',
          output_format_arrow_string_as_string: '1',
          param_p0: 'a\\tb',
        },
        body: 'SELECT {p0:String} AS t\nFORMAT ArrowStream',
      },
    ]);
  });

  it.each([
    ['159', 'timeout'],
    ['241', 'memory'],
    ['394', 'cancelled'],
  ])('tells exception %s as %s', async (code, failure) => {
    respond = refuse(code, `Code: ${code}. DB::Exception`);
    await expect(openClickHouseEngine(access).query(sql`SELECT 1`)).rejects.toMatchObject({ code: failure });
  });

  it('rejects with the SQL that was refused', async () => {
    respond = refuse('47', 'Code: 47. DB::Exception: Unknown identifier');
    const refused = openClickHouseEngine(access).query(sql`SELECT nothing`);
    await expect(refused).rejects.toBeInstanceOf(QueryError);
    await expect(refused).rejects.toThrow('SELECT nothing');
  });

  it('gives up in time, at the reader’s word, and when nobody answers', async () => {
    respond = () => undefined;
    const door = openClickHouseEngine({ ...access, timeoutMilliseconds: 50 });
    await expect(door.query(sql`SELECT 1`)).rejects.toMatchObject({ code: 'timeout' });
    const stop = new AbortController();
    const stopped = openClickHouseEngine(access).query(sql`SELECT 1`, stop.signal);
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    const nobody = openClickHouseEngine({ ...access, address: 'http://127.0.0.1:1' });
    await expect(nobody.query(sql`SELECT 1`)).rejects.toMatchObject({ code: 'network' });
  });

  it('trusts no table that has not the rows and cents of the manifest', async () => {
    const duck = await openNodeEngine();
    const counted = await duck.query(
      sql`SELECT CAST(12 AS BIGINT) AS row_count, CAST(NULL AS BIGINT) AS sum_cents`,
    );
    await duck.close();
    respond = (response) => response.end(counted);
    const door = openClickHouseEngine(access);
    await expect(door.load({ ...codes.table, rows: 12 }, codes.bytes)).resolves.toBeUndefined();
    await expect(door.load({ ...codes.table, rows: 13 }, codes.bytes)).rejects.toMatchObject({
      code: 'integrity',
    });
    expect(asked.every(({ body }) => body.startsWith('SELECT'))).toBe(true);
  });
});

describe('the loader', () => {
  it('makes a table sorted by its key, with every other column nullable', () => {
    expect(createTableSql(ALLOCATIONS)).toBe(`CREATE TABLE allocations (
  movement_key Int32,
  rule UInt8,
  territory UInt8,
  amount_cents Nullable(Int64)
) ENGINE = MergeTree ORDER BY (movement_key, rule, territory)`);
    expect(createTableSql(CUBES[0]!)).toContain('measure Nullable(UInt16),');
    expect(createTableSql(CUBES[0]!)).toContain('ORDER BY (line, operator, aid_type, territory, month)');
  });

  it('sends nothing of a stream of another digest', async () => {
    const other = { ...codes.table, sha256: '0'.repeat(64) };
    await expect(loadIntoClickHouse(access, other, codes.bytes)).rejects.toMatchObject({ code: 'integrity' });
    expect(asked).toEqual([]);
  });

  it('puts the stream in place of the old table, a null refused rather than made zero', async () => {
    respond = (response) => response.end();
    await expect(loadIntoClickHouse(access, codes.table, codes.bytes)).rejects.toMatchObject({
      code: 'integrity',
    });
    expect(asked.map(({ body, address }) => address['query'] ?? body.split(' (')[0])).toEqual([
      'DROP TABLE IF EXISTS codes SYNC',
      'CREATE TABLE codes',
      'INSERT INTO codes FORMAT ArrowStream',
      expect.stringContaining('SELECT CAST(count(*) AS BIGINT) AS row_count'),
    ]);
    expect(asked[2]?.address).toMatchObject({ input_format_null_as_default: '0' });
  });
});

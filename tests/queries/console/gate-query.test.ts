import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { QueryError } from '#lib/engine/engine.ts';
import { decodeAnyRows } from '#lib/engine/any-rows.ts';
import { gateQuery, SHOWN_ROWS, tablesOf } from '#lib/queries/console/gate-query.ts';
import { openSeededEngine } from '../../support/seeded-engine.ts';
import { HOSTILE_QUERIES } from '../../support/hostile-queries.ts';

let engine: Engine;

beforeAll(async () => {
  ({ engine } = await openSeededEngine());
});
afterAll(() => engine.close());

const run = async (text: string) => decodeAnyRows(await engine.query(gateQuery(text)));

describe('gateQuery', () => {
  it.each([
    ['SELECT 1 AS n', [[1]]],
    ['SELECT 1 AS n ; \n', [[1]]],
    ['SELECT 1 AS n -- la suite\n', [[1]]],
    ['VALUES (1), (2)', [[1], [2]]],
    ['WITH a AS (SELECT 3 AS n) FROM a', [[3]]],
    ["SELECT ';' AS n", [[';']]],
  ])('lets one query through: %s', async (text, rows) => {
    expect((await run(text)).rows).toEqual(rows);
  });

  it.each(HOSTILE_QUERIES)('refuses, and changes nothing: %s', async (text) => {
    const [before] = (await run('SELECT count(*) AS n, max(label) AS l FROM codes')).rows;
    await expect(engine.query(gateQuery(text))).rejects.toBeInstanceOf(QueryError);
    expect((await run('SELECT count(*) AS n, max(label) AS l FROM codes')).rows).toEqual([before]);
  });

  it('asks for one row more than is shown, whatever the text says', async () => {
    for (const text of [
      'FROM range(5000)',
      'FROM range(5000) LIMIT 4000',
      'SELECT 1) UNION ALL (SELECT * FROM range(5000)',
    ])
      expect((await run(text)).rows).toHaveLength(SHOWN_ROWS + 1);
  });
});

describe('tablesOf', () => {
  it.each([
    ['SELECT 1', []],
    ['SELECT * FROM Depenses', ['codes', 'operations', 'movements']],
    ['FROM "regions" JOIN observations_libellees', ['indicators', 'observations', 'regions']],
    ['SELECT 1 FROM nulle_part', []],
  ])('names what %s may read', (text, names) => {
    expect(tablesOf(text)).toEqual(expect.arrayContaining(names));
    expect(tablesOf(text)).toHaveLength(names.length);
  });
});

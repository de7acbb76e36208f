import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SqlConsole } from '#lib/state/sql/sql-console.svelte.ts';
import { HOSTILE_QUERIES } from '../support/hostile-queries.ts';

const { folder, tables } = inject('nodeAnswers');
const movements = tables.find(({ name }) => name === 'movements')!;
const [, dataset = '', version = ''] = folder.split('/');

/** Minutes of work: a join that nothing shortens. */
const ENDLESS = `SELECT count(*) AS n FROM depenses AS a, depenses AS b, depenses AS c, depenses AS d
WHERE (a.ligne_fichier * b.ligne_fichier + c.ligne_fichier * d.ligne_fichier) % 7 = 3`;

let sql: SqlConsole;

beforeAll(() => {
  sql = new SqlConsole({ base: '', dataset, version });
});
afterAll(() => sql.close());

async function run(text: string) {
  await sql.run(text);
  return sql.outcome;
}

const counted = { kind: 'answer', answer: { rows: [[movements.rows]] } };
const count = () => run('SELECT count(*) AS n FROM depenses');

describe('SqlConsole', () => {
  it('starts its engine with the first query, and answers from the tables that it names', async () => {
    expect(sql.isStarted).toBe(false);
    expect(await count()).toMatchObject(counted);
    expect(sql.isStarted).toBe(true);
    expect(await run('SELECT nom FROM depenses')).toMatchObject({
      kind: 'refusal',
      refusal: { line: 1, column: 8 },
    });
  });

  it('refuses what is not one query or reaches out, and asks nothing of any network', async () => {
    const before = performance.getEntriesByType('resource').length;
    for (const text of HOSTILE_QUERIES) expect((await run(text)).kind, text).toBe('refusal');
    const after = performance.getEntriesByType('resource').slice(before);
    expect(after.map(({ name }) => new URL(name).pathname).filter((path) => !isTable(path))).toEqual([]);
    expect(await count()).toMatchObject(counted);
  });

  it('stops a cross join at its limit while the page lives, and answers the next query', async () => {
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 100);
    const start = performance.now();
    const stopped = await run(ENDLESS);
    const seconds = (performance.now() - start) / 1000;
    clearInterval(heart);
    expect(stopped).toMatchObject({ kind: 'failure' });
    expect(stopped.kind === 'failure' && stopped.sentence).toContain('en 10\u00a0secondes');
    expect(seconds).toBeGreaterThan(9.5);
    expect(seconds).toBeLessThan(14);
    expect(beats).toBeGreaterThan(60);
    expect(await count()).toMatchObject(counted);
  });

  it('is cancelled at once, and answers the next query', async () => {
    const pending = sql.run(ENDLESS);
    await expect.poll(() => sql.running).toBe('asking');
    await new Promise((resolve) => setTimeout(resolve, 200));
    sql.cancel();
    await pending;
    expect(sql.outcome).toEqual({ kind: 'cancelled' });
    expect(sql.running).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await count()).toMatchObject(counted);
  });

  it('refuses an answer too large for the page', async () => {
    const large = await run("SELECT repeat('x', 20000000) AS t");
    expect(large).toMatchObject({ kind: 'failure' });
    expect(large.kind === 'failure' && large.sentence).toContain('mémoire');
    expect(await count()).toMatchObject(counted);
  });
});

/** The tables that a refused text names, of this site: nothing else may be fetched. */
function isTable(path: string): boolean {
  return tables.some(({ file }) => path === `/${folder}/${file}`);
}

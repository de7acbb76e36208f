import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { latestVersion, type SiteManifest } from '#lib/contract/manifest.ts';
import { decodeAnyRows } from '#lib/engine/any-rows.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { SQL_EXAMPLES } from '#lib/queries/console/examples.ts';
import { gateQuery, tablesOf } from '#lib/queries/console/gate-query.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { ask } from '#lib/queries/question.ts';
import { writeOut } from '#lib/views/sql/query-link.ts';

const engines: Record<string, Engine> = {};

// Only the tables that the texts name are loaded, as on the page: a name that they miss is then not there.
beforeAll(async () => {
  const manifest = JSON.parse(await readFile('static/data/manifest.json', 'utf8')) as SiteManifest;
  const names = new Set([
    ...SQL_EXAMPLES.flatMap(({ text }) => tablesOf(text)),
    ...selectTotals.tables({ filters: NO_FILTERS }),
    ...selectByRegion.tables({ rule: 'seat', stage: 'committed', filters: NO_FILTERS }),
  ]);
  for (const dataset of manifest.datasets) {
    const version = latestVersion(dataset);
    const engine = (engines[dataset.id] = await openNodeEngine());
    for (const table of version.tables.filter(({ name }) => names.has(name)))
      await engine.load(table, await readFile(`static/data/${dataset.id}/${version.id}/${table.file}`));
  }
}, 120_000);
afterAll(() => Promise.all(Object.values(engines).map((engine) => engine.close())));

async function answer(dataset: string, text: string) {
  return decodeAnyRows(await engines[dataset]!.query(gateQuery(text)));
}

describe('SQL_EXAMPLES', () => {
  it.each(SQL_EXAMPLES)('$id is answered from the shipped data', async ({ text }) => {
    const { rows, columns } = await answer('demo', text);
    expect(rows.length).toBeGreaterThan(1);
    expect(columns.some(({ isNumeric }) => isNumeric)).toBe(true);
    await expect(answer('public', text)).resolves.toHaveProperty('columns', columns);
  });

  it('gives the totals that the pages give', async () => {
    const totals = await ask(engines['demo']!, selectTotals, { filters: NO_FILTERS });
    const { rows } = await answer('demo', SQL_EXAMPLES[0]!.text);
    expect(rows.map(([, , euros]) => Math.round(Number(euros) * 100)).toSorted((a, b) => a - b)).toEqual(
      totals
        .filter(({ cents }) => cents !== null)
        .map(({ cents }) => Number(cents))
        .toSorted((a, b) => a - b),
    );
  });

  it('answers a question of the pages from its link as the page does', async () => {
    for (const statement of [
      selectTotals.statement({ filters: NO_FILTERS }),
      selectByRegion.statement({ rule: 'seat', stage: 'committed', filters: NO_FILTERS }),
    ]) {
      const asked = decodeAnyRows(await engines['demo']!.query(statement));
      expect(asked.rows.length).toBeGreaterThan(1);
      expect(await answer('demo', writeOut(statement))).toEqual(asked);
    }
  });

  it('is a list of questions with names of their own', () => {
    expect(SQL_EXAMPLES.length).toBeGreaterThanOrEqual(8);
    expect(new Set(SQL_EXAMPLES.map(({ id }) => id)).size).toBe(SQL_EXAMPLES.length);
    expect(SQL_EXAMPLES.every(({ title }) => title.endsWith('\u00a0?'))).toBe(true);
  });
});

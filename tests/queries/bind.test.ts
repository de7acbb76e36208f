import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { decodeRows } from '#lib/engine/rows.ts';
import { KEPT_TABLES } from '#lib/queries/explore/kept-movements.ts';
import { loadEmptyTables } from '../support/empty-tables.ts';
import { questionCases } from '../support/question-cases.ts';
import { SEEDED_FILTERS } from '../support/seeded-filters.ts';

const cases = questionCases(SEEDED_FILTERS.map(([, filters]) => filters));
let engine: Engine;

beforeAll(async () => {
  engine = await openNodeEngine();
  await loadEmptyTables(engine);
});
afterAll(() => engine.close());

describe('every question', () => {
  it.each(cases)('is bound by the shipped engine: $name', async ({ statement: { text, params } }) => {
    const plan = decodeRows(await engine.query({ text: `EXPLAIN ${text}`, params }));
    expect(plan.length).toBeGreaterThan(0);
  });

  it.each(cases)('answers nothing when nothing was delivered: $name', async (one) => {
    expect(await one.ask(engine)).toEqual([]);
  });

  it('has a case', () => {
    const files = import.meta.glob<Record<string, unknown>>('/src/lib/queries/**/*.ts', { eager: true });
    const ids = Object.values(files)
      .flatMap((module) => Object.values(module))
      .filter(
        (value): value is { id: string } =>
          typeof value === 'object' && value !== null && 'statement' in value,
      )
      .map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(15);
    expect(new Set(cases.map(({ questionId }) => questionId))).toEqual(new Set(ids));
  });

  it.each(cases)(
    'keeps to the SQL that a distributed engine speaks too: $name',
    ({ statement: { text } }) => {
      expect(text).not.toMatch(
        /::|\b(qualify|current_date|today|now|json|collate|pivot|struct|list|filter|concat_ws)\b/i,
      );
    },
  );

  it.each(cases)(
    'reads only the tables it names, one cube at most: $name',
    ({ statement: { text }, tables }) => {
      const own = new Set([...text.matchAll(/\bWITH ([a-z_]+) AS/g)].map(([, name]) => name));
      const named = [...text.matchAll(/\b(?:FROM|JOIN) ([a-z_]+)/g)].map(([, name]) => name ?? '');
      const read = new Set(named.filter((name) => !own.has(name)));
      // What the explorer keeps may need any of its tables: it depends on the filters.
      if (tables === KEPT_TABLES) expect(tables).toEqual(expect.arrayContaining([...read]));
      else expect(read).toEqual(new Set(tables));
      expect(tables.filter((name) => name.startsWith('cube_')).length).toBeLessThan(2);
    },
  );
});

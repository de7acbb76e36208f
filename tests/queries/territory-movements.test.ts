import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '#lib/domain/rule.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import { selectTerritoryMovements } from '#lib/queries/territory-movements.ts';
import { ask } from '#lib/queries/question.ts';
import { openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

describe('selectTerritoryMovements', () => {
  it.each(RULES)('gives every part of every movement to its territory, rule %s', async (rule) => {
    let count = 0;
    for (const territory of TERRITORIES) {
      const rows = await ask(seeded.engine, selectTerritoryMovements, { territory, rule });
      const expected = seeded.movements.flatMap(({ operation, stage, parts }) =>
        parts[rule]
          .filter(([place]) => place === territory)
          .map(([, cents]) => `${operation} ${stage} ${cents}`),
      );
      const got = rows.map(({ operationKey, stage, cents }) => `${operationKey} ${stage} ${cents}`);
      expect(got.sort(), territory).toEqual(expected.sort());
      count += rows.length;
    }
    expect(count).toBe(sumOf(seeded.movements, ({ parts }) => parts[rule].length));
  });

  it('says of each where it was read, by line, operation and date', async () => {
    const rows = await ask(seeded.engine, selectTerritoryMovements, { territory: '84', rule: 'seat' });
    expect(rows.length).toBeGreaterThan(3);
    for (const { file, fileLine, date } of rows) {
      expect(file).not.toBe('');
      expect(fileLine).toBeGreaterThan(0);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    const order = rows.map(({ line, operationKey, date }) => `${line} ${operationKey} ${date}`);
    expect(order).toEqual([...order].sort());
  });
});

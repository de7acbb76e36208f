import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '#lib/domain/rule.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import { selectOperationCounts } from '#lib/queries/operation-counts.ts';
import { ask } from '#lib/queries/question.ts';
import { groupSorted, openSeededEngine, type SeededEngine } from '../support/seeded-engine.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

describe('selectOperationCounts', () => {
  it.each(RULES)('equals the plain reduction under the rule %s', async (rule) => {
    const rows = await ask(seeded.engine, selectOperationCounts, { rule });
    const expected = groupSorted(seeded.movements, ({ line }) => line).flatMap(([line, own]) =>
      TERRITORIES.map((territory) => {
        const here = own.filter(({ parts }) => parts[rule].some(([place]) => place === territory));
        const named = here.flatMap(({ siret, beneficiary }) => siret ?? beneficiary ?? []);
        return {
          line,
          territory,
          projectCount: new Set(here.map(({ project, operation }) => project ?? operation)).size,
          operationCount: new Set(here.map(({ operation }) => operation)).size,
          beneficiaryCount: new Set(named).size,
        };
      }),
    );
    expect(rows).toEqual(expected);
  });
});

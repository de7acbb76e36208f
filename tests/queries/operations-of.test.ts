import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { selectOperationsOf } from '#lib/queries/operations-of.ts';
import { ask } from '#lib/queries/question.ts';
import { groupSorted, openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

const cases = RULES.flatMap((rule) =>
  ['01', '84', 'com', 'unknown'].map((territory) => ({ rule, territory })),
);

describe('selectOperationsOf', () => {
  it.each(cases)(
    'equals the plain reduction, rule $rule, territory $territory',
    async ({ rule, territory }) => {
      const asked = TERRITORIES.find((code) => code === territory)!;
      const rows = await ask(seeded.engine, selectOperationsOf, { territory: asked, rule });
      const here = seeded.movements.flatMap((movement) =>
        movement.parts[rule]
          .filter(([place]) => place === territory)
          .map(([, part]) => ({ ...movement, part })),
      );
      const expected = groupSorted(here, ({ line, operation }) => `${line} ${operation}`).map(([, own]) => {
        const [first] = own;
        const [committedCents, contractedCents, paidCents] = STAGES.map((stage) => {
          const moved = own.filter((movement) => movement.stage === stage);
          return moved.length === 0 ? null : sumOf(moved, ({ part }) => part);
        });
        return {
          operationKey: first!.operation,
          line: first!.line,
          measureId: first!.measure,
          operator: first!.operator,
          projectName: null,
          beneficiaryName: first!.beneficiary,
          siret: first!.siret,
          procedure: null,
          committedCents,
          contractedCents,
          paidCents,
        };
      });
      expect(rows).toEqual(expected);
    },
  );

  it('sums to what the cube says of the same territory', async () => {
    const params = { rule: 'partners', stage: 'committed', filters: NO_FILTERS } as const;
    const inCube = await ask(seeded.engine, selectByRegion, params);
    const rows = await ask(seeded.engine, selectOperationsOf, { territory: '84', rule: 'partners' });
    const own = rows.filter(({ line }) => line === 'ia-sante');
    expect(own.length).toBeGreaterThan(0);
    expect(sumOf(own, ({ committedCents }) => committedCents ?? 0)).toBe(
      inCube.find(({ line, territory }) => line === 'ia-sante' && territory === '84')?.cents,
    );
  });
});

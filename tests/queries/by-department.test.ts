import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAGES } from '#lib/domain/stage.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import { selectByDepartment } from '#lib/queries/by-department.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { ask } from '#lib/queries/question.ts';
import { groupSorted, openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';
import { monthOf } from '../support/seeded-spending.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

describe('selectByDepartment', () => {
  it('equals the plain reduction, by month, what is not told last', async () => {
    for (const territory of TERRITORIES.slice(0, 5)) {
      const here = seeded.movements.filter(({ parts }) => parts.place[0]?.[0] === territory);
      const expected = groupSorted(here, (movement) =>
        [movement.line, movement.stage, movement.department ?? '~', monthOf(movement)].join(' '),
      ).map(([key, own]) => {
        const [line, stage, department, month] = key.split(' ');
        return {
          ...{ line, stage, department: department === '~' ? null : department, month: Number(month) },
          cents: sumOf(own, ({ cents }) => cents),
        };
      });
      expect(expected.filter(({ department }) => department === null).length).toBeGreaterThan(2);
      expect(expected.filter(({ department }) => department !== null).length).toBeGreaterThan(5);
      expect(await ask(seeded.engine, selectByDepartment, { territory })).toEqual(expected);
    }
  });

  it('sums over the départements to the region under the place, to the cent', async () => {
    let compared = 0;
    for (const stage of STAGES) {
      const regions = await ask(seeded.engine, selectByRegion, { rule: 'place', stage, filters: NO_FILTERS });
      for (const { line, territory, cents } of regions) {
        const rows = await ask(seeded.engine, selectByDepartment, { territory });
        const own = rows.filter((row) => row.line === line && row.stage === stage);
        expect(sumOf(own, (row) => row.cents)).toBe(cents);
        compared += own.length;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });
});

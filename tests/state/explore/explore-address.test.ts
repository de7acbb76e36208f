import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import type { ListDimension } from '#lib/queries/explore/explore-filters.ts';
import { ROW_ORDERS } from '#lib/queries/explore/list-kept.ts';
import { formatChoice, parseChoice } from '#lib/state/explore/explore-address.ts';
import { DEFAULT_CHOICE, type ExploreChoice } from '#lib/views/explore/explore-choice.ts';
import { ROW_COLUMNS } from '#lib/views/explore/row-columns.ts';
import { exploreValues, occitanie } from '../../support/explore-case.ts';

describe('formatChoice', () => {
  it('is empty for the defaults, in French words otherwise', () => {
    expect(formatChoice(DEFAULT_CHOICE)).toBe('');
    expect(formatChoice({ ...occitanie, stage: 'paid', line: 'formation' })).toBe(
      '?ligne=formation&etape=decaisse&territoire=76&depuis=2025-04&jusque=2026-06',
    );
  });

  it('keeps the date of the data, and nothing else of the query before', () => {
    expect(formatChoice(DEFAULT_CHOICE, '?au=2026-03-31&mesure=mesure-a')).toBe('?au=2026-03-31');
  });
});

describe('parseChoice', () => {
  it('reads what formatChoice writes', () => {
    const list = (name: ListDimension) => fc.subarray(exploreValues.lists[name].map(({ id }) => id));
    const month = fc.option(fc.integer({ min: 24300, max: 24320 }), { nil: null });
    const choices: fc.Arbitrary<ExploreChoice> = fc
      .record({
        line: fc.constantFrom('ia-sante' as const, 'formation' as const),
        stage: fc.constantFrom(...STAGES),
        rule: fc.constantFrom(...RULES),
        kept: fc.record({
          measure: list('measure'),
          operator: list('operator'),
          aid_type: list('aid_type'),
          territory: list('territory'),
          beneficiary_type: list('beneficiary_type'),
        }),
        months: fc.tuple(month, month),
        rows: fc.record({
          order: fc.constantFrom(...ROW_ORDERS),
          isDescending: fc.boolean(),
          columns: fc.subarray(
            ROW_COLUMNS.map(({ id }) => id),
            { minLength: 1 },
          ),
        }),
        operation: fc.option(fc.stringMatching(/^[A-Z0-9 &=éà-]{1,40}$/), { nil: null }),
      })
      .map(({ kept, months: [a, b], ...rest }): ExploreChoice => {
        const isTurned = a !== null && b !== null && a > b;
        const filters = { kept, fromMonth: isTurned ? b : a, toMonth: isTurned ? a : b };
        return { ...rest, filters };
      });
    fc.assert(
      fc.property(choices, (choice) => {
        expect(parseChoice(formatChoice(choice), exploreValues)).toEqual(choice);
      }),
    );
  });

  it('drops what is in no list of the version', () => {
    const search =
      '?ligne=ondam&etape=promis&regle=x&territoire=99&mesure=%27%20OR%201&type=ogre&depuis=2026-06&jusque=2025-01&tri=x&colonnes=y';
    expect(parseChoice(search, exploreValues)).toEqual(DEFAULT_CHOICE);
  });
});

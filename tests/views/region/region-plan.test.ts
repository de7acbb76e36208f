import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import type { RegionCode, Territory } from '#lib/domain/territory.ts';
import { describePlanIn } from '#lib/views/region/region-plan.ts';
import { REGIONS } from '../../support/regional-case.ts';

const plan = {
  amounts: {
    amounts: new Map<Territory, ReturnType<typeof cents>>([['01', cents(12_704_170_00)]]),
    projects: null,
    operations: null,
    envelope: null,
    people: new Map(),
    regions: REGIONS,
  },
  date: '2023-08-01',
  sourceId: null,
  regionalCents: cents(12_704_170_00),
  national: null,
};

describe('France 2030 in one region', () => {
  it.each<[RegionCode, string]>([
    [
      '01',
      'Région 01\u00a0: 12,7\u00a0M€ engagés par France\u00a02030, tous secteurs, au 1er\u00a0août 2023, soit 12\u202f704,17\u00a0€ par habitant.',
    ],
    ['84', 'Aucun montant de France\u00a02030 n’est publié pour cette région au 1er\u00a0août 2023.'],
  ])('says the amount of %s, its perimeter and its date', (code, sentence) => {
    expect(describePlanIn(plan, code)).toBe(sentence);
  });
});

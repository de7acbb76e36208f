import { describe, expect, it } from 'vitest';
import type { Denominator } from '#lib/domain/denominator.ts';
import { cents, sumCents } from '#lib/domain/money.ts';
import { RULES } from '#lib/domain/rule.ts';
import { REGION_CODES, TERRITORIES, type RegionCode } from '#lib/domain/territory.ts';
import { describeSensitivity } from '#lib/views/region/describe-sensitivity.ts';
import { rankColumns } from '#lib/views/region/rank-columns.ts';
import { toRegionFigures } from '#lib/views/region/region-figures.ts';
import { toRegionalAmounts, type RegionalRows } from '#lib/views/region/regional-rows.ts';
import { ranksUnderRules } from '#lib/views/region/rule-ranks.ts';
import { tableOfRanks } from '#lib/views/region/rules-table.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { ROWS_CASE } from '../../support/regional-rows-case.ts';

/** Twice as many in « 01 » as anywhere else, eighteen times more in « 93 » than in the others. */
const STUDENTS: Denominator = {
  id: 'etudiants',
  label: 'Étudiants (fictif)',
  unit: 'étudiant (fictif)',
  date: '2025-12-31',
  sourceId: 's1',
  values: Object.fromEntries(REGION_CODES.map((code) => [code, code === '93' ? 1800 : 100])),
  fragile: { '03': 'valeur de 2022' },
};
/** Under « lieu », what was in « 01 » and in « 93 » change places. */
function swapPlaces(values: readonly (number | null)[] | null) {
  if (!values) return null;
  const swap: Partial<Record<string, RegionCode>> = { '01': '93', '93': '01' };
  return TERRITORIES.map((code) => cents(values[TERRITORIES.indexOf(swap[code] ?? code)] ?? 0));
}
const seat = ROWS_CASE.cents.seat.committed;
const ROWS: RegionalRows = {
  ...ROWS_CASE,
  denominators: [STUDENTS],
  cents: {
    seat: ROWS_CASE.cents.seat,
    partners: ROWS_CASE.cents.seat,
    place: {
      ...ROWS_CASE.cents.seat,
      committed: { 'ia-sante': swapPlaces(seat['ia-sante']), formation: swapPlaces(seat.formation) },
    },
  },
};
const CHOICE = { line: 'ia-sante', stage: 'committed', rule: 'seat' } as const;

describe('ranks under every rule', () => {
  it('equal a count of the strictly greater, by each rule and denominator', () => {
    for (const denominator of ['habitant', 'etudiants']) {
      const found = ranksUnderRules(ROWS, { ...CHOICE, denominator });
      const units = (code: RegionCode) => (denominator === 'etudiants' ? (STUDENTS.values[code] ?? 0) : 1000);
      for (const rule of RULES) {
        const values = ROWS.cents[rule].committed['ia-sante']!.slice(0, 18).map((value, index) => ({
          code: REGION_CODES[index]!,
          value: Number(value) / units(REGION_CODES[index]!),
          isRanked: REGION_CODES[index] !== '94',
        }));
        for (const { code, value, isRanked } of values) {
          const greater = values.filter((other) => other.isRanked && other.value > value).length;
          expect(found.get(code)?.ranks[rule], `${code} ${rule}`).toBe(isRanked ? greater + 1 : null);
        }
      }
    }
  });

  it('give the range that the rule makes, and the rank by inhabitant that a denominator moves', () => {
    const byInhabitant = ranksUnderRules(ROWS, CHOICE);
    expect(byInhabitant.get('93')).toEqual({
      ranks: { seat: 1, place: 17, partners: 1 },
      range: { best: 1, worst: 17 },
      byInhabitant: null,
    });
    expect(byInhabitant.get('94')?.range).toBeNull();
    const byStudent = ranksUnderRules(ROWS, { ...CHOICE, denominator: 'etudiants' });
    expect(byStudent.get('93')).toMatchObject({ ranks: { seat: 17 }, byInhabitant: 1 });
  });

  it('are told of the region that moves most', () => {
    const input = toRegionalAmounts(ROWS, CHOICE);
    expect(describeSensitivity(input, { rule: 'seat', ranks: ranksUnderRules(ROWS, CHOICE) })).toBe(
      'Ce que la règle change, par habitant\u00a0: Région 01 va du rang 1 au rang 17\u00a0; 15\u00a0régions gardent leur rang sous les trois règles.',
    );
  });
});

describe('columns of ranks', () => {
  const cellsOf = (denominator: string, code: RegionCode) => {
    const input = toRegionalAmounts(ROWS, { ...CHOICE, denominator });
    const ranks = ranksUnderRules(ROWS, { ...CHOICE, denominator });
    const columns = rankColumns(input, { rule: 'seat', ranks });
    const figure = toRegionFigures(input).find(({ fact }) => fact.regionCode === code)!;
    return columns.map(({ label, region }) => [label, textOf(region(figure))]);
  };

  it('say the rank under the rule shown and its range', () => {
    expect(cellsOf('habitant', '93')).toEqual([
      ['Rang, par habitant', '1re'],
      ['Rang selon la règle', '1 à 17'],
    ]);
  });

  it('say the old rank and the new one under another denominator', () => {
    expect(cellsOf('etudiants', '93')[0]).toEqual([
      'Rang, par habitant → par étudiant (fictif)',
      '1re → 17e',
    ]);
  });

  it('rank nobody under five projects', () => {
    expect(cellsOf('habitant', '94')).toEqual([
      ['Rang, par habitant', 'petit effectif'],
      ['Rang selon la règle', 's.o.'],
    ]);
  });
});

describe('table of the rules', () => {
  it('has one total, under every rule and by every denominator', () => {
    for (const denominator of ['habitant', 'etudiants']) {
      const ranking = { rule: 'seat', ranks: ranksUnderRules(ROWS, { ...CHOICE, denominator }) } as const;
      const table = tableOfRanks(ROWS, {
        ...CHOICE,
        denominator,
        ranking,
        caption: 'Essai',
        scope: { base: '', dataset: 'essai', version: null },
      });
      const total = table.rows.find(({ key }) => key === 'national')!.cells.map(textOf);
      expect([total[1], total[3], total[5]]).toEqual(Array(3).fill('23\u202f100,00'));
      for (const [column, rule] of [
        [1, 'seat'],
        [3, 'place'],
        [5, 'partners'],
      ] as const) {
        const own = table.rows
          .filter(({ key }) => key !== 'national')
          .map(({ cells }) => Math.round(Number((cells[column] as { value: number }).value) * 100));
        expect(own).toHaveLength(21);
        expect(
          own.reduce((left, right) => left + right, 0),
          rule,
        ).toBe(23_100_00);
      }
      const reperes = toRegionFigures(toRegionalAmounts(ROWS, { ...CHOICE, denominator }));
      expect(sumCents(reperes.flatMap(({ repere }) => repere ?? []))).toBe(18_000_00);
    }
  });
});

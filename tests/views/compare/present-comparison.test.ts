import { describe, expect, it } from 'vitest';
import type { CompareChoice } from '#lib/views/compare/compare-choice.ts';
import { presentComparison } from '#lib/views/compare/present-comparison.ts';
import { middleRegion, proposeTerritories } from '#lib/views/compare/present-peers.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { cents } from '#lib/domain/money.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { day } from '../../support/records.ts';
import { COMPARE_CASE, COMPARE_CHOICE, COMPARE_DATE } from '../../support/compare-case.ts';

const scope = { base: '', dataset: 'demo', version: null };
const compare = (change: Partial<CompareChoice> = {}, rows = COMPARE_CASE, asOf = COMPARE_DATE) =>
  presentComparison(rows, { ...COMPARE_CHOICE, ...change }, { asOf, scope });
const rowOf = ({ columns, rows }: TableView, key: string) =>
  Object.fromEntries(
    columns.map((column, index) => [column.key, textOf(rows.find((row) => row.key === key)?.cells[index])]),
  );

describe('a comparison by inhabitant', () => {
  it('says from whom to whom, and the median of the 18 regions', () => {
    expect(compare().title).toBe(
      'Par habitant, l’engagé pour l’IA en santé va de 0,00\u00a0€ (Corse) à 4,00\u00a0€ (Mayotte)\u202f; médiane des 18 régions\u00a0: 1,00\u00a0€',
    );
  });

  it('gives each its value, its distances, its places under every rule and what it is divided by', () => {
    const { table } = compare();
    expect(rowOf(table, '53')).toEqual({
      territory: 'Bretagne',
      value: '2,00\u00a0€',
      gap: '+1,00\u00a0€',
      range: '2e à 3e',
      'rank-seat': '2',
      'rank-place': '3',
      'rank-partners': '2',
      amount: '4\u202f000\u202f000,00',
      denominator: '2\u202f000\u202f000',
      projects: '8',
      repere: '2\u202f000\u202f000,00',
      // Its term is passed: 276 days are left from 30 April 2025 to 31 January 2026.
      days: 'au moins 276\u00a0jours devant',
    });
    expect(rowOf(table, '94')).toMatchObject({
      value: '0,00\u00a0€',
      gap: '\u22121,00\u00a0€',
      range: '17e',
      // 89 days since 31 January 2025, the last day on which nothing was expected.
      days: '89\u00a0jours derrière',
    });
    expect(rowOf(table, 'median')).toMatchObject({ value: '1,00\u00a0€', gap: 's.o.' });
  });

  it('gives no place to few projects, and tells an older population', () => {
    const view = compare();
    expect(rowOf(view.table, '06')).toMatchObject({
      value: '4,00\u00a0€ (petit effectif)',
      range: 'petit effectif',
      'rank-seat': 'petit effectif',
      denominator: '500\u202f000 (population de 2017)',
    });
    expect(view.fairness).toContain(
      'Petit effectif, moins de cinq projets\u00a0: Mayotte. Un de plus changerait tout, et le rang n’est pas donné.',
    );
    expect(view.fairness).toContain('Mayotte\u00a0: habitants, population de 2017.');
  });

  it('says under which rule the order changes, or that none does', () => {
    expect(compare().finding).toBe(
      'L’ordre de ces territoires change sous la règle «\u00a0lieu d’exécution\u00a0».',
    );
    expect(compare({ territories: ['84', '94'] }).finding).toBe(
      'L’ordre de ces territoires est le même sous les trois règles d’attribution.',
    );
  });

  it('follows the rule', () => {
    expect(rowOf(compare({ rule: 'place' }).table, '53')).toMatchObject({
      value: '1,00\u00a0€',
      gap: '0,00\u00a0€',
    });
  });

  it('stops at the date of the data', () => {
    const february = compare({}, COMPARE_CASE, '2025-02-28' as typeof COMPARE_DATE);
    expect(february.curves?.series[0]?.points).toEqual([
      { month: 24300, value: 0.5 },
      { month: 24301, value: 0.5 },
    ]);
    expect(february.curves?.toMonth).toBe(24301);
  });
});

describe('what the territories are held against', () => {
  it('is one dotted line for all by inhabitant, since it is the same for all', () => {
    const rules = compare().curves?.rules ?? [];
    expect(rules.map(({ kind, code, label }) => ({ kind, code, label }))).toEqual([
      {
        kind: 'benchmark',
        code: null,
        label: 'Repère\u00a0: 0,24\u00a0€, 1,00\u00a0€ au 31\u00a0janvier 2026',
      },
    ]);
  });

  it.each([2, 3, 4, 5, 6])('is never dropped in euros: one for each of %i territories', (count) => {
    const territories = (['53', '84', '06', '94', '11', '01'] as const).slice(0, count);
    const rules = compare({ basis: 'euros', territories }).curves?.rules ?? [];
    expect(rules.map(({ code }) => code)).toEqual([...territories]);
    expect(rules.every(({ kind, points }) => kind === 'benchmark' && points.length > 1)).toBe(true);
  });

  it('is nothing under a reading that announces no envelope, which is said', () => {
    const view = compare({ reading: 'B' });
    expect(view.curves?.rules).toEqual([]);
    expect(view.held).toBe('Ni cible ni repère à tracer ici.');
    expect(view.fairness.at(-1)).toContain('lecture\u00a0B');
    expect(view.table.columns.map(({ key }) => key)).not.toContain('repere');
  });

  it('is a solid target for people trained, whose curve breaks where nothing is published', () => {
    const view = compare({ line: 'formation', basis: 'cible', territories: ['53', '84'] });
    expect(view.curves?.rules).toMatchObject([
      { kind: 'target', code: null, label: 'Cible\u00a0: 100\u00a0%' },
    ]);
    expect(view.curves?.series[0]?.points).toEqual([
      { month: 24300, value: 0.05 },
      { month: 24301, value: null },
      { month: 24302, value: 0.15 },
    ]);
    expect(rowOf(view.table, '84')).toMatchObject({
      value: '30\u00a0% (au 28\u00a0février 2025)',
      target: '1\u202f000 (2030)',
    });
  });
});

describe('a comparison of what nobody published', () => {
  it('says so, draws nothing and ranks nobody', () => {
    const view = compare({ line: 'formation' });
    expect(view.title).toBe(
      'Au 30\u00a0avril 2025, aucun montant engagé pour la formation n’est publié par région',
    );
    expect(view.curves).toBeNull();
    expect(view.funnel).toBeNull();
    expect(rowOf(view.table, '53')).toEqual({
      territory: 'Bretagne',
      value: 'n.c.',
      denominator: '2\u202f000\u202f000',
    });
  });
});

it('names the official targets of the territories chosen, and no other', () => {
  const target = (regionCode: RegionCode, euros: number, knownOn: string) => ({
    ...{ line: 'ia-sante' as const, stage: 'committed' as const, regionCode, date: day('2030-12-31') },
    ...{ cents: cents(euros * 100), source: 'Source fictive', knownOn: day(knownOn) },
  });
  const targets = [target('53', 31_000_000, '2025-01-01'), target('11', 9_000_000, '2030-01-01')];
  const held = (given: typeof targets) => compare({}, { ...COMPARE_CASE, targets: given }).held;
  expect(held(targets).replace(/[\u00a0\u202f]/g, ' ')).toMatch(
    /\. Cible officielle en euros, ni tracée ni comparée : Bretagne, 31 M€ au 31 décembre 2030 \(« Source fictive »\)\.$/,
  );
  expect(held([])).not.toContain('Cible officielle');
});

describe('the funnel of a comparison', () => {
  it('parts the regions that chance does not explain from the others', () => {
    const { funnel } = compare();
    // 223 operations for 18.5 million inhabitants; 60 where 12.05 are expected, between 2.3 and 23.7 at 99.8 %.
    expect(funnel?.mean).toBeCloseTo(12.054, 3);
    expect(funnel?.title).toBe(
      '1\u00a0région sur 18 sort des limites (au-dessus\u00a0: Île-de-France)\u202f; les autres ne se départagent pas.',
    );
    expect(rowOf(funnel?.table ?? { caption: '', columns: [], rows: [] }, '11')).toMatchObject({
      operations: '60',
      expected: '12,1',
      rate: '60',
      place: 'au-dessus',
    });
  });
});

it('compares without any population: by the amounts, with the first regions', () => {
  const rows = {
    ...COMPARE_CASE,
    regions: COMPARE_CASE.regions.map((region) => ({ ...region, population: null, populationAsOf: null })),
    denominators: [],
  };
  expect(proposeTerritories(rows, middleRegion(rows))).toEqual(['01', '02', '03', '04']);
  const view = compare({ basis: 'euros' }, rows);
  expect(view.title).toBe(
    'En montant, l’engagé pour l’IA en santé va de 0\u00a0€ (Corse) à 4\u00a0M€ (Bretagne)\u202f; médiane des 18 régions\u00a0: 1\u00a0M€',
  );
  expect(view.curves?.rules).toEqual([]);
  expect(view.funnel).toBeNull();
});

it('keeps a repère by inhabitants, one for each, where a denominator is not known everywhere', () => {
  const [inhabitants] = COMPARE_CASE.denominators;
  if (!inhabitants) throw new Error('no inhabitants');
  const values = { '53': 400, '84': 100, '94': 50 };
  const staff = {
    ...inhabitants,
    id: 'soignants',
    label: 'Soignants',
    unit: 'soignant',
    values,
    fragile: {},
  };
  const rows = { ...COMPARE_CASE, denominators: [inhabitants, staff] };
  const view = compare({ basis: 'soignants', territories: ['53', '84'] }, rows);
  expect(rowOf(view.table, '53')).toMatchObject({ value: '10\u202f000,00\u00a0€', denominator: '400' });
  expect(view.curves?.rules.map(({ code }) => code)).toEqual(['53', '84']);
  expect(view.held).toContain('au prorata (habitants)');
});

import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';
import { presentSeatEffect, type SeatInput } from '#lib/views/equity/present-seat-effect.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { REGIONS } from '../../support/regional-case.ts';

const amounts = (told: Partial<Record<Territory, number>>) =>
  new Map(TERRITORIES.map((code) => [code, cents((told[code] ?? 1_000_000) * 100)]));
const NAMES: Readonly<Record<string, string>> = { '11': 'Île-de-France', '44': 'Grand Est' };
const INPUT: SeatInput = {
  line: 'ia-sante',
  stage: 'committed',
  date: '30\u00a0septembre 2026',
  amounts: {
    seat: amounts({ '11': 20_000_000, unknown: 500_000 }),
    place: amounts({ '11': 7_600_000, '44': 13_400_000, unknown: 500_000 }),
    partners: amounts({ '11': 19_000_000, '84': 2_000_000, unknown: 500_000 }),
  },
  projects: new Map([['44', 3]]),
  regions: REGIONS.map((region) => ({ ...region, name: NAMES[region.regionCode] ?? region.name })),
};

describe('effect of the siège', () => {
  const view = presentSeatEffect(INPUT);

  it('says what it adds and takes, and that it sums to nothing', () => {
    expect(view?.title).toBe(
      'Le siège ajoute 12,4\u00a0M€ à l’Île-de-France et retire 12,4\u00a0M€ au Grand Est',
    );
    expect(view?.remarks).toEqual([
      'C’est le même argent\u00a0: sur les 18 régions et ce qui n’est dans aucune, les écarts font 0\u00a0€ entre siège et lieu, 0\u00a0€ entre siège et partenaires.',
      '12,4\u00a0M€ changent de territoire entre siège et lieu, 1\u00a0M€ entre siège et partenaires.',
    ]);
  });

  it('orders the regions by what the siège adds, what is in none of them last', () => {
    expect(view?.rows.map(({ key }) => key).slice(0, 1)).toEqual(['11']);
    expect(view?.rows.map(({ key }) => key).slice(-4)).toEqual(['44', 'com', 'non-regionalised', 'unknown']);
    expect(view?.rows.map(({ text }) => text).slice(0, 2)).toEqual(['+12,4\u00a0M€', '0\u00a0€']);
  });

  it('tables the three rules with equal totals and differences that sum to zero', () => {
    expect(view?.table.rows.at(-1)?.cells.map(textOf)).toEqual([
      'Total national, et somme des écarts',
      '39\u202f500\u202f000,00',
      '39\u202f500\u202f000,00',
      '39\u202f500\u202f000,00',
      '0,00',
      '0,00',
      '',
    ]);
    expect(
      view?.table.rows
        .find(({ key }) => key === '44')
        ?.cells.map(textOf)
        .at(-1),
    ).toBe('petit effectif au siège');
  });

  it('says so when the rules agree, and is nothing where one is not published', () => {
    const same = { seat: INPUT.amounts.seat, place: INPUT.amounts.seat, partners: INPUT.amounts.seat };
    expect(presentSeatEffect({ ...INPUT, amounts: same })?.title).toBe(
      'Le siège et le lieu d’exécution donnent les mêmes montants à chaque région',
    );
    expect(presentSeatEffect({ ...INPUT, amounts: { ...INPUT.amounts, place: null } })).toBeNull();
  });
});

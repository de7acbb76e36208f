import { describe, expect, it } from 'vitest';
import type { Denominator } from '#lib/domain/denominator.ts';
import { cents } from '#lib/domain/money.ts';
import { REGION_CODES, TERRITORIES } from '#lib/domain/territory.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { presentRegionRanks } from '#lib/views/region/region-ranks.ts';
import type { RegionalRows } from '#lib/views/region/regional-rows.ts';
import { ROWS_CASE } from '../../support/regional-rows-case.ts';

/** Everybody has 100 inhabitants, and 1 € more than the one before; the place of work turns the order over. */
const ROWS: RegionalRows = {
  ...ROWS_CASE,
  regions: ROWS_CASE.regions.map((region) => ({ ...region, population: 100 })),
  cents: {
    ...ROWS_CASE.cents,
    seat: { ...ROWS_CASE.cents.seat, committed: both(TERRITORIES.map((_, index) => cents(index * 100))) },
    place: {
      ...ROWS_CASE.cents.place,
      committed: both(TERRITORIES.map((_, index) => cents(9_000 - index * 100))),
    },
    partners: { ...ROWS_CASE.cents.partners, committed: both(TERRITORIES.map(() => cents(100))) },
  },
};

function both<Value>(value: Value) {
  return { 'ia-sante': value, formation: value };
}

describe('the rank of a region', () => {
  it('is told with its amplitude under the three rules', () => {
    // Seventeen are ranked: « 94 » has three projects. « 93 » is the last but one of the codes.
    expect(presentRegionRanks(ROWS, '93', 'ia-sante')?.sentence).toBe(
      'Par habitant\u00a0: rang 1 à 17 sur 17 régions classées, selon la règle.',
    );
    expect(presentRegionRanks(ROWS, '93', 'ia-sante')?.table.rows[0]?.cells.map(textOf)).toEqual([
      'Par habitant',
      '1 sur 17',
      '17 sur 17',
      '1 sur 17',
    ]);
  });

  it('is told by each denominator of the delivery', () => {
    const values = Object.fromEntries(REGION_CODES.map((code) => [code, code === '01' ? 0.001 : 100]));
    const nurses: Denominator = {
      id: 'infirmiers',
      label: 'Infirmiers',
      unit: 'infirmier',
      date: null,
      sourceId: null,
      values,
      fragile: {},
    };
    const ranks = presentRegionRanks({ ...ROWS, denominators: [nurses] }, '01', 'formation');
    expect(ranks?.sentence).toBe(
      'Par habitant\u00a0: rang 1 à 17 sur 17 régions classées, selon la règle. Tous dénominateurs confondus\u00a0: rang 1 à 17 sur 17 régions classées, selon la règle.',
    );
    expect(ranks?.table.rows[1]?.cells.map(textOf)).toEqual([
      'Par infirmier',
      '17 sur 17',
      '1 sur 17',
      '1 sur 17',
    ]);
  });

  it('is none under five projects, and not asked where nothing is published', () => {
    expect(presentRegionRanks(ROWS, '94', 'ia-sante')?.sentence).toBe(
      'Par habitant\u00a0: pas de rang, sous aucune règle.',
    );
    const silent = { committed: both(null), contracted: both(null), paid: both(null) };
    const none: RegionalRows = { ...ROWS, cents: { seat: silent, place: silent, partners: silent } };
    expect(presentRegionRanks(none, '93', 'ia-sante')).toBeNull();
  });
});

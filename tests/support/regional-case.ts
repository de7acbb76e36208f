import { cents } from '#lib/domain/money.ts';
import { REGION_CODES, TERRITORIES } from '#lib/domain/territory.ts';
import type { RegionalAmounts } from '#lib/views/region/region-figures.ts';
import type { RegionFact } from '#lib/views/figure/region-fact.ts';

/** Eighteen fictitious regions of 1 000 inhabitants; the last one was counted in 2017. */
export const REGIONS: readonly RegionFact[] = REGION_CODES.map((regionCode, index) => ({
  regionCode,
  name: `Région ${String(index + 1).padStart(2, '0')}`,
  short: `R${String(index + 1).padStart(2, '0')}`,
  population: 1000,
  populationAsOf: regionCode === '94' ? '2017-01-01' : '2023-01-01',
  tileColumn: index % 5,
  tileRow: Math.floor(index / 5),
}));

/** 100 € in « 01 », 200 € in « 02 »… 1 800 € in « 94 »; 50 € beyond the regions, 450 € in none, nothing unknown. */
export const AMOUNTS = new Map(
  TERRITORIES.map((territory, index) => [
    territory,
    cents([50_00, 450_00, 0][index - 18] ?? (index + 1) * 100_00),
  ]),
);

export const REGIONAL_CASE: RegionalAmounts = {
  amounts: AMOUNTS,
  projects: new Map(TERRITORIES.map((territory, index) => [territory, index === 17 ? 3 : 7])),
  operations: new Map(TERRITORIES.map((territory, index) => [territory, index === 17 ? 3 : 8])),
  envelope: cents(18_000_00),
  people: new Map([
    ['01', { trained: 40, trainedAsOf: '2026-09-30', target: 50, targetDate: '2030-12-31' }],
    ['02', { trained: 60, trainedAsOf: '2026-09-30', target: 50, targetDate: '2030-12-31' }],
  ]),
  regions: REGIONS,
};

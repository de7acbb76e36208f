/** The 18 regions by INSEE code, text (« 01 » is Guadeloupe). Source: Insee, code officiel géographique 2026. */
export const REGION_CODES = [
  '01',
  '02',
  '03',
  '04',
  '06',
  '11',
  '24',
  '27',
  '28',
  '32',
  '44',
  '52',
  '53',
  '75',
  '76',
  '84',
  '93',
  '94',
] as const;
export type RegionCode = (typeof REGION_CODES)[number];

/** Money that is in no region: overseas collectivities, not regionalised by nature, not filled in. Three different facts. */
export const RESIDUALS = ['com', 'non-regionalised', 'unknown'] as const;
export type Residual = (typeof RESIDUALS)[number];

/** Where money can be under one rule. The 21 of them sum to the national figure. */
export const TERRITORIES = [...REGION_CODES, ...RESIDUALS] as const;
export type Territory = (typeof TERRITORIES)[number];

/** The five overseas regions (DROM), always drawn. */
export const OVERSEAS_REGIONS: readonly RegionCode[] = ['01', '02', '03', '04', '06'];

/** True for the INSEE code of one of the 18 regions, as text. */
export function isRegionCode(code: string): code is RegionCode {
  return (REGION_CODES as readonly string[]).includes(code);
}

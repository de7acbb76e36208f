import type { RegionCode, Territory } from '#lib/domain/territory.ts';
import { isMissing } from '#lib/convert/cells/missing.ts';
import type { Geography } from '#lib/convert/cells/parse-territory.ts';

/**
 * Region of the accounting company (« société ») of a national Chorus export, the 13 mainland regions and Corsica by
 * their former regions. Source: api-subventions-asso, table of companies.
 */
const REGIONS: Readonly<Record<RegionCode, readonly string[]>> = {
  '01': [],
  '02': [],
  '03': [],
  '04': [],
  '06': [],
  '11': ['IDF1'],
  '24': ['CENT'],
  '27': ['BOUR', 'FRCO'],
  '28': ['BNOR', 'HNOR'],
  '32': ['NORP', 'PICA'],
  '44': ['ALSA', 'LORR', 'CHAR'],
  '52': ['PAYL'],
  '53': ['BRET'],
  '75': ['AQUI', 'LIMO', 'POIT'],
  '76': ['LANG', 'MIPY'],
  '84': ['AUVE', 'RALP'],
  '93': ['PACA'],
  '94': ['CORS'],
};
const CENTRAL = ['ADCE', 'DEFE', 'DILA', 'ETR1'];
/** Overseas, one code for several regions: not separable. */
const OVERSEAS = ['DOM1', 'DOM2', 'DOM3', 'DOM4'];

const COMPANIES: ReadonlyMap<string, Territory> = new Map([
  ...Object.entries(REGIONS).flatMap(([region, codes]) =>
    codes.map((code) => [code, region as RegionCode] as const),
  ),
  ...CENTRAL.map((code) => [code, 'non-regionalised'] as const),
  ...OVERSEAS.map((code) => [code, 'unknown'] as const),
]);

/** The territory of an accounting company; null when the cell is empty, `undefined` when the code is not known. */
export function parseCompany(text: string): Territory | null | undefined {
  return isMissing(text) ? null : COMPANIES.get(text.trim().toUpperCase());
}

const LOCATION = /^N(\d{2})?(\d[\dAB])?\d*$/;

/**
 * The region of a « localisation interministérielle »: N, then region, department and commune (N53, N1175, N5244215).
 * N alone is the whole country. Null when the cell is empty; `undefined` for another form (S198063), a region that is
 * none, or a department of another region.
 */
export function parseLocation(text: string, geography: Geography): Territory | null | undefined {
  if (isMissing(text)) return null;
  const [whole, region = '', department = ''] = LOCATION.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  if (region === '') return 'non-regionalised';
  const territory = geography.regionOf(region);
  const departmental = department ? geography.regionOfDepartment(department) : null;
  const isCoherent = departmental === null || departmental === territory;
  return isCoherent ? (territory ?? undefined) : undefined;
}

/** The département of a location, by its Insee code, where it is one of that region; null where none is told. */
export function departmentOfLocation(
  text: string,
  region: Territory | null,
  geography: Geography,
): string | null {
  const department = LOCATION.exec(text.trim())?.[2] ?? '';
  const isThere = department !== '' && region !== null && geography.regionOfDepartment(department) === region;
  return isThere ? geography.departmentOf(department) : null;
}

import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';
import { foldText } from './fold-text.ts';
import { toText } from './read-cell.ts';

/** The reference beside the deliveries: names of regions and departments, rules that attach a row to a line. */
export interface RecomputeReference {
  readonly geography: {
    readonly regions: readonly {
      readonly region_code: string;
      readonly name: string;
      readonly population?: number | null;
    }[];
    readonly departments: readonly {
      readonly department_code: string;
      readonly name: string;
      readonly region_code: string;
    }[];
    readonly aliases: readonly { readonly alias: string; readonly region_code: string }[];
  };
  readonly rules: readonly {
    readonly when: Readonly<Record<string, string>>;
    readonly line: string;
    readonly measure?: string | null;
  }[];
  /** PILOTE’s id of an indicator → ours. */
  readonly indicators: Readonly<Record<string, string>>;
}

/** Where texts of a delivery are; null for an empty cell and for what is no territory. */
export interface Places {
  /** A region by its code or any of its names, a residual by its words. */
  territory(cell: string): Territory | null;
  /** The region of a department by its code on two or three signs, or its name. */
  department(cell: string): Territory | null;
}

/** Overseas collectivities by the number of their department. Source: Insee, code officiel géographique 2026. */
const COLLECTIVITIES = ['975', '977', '978', '984', '986', '987', '988', '989'];

/** The places of a reference. */
export function indexPlaces({
  geography: { regions, departments, aliases },
}: Pick<RecomputeReference, 'geography'>): Places {
  const collectivities = COLLECTIVITIES.map((code) => [code, 'com'] as const);
  const names = new Map<string, string>([
    ...regions.flatMap(({ region_code, name }) => [
      [region_code, region_code] as const,
      [foldText(name), region_code] as const,
    ]),
    ...aliases.map(({ alias, region_code }) => [foldText(alias), region_code] as const),
    ...collectivities,
    ['com', 'com'],
    ['non regionalise', 'non-regionalised'],
    ['non regionalisee', 'non-regionalised'],
    ['non regionalised', 'non-regionalised'],
  ]);
  const numbers = new Map<string, string>([
    ...departments.flatMap(({ department_code, name, region_code }) => [
      [foldText(department_code), region_code] as const,
      [foldText(name), region_code] as const,
    ]),
    ...collectivities,
  ]);
  return {
    territory: (cell) => find(names, foldText(toText(cell) ?? '')),
    department: (cell) => {
      const text = foldText((toText(cell) ?? '').replace(/\.0$/, ''));
      return find(numbers, text) ?? find(numbers, text.replace(/^0/, '').padStart(2, '0'));
    },
  };
}

function find(codes: ReadonlyMap<string, string>, text: string): Territory | null {
  const code = codes.get(text);
  return TERRITORIES.find((territory) => territory === code) ?? null;
}

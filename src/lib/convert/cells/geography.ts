import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';
import { foldText } from './fold-text.ts';
import type { Geography } from './parse-territory.ts';

/** Rows of `data/reference`: regions.csv, departments.csv and region-aliases.csv, by their own headers. */
export interface GeographyRows {
  readonly regions: readonly { readonly region_code: string; readonly name: string }[];
  readonly departments: readonly {
    readonly department_code: string;
    readonly name: string;
    readonly region_code: string;
  }[];
  readonly aliases: readonly { readonly alias: string; readonly region_code: string }[];
}

/** The geography of the reference rows. Throws on a code that is no territory: the reference is at fault. */
export function buildGeography({ regions, departments, aliases }: GeographyRows): Geography {
  const byText = new Map<string, Territory>();
  for (const { region_code, name } of regions) {
    byText.set(region_code, territoryOf(region_code));
    byText.set(foldText(name), territoryOf(region_code));
  }
  for (const { alias, region_code } of aliases) byText.set(foldText(alias), territoryOf(region_code));
  const byDepartment = new Map(
    departments.flatMap(({ department_code, name, region_code }) => {
      const department = { code: department_code, region: territoryOf(region_code) };
      return [department_code, name].map((text) => [foldText(text), department] as const);
    }),
  );
  return {
    regionOf: (text) => byText.get(foldText(text)) ?? null,
    regionOfDepartment: (text) => byDepartment.get(foldText(text))?.region ?? null,
    departmentOf: (text) => byDepartment.get(foldText(text))?.code ?? null,
  };
}

function territoryOf(code: string): Territory {
  const territory = TERRITORIES.find((candidate) => candidate === code);
  if (!territory) throw new Error(`invalid region code: ${code}`);
  return territory;
}

import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { toFrenchCsv } from '#lib/export/csv.ts';
import { selectFilterOptions } from '#lib/queries/filter-options.ts';
import { selectTerritoryMovements } from '#lib/queries/territory-movements.ts';
import { headOfRegionFile, tableOfMovements, tableOfSummary } from '#lib/views/region/region-files.ts';
import type { RegionFile } from '#lib/views/region/region-file-names.ts';
import { askPublished, type Published } from './published.server.ts';
import { readRegionalRows } from './regional-rows.server.ts';

/** One file of one region of a version, as French CSV. Throws on a version that does not name the region. */
export async function writeRegionFile(
  published: Published,
  code: RegionCode,
  file: RegionFile,
): Promise<string> {
  const rows = await readRegionalRows(published);
  const fact = rows.regions.find(({ regionCode }) => regionCode === code);
  if (!fact) throw new Error(`region without facts: ${code}`);
  const table =
    file === 'synthese' ? tableOfSummary(rows, code, published) : await askMovements(published, code);
  return toFrenchCsv(table, headOfRegionFile(fact.name, table, published));
}

async function askMovements(published: Published, territory: RegionCode) {
  const [movements, options] = await Promise.all([
    askPublished(published, selectTerritoryMovements, { territory, rule: DEFAULT_RULE }),
    askPublished(published, selectFilterOptions, null),
  ]);
  const labelOf = (dimension: string, id: string) =>
    options.find((option) => option.dimension === dimension && option.id === id)?.label ?? id;
  return tableOfMovements(movements, labelOf, published);
}

/** Files that a version has for each region: none of movements where nobody delivered any. */
export function regionFilesOf({ version }: Published): RegionFile[] {
  const movements = version.tables.find(({ name }) => name === 'movements')?.rows ?? 0;
  return movements === 0 ? ['synthese'] : ['mouvements', 'synthese'];
}

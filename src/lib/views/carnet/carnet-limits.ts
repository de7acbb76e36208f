import { BUDGET_LINES } from '#lib/domain/line.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { presentLimits } from '#lib/views/sheet/present-limits.ts';
import type { SheetFacts } from '#lib/views/sheet/sheet-facts.ts';
import type { CarnetEntry } from './present-carnet.ts';

/** What the figures of a carnet do not say: in the country, then what is proper to each region that it quotes. */
export function listCarnetLimits(entries: readonly CarnetEntry[], facts: SheetFacts): string[] {
  const lines = BUDGET_LINES.filter((line) => entries.some((entry) => entry.line === line));
  const national = presentLimits(facts, { lines, region: null });
  const regions = new Set(entries.flatMap(({ region }) => region ?? []));
  const own = [...regions].flatMap((region) =>
    presentLimits(facts, { lines: linesIn(region, entries), region })
      .filter((limit) => !national.includes(limit))
      .map((limit) => `${nameOf(region, facts)}, ${limit}`),
  );
  return [...national, ...own];
}

function linesIn(region: RegionCode, entries: readonly CarnetEntry[]) {
  return BUDGET_LINES.filter((line) =>
    entries.some((entry) => entry.line === line && entry.region === region),
  );
}

function nameOf(region: RegionCode, { regional }: SheetFacts): string {
  return regional.regions.find(({ regionCode }) => regionCode === region)?.name ?? region;
}

import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { isRegionCode, type RegionCode } from '#lib/domain/territory.ts';
import { embedAddress } from './embed-address.ts';
import type { Scope } from '#lib/views/shell/address.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';

/** What another site may show of one region. */
export interface RegionalFigure {
  /** Its word in an address, kept for ever. */
  readonly id: string;
  readonly label: string;
  /** The line whose committed money it is, at the seat; null for people trained. */
  readonly line: BudgetLine | null;
}

/** The word of an address that names the region. */
const REGION_QUERY = 'region';

export const REGIONAL_FIGURES: readonly RegionalFigure[] = [
  ...BUDGET_LINES.map((line) => ({
    id: `engage.${line}`,
    label: `${LINE_LABELS[line]}\u00a0: engagé`,
    line,
  })),
  { id: 'formes', label: 'Personnes formées', line: null },
];

/** « ?region=53 ». */
export function searchOfRegion(code: RegionCode): string {
  return `?${REGION_QUERY}=${code}`;
}

/** The region that a query names; null for none, and for what is not one of the 18 codes. */
export function findRegionAsked(search: string): RegionCode | null {
  const code = new URLSearchParams(search).get(REGION_QUERY);
  return code !== null && isRegionCode(code) ? code : null;
}

/** Where a figure of one region stands alone: « /embed/demo/region/formes/?region=53 ». */
export function regionalAddress(scope: Scope, { id }: Pick<RegionalFigure, 'id'>, code: RegionCode): string {
  return `${embedAddress(scope, `region/${id}`)}${searchOfRegion(code)}`;
}

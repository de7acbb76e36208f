import { cents, sumCents, type Cents } from '#lib/domain/money.ts';
import { isRegionCode, type RegionCode } from '#lib/domain/territory.ts';
import type { ObservationRow } from '#lib/queries/facts.ts';
import { formatDate, formatEuros, formatMillions, formatShare } from './format.ts';
import type { RegionalAmounts } from './region-figures.ts';
import type { RegionFact } from './repere.ts';

export const FRANCE_2030_INDICATOR = 'france2030-engage';

/** The only public amounts by region: all of France 2030, not health alone. Never a line, never beside one. */
export interface France2030 {
  readonly amounts: RegionalAmounts;
  readonly date: string;
  readonly sourceId: string | null;
  readonly regionalCents: Cents;
  /** Published to the nearest tenth of a billion, hence « environ »; null when no national value has that month. */
  readonly national: { readonly cents: Cents; readonly qualifier: string | null } | null;
}

/** The last date with a value in each region, and the national value of the same month; null when there is none. */
export function toFrance2030(
  observations: readonly ObservationRow[],
  regions: readonly RegionFact[],
): France2030 | null {
  const published = observations.filter(
    ({ indicatorId, kind, value, date }) =>
      indicatorId === FRANCE_2030_INDICATOR && kind === 'va' && value !== null && date !== null,
  );
  const regional = published.filter(({ zoneId }) => regionOf(zoneId) !== null);
  const date = regional
    .map((row) => row.date ?? '')
    .toSorted()
    .at(-1);
  if (date === undefined) return null;
  const rows = regional.filter((row) => row.date === date);
  const amounts = new Map(
    rows.flatMap(({ zoneId, value }) => {
      const code = regionOf(zoneId);
      return code === null ? [] : [[code, cents(Math.round((value ?? 0) * 100))] as const];
    }),
  );
  const national = published.find(
    (row) => row.zoneId === 'FRANCE' && row.date?.slice(0, 7) === date.slice(0, 7),
  );
  return {
    amounts: { amounts, operations: null, envelope: null, people: new Map(), regions },
    date,
    sourceId: rows[0]?.sourceId ?? null,
    regionalCents: sumCents(amounts.values()),
    national: national
      ? { cents: cents(Math.round((national.value ?? 0) * 100)), qualifier: national.qualifier }
      : null,
  };
}

/** What the 18 regions hold of the national value, and what has no region: each with its number, base and date. */
export function describeFrance2030({ date, regionalCents, national }: France2030): string {
  const regional = `Au ${formatDate(date)}, les 18 régions réunissent ${formatEuros(regionalCents)} engagés par France\u00a02030, tous secteurs`;
  if (!national) return `${regional}.`;
  const rest = cents(national.cents - regionalCents);
  const about = national.qualifier ? `${national.qualifier} ` : '';
  return `${regional}, soit ${formatShare(regionalCents / national.cents)} du total national publié (${about}${formatMillions(national.cents)}). Le reste, ${about}${formatMillions(rest)} (${formatShare(rest / national.cents)}), n’est pas régionalisé.`;
}

function regionOf(zoneId: string): RegionCode | null {
  const code = zoneId.slice(1);
  return zoneId.startsWith('R') && isRegionCode(code) ? code : null;
}

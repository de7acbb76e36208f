import { cents, sumCents, type Cents } from '#lib/domain/money.ts';
import { isRegionCode, type RegionCode } from '#lib/domain/territory.ts';
import type { ObservationRow } from '#lib/queries/facts.ts';
import { formatDate, formatExact, formatMillions, formatShare } from '#lib/views/words/format.ts';
import { rankFigures, toRegionFigures, type RegionalAmounts } from './region-figures.ts';
import type { BesideRow } from './regions-table.ts';
import { euroCell } from '#lib/views/figure/cells.ts';
import { RESIDUAL_LABELS } from '#lib/views/words/labels.ts';
import type { BalanceRow } from './regional-residuals.ts';
import type { RegionFact } from '#lib/views/figure/region-fact.ts';

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
    amounts: { amounts, projects: null, operations: null, envelope: null, people: new Map(), regions },
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
  const regional = `Au ${formatDate(date)}, les 18 régions réunissent ${formatExact(regionalCents)} engagés par France\u00a02030, tous secteurs`;
  if (!national) return `${regional}.`;
  const rest = cents(national.cents - regionalCents);
  const about = national.qualifier ? `${national.qualifier} ` : '';
  return `${regional}, soit ${formatShare(regionalCents / national.cents)} du total national publié (${about}${formatMillions(national.cents)}). Le reste, ${about}${formatMillions(rest)} (${formatShare(rest / national.cents)}), n’est pas régionalisé.`;
}

/** The first regions and what they hold of the amounts that have a region. */
export function titleOfFrance2030({ amounts, regionalCents }: France2030): string {
  const top = rankFigures(toRegionFigures(amounts), 'amount').slice(0, 2);
  const names = top.map(({ figure }) => figure.fact.name).join(' et ');
  const share = sumCents(top.flatMap(({ figure }) => figure.cents ?? [])) / regionalCents;
  return `${names} réunissent ${formatShare(share)} des montants régionalisés de France\u00a02030`;
}

/** What is beside the regions, as published: a rounded national value, hence a rounded rest, told in words. */
export function besideFrance2030(plan: France2030): BesideRow[] {
  return presentShares(plan).map(({ key, label, cents, text }) => ({
    key,
    label,
    amount: key === 'regions' ? euroCell(cents) : { text, value: null },
    projects: null,
    operations: null,
  }));
}

/** The same rows with what each is of the national value; no share without one. */
export function balanceOfFrance2030(plan: France2030): BalanceRow[] {
  const national = plan.national?.cents ?? null;
  return presentShares(plan).map(({ key, label, cents, text }) => ({
    key,
    label,
    amount: text,
    share: national === null ? '' : formatShare(cents / national),
  }));
}

function presentShares({ regionalCents, national }: France2030) {
  const regions = {
    key: 'regions',
    label: 'Les 18 régions',
    cents: regionalCents,
    text: formatExact(regionalCents),
  };
  if (!national) return [regions];
  const about = (key: string, label: string, value: Cents) => ({
    key,
    label,
    cents: value,
    text: [national.qualifier, formatMillions(value)].filter(Boolean).join(' '),
  });
  return [
    regions,
    about('non-regionalised', RESIDUAL_LABELS['non-regionalised'], cents(national.cents - regionalCents)),
    about('national', 'Total national publié', national.cents),
  ];
}

function regionOf(zoneId: string): RegionCode | null {
  const code = zoneId.slice(1);
  return zoneId.startsWith('R') && isRegionCode(code) ? code : null;
}

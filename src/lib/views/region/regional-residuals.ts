import { shareOf, sumCents, type Cents } from '#lib/domain/money.ts';
import { REGION_CODES, RESIDUALS, type Residual, type Territory } from '#lib/domain/territory.ts';
import { formatMillions, formatShare, measured, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { RESIDUAL_LABELS } from '#lib/views/words/labels.ts';

/** Money that is in no region, in words: « 12,4 M€ (5,2 %) ». The share is of the national figure. */
export interface ResidualView {
  readonly code: Residual;
  readonly label: string;
  readonly cents: Cents | null;
  readonly text: string;
}

/** National figure: the 18 regions and the three residuals. Null when the amounts are not published. */
export function nationalCents(amounts: ReadonlyMap<Territory, Cents> | null): Cents | null {
  return amounts && sumCents(amounts.values());
}

/** What the 18 regions hold together. */
export function regionalCents(amounts: ReadonlyMap<Territory, Cents> | null): Cents | null {
  return amounts && sumCents(REGION_CODES.flatMap((code) => amounts.get(code) ?? []));
}

/** The three residuals, in their order, zeros included. */
export function presentResiduals(amounts: ReadonlyMap<Territory, Cents> | null): ResidualView[] {
  const national = nationalCents(amounts);
  return RESIDUALS.map((code) => {
    const cents = amounts?.get(code) ?? null;
    const share = cents === null || national === null ? null : shareOf(cents, national);
    return { code, label: RESIDUAL_LABELS[code], cents, text: residualText(cents, share) };
  });
}

function residualText(cents: Cents | null, share: number | null): string {
  if (cents === null) return NOT_PUBLISHED;
  return share === null ? formatMillions(cents) : `${formatMillions(cents)} (${formatShare(share)})`;
}

/** One line of a balance, in words; the share is of the national figure, empty when it cannot be formed. */
export interface BalanceRow {
  readonly key: string;
  readonly label: string;
  readonly amount: string;
  readonly share: string;
}

/** The 18 regions together, the three residuals, then the national figure that they make to the cent. */
export function presentBalance(amounts: ReadonlyMap<Territory, Cents> | null): BalanceRow[] {
  const national = nationalCents(amounts);
  const row = (key: string, label: string, cents: Cents | null): BalanceRow => {
    const share = cents === null || national === null ? null : shareOf(cents, national);
    return {
      key,
      label,
      amount: measured(cents, formatMillions).text,
      share: share === null ? '' : formatShare(share),
    };
  };
  return [
    row('regions', 'Les 18 régions', regionalCents(amounts)),
    ...RESIDUALS.map((code) => row(code, RESIDUAL_LABELS[code], amounts?.get(code) ?? null)),
    row('national', 'Total national', national),
  ];
}

import { describe, expect, it } from 'vitest';
import type { BeneficiarySpread, EquityRows } from '#lib/views/equity/equity-rows.ts';
import { cents } from '#lib/domain/money.ts';
import { equityUntil } from '#lib/views/clock/cut-equity.ts';
import { presentEquity } from '#lib/views/equity/present-equity.ts';
import { day } from '../../support/records.ts';
import { SERIES_CASE } from '../../support/regional-series-case.ts';
import { ROWS_CASE } from '../../support/regional-rows-case.ts';

const heldBy = (name: string): BeneficiarySpread => ({
  concentration: { kind: 'measured', holders: 12, largest: 0.5, index: 0.1, equalHolders: 10 },
  largest: [{ name, share: 0.3 }],
});
const both = (spread: BeneficiarySpread | null) => ({ 'ia-sante': spread, formation: null });
const rows: EquityRows = {
  regional: ROWS_CASE,
  denominators: [],
  beneficiaries: {
    committed: both(heldBy('en septembre')),
    contracted: both(heldBy('en septembre')),
    paid: both(null),
  },
  ruralGradings: [],
  shortage: null,
  plan: { cents: [['84', cents(1_000_00)]], date: '2026-02-15', source: 's1' },
};
const JANUARY = 2026 * 12;
const spread = (stage: 'committed' | 'contracted', month: number, name: string) => ({
  line: 'ia-sante' as const,
  stage,
  month,
  spread: heldBy(name),
});
const series = {
  regional: SERIES_CASE,
  spreads: [
    spread('committed', JANUARY, 'en janvier'),
    spread('contracted', JANUARY + 2, 'en mars, contractualisé'),
    spread('committed', JANUARY + 2, 'en mars'),
  ],
};
const at = (date: string) => equityUntil(rows, series, day(date));

describe('equityUntil', () => {
  it('has the money of each territory up to the last whole month', () => {
    // Auvergne-Rhône-Alpes, half of it in January and half in March.
    const moneyOn = (date: string) =>
      presentEquity(at(date), { line: 'ia-sante', stage: 'committed', rule: 'seat', denominator: '' }, date);
    const amounts = (date: string) => at(date).regional.cents.seat.committed['ia-sante']?.map(Number);
    expect(amounts('2026-03-30')?.slice(0, 3)).toEqual([50_00, 100_00, 150_00]);
    expect(amounts('2026-03-31')?.slice(0, 3)).toEqual([100_00, 200_00, 300_00]);
    expect(moneyOn('2026-02-28').shown).toContain('Données au 28\u00a0février 2026.');
  });

  it('names who held the money then, nobody before the first movement, nothing where it is not published', () => {
    const names = (date: string, stage: 'committed' | 'contracted' | 'paid') =>
      at(date).beneficiaries[stage]['ia-sante']?.largest.map(({ name }) => name);
    expect(names('2026-02-28', 'committed')).toEqual(['en janvier']);
    expect(names('2026-03-31', 'committed')).toEqual(['en mars']);
    expect(names('2026-02-28', 'contracted')).toEqual([]);
    expect(at('2026-02-28').beneficiaries.contracted['ia-sante']?.concentration).toEqual({
      kind: 'refused',
      reason: 'few-holders',
      holders: 0,
    });
    expect(names('2026-03-31', 'paid')).toBeUndefined();
  });

  it('shows the plan from the date of its amounts', () => {
    expect(at('2026-02-14').plan).toBeNull();
    expect(at('2026-02-15').plan).toEqual(rows.plan);
  });
});

import { describe, expect, it } from 'vitest';
import { euros } from '#lib/domain/money.ts';
import type { MilestoneRow } from '#lib/queries/facts.ts';
import type { TotalsRow } from '#lib/queries/totals.ts';
import { compareDeliveries, isChanged, type DeliveryRows } from '#lib/views/clock/compare-deliveries.ts';
import { CARNET_ROWS } from '../../support/carnet-case.ts';
import { day } from '../../support/records.ts';

const delivery = (
  date: string,
  { totals, doneOn = null }: { totals: readonly TotalsRow[]; doneOn?: string | null },
): DeliveryRows => ({
  date: day(date),
  nature: 'public',
  overview: {
    lines: { ...CARNET_ROWS.lines, readings: [], totals },
    observations: [],
    indicators: [],
    milestones: [
      {
        milestoneId: 'm',
        label: 'Bilan',
        dueOn: day('2026-01-31'),
        duePrecision: 'day',
        doneOn: doneOn && day(doneOn),
        donePrecision: 'day',
        sourceId: null,
      } as MilestoneRow,
    ],
  } as unknown as DeliveryRows['overview'],
});
const total = (stage: TotalsRow['stage'], amount: number): TotalsRow => ({
  line: 'ia-sante',
  stage,
  cents: euros(amount),
  grossCents: euros(amount),
  movementCount: 1,
  operationCount: 1,
});
const { rows } = compareDeliveries(
  delivery('2026-06-30', { totals: [total('committed', 188_560_000), total('contracted', 90_000_000)] }),
  delivery('2026-09-30', {
    totals: [total('committed', 264_170_625), total('contracted', 90_000_000), total('paid', 1_000_000)],
    doneOn: '2026-07-15',
  }),
);
const cellsOf = (key: string) => rows.find((row) => row.key === key)?.cells.slice(1);

describe('compareDeliveries', () => {
  it('shows both amounts and their difference, printed so that they subtract', () => {
    const [was, is, change] = cellsOf('IA en santé\u00a0: engagé') ?? [];
    expect(was).toMatch(/^188,6\u00a0M€ engagés, soit /);
    expect(is).toMatch(/^264,2\u00a0M€ engagés, soit /);
    // 264 − 189 would be 75, where 76 is left: one decimal is needed.
    expect(change).toBe('+75,6\u00a0M€');
  });

  it('says what is the same, what is new, and what moved without an amount', () => {
    expect(cellsOf('IA en santé\u00a0: décaissé')?.at(-1)).toBe('première publication');
    expect(cellsOf('Personnes formées')?.at(-1)).toBe('inchangé');
    expect(cellsOf('Jalon\u00a0: Bilan')?.at(-1)).toBe('changé');
    expect(rows.filter(isChanged)).toHaveLength(4);
  });
});

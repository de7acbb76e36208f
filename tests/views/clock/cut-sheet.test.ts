import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { cents } from '#lib/domain/money.ts';
import type { MilestoneRow } from '#lib/queries/facts.ts';
import { sheetUntil } from '#lib/views/clock/cut-sheet.ts';
import { presentLimits } from '#lib/views/sheet/present-limits.ts';
import type { SheetFacts } from '#lib/views/sheet/sheet-facts.ts';
import { ROWS_CASE } from '../../support/regional-rows-case.ts';
import { SERIES_CASE } from '../../support/regional-series-case.ts';
import { QUIET_FACTS } from '../../support/sheet-case.ts';

const day = (text: string) => text as IsoDate;
const provisional = (month: number, amount: number) => ({
  line: 'ia-sante' as const,
  stage: 'paid' as const,
  territory: '84' as const,
  month: 2026 * 12 + month - 1,
  cents: cents(amount),
  movementCount: 1,
});
const facts: SheetFacts = {
  ...QUIET_FACTS,
  regional: ROWS_CASE,
  provisional: [provisional(1, 1_500_000_00), provisional(3, 2_500_000_00)],
  milestones: [
    {
      milestoneId: 'm',
      label: 'Référentiel d’essai',
      dueOn: day('2026-01-31'),
      duePrecision: 'day',
      doneOn: day('2026-03-15'),
      donePrecision: 'day',
      sourceId: null,
    } as MilestoneRow,
  ],
};
const limitsOn = (date: string) =>
  presentLimits(sheetUntil(facts, SERIES_CASE, day(date)), { lines: ['ia-sante'], region: null });

describe('sheetUntil', () => {
  it('writes the reserves of that day, on the figures of that day', () => {
    const limits = limitsOn('2026-02-28');
    expect(limits).toContain(
      'IA en santé\u00a0: à titre provisoire, 1,5\u00a0M€ est décaissé\u202f; une livraison suivante peut le changer.',
    );
    expect(limits).toContain(
      '1\u00a0jalon dépassé n’est pas constaté\u00a0: Référentiel d’essai (28\u00a0jours de retard).',
    );
    expect(limits).toContain(
      'IA en santé\u00a0: sur 11,6\u00a0k€ engagés dans le pays, 1\u202f050\u00a0€ sans territoire renseigné et 1\u202f000\u00a0€ non régionalisés, hors de toute région.',
    );
  });

  it('has at the end what the delivery has', () => {
    const limits = limitsOn('2026-03-31').join(' ');
    expect(limits).toContain('4\u00a0M€ sont décaissés');
    expect(limits).not.toContain('Référentiel d’essai');
    expect(limits).toContain('sur 23,1\u00a0k€ engagés dans le pays');
  });
});

import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { euros } from '#lib/domain/money.ts';
import { presentCarnet } from '#lib/views/carnet/present-carnet.ts';
import { carnetUntil } from '#lib/views/clock/cut-carnet.ts';
import { plainText } from '#lib/views/words/sentence.ts';
import { CARNET_CONTEXT, CARNET_ROWS } from '../../support/carnet-case.ts';
import { SERIES_CASE } from '../../support/regional-series-case.ts';

const day = (text: string) => text as IsoDate;
const month = (number: number, amount: number) => ({
  line: 'ia-sante' as const,
  stage: 'committed' as const,
  month: 2026 * 12 + number - 1,
  cents: euros(amount),
  grossCents: euros(amount),
  movementCount: 1,
  newOperationCount: 1,
});
const rows = {
  ...CARNET_ROWS,
  lines: { ...CARNET_ROWS.lines, monthly: [month(1, 2_000_000), month(3, 4_000_000)] },
};
const quotedOn = (date: string, id: string) => {
  const asOf = day(date);
  const [entry] = presentCarnet([id], carnetUntil(rows, SERIES_CASE, asOf), {
    ...CARNET_CONTEXT,
    asOf,
  }).entries;
  return plainText(entry?.sentence ?? []);
};

describe('carnetUntil', () => {
  it('quotes the national figure of that day, over the amount announced by then', () => {
    expect(quotedOn('2026-02-28', 'engage.ia-sante')).toContain(
      'Au 28\u00a0février 2026, 2\u00a0M€ sont engagés',
    );
    expect(quotedOn('2026-02-28', 'engage.ia-sante')).toContain('550\u00a0M€');
    expect(quotedOn('2026-03-31', 'engage.ia-sante')).toContain('6\u00a0M€ sont engagés');
  });

  it('quotes a region as it stood, under the rule asked for', () => {
    expect(quotedOn('2026-02-28', 'engage.ia-sante.84.siege')).toContain('800\u00a0€ sont engagés');
    expect(quotedOn('2026-03-31', 'engage.ia-sante.84.siege')).toContain('1,6\u00a0k€ est engagé');
  });

  it('does not see a milestone before it was, nor hold a silence before it was announced', () => {
    expect(quotedOn('2026-02-02', 'jalon.vu')).toContain('non constaté au 2\u00a0février 2026');
    expect(quotedOn('2026-02-28', 'jalon.vu')).toContain('constaté le 3\u00a0février 2026');
    expect(quotedOn('2026-08-31', 'silence.annuel')).toBe(
      '«\u00a0silence.annuel\u00a0» n’est pas dans les données au 31\u00a0août 2026.',
    );
    expect(quotedOn('2026-09-11', 'silence.annuel')).toContain('10\u00a0jours de silence');
  });
});

import { describe, expect, it } from 'vitest';
import { issue } from '#lib/contract/issue.ts';
import { checkCumuls, checkRepeats } from '#lib/convert/tables/check-values.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';
import { day } from '../../support/records.ts';

const INDICATORS = [
  { indicator_id: 'formes', nature: 'cumul' },
  { indicator_id: 'sites', nature: 'stock' },
];

function value(line: number, date: string | null, amount: number | null, told = {}): ObservationRecord {
  return {
    indicatorId: 'formes',
    zoneId: 'FRANCE',
    date: date === null ? null : day(date),
    datePrecision: 'day',
    kind: 'va',
    value: amount,
    qualifier: null,
    isComputed: false,
    profession: null,
    training: null,
    countedAs: 'trained',
    sourceId: null,
    origin: { file: 'kpi.csv', line },
    ...told,
  };
}

describe('checkCumuls', () => {
  it('names the value that is lower than the one before, whatever the order of the lines', () => {
    const values = [value(4, '2026-06-30', 90), value(2, '2025-12-31', 60), value(3, '2026-03-31', 100)];
    expect(checkCumuls(INDICATORS, values)).toMatchObject({ cases: 2, examples: ['kpi.csv:4'] });
  });

  it('compares nothing across zones, breakdowns and kinds, nor what is no cumul', () => {
    const values = [
      value(2, '2025-12-31', 60),
      value(3, '2026-03-31', 10, { zoneId: 'R84' }),
      value(4, '2026-03-31', 10, { profession: 'médecins' }),
      value(5, '2026-03-31', 10, { countedAs: 'certified' }),
      value(6, '2030-12-31', 10, { kind: 'vc' }),
      value(7, '2025-12-31', 9, { indicatorId: 'sites' }),
      value(8, '2026-03-31', 2, { indicatorId: 'sites' }),
      value(9, '2026-03-31', null),
      value(10, null, 1),
    ];
    expect(checkCumuls(INDICATORS, values)).toMatchObject({ cases: 0, examples: [] });
  });

  it('lets a cumul stay, and two sources differ on one day', () => {
    const values = [value(2, '2025-12-31', 60), value(3, '2025-12-31', 55), value(4, '2026-03-31', 60)];
    expect(checkCumuls(INDICATORS, values)).toMatchObject({ cases: 1, examples: [] });
  });
});

describe('checkRepeats', () => {
  it('names the line that comes again', () => {
    const repeat = issue('repeated-elsewhere', { file: 'b.csv', line: 7, detail: 'a.csv:2' });
    expect(checkRepeats([repeat], 12)).toMatchObject({ cases: 12, examples: ['b.csv:7'] });
    expect(checkRepeats([], 12)).toMatchObject({ cases: 12, examples: [] });
  });
});

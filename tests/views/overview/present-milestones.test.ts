import { describe, expect, it } from 'vitest';
import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import type { MilestoneRow } from '#lib/queries/facts.ts';
import { presentMilestones } from '#lib/views/overview/present-milestones.ts';

const day = (text: string) => isoDate(text) as IsoDate;
const milestone = (id: string, dueOn: string | null, doneOn: string | null): MilestoneRow => ({
  milestoneId: id,
  label: 'Jalon « un »',
  dueOn: dueOn === null ? null : day(dueOn),
  duePrecision: 'year',
  doneOn: doneOn === null ? null : day(doneOn),
  donePrecision: 'day',
  knownState: null,
  sourceId: null,
  owner: 'DNS',
  document: null,
  note: null,
});

describe('presentMilestones', () => {
  it('orders by date, and calls overdue what its whole period has passed without', () => {
    const rows = [
      milestone('undated', null, null),
      milestone('next', '2026-12-31', null),
      milestone('late', '2025-12-31', null),
      milestone('done', '2025-12-31', '2025-11-12'),
    ];
    const dates = presentMilestones(rows, day('2026-06-30'), new Map());
    expect(dates.map(({ key, date, status }) => [key, date, status])).toEqual([
      ['done', '12\u00a0novembre 2025', 'Constaté'],
      ['late', '2025', 'Prévu, non constaté'],
      ['next', '2026', 'Prévu'],
      ['undated', '—', 'Sans date annoncée'],
    ]);
    expect(dates[0]?.detail).toBe('prévu\u00a0: 2025 · DNS');
    expect(dates[0]?.label).toBe('Jalon «\u00a0un\u00a0»');
  });
});

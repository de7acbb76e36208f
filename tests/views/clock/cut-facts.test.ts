import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { MilestoneRow, ObservationRow, SourceRow } from '#lib/queries/facts.ts';
import {
  announcementsUntil,
  cutAtDay,
  isCited,
  milestonesUntil,
  observationsUntil,
} from '#lib/views/clock/cut-facts.ts';

const day = (text: string) => text as IsoDate;
const source = (sourceId: string, knownOn: string) => ({ sourceId, knownOn: day(knownOn) }) as SourceRow;
const cut = cutAtDay([source('early', '2025-11-12'), source('late', '2026-04-16')], day('2025-11-21'));

const milestone = (change: Partial<MilestoneRow>) =>
  ({ dueOn: null, doneOn: null, knownState: 'tenu', sourceId: 'early', ...change }) as MilestoneRow;
const seen = (rows: MilestoneRow[]) =>
  milestonesUntil(rows, cut).map(({ doneOn, knownState }) => [doneOn, knownState]);

describe('facts at a day', () => {
  it('holds what cites no source, or one known by then', () => {
    expect([null, 'early', 'late', 'elsewhere'].map((id) => isCited(cut, id))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('keeps values dated by then, and targets announced by then whatever their horizon', () => {
    const value = (kind: 'va' | 'vc', date: string | null, sourceId: string | null) =>
      ({ kind, date, sourceId }) as ObservationRow;
    const rows = [
      value('va', '2025-11-21', 'early'),
      value('va', '2025-11-22', 'early'),
      value('vc', '2030-12-31', 'early'),
      value('vc', '2030-12-31', 'late'),
      value('va', null, 'late'),
    ];
    expect(observationsUntil(rows, cut)).toEqual([rows[0], rows[2]]);
  });

  it('does not see yet what was seen later, and does not know what nobody had announced', () => {
    expect(seen([milestone({ doneOn: day('2025-07-18') })])).toEqual([['2025-07-18', 'tenu']]);
    expect(seen([milestone({ doneOn: day('2026-05-22'), dueOn: day('2026-03-31') })])).toEqual([
      [null, null],
    ]);
    expect(seen([milestone({ doneOn: day('2026-05-22'), sourceId: 'late' })])).toEqual([]);
    expect(seen([milestone({ doneOn: day('2025-07-18'), sourceId: 'late' })])).toHaveLength(1);
  });

  it('keeps what was never announced: it was unpublished then as well', () => {
    const row = (announcedOn: string | null) => ({ announcedOn, sourceId: null }) as never;
    expect(announcementsUntil([row(null), row('2025-11-12'), row('2026-01-01')], cut)).toHaveLength(2);
  });
});

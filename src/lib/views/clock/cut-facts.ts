import type { IsoDate } from '#lib/domain/calendar.ts';
import type {
  AnnouncementRow,
  EnvelopeRow,
  MilestoneRow,
  ObservationRow,
  SourceRow,
} from '#lib/queries/facts.ts';

/** What was dated on or before a day. An imprecise date is that of the last day of its period. */
export interface FactCut {
  readonly until: IsoDate;
  /** Ids of the sources that were not known yet. */
  readonly later: ReadonlySet<string>;
}

/** A document and the day it was known. */
export type KnownSource = Pick<SourceRow, 'sourceId' | 'knownOn'>;

export function cutAtDay(sources: readonly KnownSource[], until: IsoDate): FactCut {
  return {
    until,
    later: new Set(sources.filter(({ knownOn }) => knownOn > until).map(({ sourceId }) => sourceId)),
  };
}

/** True of what cites no source, or a source known by then. */
export function isCited({ later }: FactCut, sourceId: string | null): boolean {
  return sourceId === null || !later.has(sourceId);
}

export function envelopesUntil(rows: readonly EnvelopeRow[], cut: FactCut): EnvelopeRow[] {
  return rows.filter((row) => isBefore(row.announcedOn, row.sourceId, cut));
}

/** What was never announced has no date: it was unpublished then as well. */
export function announcementsUntil(rows: readonly AnnouncementRow[], cut: FactCut): AnnouncementRow[] {
  return rows.filter((row) => isBefore(row.announcedOn, row.sourceId, cut));
}

/** The date of a target is its horizon: it counts from the day its source was known. */
export function observationsUntil<Row extends Pick<ObservationRow, 'kind' | 'date' | 'sourceId'>>(
  rows: readonly Row[],
  cut: FactCut,
): Row[] {
  return rows.filter(({ kind, date, sourceId }) => isBefore(kind === 'vc' ? null : date, sourceId, cut));
}

/** A milestone seen later is not seen yet; one that was neither seen nor announced is left out. */
export function milestonesUntil(rows: readonly MilestoneRow[], cut: FactCut): MilestoneRow[] {
  return rows.flatMap((row) => {
    const isSeen = row.doneOn !== null && row.doneOn <= cut.until;
    if (!isSeen && !isCited(cut, row.sourceId)) return [];
    return [
      isSeen || row.doneOn === null ? row : { ...row, doneOn: null, donePrecision: null, knownState: null },
    ];
  });
}

function isBefore(date: IsoDate | null, sourceId: string | null, cut: FactCut): boolean {
  return date === null ? isCited(cut, sourceId) : date <= cut.until;
}

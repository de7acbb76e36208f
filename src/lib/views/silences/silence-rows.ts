import type { CoverageRow } from '#lib/queries/coverage.ts';
import type {
  AnnouncementRow,
  IndicatorRow,
  ObservationRow,
  RegionRow,
  SourceRow,
} from '#lib/queries/facts.ts';

/** A value that was published: what it is does not matter here, only where and when. */
export type PublishedValue = Pick<
  ObservationRow,
  'indicatorId' | 'zoneId' | 'date' | 'datePrecision' | 'kind' | 'value' | 'sourceId'
>;

/** A region by its name. */
export type NamedRegion = Pick<RegionRow, 'regionCode' | 'name'>;

/** Answers that the register is made of. */
export interface SilenceRows {
  readonly announcements: readonly AnnouncementRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly observations: readonly PublishedValue[];
  readonly regions: readonly NamedRegion[];
  readonly coverage: readonly CoverageRow[];
  readonly sources: readonly SourceRow[];
}

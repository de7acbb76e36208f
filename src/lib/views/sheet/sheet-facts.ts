import type { Nature } from '#lib/contract/manifest.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { CoverageRow } from '#lib/queries/coverage.ts';
import type { EnvelopeRow, MilestoneRow, SourceRow } from '#lib/queries/facts.ts';
import type { ProvisionalRow } from '#lib/queries/provisional.ts';
import type { RegionalRows } from '#lib/views/region/regional-rows.ts';
import type { SilenceRows } from '#lib/views/silences/silence-rows.ts';
import type { CheckSummary } from '#lib/views/words/edition.ts';

/** What the quality rules of a sheet look at: everything that one version says of itself. */
export interface SheetFacts {
  readonly nature: Nature;
  readonly asOf: IsoDate;
  readonly checks: CheckSummary;
  readonly coverage: readonly CoverageRow[];
  readonly provisional: readonly ProvisionalRow[];
  readonly milestones: readonly MilestoneRow[];
  /** The headline of each line. */
  readonly envelopes: readonly EnvelopeRow[];
  readonly sources: readonly SourceRow[];
  readonly regional: RegionalRows;
  /** The register of silences. */
  readonly register: SilenceRows;
}

import type { Nature } from '#lib/contract/manifest.ts';
import type { CarnetLink } from '#lib/views/shell/carnet-link.ts';
import type { ChecksView } from './checks-view.ts';
import type { Provenance } from './provenance.ts';
import type { TakeAway } from './take-away.ts';

/** The quiet line under a figure: where it comes from, of when, and how to doubt it. */
export interface MarginView {
  readonly source: string;
  /** « 30 septembre 2026 ». */
  readonly dataDate: string;
  readonly versionId: string;
  readonly versionHref: string;
  readonly checks: ChecksView;
  readonly csvName: string;
  /** Content of the CSV; null when there is none to offer. */
  readonly csv: string | null;
  readonly reportHref: string;
  readonly nature: Nature;
  readonly provenanceHref: string | null;
  /** What can be computed again here; null where nothing can. */
  readonly provenance: Provenance | null;
  /** What its SQL is found from; null for what no question answers. */
  readonly sql: Provenance | null;
  /** The way into the carnet; null for what a carnet does not hold as it is shown. */
  readonly carnet: CarnetLink | null;
  /** What the reader can take away; `finding` is the sentence over the figure, null where there is none. */
  readonly takeAway: (origin: string, finding: string | null) => Promise<TakeAway>;
}

import type { Nature } from '#lib/contract/manifest.ts';

/** The quiet line under a figure: where it comes from, of when, and how to doubt it. */
export interface MarginView {
  readonly source: string;
  /** « 30 septembre 2026 ». */
  readonly dataDate: string;
  readonly versionId: string;
  readonly versionHref: string;
  /** « 12 contrôles sur 12 respectés ». */
  readonly checksText: string;
  readonly checksHref: string;
  readonly csvName: string;
  /** Content of the CSV; null when there is none to offer. */
  readonly csv: string | null;
  readonly reportHref: string;
  readonly nature: Nature;
  readonly provenanceHref: string | null;
}

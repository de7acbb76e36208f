import type { DatasetCard } from '#lib/contract/manifest.ts';

/** A delivery of a dataset by its name and date. */
export interface Delivery {
  readonly id: string;
  readonly date: string;
}

/** What every page of one dataset at one version knows: whose figures, of when, and which others there are. */
export interface Edition {
  readonly dataset: DatasetCard;
  readonly version: Delivery;
  /** Oldest first. */
  readonly versions: readonly Delivery[];
  /** True when the address names the version: the page will show the same figures next year. */
  readonly isPinned: boolean;
  readonly checks: { readonly passed: number; readonly total: number };
}

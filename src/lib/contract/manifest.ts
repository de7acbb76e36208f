import type { Shards } from './shards.ts';

/** Nature of a dataset. `fictif` is shown wherever its figures are. */
export const NATURES = ['fictif', 'public', 'officiel'] as const;
export type Nature = (typeof NATURES)[number];

/** `data/<dataset>/dataset.json`. */
export interface DatasetCard {
  readonly id: string;
  readonly title: string;
  readonly nature: Nature;
  readonly publisher: string;
  readonly licence: string;
  /** E-mail address of the publisher; null until the publisher gives it. */
  readonly contact: string | null;
  /** Announced date of the next delivery (ISO), for the « livraison en retard » banner; null when none is announced. */
  readonly nextDelivery: string | null;
}

/** A file that is published in place of a delivered one, without what is personal; `file` under the version’s folder. */
export interface MaskedFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What was read of one delivered file. rows_read = rows_kept + rows_rejected, and the same for cents. */
export interface FileReport {
  readonly file: string;
  readonly sha256: string;
  readonly layout: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly header_line: number;
  readonly rows_read: number;
  readonly rows_kept: number;
  readonly rows_rejected: number;
  /** Totals and mentions printed among the rows: in none of the three counts above, their amounts in no sum. */
  readonly rows_control: number;
  /** Null where the layout holds no money. */
  readonly amount_cents_read: number | null;
  readonly amount_cents_kept: number | null;
  readonly amount_cents_rejected: number | null;
  /** For the layouts without money: count of values. */
  readonly values_read: number | null;
  readonly values_kept: number | null;
  readonly values_rejected: number | null;
  /** Rows rejected because their amount could not be read: they are in no sum of cents. */
  readonly amount_unreadable: number;
  readonly issues: Readonly<Record<string, number>>;
  /** Its masked delivery; absent from a file that was not read, and from versions published before there were any. */
  readonly masked?: MaskedFile;
}

/** One Arrow file. `sum_cents` is the sum of its first column of cents, null when it has none. */
export interface TableFile {
  readonly name: string;
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly sum_cents: number | null;
}

/** `manifest.json` of `npm run convert`. */
export interface ConversionManifest {
  readonly files: readonly FileReport[];
  readonly tables: readonly TableFile[];
}

/** A stop that a publisher lifted, and why; published with the version. */
export interface Confirmation {
  /** « target-moved:tiers-lieux », as the stop prints it. */
  readonly code: string;
  readonly reason: string;
}

/** What a version was compared with, and what in it is new rather than revised. */
export interface Comparison {
  /** The version before it, when it was built. */
  readonly previous: { readonly id: string; readonly date: string };
  /** Movements dated after the delivery before. */
  readonly newMovements: number;
  /** Values dated after it, or of a source known only since. */
  readonly newValues: number;
  /** Facts dated after it, or of a source known only since. */
  readonly newFacts: number;
  readonly confirmations: readonly Confirmation[];
}

/** One version of a dataset: « 2026-09-30-1a2b3c4d », its delivery date and the digest of its tables. */
export interface DatasetVersion extends ConversionManifest {
  readonly id: string;
  readonly date: string;
  /** Problems reported at conversion, as a CSV beside the tables. */
  readonly report: string;
  /** Absent from the first version of a dataset, and from those published before versions were compared. */
  readonly comparison?: Comparison;
  /** Small files of one entry an id, cut from the tables when they are published; absent before that. */
  readonly shards?: Shards;
}

/** A dataset with its versions, oldest first. */
export interface DatasetManifest extends DatasetCard {
  readonly versions: readonly DatasetVersion[];
}

/** `static/data/manifest.json`. */
export interface SiteManifest {
  /** Dataset that `/` opens on. */
  readonly default: string;
  /** Regions, departments, inhabitants and rules that all versions were read with; `file` is beside the manifest. */
  readonly reference?: MaskedFile;
  readonly datasets: readonly DatasetManifest[];
}

/** The last version delivered. Throws on a dataset that has none. */
export function latestVersion(dataset: DatasetManifest): DatasetVersion {
  const latest = dataset.versions.at(-1);
  if (!latest) throw new Error(`dataset without version: ${dataset.id}`);
  return latest;
}

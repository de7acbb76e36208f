import type { IsoDate } from '#lib/domain/calendar.ts';
import { settleDate, type DateRange } from '#lib/domain/data-date.ts';
import type { DatasetCard } from '#lib/contract/manifest.ts';

/** A delivery of a dataset by its name and date. */
export interface Delivery {
  readonly id: string;
  readonly date: string;
}

/** An invariant that a delivery breaks: how often, out of how many cases, and where the first of them are. */
export interface FailingCheck {
  readonly checkId: string;
  readonly label: string;
  readonly checkedRows: number;
  readonly failingRows: number;
  /** « paiements.csv:12 ». */
  readonly places: readonly string[];
}

export interface CheckSummary {
  readonly passed: number;
  readonly total: number;
  /** Absent when all passed. */
  readonly failing?: readonly FailingCheck[];
}

/** What every page of one dataset at one version knows: whose figures, of when, and which others there are. */
export interface Edition {
  readonly dataset: DatasetCard;
  readonly version: Delivery;
  /** Oldest first. */
  readonly versions: readonly Delivery[];
  /** True when the address names the version: the page will show the same figures next year. */
  readonly isPinned: boolean;
  readonly checks: CheckSummary;
  /** Figures of the country that the delivery before gave otherwise: « ia-sante/committed ». */
  readonly revised?: readonly string[];
  /** The dates that this version can be cut at. */
  readonly range?: DateRange;
  /** Date of the data that the reader asked for, where it leaves something out; absent for the whole delivery. */
  readonly cutAt?: IsoDate;
}

/** The edition cut at the date asked for; itself when nothing is left out. */
export function editionAt(edition: Edition, asked: IsoDate | null): Edition {
  if (asked === null || !edition.range) return edition;
  const { shown } = settleDate(asked, edition.range);
  return shown < edition.version.date ? { ...edition, cutAt: shown } : edition;
}

/** Date of the figures of an edition: that of the delivery, or the earlier one asked for. */
export function dateOfData({ version, cutAt }: Edition): IsoDate {
  return cutAt ?? (version.date as IsoDate);
}

/** The query of an address that shows the figures of an edition: « ?au=2026-06-30 », « » for the whole delivery. */
export function searchOfCut({ cutAt }: Edition): string {
  return cutAt ? `?au=${cutAt}` : '';
}

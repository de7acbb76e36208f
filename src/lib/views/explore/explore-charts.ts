/** One value that a reader may keep by a press on its bar. */
export interface KeptBar {
  readonly id: string;
  readonly label: string;
  /** Signed cents under the filters of the other charts; null where nothing is published. */
  readonly cents: number | null;
  readonly text: string;
  readonly isKept: boolean;
}

/** Values of one dimension on one scale, each to be kept or not. */
export interface KeptBarsView {
  readonly bars: readonly KeptBar[];
  /** True when the filter of this chart keeps some of them only: the others are dimmed. */
  readonly isNarrowed: boolean;
}

/** Signed cents of one month under the filters of the other charts. */
export interface MonthBar {
  readonly month: number;
  readonly cents: number;
}

/** Money month by month, and the period that is kept, both ends included. */
export interface MonthBarsView {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly bars: readonly MonthBar[];
  readonly keptFrom: number;
  readonly keptTo: number;
}

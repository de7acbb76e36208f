import type { IsoDate } from '#lib/domain/calendar.ts';
import type { BudgetLine, Line } from '#lib/domain/line.ts';
import type { MilestoneState } from '#lib/domain/milestone.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { RegionCode, Residual } from '#lib/domain/territory.ts';
import type { Measured } from '#lib/views/words/measured.ts';

/** One bar of the nested stages. Both rates name their denominator in their text: « 42 % de l’enveloppe ». */
export interface StageBar {
  readonly stage: Stage | 'envelope';
  readonly label: string;
  readonly amount: Measured;
  readonly ofEnvelope: string;
  readonly ofPrevious: string;
}

/** Nested stages of one line, or of one measure: enveloppe first where one is known, then each stage, on one scale from zero. */
export interface StagesView {
  readonly line: Line;
  readonly bars: readonly StageBar[];
}

/** A cumulative balance at the end of a month (months counted since year 0). */
export interface MonthPoint {
  readonly month: number;
  readonly cents: number;
}

export interface CumulativeSeries {
  readonly stage: Stage;
  readonly label: string;
  readonly points: readonly MonthPoint[];
}

/** When an amount would be reached from a balance on: between two months, the second null when no date is in sight. */
export interface Projection {
  readonly from: MonthPoint;
  readonly cents: number;
  readonly earliestMonth: number;
  readonly latestMonth: number | null;
}

/** Cumulative step curves of one line, its official path or computed benchmark, and its envelope as a ceiling. */
export interface CumulativeView {
  readonly line: Line;
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly series: readonly CumulativeSeries[];
  readonly path: {
    readonly kind: 'official' | 'benchmark';
    readonly label: string;
    readonly points: readonly MonthPoint[];
  } | null;
  /** Null where the reading of the line announces no envelope. */
  readonly ceiling: { readonly cents: number; readonly label: string } | null;
  /** Month of the data, marked; absent where nothing lies beyond it. */
  readonly today?: { readonly month: number; readonly label: string };
  /** What past paces would lead to: a band from the last balance to an amount, between two months. */
  readonly projection?: Projection | null;
}

/** One region in every regional chart. `step` is its class 0..4, null when absent or zero. */
export interface RegionMark {
  readonly code: RegionCode;
  readonly name: string;
  readonly short: string;
  readonly href: string;
  readonly tileColumn: number;
  readonly tileRow: number;
  readonly measured: Measured;
  readonly step: number | null;
  /** Reserve to print beside the value (« population de 2017 »), or null. */
  readonly note: string | null;
}

/** The 18 regions by alphabetical name, on one measure, with the money that is in no region beside them. */
export interface RegionsView {
  readonly line: BudgetLine | null;
  /** Name and unit of the measure: « Engagé, en euros par habitant ». */
  readonly measure: string;
  readonly unit: string;
  readonly marks: readonly RegionMark[];
  /** Five classes, lowest first: « 40 à 55 ». */
  readonly classes: readonly string[];
  readonly residuals: readonly { readonly code: Residual; readonly label: string; readonly text: string }[];
  /** Rule drawn through the dots: an official target (solid), a benchmark or the median (dotted), or none. */
  readonly reference: {
    readonly kind: 'target' | 'benchmark' | 'median';
    readonly value: number;
    readonly label: string;
  } | null;
}

/** One value against its target or benchmark on a scale from zero; both may be absent. */
export interface BulletView {
  readonly label: string;
  /** Stage of the money, which gives the bar its texture; null when it is no money. */
  readonly stage: Stage | null;
  readonly actual: Measured;
  readonly reference: {
    readonly kind: 'target' | 'benchmark';
    readonly value: number;
    readonly label: string;
  } | null;
}

/** One published figure at one date: « plus de 550 M€ ». Only dated figures with a value are drawn. */
export interface PublishedPoint {
  /** First day that an imprecise date stands for; the date is the last one. */
  readonly from?: IsoDate;
  readonly date: IsoDate;
  readonly value: number;
  readonly text: string;
  /** Open dot: the figure is a computation, a floor or an approximation. */
  readonly isExact: boolean;
}

/** Small multiples of what is published: one row per indicator, each on its own scale from zero, one time axis. */
export interface PublishedPointsView {
  /** True for rows of one unit that may be compared: they share the largest scale. */
  readonly hasOneScale?: boolean;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly points: readonly PublishedPoint[];
  }[];
}

/** A date as far as it is known: one day, or the whole of its month or year. Both bounds are in it. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Dated milestones on one time axis, in their order: when each was due, when it was seen. One of the two is known. */
export interface TimelineView {
  readonly asOf: IsoDate;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly due: Period | null;
    readonly done: Period | null;
    readonly state: MilestoneState;
    /** « Prévu, non constaté, au moins 327 jours de retard ». */
    readonly text: string;
  }[];
}

/** Parts of one line, the largest first: the stages of each are nested, never added. */
export interface PartsView {
  readonly parts: readonly {
    readonly id: string;
    readonly label: string;
    /** Committed amount, printed. */
    readonly text: string;
    readonly stages: readonly { readonly stage: Stage; readonly cents: number }[];
  }[];
}

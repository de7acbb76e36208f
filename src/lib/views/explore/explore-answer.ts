import type { Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { CubeDimension } from '#lib/queries/explore/explore-filters.ts';

/** Money in one value: of the whole line at this stage, and of what the filters of the other charts keep of it. */
export interface Bin {
  /** Id of the value; of a month, the month since year 0. */
  readonly id: string;
  readonly whole: Cents;
  readonly cents: Cents;
}

/** What the linked charts show of one choice. Absent from the maps: not published. */
export interface ExploreAnswer {
  /** Under all filters; null when the line is not published at this stage. */
  readonly total: Cents | null;
  /** The same at each stage and in each line that the delivery covers. Neither is ever added. */
  readonly byStage: Readonly<Partial<Record<Stage, Cents>>>;
  readonly byLine: Readonly<Partial<Record<Line, Cents>>>;
  /** Values with money in the whole line at this stage, and those that a filter keeps. */
  readonly bins: Readonly<Record<CubeDimension, readonly Bin[]>>;
}

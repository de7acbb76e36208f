/** Dimensions of the movements that the explorer keeps by lists of values; names are those of the columns. */
export const LIST_DIMENSIONS = ['measure', 'operator', 'aid_type', 'territory', 'beneficiary_type'] as const;
export type ListDimension = (typeof LIST_DIMENSIONS)[number];

/** Dimensions that a cube holds: their gestures need no engine. */
export const CUBE_DIMENSIONS = ['month', 'measure', 'operator', 'aid_type', 'territory'] as const;
export type CubeDimension = (typeof CUBE_DIMENSIONS)[number];

/** Id of the cells that have no value in a dimension: no measure, no type of beneficiary. */
export const WITHOUT = 'sans';

/** What the explorer keeps, within one line, one stage and one rule. */
export interface ExploreFilters {
  /** Ids to keep, `WITHOUT` included; an empty list keeps all. */
  readonly kept: Readonly<Record<ListDimension, readonly string[]>>;
  /** First and last month kept, months since year 0; null = no bound. */
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
}

export const KEEP_ALL: ExploreFilters = {
  kept: { measure: [], operator: [], aid_type: [], territory: [], beneficiary_type: [] },
  fromMonth: null,
  toMonth: null,
};

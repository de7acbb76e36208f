import type { AidType } from '#lib/domain/stage.ts';

/** What a reader keeps: ids of each list, an empty list keeps all; first and last month, both included. */
export interface Filters {
  readonly measures: readonly string[];
  readonly operators: readonly string[];
  readonly aidTypes: readonly AidType[];
  /** Months since year 0, see `monthIndex`. Null = no bound. */
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
}

export const NO_FILTERS: Filters = {
  measures: [],
  operators: [],
  aidTypes: [],
  fromMonth: null,
  toMonth: null,
};

/** The filters with no month after the one given (null changes nothing). A period that begins later is empty. */
export function withLastMonth(filters: Filters, last: number | null): Filters {
  if (last === null) return filters;
  return { ...filters, toMonth: Math.min(filters.toMonth ?? last, last) };
}

import type { Line } from '#lib/domain/line.ts';
import { DEFAULT_RULE, type Rule } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE, type Stage } from '#lib/domain/stage.ts';
import {
  KEEP_ALL,
  LIST_DIMENSIONS,
  type ExploreFilters,
  type ListDimension,
} from '#lib/queries/explore/explore-filters.ts';
import type { KeptParams } from '#lib/queries/explore/kept-movements.ts';
import { DEFAULT_ROWS, type RowsChoice } from './row-columns.ts';

/** What the reader looks at: one line, one stage, one rule, never two of any, and what is kept of them. */
export interface ExploreChoice {
  readonly line: Line;
  readonly stage: Stage;
  readonly rule: Rule;
  readonly filters: ExploreFilters;
  readonly rows: RowsChoice;
  /** Id of the operation whose panel is open. */
  readonly operation: string | null;
}

/** What the prerendered page shows. */
export const DEFAULT_CHOICE: ExploreChoice = {
  line: 'ia-sante',
  stage: DEFAULT_STAGE,
  rule: DEFAULT_RULE,
  filters: KEEP_ALL,
  rows: DEFAULT_ROWS,
  operation: null,
};

/** What the questions are asked with: the choice without how its rows are shown. */
export function toKeptParams({ line, stage, rule, filters }: ExploreChoice): KeptParams {
  return { line, stage, rule, filters };
}

/** The choice with one value of a list kept, or no longer kept. */
export function toggleValue(choice: ExploreChoice, list: ListDimension, id: string): ExploreChoice {
  return toggleValues(choice, list, [id]);
}

/** The choice with values of a list kept together, or no longer kept when one of them was. */
export function toggleValues(
  choice: ExploreChoice,
  list: ListDimension,
  ids: readonly string[],
): ExploreChoice {
  const before = choice.filters.kept[list];
  const others = before.filter((kept) => !ids.includes(kept));
  return keepValues(choice, list, others.length < before.length ? others : [...before, ...ids]);
}

/** The choice with these values of a list kept; none for all. */
export function keepValues(
  choice: ExploreChoice,
  list: ListDimension,
  ids: readonly string[],
): ExploreChoice {
  const { filters } = choice;
  return { ...choice, filters: { ...filters, kept: { ...filters.kept, [list]: ids } } };
}

/** The choice with the movements of a period alone; null for no bound. */
export function keepPeriod(
  choice: ExploreChoice,
  fromMonth: number | null,
  toMonth: number | null,
): ExploreChoice {
  return { ...choice, filters: { ...choice.filters, fromMonth, toMonth } };
}

/** The choice at the end of a month (since year 0): no later movement is kept; itself for the whole delivery. */
export function choiceUntil(choice: ExploreChoice, toMonth: number | null): ExploreChoice {
  if (toMonth === null) return choice;
  const { filters } = choice;
  return keepPeriod(choice, filters.fromMonth, Math.min(filters.toMonth ?? toMonth, toMonth));
}

/** True when nothing is left out of the line. */
export function keepsAll({ kept, fromMonth, toMonth }: ExploreFilters): boolean {
  return fromMonth === null && toMonth === null && LIST_DIMENSIONS.every((name) => kept[name].length === 0);
}

/** The choice without one of its filters; null takes all of them away. */
export function withoutStep(choice: ExploreChoice, key: string | null): ExploreChoice {
  if (key === null) return { ...choice, filters: KEEP_ALL };
  if (key === 'period') return keepPeriod(choice, null, null);
  const list = LIST_DIMENSIONS.find((name) => name === key);
  return list ? keepValues(choice, list, []) : choice;
}

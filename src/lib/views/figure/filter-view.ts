import { AID_TYPES, type AidType } from '#lib/domain/stage.ts';
import type { FilterOptionRow } from '#lib/queries/filter-options.ts';
import type { Filters } from '#lib/queries/filters.ts';
import type { EnginePhase, FailureCode } from './engine-phase.ts';
import { formatMonth } from '#lib/views/words/format.ts';
import { AID_TYPE_LABELS } from '#lib/views/words/labels.ts';

/** What a reader may keep: every measure, operator and month that the version holds. */
export interface FilterOptions {
  readonly measures: readonly FilterOption[];
  readonly operators: readonly FilterOption[];
  readonly aidTypes: readonly FilterOption<AidType>[];
  /** First and last month with money, months since year 0; null when there is none. */
  readonly period: { readonly fromMonth: number; readonly toMonth: number } | null;
}

interface FilterOption<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
}

type ChosenFilters = Filters;
export type ListFilter = 'measures' | 'operators' | 'aidTypes';

/** What the panel reads and calls: the state of the page and its engine, whoever holds them. */
export interface FilterControls {
  readonly options: FilterOptions;
  readonly filters: ChosenFilters;
  readonly isActive: boolean;
  /** A link asked for filters and nothing has started: the figures shown are those without them. */
  readonly isWaiting: boolean;
  readonly phase: EnginePhase;
  readonly progress: number;
  readonly progressLabel: string;
  readonly failure: FailureCode | null;
  readonly canRetry: boolean;
  choose(filters: ChosenFilters): void;
  clear(): void;
  start(): void;
  cancel(): void;
  retry(): void;
}

export const FILTER_LEGENDS: Readonly<Record<ListFilter, string>> = {
  measures: 'Mesures',
  operators: 'Opérateurs',
  aidTypes: 'Types d’aide',
};

/** The options of a version, labels in French order, months from the first to the last movement. */
export function toFilterOptions(
  rows: readonly FilterOptionRow[],
  dates: readonly { readonly firstMonth: number; readonly lastMonth: number }[],
): FilterOptions {
  const of = (dimension: FilterOptionRow['dimension']) =>
    rows
      .filter((row) => row.dimension === dimension)
      .map(({ id, label }) => ({ id, label }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'fr', { numeric: true }));
  const present = new Set(of('aid_type').map(({ id }) => id));
  return {
    measures: of('measure'),
    operators: of('operator'),
    aidTypes: AID_TYPES.filter((id) => present.has(id)).map((id) => ({ id, label: AID_TYPE_LABELS[id] })),
    period:
      dates.length === 0
        ? null
        : {
            fromMonth: Math.min(...dates.map(({ firstMonth }) => firstMonth)),
            toMonth: Math.max(...dates.map(({ lastMonth }) => lastMonth)),
          },
  };
}

/** The filters with one value of a list kept or no longer kept. */
export function withChoice(filters: Filters, list: ListFilter, id: string, isKept: boolean): Filters {
  const kept = filters[list].filter((other) => other !== id);
  return { ...filters, [list]: isKept ? [...kept, id] : kept };
}

/** The filters with one bound moved; the other one follows, so that a period is never empty. */
export function withBound(filters: Filters, bound: 'fromMonth' | 'toMonth', month: number | null): Filters {
  const moved: Filters = { ...filters, [bound]: month };
  const { fromMonth, toMonth } = moved;
  if (fromMonth === null || toMonth === null || fromMonth <= toMonth)
    return { ...filters, fromMonth, toMonth };
  return { ...filters, fromMonth: month, toMonth: month };
}

const FILTER_NOUNS: Readonly<Record<ListFilter, string>> = {
  measures: 'mesure',
  operators: 'opérateur',
  aidTypes: 'type d’aide',
};

/** The active filters in words: « mesure « IMPACT IA » ou « DMN » », « depuis janv. 2025 ». */
export function describeFilters(filters: Filters, options: FilterOptions): string[] {
  const lists = (['measures', 'operators', 'aidTypes'] as const).flatMap((list) => {
    const known: readonly FilterOption[] = options[list];
    const labels = known
      .filter(({ id }) => (filters[list] as readonly string[]).includes(id))
      .map(({ label }) => `«\u00a0${label}\u00a0»`);
    return labels.length === 0 ? [] : [`${FILTER_NOUNS[list]} ${labels.join(' ou ')}`];
  });
  return [
    ...lists,
    ...(filters.fromMonth === null ? [] : [`depuis ${formatMonth(filters.fromMonth)}`]),
    ...(filters.toMonth === null ? [] : [`jusqu’à ${formatMonth(filters.toMonth)} inclus`]),
  ];
}

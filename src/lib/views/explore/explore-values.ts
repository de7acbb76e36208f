import { monthIndex } from '#lib/domain/calendar.ts';
import type { Line } from '#lib/domain/line.ts';
import { recordOf } from '#lib/domain/record.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { CoverageRow } from '#lib/queries/coverage.ts';
import { LIST_DIMENSIONS, WITHOUT, type ListDimension } from '#lib/queries/explore/explore-filters.ts';
import type { ValueRow } from '#lib/queries/explore/list-values.ts';
import { nameType } from './beneficiary-types.ts';

/** One value of a dimension, with the code that the tables carry for it; null for the cells that have none. */
export interface ExploreValue {
  readonly id: string;
  readonly label: string;
  readonly code: number | null;
}

/** Everything that a reader may keep in one version. */
export interface ExploreValues {
  readonly lines: readonly ExploreValue[];
  /** By dimension; the last value of each is `WITHOUT`. */
  readonly lists: Readonly<Record<ListDimension, readonly ExploreValue[]>>;
  /** First and last month with a movement, months since year 0; null when there is none. */
  readonly period: { readonly fromMonth: number; readonly toMonth: number } | null;
  /** « ia-sante/committed »: what the delivery covers. The rest is not published, which is not zero. */
  readonly covered: readonly string[];
}

const WITHOUT_LABELS: Readonly<Record<ListDimension, string>> = {
  measure: 'Sans mesure',
  operator: 'Sans opérateur',
  aid_type: 'Sans type d’aide',
  territory: 'Sans territoire',
  beneficiary_type: 'Type non renseigné',
};

export function toExploreValues(rows: readonly ValueRow[], coverage: readonly CoverageRow[]): ExploreValues {
  const of = (name: ValueRow['dimension']) =>
    rows
      .filter(({ dimension }) => dimension === name)
      .map(({ id, label, code }): ExploreValue => ({
        id,
        label: name === 'beneficiary_type' ? nameType(label) : label,
        code,
      }));
  const lists = recordOf(LIST_DIMENSIONS, (name) => [
    ...of(name),
    { id: WITHOUT, label: WITHOUT_LABELS[name], code: null },
  ]);
  const covered = new Set(coverage.map(({ line, stage }) => toCovered(line, stage)));
  return {
    lines: of('line').filter(({ id }) => coverage.some(({ line }) => line === id)),
    lists,
    period:
      coverage.length === 0
        ? null
        : {
            fromMonth: Math.min(...coverage.map(({ firstDate }) => monthIndex(firstDate))),
            toMonth: Math.max(...coverage.map(({ lastDate }) => monthIndex(lastDate))),
          },
    covered: [...covered],
  };
}

/** The same with no month later than this one (since year 0); themselves for the whole delivery. */
export function valuesUntil(values: ExploreValues, toMonth: number | null): ExploreValues {
  const { period } = values;
  if (toMonth === null || !period) return values;
  const last = Math.max(period.fromMonth, Math.min(period.toMonth, toMonth));
  return { ...values, period: { ...period, toMonth: last } };
}

/** True when a delivered file holds this line at this stage. */
export function isCovered({ covered }: ExploreValues, line: Line, stage: Stage): boolean {
  return covered.includes(toCovered(line, stage));
}

function toCovered(line: Line, stage: Stage): string {
  return `${line}/${stage}`;
}

/** Ids of the values that have the same name as this one in their list: spellings of one type. */
export function sameValues({ lists }: ExploreValues, list: ListDimension, id: string): string[] {
  const label = lists[list].find((value) => value.id === id)?.label;
  return lists[list].filter((value) => value.label === label).map((value) => value.id);
}

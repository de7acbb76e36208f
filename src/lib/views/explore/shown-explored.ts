import { dateFromDays, daysSinceEpoch, lastDayOfMonth } from '#lib/domain/calendar.ts';
import type { Kept, ShownFigure } from '#lib/domain/figure.ts';
import type { AidType } from '#lib/domain/stage.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import { WITHOUT, type ExploreFilters } from '#lib/queries/explore/explore-filters.ts';
import { shownIn } from '#lib/views/figure/shown-in.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import type { ExploreChoice } from './explore-choice.ts';

/** What the explorer prints of each territory under the filters of its other figures. */
export function shownExplored(
  table: TableView,
  { line, stage, rule, filters }: ExploreChoice,
): ShownFigure[] {
  const kept = toKept(filters);
  return shownIn(table, 'cents', (key) => {
    const territory = TERRITORIES.find((one) => one === key);
    return territory ? { kind: 'territory', line, stage, rule, territory, kept } : null;
  });
}

function toKept({ kept, fromMonth, toMonth }: ExploreFilters): Kept {
  const orNone = (ids: readonly string[]) => ids.map((id) => (id === WITHOUT ? null : id));
  return {
    ...(kept.measure.length > 0 && { measures: orNone(kept.measure) }),
    ...(kept.operator.length > 0 && { operators: kept.operator }),
    ...(kept.aid_type.length > 0 && { aidTypes: kept.aid_type as readonly AidType[] }),
    ...(kept.beneficiary_type.length > 0 && { beneficiaryTypes: orNone(kept.beneficiary_type) }),
    ...(fromMonth !== null && { from: dateFromDays(daysSinceEpoch(lastDayOfMonth(fromMonth - 1)) + 1) }),
    ...(toMonth !== null && { until: lastDayOfMonth(toMonth) }),
  };
}

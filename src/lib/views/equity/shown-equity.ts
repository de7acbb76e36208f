import type { ShownFigure } from '#lib/domain/figure.ts';
import { RULES } from '#lib/domain/rule.ts';
import { isRegionCode, TERRITORIES } from '#lib/domain/territory.ts';
import { shownIn } from '#lib/views/figure/shown-in.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import type { EquityChoice } from './present-equity.ts';

/** What the table of a gap prints of each region: its money, and its money for one unit. */
export function shownGap(table: TableView, { line, stage, rule, denominator }: EquityChoice): ShownFigure[] {
  const placed = { line, stage, rule };
  return [
    ...shownIn(table, 'amount', (territory) =>
      isRegionCode(territory) ? { kind: 'territory', ...placed, territory } : null,
    ),
    ...shownIn(table, 'per-unit', (territory) =>
      isRegionCode(territory) ? { kind: 'per-unit', ...placed, territory, denominator } : null,
    ),
  ];
}

/** What the table of the seat effect prints of each territory under each rule. */
export function shownSeat(
  table: TableView,
  { line, stage }: Pick<EquityChoice, 'line' | 'stage'>,
): ShownFigure[] {
  return RULES.flatMap((rule) =>
    shownIn(table, rule, (key) => {
      const territory = TERRITORIES.find((one) => one === key);
      return territory ? { kind: 'territory', line, stage, rule, territory } : null;
    }),
  );
}

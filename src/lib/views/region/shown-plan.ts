import type { ShownFigure } from '#lib/domain/figure.ts';
import { isRegionCode } from '#lib/domain/territory.ts';
import { shownIn } from '#lib/views/figure/shown-in.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { FRANCE_2030_INDICATOR } from './present-france2030.ts';

/** The regional amounts of France 2030 that a table prints, as they were published. */
export function shownPlan(table: TableView): ShownFigure[] {
  return shownIn(table, 'amount', (code) =>
    isRegionCode(code)
      ? { kind: 'observed', indicator: FRANCE_2030_INDICATOR, zone: `R${code}`, date: null, isMoney: true }
      : null,
  );
}

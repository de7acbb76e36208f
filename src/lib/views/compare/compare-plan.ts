import { medianOf } from '#lib/domain/median.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { RegionsView } from '#lib/views/figure/chart-views.ts';
import type { Citation } from '#lib/views/figure/cite.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { presentFrance2030Plate, type PlateView } from '#lib/views/region/present-plate.ts';
import type { France2030 } from '#lib/views/region/present-france2030.ts';
import type { Scope } from '#lib/views/shell/address.ts';

export interface ComparedPlan {
  readonly plate: PlateView;
  readonly title: string;
  readonly values: RegionsView;
  readonly table: TableView;
}

/** The territories on the only amounts published by region: France 2030 as a whole, its own perimeter, one date. */
export function comparePlan(
  plan: France2030,
  territories: readonly RegionCode[],
  { source, scope }: { readonly source: Citation; readonly scope: Scope },
): ComparedPlan {
  const plate = presentFrance2030Plate(plan, { basis: 'unit', source, scope });
  const own = plate.values.marks.filter(({ code }) => territories.includes(code));
  const sorted = own.toSorted((a, b) => (a.measured.value ?? 0) - (b.measured.value ?? 0));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const median = medianOf(plate.values.marks.map(({ measured }) => measured.value));
  return {
    plate,
    title:
      lowest && highest && median !== null
        ? `Par habitant, France\u00a02030, tous secteurs, va de ${lowest.measured.text} (${lowest.name}) à ${highest.measured.text} (${highest.name})`
        : plate.title,
    values: { ...plate.values, marks: own },
    table: {
      ...plate.table,
      rows: plate.table.rows.filter(({ key, isFoot }) => isFoot || territories.some((code) => code === key)),
    },
  };
}

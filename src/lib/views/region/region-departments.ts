import type { ObservationRow } from '#lib/queries/facts.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { formatQuantity } from '#lib/views/words/format.ts';
import { presentDepartmentMoney, type DepartmentAmounts, type DepartmentMoney } from './department-money.ts';
import { presentRegionCoverage, type CoveredIndicator } from './region-coverage.ts';

/** A département of a region, as the reference names it. */
export interface Department {
  readonly code: string;
  readonly name: string;
}

/** The départements of a region: their list, and what is published of them. */
export interface RegionDepartments {
  /** « 4 départements : Côtes-d’Armor (22)… ». */
  readonly list: string;
  /** What is published by département, or that nothing is. */
  readonly sentence: string;
  /** One table a département that has a value; none where nothing is published. */
  readonly tables: readonly TableView[];
  /** Each line by département of the place; none where no file tells a département. */
  readonly amounts: readonly DepartmentAmounts[];
}

/** `observations`: those of the départements of the region, zone « D35 ». Null where the region has none of its own. */
export function presentDepartments(
  departments: readonly Department[],
  indicators: readonly CoveredIndicator[],
  observations: readonly ObservationRow[],
  money: DepartmentMoney,
): RegionDepartments | null {
  if (departments.length === 0) return null;
  const names = departments.map(({ code, name }) => `${name} (${code})`).join(', ');
  const known = departments.flatMap(({ code, name }) => {
    const own = observations.filter(({ zoneId }) => zoneId === `D${code}`);
    const told = indicators.filter(({ indicatorId }) => own.some((row) => row.indicatorId === indicatorId));
    if (told.length === 0) return [];
    const { table } = presentRegionCoverage(told, own);
    return [{ ...table, caption: `${name} (${code})\u00a0: ce qui est publié` }];
  });
  const amounts = presentDepartmentMoney(departments, money);
  const sentences = [
    amounts.length === 0
      ? 'Par département, les montants sont n.c.\u00a0: les fichiers livrés ne les placent que par région.'
      : 'Seul le lieu d’exécution a un département\u00a0: le siège et les partenaires n’en ont pas.',
    ...(known.length > 0
      ? []
      : [
          amounts.length === 0
            ? 'Aucun indicateur n’y est publié non plus.'
            : 'Aucun indicateur n’y est publié.',
        ]),
  ];
  return {
    list: `${formatQuantity(departments.length, 'département', 'départements')}\u00a0: ${names}.`,
    sentence: sentences.join(' '),
    tables: known,
    amounts,
  };
}

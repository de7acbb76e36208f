import { absentCell, euroCell } from '#lib/views/figure/cells.ts';
import type { RegionalAmounts, RegionFigure } from './region-figures.ts';

/** The official targets of the regions, in euros; no column where none is delivered for this line at this stage. */
export function targetColumns({ targets }: RegionalAmounts) {
  if (!targets || targets.size === 0) return [];
  return [
    {
      key: 'money-target',
      label: 'Cible officielle, en euros',
      isNumeric: true,
      region: ({ fact }: RegionFigure) => euroCell(targets.get(fact.regionCode) ?? null),
      beside: () => absentCell('not-applicable'),
    },
  ];
}

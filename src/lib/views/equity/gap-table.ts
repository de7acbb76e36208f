import type { Denominator } from '#lib/domain/denominator.ts';
import type { TerritoryGap } from '#lib/domain/territory-gap.ts';
import { absentCell, countCell, euroCell, shareCell } from '#lib/views/figure/cells.ts';
import type { TableRow, TableView, ValueCell } from '#lib/views/figure/table-view.ts';
import { formatEuros } from '#lib/views/words/format.ts';
import { overseasEuros, type GradedAmount } from './graded-amounts.ts';
import type { Grading } from './gradings.ts';

interface GapTableOptions {
  readonly caption: string;
  readonly grading: Grading;
  readonly denominator: Denominator;
}

/** The 18 regions from the highest share to the lowest, then the groups that the gap is made of. */
export function tableOfGap(
  graded: readonly GradedAmount[],
  gap: TerritoryGap | null,
  { caption, grading, denominator }: GapTableOptions,
): TableView {
  const ordered = graded.toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1));
  return {
    caption,
    columns: [
      { key: 'region', label: 'Région', isNumeric: false },
      { key: 'share', label: `${grading.label}, % des habitants`, isNumeric: true },
      { key: 'amount', label: 'Montant, en euros', isNumeric: true },
      { key: 'units', label: denominator.label, isNumeric: true },
      { key: 'per-unit', label: `€ par ${denominator.unit}`, isNumeric: true },
      { key: 'projects', label: 'Projets', isNumeric: true },
      { key: 'group', label: 'Groupe', isNumeric: false },
      { key: 'reserve', label: 'Réserve', isNumeric: false },
    ],
    rows: [
      ...ordered.map((region): TableRow => ({
        key: region.code,
        href: null,
        cells: [
          region.fact.name,
          shareCell(region.share),
          euroCell(region.cents),
          countCell(region.units),
          perUnitCell(region.eurosPerUnit),
          countCell(region.projects),
          groupName(region, gap),
          [region.isSmall ? 'petit effectif' : null, region.fragile].filter(Boolean).join(', '),
        ],
      })),
      ...footRows(graded, gap),
    ],
  };
}

function groupName({ code, isOverseas }: GradedAmount, gap: TerritoryGap | null): string {
  if (isOverseas) return 'outre-mer';
  if (gap?.most.codes.includes(code)) return 'part la plus forte';
  return gap?.least.codes.includes(code) ? 'part la plus faible' : '';
}

function footRows(graded: readonly GradedAmount[], gap: TerritoryGap | null): TableRow[] {
  const none = absentCell('not-applicable');
  const row = (key: string, label: string, cells: readonly [ValueCell, ValueCell, ValueCell]): TableRow => ({
    key,
    href: null,
    isFoot: true,
    cells: [label, none, ...cells, none, '', ''],
  });
  const overseas = overseasEuros(graded);
  return [
    ...(gap
      ? (
          [
            ['most', 'Les quatre de part la plus forte'],
            ['least', 'Les quatre de part la plus faible'],
          ] as const
        ).map(([key, label]) =>
          row(key, label, [
            euroCell(gap[key].cents),
            countCell(gap[key].units),
            perUnitCell(gap[key].eurosPerUnit),
          ]),
        )
      : []),
    ...(overseas === null
      ? []
      : [row('overseas', 'Les cinq régions d’outre-mer', [none, none, perUnitCell(overseas)])]),
  ];
}

function perUnitCell(euros: number | null): ValueCell {
  return euros === null
    ? absentCell()
    : { text: formatEuros(euros * 100).replace(/\u00a0€$/, ''), value: Math.round(euros * 100) / 100 };
}

import type { BudgetLine } from '#lib/domain/line.ts';
import { shareOf, sumCents, type Cents } from '#lib/domain/money.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { countCell, euroCell, shareCell } from './cells.ts';
import { formatShare } from './format.ts';
import { STAGE_LABELS } from './labels.ts';
import type { TableView } from './table-view.ts';

/** One part of a line at one stage: a measure, an operator or a type of aid, by its label. */
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly href: string | null;
  readonly cents: Cents;
  readonly grossCents: Cents;
  readonly operationCount: number;
}

/**
 * One line at one stage, split by measure, operator or type of aid, the largest first, with each share of the stage.
 * The parts of a stage may be added; stages and lines never are.
 */
export function tableOfParts(
  parts: readonly Part[],
  { caption, heading, stage }: { caption: string; heading: string; stage: Stage },
): TableView {
  const total = sumCents(parts.map(({ cents }) => cents));
  const sorted = parts.toSorted((a, b) => b.cents - a.cents || a.label.localeCompare(b.label, 'fr'));
  return {
    caption,
    columns: [
      { key: 'part', label: heading, isNumeric: false },
      { key: 'amount', label: `${STAGE_LABELS[stage]} net, en euros`, isNumeric: true },
      { key: 'gross', label: 'Avant remboursements, en euros', isNumeric: true },
      { key: 'share', label: '% de l’étape', isNumeric: true },
      { key: 'operations', label: 'Opérations', isNumeric: true },
    ],
    rows: sorted.map(({ id, label, href, cents, grossCents, operationCount }) => ({
      key: id,
      href,
      cells: [
        label,
        euroCell(cents),
        euroCell(grossCents),
        shareCell(shareOf(cents, total)),
        countCell(operationCount),
      ],
    })),
  };
}

/** Sentence on the largest part; null for no part. */
export function describeLargest(parts: readonly Part[], line: BudgetLine, stage: Stage): string | null {
  const [largest] = parts.toSorted((a, b) => b.cents - a.cents);
  const total = sumCents(parts.map(({ cents }) => cents));
  const share = largest && shareOf(largest.cents, total);
  if (!largest || share === null || share === undefined) return null;
  return `${largest.label} : ${formatShare(share)} de l’${STAGE_LABELS[stage].toLowerCase()}`;
}

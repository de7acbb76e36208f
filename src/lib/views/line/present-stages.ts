import type { StagesView } from '#lib/views/figure/chart-views.ts';
import { absentCell, countCell, euroCell, shareCell } from '#lib/views/figure/cells.ts';
import { formatMillions, formatShare, measured } from '#lib/views/words/format.ts';
import { STAGE_LABELS } from '#lib/views/words/labels.ts';
import { toStageStates, type LineMoney, type StageState } from './line-money.ts';
import type { TableCell, TableView } from '#lib/views/figure/table-view.ts';

const PREVIOUS_STAGE = { committed: '', contracted: 'de l’engagé', paid: 'du contractualisé' } as const;

/** Nested stages of a line: the envelope first, then each stage with both of its denominators in words. */
export function presentStages(money: LineMoney): StagesView {
  const envelope = {
    stage: 'envelope' as const,
    label: 'Enveloppe annoncée',
    amount: measured(money.envelope?.cents ?? null, formatMillions),
    ofEnvelope: '',
    ofPrevious: '',
  };
  const stages = toStageStates(money).map((state) => ({
    stage: state.stage,
    label: STAGE_LABELS[state.stage],
    amount: measured(state.cents, formatMillions),
    ofEnvelope: rateText(state.ofEnvelope, 'de l’enveloppe'),
    ofPrevious: rateText(state.ofPrevious, PREVIOUS_STAGE[state.stage]),
  }));
  return { line: money.line, bars: [envelope, ...stages] };
}

/** The same stages, to the cent, with what is net of repayments and what is not. */
export function tableOfStages(money: LineMoney, caption: string): TableView {
  return {
    caption,
    columns: [
      { key: 'stage', label: 'Étape', isNumeric: false },
      { key: 'amount', label: 'Montant net, en euros', isNumeric: true },
      { key: 'gross', label: 'Avant remboursements, en euros', isNumeric: true },
      { key: 'of-envelope', label: '% de l’enveloppe', isNumeric: true },
      { key: 'of-previous', label: '% de l’étape précédente', isNumeric: true },
      { key: 'operations', label: 'Opérations', isNumeric: true },
    ],
    rows: [
      {
        key: 'envelope',
        href: null,
        cells: [
          'Enveloppe annoncée',
          euroCell(money.envelope?.cents ?? null),
          ...Array.from({ length: 4 }, () => absentCell('not-applicable')),
        ],
      },
      ...toStageStates(money).map((state) => ({ key: state.stage, href: null, cells: stageCells(state) })),
    ],
  };
}

function stageCells({ stage, total, ofEnvelope, ofPrevious }: StageState): TableCell[] {
  return [
    STAGE_LABELS[stage],
    euroCell(total?.cents ?? null),
    euroCell(total?.grossCents ?? null),
    shareCell(ofEnvelope),
    stage === 'committed' ? absentCell('not-applicable') : shareCell(ofPrevious),
    countCell(total?.operationCount ?? null),
  ];
}

function rateText(share: number | null, denominator: string): string {
  return share === null || denominator === '' ? '' : `${formatShare(share)} ${denominator}`;
}

import type { Line } from '#lib/domain/line.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { absentCell, countCell, euroCell, shareCell } from '#lib/views/figure/cells.ts';
import type { StagesView } from '#lib/views/figure/chart-views.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { formatAligned, formatShare, measured } from '#lib/views/words/format.ts';
import { STAGE_LABELS } from '#lib/views/words/labels.ts';
import { rateOf, type MeasureMoney } from './measure-money.ts';

const PREVIOUS = { committed: '', contracted: 'de l’engagé', paid: 'du contractualisé' } as const;

/** The three stages on one scale, each out of the one before; no envelope: what is announced may be contradicted. */
export function presentStages(line: Line, money: MeasureMoney): StagesView {
  const format = formatAligned(STAGES.map((stage) => money.net[stage]));
  return {
    line,
    bars: STAGES.map((stage) => {
      const rate = rateOf(money, stage);
      return {
        stage,
        label: STAGE_LABELS[stage],
        amount: measured(money.net[stage], format),
        ofEnvelope: '',
        ofPrevious: rate === null ? '' : `${formatShare(rate)} ${PREVIOUS[stage]}`,
      };
    }),
  };
}

/** The same to the cent, net and before repayments. */
export function tableOfStages(money: MeasureMoney, caption: string): TableView {
  return {
    caption,
    columns: [
      { key: 'stage', label: 'Étape', isNumeric: false },
      { key: 'net', label: 'Montant net, en euros', isNumeric: true },
      { key: 'gross', label: 'Avant remboursements, en euros', isNumeric: true },
      {
        key: 'of-previous',
        label: '% de l’étape précédente',
        isNumeric: true,
        share: { of: 'net', by: 'previous' },
      },
      { key: 'operations', label: 'Opérations', isNumeric: true },
    ],
    rows: STAGES.map((stage) => ({
      key: stage,
      href: null,
      cells: [
        STAGE_LABELS[stage],
        euroCell(money.net[stage]),
        euroCell(money.gross[stage]),
        stage === 'committed' ? absentCell('not-applicable') : shareCell(rateOf(money, stage)),
        countCell(money.operations[stage]),
      ],
    })),
  };
}

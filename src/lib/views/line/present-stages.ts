import type { StagesView } from '#lib/views/figure/chart-views.ts';
import { absentCell, countCell, euroCell, shareCell } from '#lib/views/figure/cells.ts';
import { formatAligned, formatAnnounced, formatShare, measured } from '#lib/views/words/format.ts';
import { STAGE_LABELS } from '#lib/views/words/labels.ts';
import { describeDenominator, nameDenominator } from './denominator.ts';
import { toStageStates, type LineMoney, type StageState } from './line-money.ts';
import type { TableCell, TableView } from '#lib/views/figure/table-view.ts';

const PREVIOUS_STAGE = { committed: '', contracted: 'de l’engagé', paid: 'du contractualisé' } as const;

/** Nested stages of a line: the envelope first, then each stage with both of its denominators in words. */
export function presentStages(money: LineMoney): StagesView {
  const envelope = {
    stage: 'envelope' as const,
    label: labelOfEnvelope(money),
    amount: measured(
      money.envelope?.cents ?? null,
      formatAnnounced,
      money.claim ? 'not-applicable' : 'not-published',
    ),
    ofEnvelope: '',
    ofPrevious: '',
  };
  const states = toStageStates(money);
  const format = formatAligned(states.map(({ cents }) => cents));
  const stages = states.map((state) => ({
    stage: state.stage,
    label: STAGE_LABELS[state.stage],
    amount: measured(state.cents, format),
    ofEnvelope: rateText(state.ofEnvelope, money.envelope ? nameDenominator(money.envelope) : ''),
    ofPrevious: rateText(state.ofPrevious, PREVIOUS_STAGE[state.stage]),
  }));
  return { line: money.line, bars: [envelope, ...stages] };
}

/** The reading is named here once, for all the rates below; a reading that announces no envelope says so. */
function labelOfEnvelope({ envelope, claim }: LineMoney): string {
  if (claim) return `Enveloppe (lecture\u00a0${claim.reading})`;
  const what = envelope?.reading === 'C' ? 'Montant alloué' : 'Enveloppe annoncée';
  return envelope?.reading ? `${what} (lecture\u00a0${envelope.reading})` : what;
}

/** The same stages, to the cent, with what is net of repayments and what is not. */
export function tableOfStages(money: LineMoney, caption: string): TableView {
  const { envelope, claim } = money;
  const rate = envelope && {
    key: 'of-envelope',
    label: `% ${describeDenominator(envelope)}`,
    isNumeric: true,
    share: { of: 'amount', by: { row: 'envelope' } },
  };
  return {
    caption,
    columns: [
      { key: 'stage', label: 'Étape', isNumeric: false },
      { key: 'amount', label: 'Montant net, en euros', isNumeric: true },
      { key: 'gross', label: 'Avant remboursements, en euros', isNumeric: true },
      ...(rate ? [rate] : []),
      {
        key: 'of-previous',
        label: '% de l’étape précédente',
        isNumeric: true,
        share: { of: 'amount', by: 'previous' },
      },
      { key: 'operations', label: 'Opérations', isNumeric: true },
    ],
    rows: [
      {
        key: 'envelope',
        href: null,
        cells: [
          labelOfEnvelope(money),
          claim ? absentCell('not-applicable') : euroCell(envelope?.cents ?? null),
          ...Array.from({ length: rate ? 4 : 3 }, () => absentCell('not-applicable')),
        ],
      },
      ...toStageStates(money).map((state) => ({
        key: state.stage,
        href: null,
        cells: stageCells(state, rate !== null),
      })),
    ],
  };
}

function stageCells({ stage, total, ofEnvelope, ofPrevious }: StageState, hasEnvelope: boolean): TableCell[] {
  return [
    STAGE_LABELS[stage],
    euroCell(total?.cents ?? null),
    euroCell(total?.grossCents ?? null),
    ...(hasEnvelope ? [shareCell(ofEnvelope)] : []),
    stage === 'committed' ? absentCell('not-applicable') : shareCell(ofPrevious),
    countCell(total?.operationCount ?? null),
  ];
}

function rateText(share: number | null, denominator: string): string {
  return share === null || denominator === '' ? '' : `${formatShare(share)} ${denominator}`;
}

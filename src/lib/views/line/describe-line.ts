import type { BudgetLine } from '#lib/domain/line.ts';
import { formatAnnounced, formatDate, formatMillions, formatShare } from '#lib/views/words/format.ts';
import { toStageStates, type LineMoney, type StageState } from './line-money.ts';

/** « pour l’IA en santé »: what a sentence calls each line. */
const PURPOSE: Readonly<Record<BudgetLine, string>> = {
  'ia-sante': 'pour l’IA en santé',
  formation: 'pour la formation',
};

const PARTICIPLE = { committed: 'engagés', contracted: 'contractualisés', paid: 'décaissés' } as const;

/**
 * The finding of one line: the number, then its base, then its date; or that nothing is published. One sentence for
 * one line, so that no sentence ever holds the sum of two.
 */
export function describeLine(money: LineMoney): string {
  const [committed] = toStageStates(money);
  const date = `Au ${formatDate(money.asOf)}`;
  if (!committed || committed.cents === null) return describeSilence(money, date);
  return `${date}, ${describeAmount(committed, money)} ${PURPOSE[money.line]}.`;
}

/** What became of the money committed: contracted, then paid, each with its denominator. */
export function describeStages(money: LineMoney): string {
  const [, contracted, paid] = toStageStates(money);
  const parts = [
    stagePart(contracted, 'de l’engagé', 'contractualisés'),
    stagePart(paid, 'du contractualisé', 'décaissés aux bénéficiaires'),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function describeAmount({ cents, ofEnvelope, stage }: StageState, { envelope }: LineMoney): string {
  const amount = `${formatMillions(cents ?? 0)} sont ${PARTICIPLE[stage]}`;
  if (!envelope || ofEnvelope === null) return amount;
  return `${amount} sur ${formatMillions(envelope.cents)}, soit ${formatShare(ofEnvelope)},`;
}

function describeSilence({ line, envelope }: LineMoney, date: string): string {
  const announced = envelope ? ` sur les ${formatAnnounced(envelope.cents)} annoncés` : '';
  return `${date}, aucun montant engagé n’est publié${announced} ${PURPOSE[line]}.`;
}

function stagePart(state: StageState | undefined, denominator: string, participle: string): string {
  if (!state) return '';
  if (state.cents === null) return `Les montants ${participle} ne sont pas publiés.`;
  const rate = state.ofPrevious === null ? '' : `, soit ${formatShare(state.ofPrevious)} ${denominator}`;
  return `${formatMillions(state.cents)} sont ${participle}${rate}.`;
}

import type { BudgetLine } from '#lib/domain/line.ts';
import { shareOf, type Cents } from '#lib/domain/money.ts';
import { formatAnnounced, formatDate, formatMillions, formatShare } from '#lib/views/words/format.ts';
import { toStageStates, type LineMoney, type StageState } from './line-money.ts';

/** « pour l’IA en santé »: what a sentence calls each line. */
export const PURPOSE: Readonly<Record<BudgetLine, string>> = {
  'ia-sante': 'pour l’IA en santé',
  formation: 'pour la formation',
};

const PARTICIPLE = { committed: 'engagés', contracted: 'contractualisés', paid: 'décaissés' } as const;

/**
 * The finding of one line: the number, then its base, then its date; or that nothing is published. One sentence for
 * one line, so that no sentence ever holds the sum of two.
 */
export function describeLine(money: LineMoney): string {
  if (money.claim) return describeClaim(money.claim);
  const [committed] = toStageStates(money);
  const date = `Au ${formatDate(money.asOf)}`;
  if (!committed || committed.cents === null) return describeSilence(money, date);
  return `${date}, ${describeAmount(committed, money)} ${PURPOSE[money.line]}.`;
}

/** The findings of several lines, one after the other: the date is said again only where it changes. */
export function describeLines(sentences: readonly string[]): string[] {
  return sentences.map((sentence, index) => {
    const [start] = /^Au [^,]+, /.exec(sentence) ?? [];
    if (!start || !sentences[index - 1]?.startsWith(start)) return sentence;
    const rest = sentence.slice(start.length);
    return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
  });
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
  const reading = envelope.reading === null ? '' : ` (lecture\u00a0${envelope.reading})`;
  return `${amount} sur ${formatMillions(envelope.cents)}${reading}, soit ${formatShare(ofEnvelope)},`;
}

/** Something already given is a floor; out of which envelope is not known, so the two ends are said. */
function describeClaim(claim: NonNullable<LineMoney['claim']>): string {
  const { cents, label, qualifier, denominators, reading, date, datePrecision } = claim;
  const before = qualifier === null ? '' : `${qualifier} `;
  const amount = describeClaimAmount(claim);
  const rate = (denominator: Cents | undefined) => {
    const share = denominator === undefined ? null : shareOf(cents, denominator);
    return share === null ? '' : `${before}${formatShare(share)} de ${formatAnnounced(denominator ?? 0)}`;
  };
  const rates =
    denominators.length > 1
      ? `de ${rate(denominators.at(-1))} à ${rate(denominators[0])}, selon l’enveloppe retenue`
      : rate(denominators[0]);
  const when = date === null ? '' : ` au ${formatDate(date, datePrecision)}`;
  return `${label}\u00a0: ${amount}${when} (lecture\u00a0${reading}), soit ${rates}.`;
}

/** « plus de 550 M€ », as its source writes it. */
export function describeClaimAmount({ qualifier, cents }: NonNullable<LineMoney['claim']>): string {
  return [qualifier, formatAnnounced(cents)].filter(Boolean).join(' ');
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

import { shareOf, type Cents } from '#lib/domain/money.ts';
import { capitalize } from '#lib/views/words/capital.ts';
import { formatAnnounced, formatDate, formatShare } from '#lib/views/words/format.ts';
import { qualifyShare, qualifyText } from '#lib/views/words/qualify.ts';
import { PURPOSE } from '#lib/views/words/labels.ts';
import { sayAmount, stageWord } from '#lib/views/words/say-amount.ts';
import { toStageStates, type LineMoney, type StageState } from './line-money.ts';

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
    return capitalize(rest);
  });
}

/** What became of the money committed: contracted, then paid, each with its denominator. */
export function describeStages(money: LineMoney): string {
  const [, contracted, paid] = toStageStates(money);
  const parts = [stagePart(contracted, 'de l’engagé'), stagePart(paid, 'du contractualisé')];
  return parts.filter((part) => part !== '').join(' ');
}

function describeAmount({ cents, ofEnvelope, stage }: StageState, { envelope }: LineMoney): string {
  const amount = sayAmount(cents ?? 0, stage);
  if (!envelope || ofEnvelope === null) return amount;
  const reading = envelope.reading === null ? '' : ` (lecture\u00a0${envelope.reading})`;
  const base = `${amount} sur ${formatAnnounced(envelope.cents)}${reading}`;
  return ofEnvelope > 0 ? `${base}, soit ${formatShare(ofEnvelope)},` : base;
}

/** Something already given is a floor; out of which envelope is not known, so the two ends are said. */
function describeClaim(claim: NonNullable<LineMoney['claim']>): string {
  const { cents, label, qualifier, denominators, reading, date, datePrecision } = claim;
  const amount = describeClaimAmount(claim);
  const rate = (denominator: Cents | undefined) => {
    const share = denominator === undefined ? null : shareOf(cents, denominator);
    return share === null ? '' : `${qualifyShare(qualifier, share)} de ${formatAnnounced(denominator ?? 0)}`;
  };
  const rates =
    denominators.length > 1
      ? `${rate(denominators[0])} ou ${rate(denominators.at(-1))}, selon l’enveloppe retenue`
      : rate(denominators[0]);
  const when = date === null ? '' : ` au ${formatDate(date, datePrecision)}`;
  return `${label}\u00a0: ${amount}${when} (lecture\u00a0${reading}), soit ${rates}.`;
}

/** « plus de 550 M€ », as its source writes it. */
export function describeClaimAmount({ qualifier, cents }: NonNullable<LineMoney['claim']>): string {
  return qualifyText(qualifier, formatAnnounced(cents));
}

function describeSilence({ line, envelope }: LineMoney, date: string): string {
  const announced = envelope ? ` sur les ${formatAnnounced(envelope.cents)} annoncés` : '';
  return `${date}, aucun montant engagé n’est publié${announced} ${PURPOSE[line]}.`;
}

function stagePart(state: StageState | undefined, denominator: string): string {
  if (!state) return '';
  const { stage, cents, ofPrevious } = state;
  const to = stage === 'paid' && (cents ?? 0) >= 0 ? ' aux bénéficiaires' : '';
  if (cents === null) return `Les montants ${stageWord(stage)}s${to} ne sont pas publiés.`;
  const rate = cents <= 0 || ofPrevious === null ? '' : `, soit ${formatShare(ofPrevious)} ${denominator}`;
  return `${capitalize(sayAmount(cents, stage))}${to}${rate}.`;
}

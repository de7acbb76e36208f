import type { Stage } from '#lib/domain/stage.ts';
import {
  formatAnnounced,
  formatCount,
  formatMillions,
  formatQuantity,
  formatSubtraction,
} from '#lib/views/words/format.ts';
import { sayAmount, stageWord } from '#lib/views/words/say-amount.ts';

type Print = (value: number) => string;

/** What the sentences of a pace call the things they count. */
export interface PaceWords {
  /** « 263 M€ », « 138 200 personnes ». */
  readonly amount: Print;
  /** How two amounts and their gap are printed together, so that a reader finds the gap again. */
  readonly subtraction: (left: number, right: number) => Print;
  /** « 263 M€ sont engagés », « personne n’est formé ». */
  readonly fact: (value: number, print: Print) => string;
  /** « seraient engagés »: what becomes of an amount that is projected. */
  readonly would: string;
  /** « le montant engagé ». */
  readonly subject: string;
  /** « l’enveloppe de 550 M€ »: what points are of. */
  readonly whole: string;
  /** « de l’enveloppe de 550 M€ ». */
  readonly ofWhole: string;
  /** How the observed pace is formed. */
  readonly paceNote: string;
}

/** An announced envelope, in the reading that its share needs to be said with. */
export interface Envelope {
  readonly cents: number;
  readonly reading: string | null;
}

/** The words of money at one stage, out of an announced envelope. */
export function moneyWords(stage: Stage, envelope: Envelope | null): PaceWords {
  const reading = envelope?.reading ? ` (lecture\u00a0${envelope.reading})` : '';
  const whole = envelope ? `l’enveloppe de ${formatAnnounced(envelope.cents)}${reading}` : 'l’enveloppe';
  return {
    amount: formatMillions,
    subtraction: formatSubtraction,
    fact: (value, print) => sayAmount(value, stage, print),
    would: `seraient ${stageWord(stage)}s`,
    subject: `le montant ${stageWord(stage)}`,
    whole,
    ofWhole: `de ${whole}`,
    paceNote: 'moyenne des quatre derniers trimestres entiers, remboursements et annulations déduits',
  };
}

/** « 3,1 points », « 0,4 point »: a distance between two shares, without its sign. */
export function formatPoints(share: number): string {
  return formatQuantity(Math.round(Math.abs(share) * 1000) / 10, 'point', 'points');
}

/** « 2,3 fois », « moins de 0,1 fois ». */
export function formatTimes(ratio: number): string {
  if (ratio < 0.05) return 'moins de 0,1\u00a0fois';
  return `${formatCount(ratio < 10 ? Math.round(ratio * 10) / 10 : Math.round(ratio))}\u00a0fois`;
}

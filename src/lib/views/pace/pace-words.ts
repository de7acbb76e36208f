import type { Stage } from '#lib/domain/stage.ts';
import { agreeAmount } from '#lib/views/words/agree.ts';
import { formatAnnounced, formatCount, formatMillions, formatQuantity } from '#lib/views/words/format.ts';
import { STAGE_LABELS } from '#lib/views/words/labels.ts';

/** What the sentences of a pace call the things they count. */
export interface PaceWords {
  /** « 263 M€ », « 138 200 personnes ». */
  readonly amount: (value: number) => string;
  /** « 263 M€ sont engagés », « personne n’est formé ». */
  readonly fact: (value: number) => string;
  /** « seraient engagés »: what becomes of an amount that is projected. */
  readonly would: string;
  /** « le montant engagé ». */
  readonly subject: string;
  /** « l’enveloppe de 550 M€ »: what points are of. */
  readonly whole: string;
  /** « de l’enveloppe de 550 M€ ». */
  readonly ofWhole: string;
}

const PARTICIPLE: Readonly<Record<Stage, readonly [one: string, many: string]>> = {
  committed: ['engagé', 'engagés'],
  contracted: ['contractualisé', 'contractualisés'],
  paid: ['décaissé', 'décaissés'],
};

/** An announced envelope, in the reading that its share needs to be said with. */
export interface Envelope {
  readonly cents: number;
  readonly reading: string | null;
}

/** The words of money at one stage, out of an announced envelope. */
export function moneyWords(stage: Stage, envelope: Envelope | null): PaceWords {
  const [one, many] = PARTICIPLE[stage];
  const reading = envelope?.reading ? ` (lecture\u00a0${envelope.reading})` : '';
  const whole = envelope ? `l’enveloppe de ${formatAnnounced(envelope.cents)}${reading}` : 'l’enveloppe';
  return {
    amount: formatMillions,
    fact: (value) => {
      if (value === 0) return `rien n’est ${one}`;
      return `${formatMillions(value)} ${agreeAmount(value, `est ${one}`, `sont ${many}`)}`;
    },
    would: `seraient ${many}`,
    subject: `le montant ${STAGE_LABELS[stage].toLowerCase()}`,
    whole,
    ofWhole: `de ${whole}`,
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

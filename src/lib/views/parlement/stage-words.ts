import type { Cents } from '#lib/domain/money.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { Envelope } from '#lib/views/line/line-money.ts';
import { agreeAmount } from '#lib/views/words/agree.ts';
import { formatAnnounced, formatMillions, formatShare } from '#lib/views/words/format.ts';
import { STAGE_LABELS } from '#lib/views/words/labels.ts';

/** « engagé ». */
export function stageWord(stage: Stage): string {
  return STAGE_LABELS[stage].toLowerCase();
}

/** « 263 M€ sont engagés », « 1 M€ est engagé », « aucun euro n’est engagé », « le solde engagé est de −2 M€ ». */
export function sayAmount(cents: Cents, stage: Stage): string {
  const word = stageWord(stage);
  if (cents === 0) return `aucun euro n’est ${word}`;
  if (cents < 0) return `le solde ${word} est de ${formatMillions(cents)}`;
  return `${formatMillions(cents)} ${agreeAmount(cents, `est ${word}`, `sont ${word}s`)}`;
}

/** « de 550 M€ (lecture A) ». */
export function ofEnvelope({ cents, reading }: Envelope): string {
  return `de ${formatAnnounced(cents)}${reading === null ? '' : ` (lecture\u00a0${reading})`}`;
}

/** « 47,9 % », « moins de 0,1 % »: a share that can be read aloud. */
export function sayShare(share: number): string {
  return formatShare(share).replace('<\u00a0', 'moins de ');
}

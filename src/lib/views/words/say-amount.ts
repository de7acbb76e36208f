import type { Cents } from '#lib/domain/money.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { agreePrinted } from './agree.ts';
import { formatMillions } from './format.ts';
import { STAGE_LABELS } from './labels.ts';

/** « engagé ». */
export function stageWord(stage: Stage): string {
  return STAGE_LABELS[stage].toLowerCase();
}

/** « engagés » of « 263 M€ », « engagé » of « 1 M€ »: the participle of a stage, as the printed amount wants it. */
export function stageParticiple(amount: string, stage: Stage): string {
  const word = stageWord(stage);
  return agreePrinted(amount, word, `${word}s`);
}

/** « 263 M€ sont engagés », « 1 M€ est engagé », « aucun euro n’est engagé », « le solde engagé est de −2 M€ ». */
export function sayAmount(
  cents: Cents | number,
  stage: Stage,
  print: (cents: number) => string = formatMillions,
): string {
  const word = stageWord(stage);
  const amount = print(cents);
  if (cents === 0) return `aucun euro n’est ${word}`;
  if (cents < 0) return `le solde ${word} est de ${amount}`;
  return `${amount} ${agreePrinted(amount, 'est', 'sont')} ${stageParticiple(amount, stage)}`;
}

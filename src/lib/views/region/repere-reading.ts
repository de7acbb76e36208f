import type { ReadingId } from '#lib/contract/fact-terms.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import type { RegionalAmounts } from './region-figures.ts';

/** The repère shares out an envelope: under a reading that announces none, there is nothing to share. */
export function underReading(
  input: RegionalAmounts,
  line: BudgetLine,
  reading: ReadingId | undefined,
): RegionalAmounts {
  return line === 'ia-sante' && reading !== undefined && reading !== 'A'
    ? { ...input, envelope: null }
    : input;
}

/** Which reading the repère of the first line stands on, or why there is none. */
export const REPERE_READINGS: Readonly<Record<ReadingId, string>> = {
  A: 'Repère de l’IA en santé\u00a0: part de l’enveloppe au prorata de la population, lecture\u00a0A.',
  B: 'Sous la lecture\u00a0B, le montant est déjà attribué, sur une enveloppe discutée\u00a0: le repère de l’IA en santé n’est pas calculable.',
  C: 'Sous la lecture\u00a0C, le périmètre de l’allocation n’est pas publié\u00a0: le repère de l’IA en santé n’est pas calculable.',
};

import type { Stop } from './guard-delivery.ts';

/** Where a delivery was stopped, against what, and how it is confirmed there. */
export interface StopContext {
  /** « data/demo/2026-09-30 ». */
  readonly delivery: string;
  /** « la version 2026-06-30-1a2b3c4d ». */
  readonly previous: string;
  /** What is left untouched, in one sentence. */
  readonly untouched: string;
  /** How to confirm a code, in one sentence per code. */
  readonly confirm: (code: string) => string;
}

/** What stops a delivery, what stays true, and what to do: the message that its publisher reads. */
export function describeStops(stops: readonly Stop[], context: StopContext): string {
  const count = stops.length === 1 ? 'un point est' : `${stops.length} points sont`;
  return [
    `${context.delivery}\u00a0: livraison arrêtée, ${count} à confirmer par rapport à ${context.previous}.`,
    ...stops.map(({ code, sentence }) => `  ${code}\u00a0: ${sentence}`),
    `Ce qui reste vrai\u00a0: ${context.untouched}`,
    'Ce qu’il faut faire\u00a0: corriger les fichiers\u202f; ou, si c’est voulu, le confirmer\u00a0:',
    ...stops.map(({ code }) => `  ${context.confirm(code)}`),
  ].join('\n');
}

import type { Envelope } from '#lib/views/line/line-money.ts';
import { formatAnnounced, formatShare } from '#lib/views/words/format.ts';

/** « de 550 M€ (lecture A) ». */
export function ofEnvelope({ cents, reading }: Envelope): string {
  return `de ${formatAnnounced(cents)}${reading === null ? '' : ` (lecture\u00a0${reading})`}`;
}

/** « 47,9 % », « moins de 0,1 % »: a share that can be read aloud. */
export function sayShare(share: number): string {
  return formatShare(share).replace('<\u00a0', 'moins de ');
}

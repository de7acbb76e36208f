import { formatDate } from './format.ts';

/** The announced delivery is late by the reader’s clock: says so; null when nothing was announced or it may still come. */
export function presentLateness(nextDelivery: string | null, today: string): string | null {
  if (nextDelivery === null || today <= nextDelivery) return null;
  return `La livraison annoncée pour le ${formatDate(nextDelivery)} n’est pas arrivée. Les figures restent celles de la livraison précédente.`;
}

import { formatDate } from '#lib/views/words/format.ts';

interface Delivered {
  readonly id: string;
  readonly date: string;
}

/** What a tab left open is told when its dataset has another latest version than when it was opened; null when it has not. */
export function presentNews(shown: Delivered, published: Delivered): string | null {
  if (shown.id === published.id) return null;
  const isSameDay = shown.date === published.date;
  const what = isSameDay
    ? `La livraison du ${formatDate(shown.date)} a été republiée, corrigée.`
    : `La livraison du ${formatDate(published.date)} vient d’être publiée.`;
  return `${what} Cette page garde les chiffres qu’elle montrait${isSameDay ? '' : `, livrés le ${formatDate(shown.date)}`}.`;
}

import type { PartnerShare } from '#lib/domain/spending.ts';
import { parseTerritory, type Geography } from './parse-territory.ts';

const WHOLE = 10_000;

/**
 * Shares written « 84:6000|11:4000 », in their order; null when they are not all known, distinct territories or do
 * not sum to 10 000 basis points: a share that is not understood is not guessed.
 */
export function parseShares(text: string, geography: Geography): PartnerShare[] | null {
  const shares = text.split('|').map((part) => {
    const [place = '', points = ''] = part.split(':').map((piece) => piece.trim());
    const territory = parseTerritory(place, geography);
    return territory && /^\d{1,5}$/.test(points) ? { territory, basisPoints: Number(points) } : null;
  });
  const known = shares.filter((share) => share !== null);
  const sum = known.reduce((total, { basisPoints }) => total + basisPoints, 0);
  const isDistinct = new Set(known.map(({ territory }) => territory)).size === shares.length;
  return isDistinct && sum === WHOLE ? known : null;
}

import { formatShare } from './format.ts';

/** Which way a qualified figure may be rounded: « plus de 82,1 % » is false of 82,09 %. */
const ROUNDINGS: Readonly<Record<string, (value: number) => number>> = {
  'plus de': Math.floor,
  'au moins': Math.floor,
  'moins de': Math.ceil,
  'au plus': Math.ceil,
};

/** « plus de 550 M€ », as its source writes it; the text alone where nothing qualifies it. */
export function qualifyText(qualifier: string | null, text: string): string {
  return qualifier === null ? text : `${qualifier} ${text}`;
}

/** « plus de 82 % » of a share 0..1: a floor is rounded down and a ceiling up, so that what is said stays true. */
export function qualifyShare(qualifier: string | null, share: number): string {
  const round = qualifier === null ? undefined : ROUNDINGS[qualifier];
  if (!round) return qualifyText(qualifier, formatShare(share));
  // As many digits as `formatShare` prints; a share of whole cents may be off by its last bit.
  const step = Math.abs(share) < 1 ? 1000 : 100;
  return qualifyText(qualifier, formatShare(round(Number((share * step).toFixed(9))) / step));
}

import type { Envelope } from './line-money.ts';

/** « de l’enveloppe (lecture A) »: what a rate is out of, never without its reading where there are several. */
export function describeDenominator({ reading }: Envelope): string {
  const what = reading === 'C' ? 'du montant alloué' : 'de l’enveloppe';
  return reading === null ? what : `${what} (lecture\u00a0${reading})`;
}

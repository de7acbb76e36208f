import type { Envelope } from './line-money.ts';

/** « de l’enveloppe (lecture A) »: what a rate is out of, never without its reading where there are several. */
export function describeDenominator(envelope: Envelope): string {
  const what = nameDenominator(envelope);
  return envelope.reading === null ? what : `${what} (lecture\u00a0${envelope.reading})`;
}

/** « de l’enveloppe »: the same, beside what already names the reading. */
export function nameDenominator({ reading }: Envelope): string {
  return reading === 'C' ? 'du montant alloué' : 'de l’enveloppe';
}

import { splitBy } from './by-dimension.ts';
import { maybe, text } from './fields.ts';

/** « À quelles mesures l’argent va-t-il ? » A null id is money that no measure claims. See `splitBy`. */
export const selectByMeasure = splitBy('measure', 'À quelles mesures l’argent va-t-il ?', maybe(text, 'id'));

import { splitBy } from './by-dimension.ts';
import { text } from './fields.ts';

/** « Par quels opérateurs l’argent passe-t-il ? » See `splitBy`. */
export const selectByOperator = splitBy('operator', 'Par quels opérateurs l’argent passe-t-il ?', text('id'));

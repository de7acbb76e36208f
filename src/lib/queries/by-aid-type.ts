import { AID_TYPES } from '#lib/domain/stage.ts';
import { splitBy } from './by-dimension.ts';
import { oneOf } from './fields.ts';

/** « Sous quelle forme l’aide est-elle versée ? » See `splitBy`. */
export const selectByAidType = splitBy(
  'aid_type',
  'Sous quelle forme l’aide est-elle versée ?',
  oneOf(AID_TYPES, 'id'),
);

import type { DatePrecision, IsoDate } from './calendar.ts';
import type { Origin } from './spending.ts';

/** PILOTE’s kinds of value: valeur initiale, valeur actuelle, valeur cible. */
export const VALUE_KINDS = ['vi', 'va', 'vc'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** What a counted person did: inscrit, formé, certifié, sensibilisé. Never added to one another. */
export const COUNTED_AS = ['registered', 'trained', 'certified', 'aware'] as const;
export type CountedAs = (typeof COUNTED_AS)[number];

/** One value of one indicator in one zone (« FRANCE », « R84 », « D46 ») at one date. Null value = not published. */
export interface ObservationRecord {
  readonly indicatorId: string;
  readonly zoneId: string;
  readonly date: IsoDate | null;
  readonly datePrecision: DatePrecision;
  readonly kind: ValueKind;
  readonly value: number | null;
  readonly qualifier: string | null;
  readonly isComputed: boolean;
  readonly profession: string | null;
  readonly training: string | null;
  readonly countedAs: CountedAs | null;
  readonly sourceId: string | null;
  readonly origin: Origin;
}

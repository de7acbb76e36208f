import type { DatePrecision, IsoDate } from './calendar.ts';
import type { Origin } from './spending.ts';

/** PILOTE’s kinds of value: valeur initiale, valeur actuelle, valeur cible. */
export const VALUE_KINDS = ['vi', 'va', 'vc'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** What is better for an indicator: that it rises, or that it falls. */
export const DIRECTIONS = ['up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * How the values of an indicator follow one another. `cumul`: since the start. `flux`: of one period. `glissant`: of a
 * window that slides, such as the last twelve months. `stock`: what is there on the day.
 */
export const INDICATOR_NATURES = ['cumul', 'flux', 'glissant', 'stock'] as const;
export type IndicatorNature = (typeof INDICATOR_NATURES)[number];

/** How a value compares with its target: au moins, au plus, entre, exactement, à définir. */
export const TARGET_TYPES = ['at_least', 'at_most', 'between', 'exactly', 'to_define'] as const;
export type TargetType = (typeof TARGET_TYPES)[number];

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

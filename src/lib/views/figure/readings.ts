import { READING_IDS, type ReadingId } from '#lib/contract/fact-terms.ts';

export type { ReadingId };

/** The readings of an announced amount, in the order of the switches. */
export const READINGS: readonly ReadingId[] = READING_IDS;

import type { EnvelopeRow, IndicatorRow, ObservationRow, SourceRow } from '#lib/queries/facts.ts';
import type { TotalsRow } from '#lib/queries/totals.ts';

/** A count of people as the training line carries it: the whole, or one of its parts. */
export type PeopleRow = ObservationRow;

/** Rows of the training line: people by every breakdown, and the money of the line. */
export interface TrainingRows {
  readonly people: readonly PeopleRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly envelopes: readonly EnvelopeRow[];
  readonly totals: readonly TotalsRow[];
  readonly sources: readonly SourceRow[];
  readonly regions: readonly { readonly regionCode: string; readonly name: string }[];
}

import type { EnvelopeRow, SourceRow } from '#lib/queries/facts.ts';
import { formatDate } from '#lib/views/words/format.ts';
import type { ValueCell } from './table-view.ts';

/** How sure an announced amount is. */
export const STANDING_LABELS: Readonly<Record<EnvelopeRow['standing'], string>> = {
  stated: 'écrit par la source',
  probable: 'probable, non prouvé',
  possible: 'possible',
  isolated: 'isolé, contredit ailleurs',
};

/** What kind of document a source is. */
export const SOURCE_LABELS: Readonly<Record<SourceRow['standing'], string>> = {
  official: 'Officielle',
  'official-relay': 'Relais d’une source officielle',
  press: 'Presse',
  fictitious: 'Fictive',
};

/** A source as it is cited beside a figure: who, when, where to read it. */
export interface Citation {
  readonly text: string;
  readonly href: string | null;
}

/** Sources by their id. */
export type SourceIndex = ReadonlyMap<string, SourceRow>;

export function indexSources(rows: readonly SourceRow[]): SourceIndex {
  return new Map(rows.map((row) => [row.sourceId, row]));
}

/** The cell of a source in a table, with its link. */
export function sourceCell({ text, href }: Citation): ValueCell {
  return { text, value: text, href };
}

/** « ANFH, novembre 2025 »; says so when no source is given. */
export function cite(sourceId: string | null, sources: SourceIndex): Citation {
  const source = sourceId === null ? undefined : sources.get(sourceId);
  if (!source) return { text: 'source à compléter', href: null };
  const date = formatDate(source.publishedOn, source.datePrecision ?? 'unknown');
  return { text: `${source.publisher}, ${date}`, href: source.url };
}

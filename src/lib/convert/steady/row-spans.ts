import type { RowParts } from '#lib/convert/layouts/reading.ts';
import type { Header } from '#lib/convert/rows/find-header.ts';

/** What a column tells of: the operation of the row, the terms of its movement, its date, its amount. */
export type PartName = 'operation' | 'terms' | 'date' | 'amount';

/** Neighbouring columns of one part: how many, and their rank among the spans of that part. */
export interface Span {
  readonly part: PartName;
  readonly cells: number;
  readonly rank: number;
}

/** The columns under a header as its layout parts them. */
export interface RowSpans {
  readonly spans: readonly Span[];
  /** Place of the column that tells operations apart. */
  readonly name: number;
}

/**
 * The spans under a header; null where its rows do not part. `isPlain` says of a column that nothing in it can tell of a
 * person.
 */
export function spansOf(
  { row, places, layout, width }: Header,
  parts: RowParts | undefined,
  isPlain: (index: number) => boolean,
): RowSpans | null {
  const placeOf = (column: string | null) => places.get(column ?? '');
  const [amount, date] = [placeOf(layout.amount), placeOf(parts?.date ?? null)];
  const [name] = parts?.names.flatMap((column) => placeOf(column) ?? []) ?? [];
  if (amount === undefined || date === undefined || name === undefined) return null;
  if (layout.unit || row.cells.length !== width) return null;
  const terms = new Set(parts?.terms.flatMap((column) => placeOf(column) ?? []));
  if (![amount, date, ...terms].every(isPlain)) return null;
  const partOf = (index: number): PartName =>
    index === amount ? 'amount' : index === date ? 'date' : terms.has(index) ? 'terms' : 'operation';
  const spans: Span[] = [];
  row.cells.forEach((_, index) => {
    const [part, last] = [partOf(index), spans.at(-1)];
    if (last?.part === part) spans[spans.length - 1] = { ...last, cells: last.cells + 1 };
    else spans.push({ part, cells: 1, rank: spans.filter((span) => span.part === part).length });
  });
  return { spans, name };
}

/** Places of the spans of a part in their row. */
export function spansOfPart(spans: readonly Span[], wanted: PartName): number[] {
  return spans.flatMap(({ part }, index) => (part === wanted ? [index] : []));
}

import type { RevisedTable, RevisionKind } from '#lib/contract/revision-terms.ts';
import type { Row } from '#lib/contract/row.ts';
import type { Stage } from '#lib/domain/stage.ts';

/** Where a value was read: a line of a delivered file; null where the table does not keep it. */
export interface Place {
  readonly file: string | null;
  readonly line: number | null;
}

/** One line of the journal: one value of one thing, before and after. Money is in cents, written as an integer. */
export interface Revision {
  readonly kind: RevisionKind;
  readonly table: RevisedTable;
  readonly key: string;
  readonly label: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly line: string | null;
  readonly stage: Stage | null;
  readonly indicatorId: string | null;
  readonly zoneId: string | null;
  readonly date: string | null;
  /** On the committed net total of `line`; null when it is not touched. */
  readonly effectCents: number | null;
  /** The line that an operation left, and the effect on its committed net total. */
  readonly left: { readonly line: string; readonly effectCents: number } | null;
  readonly source: Place;
  readonly previous: Place;
  readonly sourceId: string | null;
}

/** What a table of the comparison found: its revisions, and how many of its rows are new rather than revised. */
export interface TableRevisions {
  readonly revisions: readonly Revision[];
  readonly news: number;
}

/** Nowhere: a value that is not there, or whose table keeps no line. */
const NO_PLACE: Place = { file: null, line: null };

/** A revision that says only what is given. */
export function revision(
  told: Pick<Revision, 'kind' | 'table' | 'key' | 'label' | 'field' | 'before' | 'after'> & Partial<Revision>,
): Revision {
  return {
    line: null,
    stage: null,
    indicatorId: null,
    zoneId: null,
    date: null,
    effectCents: null,
    left: null,
    source: NO_PLACE,
    previous: NO_PLACE,
    sourceId: null,
    ...told,
  };
}

/** Parts of a key as one text. */
export function joinKey(parts: readonly unknown[]): string {
  return parts.map((part) => (part === null || part === undefined ? '' : String(part))).join(' / ');
}

/** Where a row says it was read. */
export function placeOf(row: Row | undefined): Place {
  return { file: textOf(row?.['source_file']), line: row ? numberOf(row['source_line']) : null };
}

/** A cell as a text of the journal; null when absent. */
export function textOf(cell: Row[string] | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

function numberOf(cell: Row[string] | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

import type { LayoutContract } from '#lib/contract/layout-contract.ts';
import { LAYOUTS } from '#lib/contract/layouts.ts';
import { foldHeader } from '#lib/convert/cells/fold-text.ts';
import { readRows } from './read-rows.ts';
import { DELIMITERS, type Delimiter } from './row-scanner.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';

/** Rows of a file in which its header is looked for: some exports put their title and filters above it. */
const HEAD_ROWS = 30;
export const HEAD_CHARACTERS = 200_000;

/** A header found: its row, its layout, the place of each known header, and what is missing, double or unknown. */
export interface Header {
  readonly row: SourceRow;
  readonly layout: LayoutContract;
  readonly places: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
  readonly doubled: readonly string[];
  readonly unexpected: readonly string[];
  /** Width without the empty cells that some exports leave at the end. */
  readonly width: number;
}

/** The delimiter and the header of a text, as `chooseHeader` does between its delimiters. */
export function findHeader(
  text: string,
  layouts: readonly LayoutContract[] = LAYOUTS,
): { delimiter: Delimiter; header: Header | null } {
  const head = text.slice(0, HEAD_CHARACTERS);
  const heads = DELIMITERS.map((delimiter) => ({
    place: delimiter,
    rows: readRows(head, delimiter, { mostRows: HEAD_ROWS }),
  }));
  const { place, header } = chooseHeader(heads, layouts);
  return { delimiter: place ?? ';', header };
}

/**
 * The place (a delimiter, a sheet) and the header, by evidence: the row of the heads that gives a layout most of its
 * required headers. Header null when no layout has two thirds of its own anywhere; the place is then the one that fills
 * most cells of one row.
 */
export function chooseHeader<Place>(
  heads: readonly { readonly place: Place; readonly rows: readonly SourceRow[] }[],
  layouts: readonly LayoutContract[],
): { place: Place | null; header: Header | null } {
  const spellings = layouts.map(spell);
  const candidates = heads.flatMap(({ place, rows }) =>
    rows
      .slice(0, HEAD_ROWS)
      .flatMap((row) => spellings.map((spelling) => ({ place, header: bindHeader(row, spelling) }))),
  );
  const [best] = candidates
    .filter(({ header }) => header.missing.length * 3 <= requiredCount(header.layout))
    .sort(
      (a, b) =>
        a.header.missing.length - b.header.missing.length || b.header.places.size - a.header.places.size,
    );
  if (best) return best;
  const [widest] = heads
    .map(({ place, rows }) => ({ place, filled: Math.max(0, ...rows.slice(0, HEAD_ROWS).map(filledCells)) }))
    .sort((a, b) => b.filled - a.filled);
  return { place: widest?.place ?? null, header: null };
}

/** A layout with its spellings folded once for all rows. */
interface Spelling {
  readonly layout: LayoutContract;
  readonly columns: readonly { readonly header: string; readonly names: readonly string[] }[];
}

function spell(layout: LayoutContract): Spelling {
  const columns = layout.columns.map(({ header, spelling = header, aliases }) => ({
    header,
    names: [spelling, ...aliases].map(foldHeader),
  }));
  return { layout, columns };
}

/** Headers are bound before their other spellings, so that « montant » wins over an alias that stands before it. */
function bindHeader(row: SourceRow, { layout, columns }: Spelling): Header {
  const places = new Map<string, number>();
  const cells = row.cells.map((cell, index) => ({ index, text: cell.trim(), name: foldHeader(cell) }));
  const bind =
    (isSpelt: (names: readonly string[], name: string) => boolean) => (cell: (typeof cells)[0]) => {
      const column = columns.find(({ header, names }) => !places.has(header) && isSpelt(names, cell.name));
      if (column) places.set(column.header, cell.index);
      return !column;
    };
  const others = cells.filter(bind((names, name) => names[0] === name));
  const byHeader = new Set(places.keys());
  const rest = others.filter(bind((names, name) => names.includes(name))).filter(({ text }) => text);
  const ownerOf = (name: string) =>
    columns.find(({ header, names }) => names[0] === name || (names.includes(name) && !byHeader.has(header)));
  const doubled = rest.flatMap(({ name }) => ownerOf(name)?.header ?? []);
  const unexpected = rest.filter(({ name }) => !ownerOf(name)).map(({ text }) => text);
  const missing = layout.columns.filter(({ header, isRequired }) => isRequired && !places.has(header));
  const width = row.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return {
    row,
    layout,
    places,
    missing: missing.map(({ header, spelling }) => spelling ?? header),
    doubled,
    unexpected,
    width,
  };
}

function requiredCount(layout: LayoutContract): number {
  return layout.columns.filter(({ isRequired }) => isRequired).length;
}

function filledCells({ cells }: SourceRow): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

import type { Find } from '#lib/convert/bytes/finds.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import type { Header } from './find-header.ts';
import { readRows } from './read-rows.ts';
import { DELIMITERS, RowScanner, type Delimiter } from './row-scanner.ts';

/**
 * Reads the rows of a comma file that was once saved as « ; » (or the reverse): its header then ends with signs that part
 * nothing, « …,montant;; », and each line is one cell, or several, of that other file. Read as that file first, each
 * line gives back the line it was.
 */
export class RowUnwrapper {
  readonly #outer: RowScanner;
  readonly #sign: string;
  readonly #signs: string;
  readonly #inner: Delimiter;
  readonly #header: Header;
  #count = 0;

  constructor(outer: Delimiter, signs: string, inner: Delimiter, header: Header) {
    this.#outer = new RowScanner(outer);
    this.#sign = outer;
    this.#signs = signs;
    this.#inner = inner;
    this.#header = header;
  }

  *rows(block: string): Generator<SourceRow> {
    for (const row of this.#outer.rows(block)) yield* this.#unwrap(row);
  }

  *end(): Generator<SourceRow> {
    for (const row of this.#outer.end()) yield* this.#unwrap(row);
  }

  skip(lines: number): void {
    this.#outer.skip(lines);
  }

  /** The signs, and the count of the rows read under the header; to be asked once all are read. */
  find(): Find {
    return {
      code: 'trailing-signs',
      line: this.#header.row.line,
      value: this.#signs,
      detail: String(this.#count),
    };
  }

  *#unwrap({ line, cells }: SourceRow): Generator<SourceRow> {
    const filled = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
    for (const row of readRows(filled.join(this.#sign), this.#inner, { width: this.#header.width })) {
      if (line > this.#header.row.line) this.#count += 1;
      yield { ...row, line };
    }
  }
}

/** Who unwraps the rows under such a header; null when the header does not end so. */
export function unwrapperOf(delimiter: Delimiter, header: Header): RowUnwrapper | null {
  const last = (header.row.cells[header.width - 1] ?? '').trim();
  const outer = DELIMITERS.find((sign) => sign !== delimiter && last.endsWith(sign));
  if (outer === undefined) return null;
  return new RowUnwrapper(outer, last.slice(last.search(new RegExp(`[${outer}]+$`))), delimiter, header);
}

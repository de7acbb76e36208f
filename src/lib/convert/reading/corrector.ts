import type { Correction } from '#lib/contract/correction.ts';
import { issue, type Issue } from '#lib/contract/issue.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import type { Header } from '#lib/convert/rows/find-header.ts';
import { lineText, rewriteLine } from '#lib/convert/rows/line-text.ts';

/**
 * The corrections of one file, applied to its rows as they come. Only the cells and lines named change, and only where
 * they still hold what was corrected; each correction leaves one issue, applied or refused.
 */
export class Corrector {
  readonly #file: string;
  readonly #headers: readonly string[];
  readonly #width: number;
  readonly #delimiter: string;
  readonly #byLine = new Map<number, Correction[]>();
  readonly #applied = new Set<Correction>();

  constructor(
    file: string,
    { header: { row, width }, delimiter }: { header: Header; delimiter: string },
    corrections: readonly Correction[],
  ) {
    this.#file = file;
    this.#width = width;
    this.#delimiter = delimiter;
    this.#headers = row.cells.map((cell) => cell.trim());
    for (const correction of corrections) {
      if (correction.file !== file) continue;
      const others = this.#byLine.get(correction.line) ?? [];
      this.#byLine.set(correction.line, [...others, correction]);
    }
  }

  /** The row that the whole line was rewritten to be; the row itself when it was not. To be asked before its repair. */
  correctLine(row: SourceRow): SourceRow {
    const correction = this.#byLine.get(row.line)?.find(({ column }) => column === null);
    if (!correction || lineText(row, this.#delimiter)?.trim() !== correction.before.trim()) return row;
    this.#applied.add(correction);
    return rewriteLine(row, correction.after, this.#delimiter, this.#width);
  }

  /** True when no row of the file is to be corrected. */
  get isIdle(): boolean {
    return this.#byLine.size === 0;
  }

  /** The row with its corrections; the row itself when it has none, or when its quotes leave no cell sure. */
  correct(row: SourceRow): SourceRow {
    const corrections = this.#byLine.get(row.line);
    if (!corrections || row.hasBrokenQuotes) return row;
    const cells = [...row.cells];
    for (const correction of corrections) {
      const index = this.#placeOf(correction, row.cells);
      if (index < 0 || this.#applied.has(correction)) continue;
      cells[index] = correction.after;
      this.#applied.add(correction);
    }
    return { ...row, cells };
  }

  /** One issue per correction of the file, by line; to be asked once all its rows are corrected. */
  issues(): Issue[] {
    const corrections = [...this.#byLine.values()].flat().sort((a, b) => a.line - b.line);
    return corrections.map((correction) => {
      const { line, column } = correction;
      const applied = column === null ? 'line-corrected' : 'cell-corrected';
      const code = this.#applied.has(correction) ? applied : 'correction-refused';
      return issue(code, { file: this.#file, line, column, detail: column ?? '' });
    });
  }

  /** Two columns may have one header: the one that holds what was corrected is meant. */
  #placeOf({ column, before }: Correction, cells: readonly string[]): number {
    return cells.findIndex((cell, index) => this.#headers[index] === column && cell.trim() === before.trim());
  }
}

import type { Find } from '#lib/convert/bytes/finds.ts';
import type { LineBlock } from '#lib/convert/bytes/line-block.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import type { RowScanner } from './row-scanner.ts';

const LINE_FEED = 0x0a;

/** Who reads some rows straight from their bytes, before they are made text. */
export interface Skimmer {
  /** Reads the rows that it knows from a beginning of line on. Gives where it stopped: such a beginning, or the end. */
  skim(bytes: Uint8Array, at: number, line: number): number;
  /** Lines that the last `skim` read. */
  readonly skimmed: number;
  /** Shows the line that it stopped at, whose text is that of its bytes. */
  show(bytes: Uint8Array, from: number, to: number, line: number): void;
}

/** Reads the rows of blocks: a skimmer those that it knows, and a scanner of text all others. */
export class RowFeed {
  /** What was met in the last block, by line. */
  finds: readonly Find[] = [];
  /** True once a line held something. */
  hasText = false;
  readonly #scanner: RowScanner;
  readonly #skimmer: Skimmer;
  #line = 1;
  /** Lines made text at once: one, and more while a row goes on. */
  #stride = 1;

  constructor(scanner: RowScanner, skimmer: Skimmer) {
    this.#scanner = scanner;
    this.#skimmer = skimmer;
  }

  /** The rows of a block, to be gone through to their end before those of the next. */
  *rows({ bytes, finds, isTooLong, read }: LineBlock): Generator<SourceRow> {
    const [scanner, met] = [this.#scanner, [...finds]];
    if (isTooLong) {
      this.finds = met;
      this.hasText = true;
      yield* passTooLong(scanner, this.#line++);
      return;
    }
    for (let at = 0; at < bytes.length;) {
      const isBetween = scanner.nextLine !== null;
      this.#stride = isBetween ? 1 : this.#stride * 2;
      const from = isBetween ? this.#skim(bytes, at) : at;
      at = behindLines(bytes, from, this.#stride);
      if (from === at) break;
      const lines = read(bytes.subarray(from, at), this.#line);
      if (isBetween && lines.finds.length === 0) this.#skimmer.show(bytes, from, at, this.#line);
      met.push(...lines.finds);
      this.#line += countLines(lines.text);
      this.hasText ||= lines.text.trim() !== '';
      yield* scanner.rows(lines.text);
    }
    this.finds = met;
  }

  #skim(bytes: Uint8Array, at: number): number {
    const end = this.#skimmer.skim(bytes, at, this.#line);
    this.#line += this.#skimmer.skimmed;
    this.#scanner.skip(this.#skimmer.skimmed);
    this.hasText ||= end > at;
    return end;
  }
}

/** The rows that a line too long puts an end to, and the one that it is. */
export function* passTooLong(scanner: Pick<RowScanner, 'end' | 'skip'>, line: number): Generator<SourceRow> {
  yield* scanner.end();
  scanner.skip(1);
  yield { line, cells: [], hasBrokenQuotes: false, isTooLong: true };
}

function behindLines(bytes: Uint8Array, from: number, count: number): number {
  let at = from;
  for (let line = 0; line < count && at < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, at);
    at = feed === -1 ? bytes.length : feed + 1;
  }
  return at;
}

/** Line ends of a text. */
export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

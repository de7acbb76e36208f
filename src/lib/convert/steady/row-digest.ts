import { TextDigest, type Digest96 } from '#lib/convert/cells/text-digest.ts';
import type { PartName, RowSpans } from './row-spans.ts';

/** The digests of the texts of a row, part by part but for its amount. */
export type PartDigests = Readonly<Record<Exclude<PartName, 'amount'>, TextDigest>>;

/** Digests the rows that are read with care as `SteadyRows` does the others: the same for the same cells. */
export class RowDigest {
  /** Of the row last digested. */
  readonly parts: PartDigests = {
    operation: new TextDigest(),
    terms: new TextDigest(),
    date: new TextDigest(),
  };
  readonly #whole = new TextDigest();
  readonly #columns: readonly (readonly [PartName, number])[];

  /** Without `rows`, that many columns are one part. */
  constructor(width: number, rows: RowSpans | null) {
    const parts = rows?.spans.flatMap(({ part, cells }) => Array<PartName>(cells).fill(part));
    this.#columns = Array.from({ length: width }, (_, index) => [parts?.[index] ?? 'operation', index] as const);
  }

  of(cells: readonly string[]): Digest96 {
    const { operation, terms, date } = this.parts;
    let amount = '';
    for (const digest of [operation, terms, date]) digest.reset();
    for (const [part, index] of this.#columns) {
      if (part === 'amount') amount = cells[index] ?? '';
      else this.parts[part].text(cells[index] ?? '');
    }
    return this.#whole.reset(operation).digest(terms).digest(date).text(amount);
  }
}

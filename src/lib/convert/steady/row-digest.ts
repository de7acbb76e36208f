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
  /** The part of each column; null for the amount. */
  readonly #partOf: readonly (TextDigest | null)[];

  /** Without `rows`, that many columns are one part. */
  constructor(width: number, rows: RowSpans | null) {
    const whole = [{ part: 'operation' as PartName, cells: width }];
    this.#partOf = (rows?.spans ?? whole).flatMap(({ part, cells }) =>
      Array<TextDigest | null>(cells).fill(part === 'amount' ? null : this.parts[part]),
    );
  }

  of(cells: readonly string[]): Digest96 {
    const { operation, terms, date } = this.parts;
    operation.reset();
    terms.reset();
    date.reset();
    let amount = '';
    for (let index = 0; index < this.#partOf.length; index += 1) {
      const part = this.#partOf[index];
      if (part) part.text(cells[index] ?? '');
      else amount = cells[index] ?? '';
    }
    return this.#whole.reset().digest(operation).digest(terms).digest(date).text(amount);
  }
}

import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import { DigestIndex } from '#lib/convert/cells/digest-index.ts';
import { TextDigest } from '#lib/convert/cells/text-digest.ts';
import type { RowReader } from '#lib/convert/layouts/row-reader.ts';

/**
 * Tells the rows of one file that are identical to an earlier one, and those that have the key of an earlier one. It
 * keeps 16 bytes a row and 16 a key, by their digests (see `TextDigest` for how surely they tell).
 */
export class RepeatedRows {
  readonly #width: number;
  readonly #rows = new DigestIndex();
  readonly #keys = new DigestIndex();
  readonly #digest = new TextDigest();

  /** `width` is that of the header: cells beyond it are empty. */
  constructor(width: number) {
    this.#width = width;
  }

  /** True, with an issue that rejects it, for a row whose cells are all those of an earlier row. */
  repeatsRow({ cells, line }: SourceRow, row: RowReader): boolean {
    const before = this.#rows.put(this.#digest.reset().texts(cells, 0, this.#width), line);
    if (before >= 0) row.report('duplicate-row', null, String(before));
    return before >= 0;
  }

  /** True, with an issue that rejects it, for a row one of whose keys is that of an earlier row. */
  repeatsKey(keys: readonly string[], row: RowReader): boolean {
    const before = keys
      .map((key) => this.#keys.get(this.#digest.reset().text(key)))
      .find((line) => line >= 0);
    if (before !== undefined) row.report('duplicate-key', null, String(before));
    else for (const key of keys) this.#keys.put(this.#digest.reset().text(key), row.origin.line);
    return before !== undefined;
  }
}

import { DigestIndex } from '#lib/convert/cells/digest-index.ts';
import { TextDigest, type Digest96 } from '#lib/convert/cells/text-digest.ts';
import type { RowReader } from '#lib/convert/layouts/row-reader.ts';

/**
 * Tells the rows of one file that are identical to an earlier one, and those that have the key of an earlier one. It
 * keeps 16 bytes a row and 16 a key, by their digests (see `TextDigest` for how surely they tell).
 */
export class RepeatedRows {
  readonly #rows = new DigestIndex();
  readonly #keys = new DigestIndex();
  readonly #digest = new TextDigest();

  /** True for a row whose cells, by their digest, are all those of an earlier row; else it is now an earlier one. */
  hasRow(digest: Digest96, line: number): boolean {
    return this.#rows.put(digest, line) >= 0;
  }

  /** As `hasRow`, with an issue that rejects the row. */
  repeatsRow(digest: Digest96, row: RowReader): boolean {
    const before = this.#rows.put(digest, row.origin.line);
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

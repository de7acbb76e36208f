import type { LayoutContract } from '#lib/contract/layout-contract.ts';
import type { FileReport } from '#lib/contract/manifest.ts';
import { isMissing } from '#lib/convert/cells/missing.ts';
import type { RowReader } from '#lib/convert/layouts/row-reader.ts';

type Counts = Omit<
  FileReport,
  'file' | 'sha256' | 'layout' | 'encoding' | 'delimiter' | 'header_line' | 'issues'
>;

/**
 * The count of a file’s rows, cents and values: each row is told once, so that read = kept + rejected, for rows, for
 * cents and for values. Cents are null where the layout holds no money, values where it holds none.
 */
export class Ledger {
  readonly #layout: Pick<LayoutContract, 'amount' | 'values'>;
  #rows = { kept: 0, rejected: 0 };
  #cents = { kept: 0, rejected: 0 };
  #values = { kept: 0, rejected: 0 };
  #unreadable = 0;
  #control = 0;

  constructor(layout: Pick<LayoutContract, 'amount' | 'values'>) {
    this.#layout = layout;
  }

  /** Counts a row that is read to its end. A row rejected without a readable amount counts as unreadable. */
  count(row: RowReader): void {
    const side = row.isRejected ? 'rejected' : 'kept';
    this.#rows[side] += 1;
    this.#cents[side] += row.euros ?? 0;
    if (this.#layout.amount !== null && row.euros === null) this.#unreadable += 1;
    this.#values[side] += this.#layout.values.filter((column) => !isMissing(row.raw(column))).length;
  }

  /** Counts rows that are kept and hold nothing but money. */
  countKept(rows: number, amount: number): void {
    this.#rows.kept += rows;
    this.#cents.kept += amount;
  }

  /** Counts a row that is no data: a printed total, a mention. */
  countControl(): void {
    this.#control += 1;
  }

  /** What was counted so far. */
  counts(): Counts {
    const [rows, cents, values] = [this.#rows, this.#cents, this.#values];
    const hasMoney = this.#layout.amount !== null;
    const hasValues = this.#layout.values.length > 0;
    return {
      rows_read: rows.kept + rows.rejected,
      rows_kept: rows.kept,
      rows_rejected: rows.rejected,
      rows_control: this.#control,
      amount_cents_read: hasMoney ? cents.kept + cents.rejected : null,
      amount_cents_kept: hasMoney ? cents.kept : null,
      amount_cents_rejected: hasMoney ? cents.rejected : null,
      values_read: hasValues ? values.kept + values.rejected : null,
      values_kept: hasValues ? values.kept : null,
      values_rejected: hasValues ? values.rejected : null,
      amount_unreadable: this.#unreadable,
    };
  }
}

import { issue, type Issue } from '#lib/contract/issue.ts';
import { cents, ZERO_CENTS, type Cents } from '#lib/domain/money.ts';
import type { ControlRow } from './control-rows.ts';
import { formatEuros } from '#lib/convert/cells/format-euros.ts';
import { parseAmount } from '#lib/convert/cells/parse-amount.ts';
import type { RowReader } from '#lib/convert/layouts/row-reader.ts';

/** The sums that printed totals are compared with: of all rows read so far, and of those since the last sub-total. */
export class ControlTotals {
  readonly #file: string;
  readonly #column: string | null;
  #whole: Cents = ZERO_CENTS;
  #part: Cents = ZERO_CENTS;

  /** `column` is the one that the totals are printed under; null when the layout holds no money. */
  constructor(file: string, column: string | null) {
    this.#file = file;
    this.#column = column;
  }

  /** Adds the amount that a row shows, kept or not: the publisher added what it printed, before any share of it. */
  add(row: RowReader): void {
    const amount = this.#column === null ? null : parseAmount(row.raw(this.#column)).cents;
    if (amount !== null) this.addCents(amount);
  }

  /** Adds an amount that was read. */
  addCents(amount: Cents): void {
    this.#whole = cents(this.#whole + amount);
    this.#part = cents(this.#part + amount);
  }

  /** What a control row says: a mention, a total equal to what was read, or the gap. A total may also be of its part. */
  compare(control: ControlRow, line: number): Issue {
    const place = { file: this.#file, line };
    if (control.kind === 'footer') return issue('footer-row', place);
    const [whole, part] = [this.#whole, this.#part];
    this.#part = ZERO_CENTS;
    if (control.cents === null || control.text === null) return issue('control-total-unread', place);
    const value = control.text;
    const printed = formatEuros(control.cents);
    if (control.cents === part || (!control.isPartial && control.cents === whole))
      return issue('control-total-equal', { ...place, value, detail: printed });
    const read = control.isPartial ? part : whole;
    const gap = formatEuros(cents(control.cents - read));
    const detail = `${printed}, alors que la somme lue est ${formatEuros(read)}, écart ${gap}`;
    return issue('control-total-differs', { ...place, value, detail });
  }
}

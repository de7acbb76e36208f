import { issue, type Issue, type IssueCode } from '#lib/contract/issue.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Origin } from '#lib/domain/spending.ts';
import type { Territory } from '#lib/domain/territory.ts';
import type { Header } from '#lib/convert/rows/find-header.ts';
import { formatOrigin } from './format-origin.ts';
import { detach } from '#lib/convert/cells/detach.ts';
import { formatEuros } from '#lib/convert/cells/format-euros.ts';
import { readDisarmed } from '#lib/contract/formula.ts';
import { isMissing } from '#lib/convert/cells/missing.ts';
import { parseAmount } from '#lib/convert/cells/parse-amount.ts';
import { isImpossibleDay, parseDate, type DateForm } from '#lib/convert/cells/parse-date.ts';
import { parseDepartment, type DepartmentPlace, type Geography } from '#lib/convert/cells/parse-territory.ts';
import type { MaskedRow } from '#lib/convert/people/mask-row.ts';
import { hasMask } from '#lib/convert/people/masks.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import type { Vocabulary } from '#lib/convert/cells/vocabulary.ts';

/** A space that is not a single ordinary one. */
const UNEVEN = /[^\S ]| {2}/;

/** One row being read, cell by cell; every cell that cannot be read leaves an issue at its line and column. */
export class RowReader {
  readonly issues: Issue[] = [];
  /** The money of the row in cents, read before anything else so that it is counted even when the row is rejected. */
  euros: Cents | null = null;
  readonly origin: Origin;
  readonly #row: SourceRow;
  readonly #header: Header;

  constructor(file: string, { row, cleanings }: MaskedRow, header: Header) {
    this.origin = { file, line: row.line };
    this.#row = row;
    this.#header = header;
    for (const { code, index } of cleanings) this.#reportAt(code, index);
  }

  /** True once a cell was wrong enough for the row to be left out. */
  get isRejected(): boolean {
    return this.issues.some(({ severity }) => severity === 'error');
  }

  /** The cell as written, without its outer spaces; empty when the file has no such column. */
  raw(column: string): string {
    const { places, layout } = this.#header;
    const cell = this.#row.cells[places.get(column) ?? -1]?.trim();
    return readDisarmed(cell ?? layout.constants?.[column] ?? '');
  }

  /** The cell as text, inner spaces made single; null when it is missing. */
  text(column: string): string | null {
    const text = this.raw(column);
    return isMissing(text) ? null : detach(UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text);
  }

  /** The cell as a part of a key: where it was masked, the file and the line tell it from other masked ones. */
  keyText(column: string): string | null {
    const text = this.text(column);
    return this.isMasked(column) ? `${text ?? ''} ${formatOrigin(this.origin)}`.trim() : text;
  }

  /** True when something personal was taken out of the cell. */
  isMasked(column: string): boolean {
    return hasMask(this.raw(column));
  }

  /** As `text`, and an issue when it is missing. */
  required(column: string): string {
    const text = this.text(column);
    if (text === null) this.report('missing-value', column);
    return text ?? '';
  }

  /** The id that a cell of a closed vocabulary names; `fallback` when it is missing or, with an issue, unknown. */
  term<Id extends string, Fallback extends Id | null>(
    column: string,
    vocabulary: Vocabulary<Id>,
    fallback: Fallback,
  ): Id | Fallback {
    const text = this.text(column);
    if (text === null) return fallback;
    const id = vocabulary.idOf(text);
    if (id === null) this.report('unknown-term', column, vocabulary.admitted);
    return id ?? fallback;
  }

  /** A required day, in the forms of `parseDate` and those that the layout admits; null with an issue. */
  date(column: string, also: readonly DateForm[] = []): IsoDate | null {
    const text = this.required(column);
    const date = parseDate(text, also);
    if (text && !date) this.report(isImpossibleDay(text) ? 'date-impossible' : 'date-invalid', column);
    return date;
  }

  /** A required amount of euros, in cents; null with an issue that rejects the row. */
  amount(column: string): Cents | null {
    if (isMissing(this.raw(column))) return this.report('amount-missing', column);
    return this.#readAmount(column, 'amount-unreadable');
  }

  /** An optional amount of euros, in cents; null when it is missing or, with a warning, unreadable. */
  optionalAmount(column: string): Cents | null {
    if (isMissing(this.raw(column))) return null;
    return this.#readAmount(column, 'amount-ignored');
  }

  /** The territory that `parse` finds in a cell; null when the cell is empty or, with a warning, not known. */
  territory(column: string, parse: (text: string) => Territory | null | undefined): Territory | null {
    const territory = parse(this.raw(column));
    return territory === undefined ? this.report('unknown-territory', column) : territory;
  }

  /** The département that a cell names and its region; null when the cell is empty or, with that warning, not known. */
  department(
    column: string,
    fault: 'unknown-territory' | 'department-ignored',
    geography: Geography,
  ): DepartmentPlace | null {
    const place = parseDepartment(this.raw(column), geography);
    return place === undefined ? this.report(fault, column, 'inconnu') : place;
  }

  /** Adds an issue at this row, under the header as the file spells it, quoting the cell unless told otherwise. Returns null, for the value that is missing. */
  report(code: IssueCode, column: string | null = null, detail = '', isQuoted = true): null {
    const value = column !== null && isQuoted ? this.raw(column) : null;
    this.issues.push(
      issue(code, { ...this.origin, column: column && this.#spelling(column), value, detail }),
    );
    return null;
  }

  /** The issue of a cleaned cell quotes what is left of it. */
  #reportAt(code: IssueCode, index: number): void {
    const column = this.#header.row.cells[index]?.trim() || null;
    this.issues.push(issue(code, { ...this.origin, column, value: this.#row.cells[index]?.trim() ?? null }));
  }

  #readAmount(column: string, fault: IssueCode): Cents | null {
    const amount = parseAmount(this.raw(column), this.#header.layout.unit);
    if (amount.reason !== null) return this.report(fault, column, amount.reason);
    if (amount.isRounded) this.report('amount-rounded', column, formatEuros(amount.cents));
    return amount.cents;
  }

  #spelling(column: string): string {
    const { places, row } = this.#header;
    return row.cells[places.get(column) ?? -1]?.trim() ?? column;
  }
}

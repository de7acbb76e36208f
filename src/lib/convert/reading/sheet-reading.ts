import type { IssuePlace } from '#lib/contract/issue.ts';
import { cents } from '#lib/domain/money.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import type { LayoutReader, ReadOptions, Records } from '#lib/convert/layouts/reading.ts';
import { RowReader } from '#lib/convert/layouts/row-reader.ts';
import type { People } from '#lib/convert/people/find-people.ts';
import { RowMasker } from '#lib/convert/people/mask-row.ts';
import type { Header } from '#lib/convert/rows/find-header.ts';
import type { Skimmer } from '#lib/convert/rows/row-feed.ts';
import { RowDigest } from '#lib/convert/steady/row-digest.ts';
import { spansOf, type RowSpans } from '#lib/convert/steady/row-spans.ts';
import { SteadyRows } from '#lib/convert/steady/steady-rows.ts';
import type { SteadySink } from '#lib/convert/steady/steady-sink.ts';
import { isMention, readTotal, type ControlRow } from './control-rows.ts';
import { ControlTotals } from './control-totals.ts';
import type { IssueLog } from './issue-log.ts';
import type { Ledger } from './ledger.ts';
import { RepeatedRows } from './repeated-rows.ts';
import { checkShape, readMoney } from './row-shape.ts';

/** Where the records of the kept rows go, in the order of the rows. */
export interface RecordSink {
  put(records: Records): void;
  /** Where what comes again is told by numbers; absent where every row is to tell all. */
  readonly steady?: SteadySink;
}

/** For what is read only to find something out. */
export const NO_SINK: RecordSink = {
  put: () => undefined,
  steady: { last: { operation: 0, terms: 0, day: 0 }, add: () => undefined },
};

/** The rows under a header, with who reads and who counts them. */
export interface Sheet {
  readonly file: string;
  readonly header: Header;
  readonly reader: LayoutReader;
  readonly ledger: Ledger;
  readonly log: IssueLog;
  readonly sink: RecordSink;
  /** People whose names are masked wherever they stand. */
  readonly people: People;
  /** True when nothing of the file may be kept: its rows are only looked at for personal numbers. */
  readonly isRefused: boolean;
}

/** A mention that is followed by as many others is no longer taken for the end of a file. */
const MOST_MENTIONS = 1000;

/**
 * Reads the rows of a file one by one, and gives on their records. A row is left out when it has not the header’s width,
 * when it is identical to an earlier one in every cell, when it has the key of a kept one where keys are unique, or when
 * a cell that it needs cannot be read. Rows are compared as delivered, and read as masked.
 */
export class SheetReading implements Skimmer {
  readonly #sheet: Sheet;
  readonly #options: ReadOptions;
  readonly #masker: RowMasker;
  readonly #totals: ControlTotals;
  readonly #repeats = new RepeatedRows();
  readonly #spans: RowSpans | null;
  readonly #digest: RowDigest;
  #steady: SteadyRows | null = null;
  readonly #finisher;
  readonly #found = new Set<string>();
  #mentions: { source: SourceRow; control: ControlRow }[] = [];
  #nir: IssuePlace | null = null;
  /** The row last taken, when no mask changes it. */
  #quiet: SourceRow | null = null;
  #count = 0;
  #skimmed = 0;

  constructor(sheet: Sheet, options: ReadOptions) {
    const { file, header, reader } = sheet;
    this.#sheet = sheet;
    this.#options = options;
    this.#masker = new RowMasker(header);
    this.#totals = new ControlTotals(file, reader.contract.amount);
    this.#spans = spansOf(header, reader.parts, (index) => this.#masker.isPlain(index));
    this.#digest = new RowDigest(header.row.cells.length, this.#spans);
    this.#finisher = reader.finish?.() ?? null;
  }

  /** People whom the rows name so far; another file may name them without saying what they are. */
  get found(): People {
    return this.#found;
  }

  /** Where a social security number stands in place of an identifier: the file must not be kept. Null without one. */
  get nir(): IssuePlace | null {
    return this.#nir;
  }

  get count(): number {
    return this.#count;
  }

  /** Takes a row. After a social security number no row is looked at. */
  add(source: SourceRow): void {
    if (this.#nir) return;
    this.#count += 1;
    this.#quiet = this.#masker.isQuiet(source) ? source : null;
    if (!this.#quiet && this.#isStopped(source)) return;
    if (this.#sheet.isRefused) return;
    const control = readTotal(source, this.#sheet.header);
    if (!control && isMention(source)) this.#mentions.push({ source, control: { kind: 'footer' } });
    else if (control && this.#mentions.length > 0) this.#mentions.push({ source, control });
    else if (control) this.#readControl(source, control);
    else {
      this.#releaseMentions();
      this.#readData(source);
    }
    if (this.#mentions.length > MOST_MENTIONS) this.#releaseMentions();
  }

  /** Itself, to read from their bytes the rows that read as earlier ones did; null where each row must be seen. */
  skimmer(delimiter: string): Skimmer | null {
    const { sink, isRefused } = this.#sheet;
    if (!this.#spans || !sink.steady || isRefused || this.#finisher) return null;
    this.#steady = new SteadyRows(this.#spans, delimiter, sink.steady);
    return this;
  }

  /** Reads the rows from there on that read as earlier ones did, and are not the same as one of them. */
  skim(bytes: Uint8Array, begin: number, line: number): number {
    const { sink, ledger } = this.#sheet;
    const steady = this.#steady;
    this.#skimmed = 0;
    if (!steady || !sink.steady || this.#nir || this.#mentions.length > 0) return begin;
    let [at, count, sum] = [begin, 0, 0];
    while (at < bytes.length) {
      const end = steady.find(bytes, at);
      if (end === -1 || this.#repeats.hasRow(steady.digest, line + count)) break;
      sink.steady.add(steady, line + count);
      sum += steady.amountCents;
      count += 1;
      at = end;
    }
    this.#skimmed = count;
    this.#count += count;
    ledger.countKept(count, sum);
    this.#totals.addCents(cents(sum));
    return at;
  }

  /** Rows that the last `skim` read, one a line. */
  get skimmed(): number {
    return this.#skimmed;
  }

  show(bytes: Uint8Array, from: number, to: number, line: number): void {
    this.#steady?.show(bytes, from, to, line);
  }

  /** Ends the file: what is left are its mentions, and what only the whole of it tells is given on. */
  end(): void {
    for (const { source, control } of this.#mentions.splice(0)) this.#readControl(source, control);
    const finished = this.#finisher?.end();
    if (!finished) return;
    this.#sheet.sink.put(finished.records);
    for (const found of finished.issues) this.#sheet.log.add(found);
  }

  /** True when a social security number stops the file there; else the people that the row names are known. */
  #isStopped(source: SourceRow): boolean {
    const index = this.#masker.findNir(source);
    if (index >= 0) {
      const column = this.#sheet.header.row.cells[index]?.trim() ?? null;
      this.#nir = { file: this.#sheet.file, line: source.line, column };
      return true;
    }
    if (!this.#sheet.isRefused) for (const key of this.#masker.peopleOf(source)) this.#found.add(key);
    return false;
  }

  /** Mentions above a row of data are rows like it. */
  #releaseMentions(): void {
    for (const { source, control } of this.#mentions.splice(0)) {
      if (control.kind === 'footer') this.#readData(source);
      else this.#readControl(source, control);
    }
  }

  #readControl(source: SourceRow, control: ControlRow): void {
    const row = this.#rowOf(source);
    this.#logIssues(row);
    this.#sheet.log.add(this.#totals.compare(control, source.line));
    this.#sheet.ledger.countControl();
  }

  #readData(source: SourceRow): void {
    const { reader, header, ledger, sink } = this.#sheet;
    const row = this.#rowOf(source);
    if (source.cleaning) row.report(source.cleaning);
    const isWhole = checkShape(row, source, header.width);
    if (isWhole) row.euros = readMoney(row, reader);
    const isNew = isWhole && !this.#repeats.repeatsRow(this.#digest.of(source.cells), row);
    const records = isNew ? reader.readRow(row, this.#options) : null;
    const isKept =
      records !== null && !row.isRejected && !this.#repeats.repeatsKey(reader.keysOf?.(records) ?? [], row);
    if (isKept) {
      sink.put(this.#finisher ? this.#finisher.keep(records, row) : records);
      if (row.issues.length === 0) this.#steady?.learn(source, records, this.#digest.parts);
    }
    ledger.count(row);
    this.#totals.add(row);
    this.#logIssues(row);
  }

  #rowOf(source: SourceRow): RowReader {
    const { file, header, people } = this.#sheet;
    const isQuiet = people.size === 0 && (this.#quiet === source || this.#masker.isQuiet(source));
    const masked = isQuiet ? { row: source, cleanings: [] } : this.#masker.mask(source, people);
    return new RowReader(file, masked, header);
  }

  #logIssues({ issues }: RowReader): void {
    for (const found of issues) this.#sheet.log.add(found);
  }
}

import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import { Generations } from '#lib/convert/cells/generations.ts';
import { TextDigest } from '#lib/convert/cells/text-digest.ts';
import type { Records } from '#lib/convert/layouts/reading.ts';
import { matchSpan, PartPool, type KnownPart } from './known-part.ts';
import { behindRawCells, behindRawLine, hashBytes, plainRawAmount, QUOTE } from './raw-cells.ts';
import type { PartDigests } from './row-digest.ts';
import { spansOfPart, type PartName, type RowSpans } from './row-spans.ts';
import type { SteadyMovement, SteadySink } from './steady-sink.ts';

/** Hashes of this many bits need no room of their own in a map. */
const KEY = 0x3fff_ffff;
/** Parts of each kind that are kept, twice: 10 MB at most. */
const MOST = 1 << 13;
/** A longer line is read with care each time. */
const LONGEST_LINE = 1 << 12;

/**
 * Reads again, from its bytes, what was read before. In most exports an operation is told in the same words by each of its
 * movements, and a movement in the same few words but for its date and amount. Where each part of a row is, byte for byte,
 * one that was already read without an issue, a cleaning or a person, and the amount is plain, the row reads as they did:
 * nothing of it needs to be made text. All others, and the first that says something, are read with care.
 */
export class SteadyRows implements SteadyMovement {
  /** Numbers of the row last found, in the sink. */
  operation = 0;
  terms = 0;
  day = 0;
  amountCents = 0;
  /** That of the texts of its cells. */
  readonly digest = new TextDigest();
  readonly #spans: RowSpans['spans'];
  readonly #name: number;
  readonly #ofPart: Readonly<Record<PartName, readonly number[]>>;
  readonly #amount: number;
  readonly #delimiter: number;
  readonly #sink: SteadySink;
  readonly #known = {
    operation: new Generations<number, KnownPart>(MOST),
    terms: new Generations<number, KnownPart>(MOST),
    date: new Generations<number, KnownPart>(MOST),
  };
  /** Where each span of the row last looked at begins and ends. */
  readonly #froms: Int32Array;
  readonly #tos: Int32Array;
  readonly #pool = new PartPool();
  /** The block that is read, and a view of it. */
  #bytes: Uint8Array = new Uint8Array();
  #view = new DataView(this.#bytes.buffer);
  #shown: { bytes: Uint8Array; from: number; to: number; line: number } | null = null;

  constructor({ spans, name }: RowSpans, delimiter: string, sink: SteadySink) {
    this.#spans = spans;
    this.#name = name;
    this.#ofPart = {
      operation: spansOfPart(spans, 'operation'),
      terms: spansOfPart(spans, 'terms'),
      date: spansOfPart(spans, 'date'),
      amount: spansOfPart(spans, 'amount'),
    };
    this.#amount = this.#ofPart.amount[0] ?? 0;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#sink = sink;
    this.#froms = new Int32Array(spans.length);
    this.#tos = new Int32Array(spans.length);
  }

  /** Behind the row that begins there, what it says being told by the fields; −1 where it is to be read with care. */
  find(bytes: Uint8Array, from: number): number {
    const operation = this.#known.operation.get(this.#nameKey(bytes, from));
    if (operation === undefined) return -1;
    this.#look(bytes);
    const end = this.#split(bytes, from, operation);
    if (end === -1) return -1;
    const amountCents = this.#readAmount(bytes);
    const terms = amountCents === 0 ? null : this.#match('terms', bytes);
    const date = terms && this.#match('date', bytes);
    if (!date) return -1;
    this.operation = operation.number;
    this.terms = terms.number;
    this.day = date.number;
    this.amountCents = amountCents;
    const index = this.#amount;
    this.digest.reset(operation.digest).digest(terms.digest).digest(date.digest);
    this.digest.ascii(bytes, this.#froms[index] ?? 0, this.#tos[index] ?? 0);
    return end;
  }

  /** Shows the line that the next row is read from with care. */
  show(bytes: Uint8Array, from: number, to: number, line: number): void {
    this.#shown = to - from > LONGEST_LINE ? null : { bytes, from, to, line };
  }

  /** Keeps what the row of the line shown said, that was kept and left nothing to say. */
  learn({ line }: SourceRow, { operations, movements }: Records, digests: PartDigests): void {
    const shown = this.#shown;
    if (shown?.line !== line || operations.length !== 1 || movements.length !== 1) return;
    const { bytes, from, to } = shown;
    this.#look(bytes);
    if (this.#split(bytes, from, null) !== to || this.#readAmount(bytes) === 0) return;
    const { operation, terms, day } = this.#sink.last;
    this.#keep('operation', this.#nameKey(bytes, from), bytes, digests.operation, operation);
    if (!this.#match('terms', bytes))
      this.#keep('terms', this.#keyOf(this.#ofPart.terms, bytes), bytes, digests.terms, terms);
    if (!this.#match('date', bytes))
      this.#keep('date', this.#keyOf(this.#ofPart.date, bytes), bytes, digests.date, day);
  }

  #keep(part: keyof PartDigests, key: number, bytes: Uint8Array, digest: TextDigest, number: number): void {
    const places = { bytes, froms: this.#froms, tos: this.#tos };
    this.#known[part].set(key, this.#pool.keep(places, this.#ofPart[part], digest.snapshot(), number));
  }

  #look(bytes: Uint8Array): void {
    if (this.#bytes === bytes) return;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** The amount that lies in its span, without its quotes; zero where it is not plain. */
  #readAmount(bytes: Uint8Array): number {
    const index = this.#amount;
    let [from, to] = [this.#froms[index] ?? 0, this.#tos[index] ?? 0];
    if (bytes[from] === QUOTE) {
      this.#froms[index] = from += 1;
      this.#tos[index] = to -= 1;
    }
    return plainRawAmount(bytes, from, to);
  }

  /** Finds the spans of a row, those of its operation as they are known; behind its line, or −1. */
  #split(bytes: Uint8Array, begin: number, operation: KnownPart | null): number {
    const spans = this.#spans;
    let at = begin;
    for (let index = 0; index < spans.length; index += 1) {
      const span = spans[index];
      if (span === undefined) return -1;
      const { part, cells, rank } = span;
      const end =
        operation !== null && part === 'operation'
          ? matchSpan(operation, rank, this.#view, at)
          : behindRawCells(bytes, at, cells, this.#delimiter);
      if (end === -1) return -1;
      this.#froms[index] = at;
      this.#tos[index] = end;
      if (index === spans.length - 1) return behindRawLine(bytes, end);
      if (bytes[end] !== this.#delimiter) return -1;
      at = end + 1;
    }
    return -1;
  }

  #match(name: 'terms' | 'date', bytes: Uint8Array): KnownPart | null {
    const indexes = this.#ofPart[name];
    const part = this.#known[name].get(this.#keyOf(indexes, bytes));
    if (part === undefined) return null;
    for (let rank = 0; rank < indexes.length; rank += 1) {
      const index = indexes[rank] ?? 0;
      if (matchSpan(part, rank, this.#view, this.#froms[index] ?? 0) !== this.#tos[index]) return null;
    }
    return part;
  }

  #keyOf(indexes: readonly number[], bytes: Uint8Array): number {
    let hash = 0;
    for (const index of indexes)
      hash = hashBytes(bytes, this.#froms[index] ?? 0, this.#tos[index] ?? 0, hash);
    return hash & KEY;
  }

  /** By the cell that tells operations apart; it may lie anywhere in the row. */
  #nameKey(bytes: Uint8Array, begin: number): number {
    let from = begin;
    if (this.#name > 0) {
      from = behindRawCells(bytes, begin, this.#name, this.#delimiter) + 1;
      if (from === 0) return -1;
    }
    const end = behindRawCells(bytes, from, 1, this.#delimiter);
    return end === -1 ? -1 : hashBytes(bytes, from, end, 0) & KEY;
  }
}

import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import { TextDigest } from '#lib/convert/cells/text-digest.ts';
import type { Records } from '#lib/convert/layouts/reading.ts';
import { KnownParts, type Block } from './known-parts.ts';
import { behindRawCells, behindRawLine, hashBytes, plainRawAmount, QUOTE } from './raw-cells.ts';
import type { PartDigests } from './row-digest.ts';
import { spansOfPart, type PartName, type RowSpans } from './row-spans.ts';
import type { SteadyMovement, SteadySink } from './steady-sink.ts';

/** Hashes of this many bits need no room of their own in a map. */
const KEY = 0x3fff_ffff;
/** A longer line is read with care each time. */
const LONGEST_LINE = 1 << 12;
const NO_BYTES = new Uint8Array();
const NONE = -1;

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
  readonly #known: Readonly<Record<keyof PartDigests, KnownParts>>;
  /** Where each span of the row last looked at begins and ends. */
  readonly #places: { readonly froms: Int32Array; readonly tos: Int32Array };
  /** The block that is read. */
  #block: Block = { bytes: NO_BYTES, view: new DataView(NO_BYTES.buffer) };
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
    this.#places = { froms: new Int32Array(spans.length), tos: new Int32Array(spans.length) };
    this.#known = {
      operation: new KnownParts(this.#ofPart.operation),
      terms: new KnownParts(this.#ofPart.terms),
      date: new KnownParts(this.#ofPart.date),
    };
  }

  /** Behind the row that begins there, what it says being told by the fields; −1 where it is to be read with care. */
  find(bytes: Uint8Array, from: number): number {
    this.#look(bytes);
    const known = this.#known;
    const operation = known.operation.find(this.#nameKey(from));
    if (operation === NONE) return NONE;
    const end = this.#split(from, operation);
    if (end === NONE) return NONE;
    const amountCents = this.#readAmount();
    if (amountCents === 0) return NONE;
    const terms = this.#match('terms');
    const date = terms === NONE ? NONE : this.#match('date');
    if (date === NONE) return NONE;
    this.operation = known.operation.numberOf(operation);
    this.terms = known.terms.numberOf(terms);
    this.day = known.date.numberOf(date);
    this.amountCents = amountCents;
    const { froms, tos } = this.#places;
    const index = this.#amount;
    this.digest.reset();
    known.operation.addTo(this.digest, operation);
    known.terms.addTo(this.digest, terms);
    known.date.addTo(this.digest, date);
    this.digest.ascii(bytes, froms[index] ?? 0, tos[index] ?? 0);
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
    if (this.#split(from, NONE) !== to || this.#readAmount() === 0) return;
    const { operation, terms, day } = this.#sink.last;
    this.#keep('operation', this.#nameKey(from), digests, operation);
    if (this.#match('terms') === NONE) this.#keep('terms', this.#keyOf('terms'), digests, terms);
    if (this.#match('date') === NONE) this.#keep('date', this.#keyOf('date'), digests, day);
  }

  #keep(part: keyof PartDigests, key: number, digests: PartDigests, number: number): void {
    this.#known[part].keep(key, this.#block, this.#places, digests[part], number);
  }

  #look(bytes: Uint8Array): void {
    if (this.#block.bytes === bytes) return;
    this.#block = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) };
  }

  /** The amount that lies in its span, without its quotes; zero where it is not plain. */
  #readAmount(): number {
    const { bytes } = this.#block;
    const { froms, tos } = this.#places;
    const index = this.#amount;
    let [from, to] = [froms[index] ?? 0, tos[index] ?? 0];
    if (bytes[from] === QUOTE) {
      froms[index] = from += 1;
      tos[index] = to -= 1;
    }
    return plainRawAmount(bytes, from, to);
  }

  /** Finds the spans of a row, those of its operation as they are known; behind its line, or −1. */
  #split(begin: number, operation: number): number {
    const [spans, block, known] = [this.#spans, this.#block, this.#known.operation];
    const { bytes } = block;
    const { froms, tos } = this.#places;
    let at = begin;
    for (let index = 0; index < spans.length; index += 1) {
      const span = spans[index];
      if (span === undefined) return NONE;
      const end =
        operation !== NONE && span.part === 'operation'
          ? known.match(operation, span.rank, block, at)
          : behindRawCells(bytes, at, span.cells, this.#delimiter);
      if (end === NONE) return NONE;
      froms[index] = at;
      tos[index] = end;
      if (index === spans.length - 1) return behindRawLine(bytes, end);
      if (bytes[end] !== this.#delimiter) return NONE;
      at = end + 1;
    }
    return NONE;
  }

  /** The slot of the known part that the spans of the row are; −1 when they are none. */
  #match(name: 'terms' | 'date'): number {
    const [known, indexes] = [this.#known[name], this.#ofPart[name]];
    const { froms, tos } = this.#places;
    const slot = known.find(this.#keyOf(name));
    if (slot === NONE) return NONE;
    for (let rank = 0; rank < indexes.length; rank += 1) {
      const index = indexes[rank] ?? 0;
      if (known.match(slot, rank, this.#block, froms[index] ?? 0) !== tos[index]) return NONE;
    }
    return slot;
  }

  #keyOf(name: PartName): number {
    const { froms, tos } = this.#places;
    let hash = 0;
    for (const index of this.#ofPart[name])
      hash = hashBytes(this.#block.view, froms[index] ?? 0, tos[index] ?? 0, hash);
    return hash & KEY;
  }

  /** By the cell that tells operations apart; it may lie anywhere in the row. */
  #nameKey(begin: number): number {
    const { bytes, view } = this.#block;
    let from = begin;
    if (this.#name > 0) {
      from = behindRawCells(bytes, begin, this.#name, this.#delimiter) + 1;
      if (from === 0) return NONE;
    }
    const end = behindRawCells(bytes, from, 1, this.#delimiter);
    return end === NONE ? NONE : hashBytes(view, from, end, 0) & KEY;
  }
}

import { dateFromDays, daysSinceEpoch, type IsoDate } from '#lib/domain/calendar.ts';
import { cents } from '#lib/domain/money.ts';
import type { MovementRecord, Origin } from '#lib/domain/spending.ts';
import type { SteadyMovement } from '#lib/convert/steady/steady-sink.ts';
import { TermsMet, type MovementTerms } from './movement-terms.ts';
import type { Operation, OperationProfile } from './operation-store.ts';
import { memorySpool, type Spool } from './spool.ts';

/** A movement, its rank in the delivery, and its operation. */
export interface Movement extends MovementRecord {
  readonly key: number;
  readonly operation: Operation;
}

/** What a cube needs to know of a movement, or of several that it does not tell apart. */
export interface CubedMovement extends Pick<
  Movement,
  'key' | 'stage' | 'kind' | 'date' | 'aidType' | 'amountCents'
> {
  readonly operation: OperationProfile;
}

/** Movements that lie in memory at once. */
export const BLOCK_ROWS = 1 << 14;
const ROW_BYTES = 24;

/** The columns of one block of movements; `terms` are numbers of `MovementStore.terms`. */
export interface MovementBlock {
  /** Rank of its first movement. */
  readonly first: number;
  readonly count: number;
  readonly amounts: Float64Array;
  readonly operations: Int32Array;
  readonly days: Int32Array;
  readonly lines: Int32Array;
  readonly terms: Int32Array;
}

/**
 * The movements of a delivery in the order of reading, 24 bytes each, all but the last block in a spool. What they name
 * is numbered, and made text again when they are given back.
 */
export class MovementStore {
  readonly terms = new TermsMet();
  readonly #spool: Spool;
  #full: Uint8Array[] = [];
  #bytes = new Uint8Array(BLOCK_ROWS * ROW_BYTES);
  #block = viewOf(this.#bytes, 0, BLOCK_ROWS);
  #count = 0;
  /** Days met, each way: a delivery has few, and the calendar is slow. */
  readonly #days = new Map<IsoDate, number>();
  readonly #dates = new Map<number, IsoDate>();

  constructor(spool: Spool = memorySpool()) {
    this.#spool = spool;
  }

  get count(): number {
    return this.#count;
  }

  /** The numbers of what a movement says. */
  numbersOf(record: MovementRecord): { terms: number; day: number } {
    return { terms: this.terms.numberOf(record), day: this.#dayOf(record.date) };
  }

  /** Takes a movement by its numbers, read on that line. */
  add({ operation, terms, day, amountCents }: SteadyMovement, line: number): void {
    const at = this.#count % BLOCK_ROWS;
    if (at === 0 && this.#count > 0) this.#begin();
    const block = this.#block;
    block.amounts[at] = amountCents;
    block.operations[at] = operation;
    block.days[at] = day;
    block.lines[at] = line;
    block.terms[at] = terms;
    this.#count += 1;
  }

  /** Waits until full blocks have left memory. */
  async flush(): Promise<void> {
    for (const block of this.#full.splice(0)) await this.#spool.write(block);
  }

  /** The blocks in their order. */
  async *blocks(): AsyncGenerator<MovementBlock> {
    await this.flush();
    let first = 0;
    for await (const bytes of this.#spool.read()) {
      yield viewOf(bytes, first, BLOCK_ROWS);
      first += BLOCK_ROWS;
    }
    if (this.#count > first) yield viewOf(this.#bytes, first, this.#count - first);
  }

  /** The movement at a place of a block, with its operation. */
  at(block: MovementBlock, index: number, operation: Operation): Movement {
    const record = this.recordAt(block, index, operation.key);
    return { key: block.first + index, operation, ...record };
  }

  /** The record of a movement at a place of a block. */
  recordAt(block: MovementBlock, index: number, operationKey: string): MovementRecord {
    const { stage, kind, aidType, fundingSource, status } = this.#termsOf(block, index);
    return {
      operationKey,
      ...{ stage, kind, aidType, fundingSource, status },
      date: this.#dateOf(block.days[index] ?? 0),
      amountCents: cents(block.amounts[index] ?? 0),
      origin: this.originOf(block, index),
    };
  }

  originOf(block: MovementBlock, index: number): Origin {
    return { file: this.#termsOf(block, index).file, line: block.lines[index] ?? 0 };
  }

  #termsOf(block: MovementBlock, index: number): MovementTerms {
    return this.terms.at(block.terms[index] ?? -1);
  }

  #dayOf(date: IsoDate): number {
    const known = this.#days.get(date);
    if (known !== undefined) return known;
    const day = daysSinceEpoch(date);
    this.#days.set(date, day);
    this.#dates.set(day, date);
    return day;
  }

  #dateOf(day: number): IsoDate {
    return this.#dates.get(day) ?? dateFromDays(day);
  }

  #begin(): void {
    this.#full.push(this.#bytes);
    this.#bytes = new Uint8Array(BLOCK_ROWS * ROW_BYTES);
    this.#block = viewOf(this.#bytes, 0, BLOCK_ROWS);
  }
}

function viewOf({ buffer, byteOffset }: Uint8Array, first: number, count: number): MovementBlock {
  let at = byteOffset;
  const take = (width: number) => {
    const start = at;
    at += width * BLOCK_ROWS;
    return start;
  };
  return {
    first,
    count,
    amounts: new Float64Array(buffer, take(8), BLOCK_ROWS),
    operations: new Int32Array(buffer, take(4), BLOCK_ROWS),
    days: new Int32Array(buffer, take(4), BLOCK_ROWS),
    lines: new Int32Array(buffer, take(4), BLOCK_ROWS),
    terms: new Int32Array(buffer, take(4), BLOCK_ROWS),
  };
}

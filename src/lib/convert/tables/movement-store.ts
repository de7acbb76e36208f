import { dateFromDays, daysSinceEpoch, type IsoDate } from '#lib/domain/calendar.ts';
import { cents } from '#lib/domain/money.ts';
import type { MovementRecord } from '#lib/domain/spending.ts';
import type { AidType, MovementKind, MovementStatus, Stage } from '#lib/domain/stage.ts';
import { Interned } from './interned.ts';
import type { Operation } from './operation-store.ts';
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
  readonly operation: Pick<
    Operation,
    'line' | 'measureId' | 'operator' | 'seat' | 'place' | 'partnersTerritory'
  >;
}

/** Movements that lie in memory at once. */
export const BLOCK_ROWS = 1 << 14;
const ROW_BYTES = 32;

/** The columns of one block of movements; terms are numbers of `MovementStore.terms`. */
export interface MovementBlock {
  /** Rank of its first movement. */
  readonly first: number;
  readonly count: number;
  readonly amounts: Float64Array;
  readonly operations: Int32Array;
  readonly days: Int32Array;
  readonly lines: Int32Array;
  readonly sources: Int32Array;
  readonly files: Uint16Array;
  readonly stages: Uint8Array;
  readonly kinds: Uint8Array;
  readonly aidTypes: Uint8Array;
  readonly statuses: Uint8Array;
}

/**
 * The movements of a delivery in the order of reading, 32 bytes each, all but the last block in a spool. What they name
 * is numbered, and made text again when they are given back.
 */
export class MovementStore {
  readonly terms = {
    stage: new Interned<Stage>(),
    kind: new Interned<MovementKind>(),
    aidType: new Interned<AidType>(),
    status: new Interned<MovementStatus>(),
    source: new Interned(),
    file: new Interned(),
  };
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

  /** Takes a movement of the operation of that number. */
  add(operation: number, record: MovementRecord): void {
    const at = this.#count % BLOCK_ROWS;
    if (at === 0 && this.#count > 0) this.#begin();
    const { terms } = this;
    const block = this.#block;
    block.amounts[at] = record.amountCents;
    block.operations[at] = operation;
    block.days[at] = this.#dayOf(record.date);
    block.lines[at] = record.origin.line;
    block.sources[at] = terms.source.numberOf(record.fundingSource);
    block.files[at] = terms.file.numberOf(record.origin.file);
    block.stages[at] = terms.stage.numberOf(record.stage);
    block.kinds[at] = terms.kind.numberOf(record.kind);
    block.aidTypes[at] = terms.aidType.numberOf(record.aidType);
    block.statuses[at] = terms.status.numberOf(record.status);
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
    const { terms } = this;
    return {
      key: block.first + index,
      operation,
      operationKey: operation.key,
      stage: terms.stage.textOf(block.stages[index] ?? 0),
      kind: terms.kind.textOf(block.kinds[index] ?? 0),
      date: this.#dateOf(block.days[index] ?? 0),
      amountCents: cents(block.amounts[index] ?? 0),
      aidType: terms.aidType.textOf(block.aidTypes[index] ?? 0),
      fundingSource: terms.source.textOf(block.sources[index] ?? 0),
      status: terms.status.textOf(block.statuses[index] ?? 0),
      origin: { file: terms.file.textOf(block.files[index] ?? 0), line: block.lines[index] ?? 0 },
    };
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
    sources: new Int32Array(buffer, take(4), BLOCK_ROWS),
    files: new Uint16Array(buffer, take(2), BLOCK_ROWS),
    stages: new Uint8Array(buffer, take(1), BLOCK_ROWS),
    kinds: new Uint8Array(buffer, take(1), BLOCK_ROWS),
    aidTypes: new Uint8Array(buffer, take(1), BLOCK_ROWS),
    statuses: new Uint8Array(buffer, take(1), BLOCK_ROWS),
  };
}

import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { MovementRecord } from '#lib/domain/spending.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import { Generations } from '#lib/convert/cells/generations.ts';
import { parsePlainAmount } from '#lib/convert/cells/parse-plain-amount.ts';
import { TextDigest, type Digest96 } from '#lib/convert/cells/text-digest.ts';
import { NO_RECORDS, type LayoutReader, type Records } from '#lib/convert/layouts/reading.ts';
import type { Header } from '#lib/convert/rows/find-header.ts';

/** What was read, without a word to say, from the cells of a row that tell of its operation. */
interface KnownOperation {
  readonly cells: readonly string[];
  readonly key: string;
  readonly digest: Digest96;
}

/** A row whose every part was read before: what its amount alone makes new. */
interface SteadyRow {
  readonly amount: Cents;
  readonly records: Records;
}

const NOWHERE = -1;
/** In no cell that is remembered. */
const SEPARATOR = '\u0000';
/** Texts of each kind that are kept: 10 MB at most. */
const MOST = 1 << 13;

/**
 * Reads again what was read before. In most exports an operation is told in the same words by each of its movements, and
 * a movement in the same few words but for its date and amount. Where each part was already read without an issue, a
 * cleaning or a person, and the amount is plain, the row reads as they did: nothing else of it needs to be looked at.
 * Only for layouts that say how their columns part.
 */
export class SteadyRows {
  readonly #width: number;
  /** −1 where rows do not part. */
  readonly #amount: number = NOWHERE;
  readonly #date: number = NOWHERE;
  readonly #name: number = NOWHERE;
  readonly #ofTerms: readonly number[] = [];
  readonly #ofOperation: readonly number[];
  readonly #operations = new Generations<KnownOperation>(MOST);
  readonly #terms = new Generations<MovementRecord>(MOST);
  readonly #dates = new Generations<IsoDate>(MOST);
  readonly #digest = new TextDigest();

  /** `isPlain` says of a column that nothing in it can tell of a person. */
  constructor({ row, places, layout }: Header, { parts }: LayoutReader, isPlain: (index: number) => boolean) {
    const amount = places.get(layout.amount ?? '') ?? NOWHERE;
    const date = places.get(parts?.date ?? '') ?? NOWHERE;
    const terms = parts?.terms.flatMap((column) => places.get(column) ?? []) ?? [];
    const [name = NOWHERE] = parts?.names.flatMap((column) => places.get(column) ?? []) ?? [];
    const isParted = amount !== NOWHERE && date !== NOWHERE && name !== NOWHERE && !layout.unit;
    this.#width = row.cells.length;
    if (isParted && [amount, date, ...terms].every(isPlain)) {
      this.#amount = amount;
      this.#date = date;
      this.#name = name;
      this.#ofTerms = terms;
    }
    const others = new Set([this.#amount, this.#date, ...this.#ofTerms]);
    this.#ofOperation = row.cells.map((_, index) => index).filter((index) => !others.has(index));
  }

  /** The records of a row all of whose parts are known; null for a row that must be read. */
  find(file: string, { line, cells, cleaning, hasBrokenQuotes }: SourceRow): SteadyRow | null {
    if (this.#amount === NOWHERE || cells.length !== this.#width || cleaning || hasBrokenQuotes) return null;
    const amount = parsePlainAmount(cells[this.#amount] ?? '');
    const date = amount && this.#dates.get(cells[this.#date] ?? '');
    const operation = date && this.#findOperation(cells);
    const terms = operation && this.#terms.get(join(cells, this.#ofTerms));
    if (!terms) return null;
    this.#put(operation.digest, cells);
    const movement = {
      ...terms,
      date,
      operationKey: operation.key,
      amountCents: amount,
      origin: { file, line },
    };
    return { amount, records: { ...NO_RECORDS, movements: [movement] } };
  }

  /** Keeps what a row said that was read whole, kept, and left nothing to say. */
  learn({ cells }: SourceRow, { operations, movements }: Records): void {
    const [operation, movement] = [operations[0], movements[0]];
    if (this.#amount === NOWHERE || cells.length !== this.#width || !operation || !movement) return;
    if (operations.length + movements.length !== 2 || !parsePlainAmount(cells[this.#amount] ?? '')) return;
    const digest = digestAt(this.#digest.reset(), cells, this.#ofOperation).snapshot();
    const told = join(cells, this.#ofOperation).split(SEPARATOR);
    if (told.length !== this.#ofOperation.length) return;
    this.#operations.set(cells[this.#name] ?? '', { cells: told, key: operation.key, digest });
    this.#terms.set(join(cells, this.#ofTerms), movement);
    this.#dates.set(`${cells[this.#date] ?? ''}`, movement.date);
  }

  /** The digest of the cells of any row, the same for the same cells whether the row is known or not. */
  digestOf({ cells }: SourceRow): Digest96 {
    this.#put(digestAt(this.#digest.reset(), cells, this.#ofOperation).snapshot(), cells);
    return this.#digest;
  }

  /** The digest of the row last found. */
  get lastDigest(): Digest96 {
    return this.#digest;
  }

  /** The operation last told under the name that the row gives, when it is told in the same words. */
  #findOperation(cells: readonly string[]): KnownOperation | null {
    const known = this.#operations.get(cells[this.#name] ?? '');
    if (!known) return null;
    const places = this.#ofOperation;
    for (let index = 0; index < places.length; index += 1)
      if (cells[places[index] ?? 0] !== known.cells[index]) return null;
    return known;
  }

  #put(operation: Digest96, cells: readonly string[]): void {
    const digest = digestAt(this.#digest.reset(operation), cells, this.#ofTerms);
    digest.text(cells[this.#date] ?? '').text(cells[this.#amount] ?? '');
  }
}

function digestAt(digest: TextDigest, cells: readonly string[], places: readonly number[]): TextDigest {
  for (const place of places) digest.text(cells[place] ?? '');
  return digest;
}

/** A text of its own: what is kept must not hold the block that its cells were cut from. */
function join(cells: readonly string[], places: readonly number[]): string {
  return places.map((place) => cells[place] ?? '').join(SEPARATOR);
}

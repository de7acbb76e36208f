import type { TableOrigin } from '#lib/contract/arrow-schema.ts';
import type { TableContract } from '#lib/contract/column.ts';
import type { TableFile } from '#lib/contract/manifest.ts';
import type { Row } from '#lib/contract/row.ts';
import { cents, sumCents } from '#lib/domain/money.ts';
import { createDigest, type CreateDigest } from '#lib/convert/bytes/digest.ts';
import type { CodeLists } from './codes.ts';
import { batchToArrow, splitStream, toBatch, type Batch } from './to-arrow.ts';

/** Where the bytes of the tables go, as they come. */
export interface TableSink {
  /** Adds bytes to a file of that name, which the first of them begins. */
  write(file: string, bytes: Uint8Array): Promise<void>;
}

/** What every table is written with. */
export interface TableWriting {
  readonly codes: CodeLists;
  readonly origin: TableOrigin;
  readonly sink: TableSink;
  readonly createDigest?: CreateDigest | undefined;
}

/**
 * Writes a table batch by batch as one Arrow stream: its schema, its record batches, its end mark. A table of one batch,
 * empty or not, has the bytes of `toArrow`.
 */
export class TableWriter {
  readonly #table: TableContract;
  readonly #writing: TableWriting;
  readonly #digest;
  readonly #money: string | null;
  #end: Uint8Array | null = null;
  #rows = 0;
  #bytes = 0;
  #sum = 0;

  constructor(table: TableContract, writing: TableWriting) {
    this.#table = table;
    this.#writing = writing;
    this.#digest = (writing.createDigest ?? createDigest)();
    this.#money = table.columns.find(({ type }) => type === 'cents')?.name ?? null;
  }

  async write(rows: readonly Row[]): Promise<void> {
    const money = this.#money;
    const sum = money === null ? 0 : sumCents(rows.map((row) => cents(Number(row[money] ?? 0))));
    await this.writeBatch(toBatch(this.#table, rows, this.#writing.codes), sum);
  }

  /** Writes a batch that is columns already; `sum` is that of its money, in cents. */
  async writeBatch(columns: Batch, sum: number): Promise<void> {
    const stream = batchToArrow(this.#table, columns, this.#writing.origin);
    const { head, batch, end } = splitStream(stream);
    if (this.#end === null) await this.#put(head);
    this.#end = end;
    await this.#put(batch);
    this.#rows += columns.length;
    this.#sum += sum;
  }

  /** Ends the stream and gives its line of the manifest. */
  async end(): Promise<TableFile> {
    if (this.#end === null) await this.write([]);
    if (this.#end) await this.#put(this.#end);
    return {
      name: this.#table.name,
      file: this.#name,
      rows: this.#rows,
      bytes: this.#bytes,
      sha256: this.#digest.hex(),
      sum_cents: this.#money === null ? null : cents(this.#sum),
    };
  }

  get #name(): string {
    return `${this.#table.name}.arrows`;
  }

  async #put(bytes: Uint8Array): Promise<void> {
    this.#digest.update(bytes);
    this.#bytes += bytes.length;
    await this.#writing.sink.write(this.#name, bytes);
  }
}

/** Writes a table whose rows are all in memory. */
export async function writeTable(
  table: TableContract,
  rows: readonly Row[],
  writing: TableWriting,
): Promise<TableFile> {
  const writer = new TableWriter(table, writing);
  await writer.write(rows);
  return writer.end();
}

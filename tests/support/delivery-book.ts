import { TABLES } from '#lib/contract/tables.ts';
import type { Row } from '#lib/contract/row.ts';
import { join } from '#lib/convert/bytes/source-file.ts';
import { DeliveryBook } from '#lib/convert/tables/delivery-book.ts';
import type { Movement } from '#lib/convert/tables/movement-store.ts';
import { MovementSums } from '#lib/convert/tables/movement-sums.ts';
import { writeTables, type TablesInput } from '#lib/convert/tables/write-tables.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { MovementRecord, OperationRecord } from '#lib/domain/spending.ts';
import { NO_RECORDS } from '#lib/convert/layouts/reading.ts';
import { TEST_CODES } from './arbitrary-rows.ts';
import { decodeArrow } from './decode-arrow.ts';

/** A book of those records, the operations first. */
export function bookOf(
  operations: readonly OperationRecord[],
  movements: readonly MovementRecord[],
): DeliveryBook {
  const book = new DeliveryBook();
  book.put({ ...NO_RECORDS, operations, movements });
  return book;
}

/** What a book says, as lists: operations by key, movements in the order of reading. */
export async function listBook(book: DeliveryBook) {
  const { operations, movements: store } = book;
  operations.end();
  const movements: Movement[] = [];
  for await (const block of store.blocks())
    for (let at = 0; at < block.count; at += 1)
      movements.push(store.at(block, at, operations.at(block.operations[at] ?? 0)));
  return {
    operations: operations.sorted().map((number) => operations.at(number)),
    movements,
    issues: book.issues,
  };
}

/** The sums of the movements of a book. */
export async function sumsOf(book: DeliveryBook, asOf: IsoDate | null): Promise<MovementSums> {
  const sums = new MovementSums(book, asOf);
  for await (const block of book.movements.blocks()) sums.add(block);
  return sums;
}

/** Rows of every table of a book, read again from the streams that were written. */
export async function tablesOf(
  book: DeliveryBook,
  input: Partial<TablesInput> = {},
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const pieces = new Map<string, Uint8Array[]>();
  const written = await writeTables({
    book,
    reports: [],
    reference: { regions: [], sources: [] },
    codes: TEST_CODES,
    asOf: null,
    origin: { dataset: 'essai', nature: 'fictif' },
    sink: {
      write(file, bytes) {
        pieces.set(file, [...(pieces.get(file) ?? []), bytes]);
        return Promise.resolve();
      },
    },
    ...input,
  });
  return new Map(
    written.files.map(({ name, file, bytes }, index) => {
      const table = TABLES[index];
      if (table?.name !== name) throw new Error(`tables out of order: ${name}`);
      return [name, decodeArrow(table, join(pieces.get(file) ?? [], bytes), written.codes)];
    }),
  );
}

import { tableNamed } from '#lib/contract/tables.ts';
import type { Column } from '#lib/contract/column.ts';
import type { CodeLists } from './codes.ts';
import type { DeliveryBook } from './delivery-book.ts';
import type { ColumnBuffers } from './fill-column.ts';
import { gatherCodes, gatherTexts, toInt64, type TermColumn } from './gather-columns.ts';
import type { MovementBlock } from './movement-store.ts';
import { operationTerms } from './operation-columns.ts';
import type { Batch } from './to-arrow.ts';

const TABLE = tableNamed('movements');

type Gather = (block: MovementBlock) => ColumnBuffers;

/** Who makes the batches of the `movements` table, one of each block. */
export function movementBatches(
  { movements, operations }: Pick<DeliveryBook, 'movements' | 'operations'>,
  codes: CodeLists,
): (block: MovementBlock) => Batch {
  const terms = movements.terms.all;
  const placeOf = (number: number) => number;
  const ofTerms: Readonly<Record<string, TermColumn>> = {
    stage: { values: terms.map(({ stage }) => stage), placeOf },
    kind: { values: terms.map(({ kind }) => kind), placeOf },
    aid_type: { values: terms.map(({ aidType }) => aidType), placeOf },
    funding_source: { values: terms.map(({ fundingSource }) => fundingSource), placeOf },
    status: { values: terms.map(({ status }) => status), placeOf },
    source_file: { values: terms.map(({ file }) => file), placeOf },
  };
  const ofOperations = operationTerms(operations);
  const plain = (numbers: (block: MovementBlock) => Int32Array): Gather => {
    return (block) => ({ data: numbers(block).subarray(0, block.count), nullCount: 0 });
  };
  const others: Readonly<Record<string, Gather>> = {
    movement_key: plain(({ first, count }) => countFrom(first, count)),
    operation_key: (block) => gatherTexts(operations.keys, block.operations, block.count),
    date: plain(({ days }) => days),
    amount_cents: ({ amounts, count }) => ({ data: toInt64(amounts, count), nullCount: 0 }),
    source_line: plain(({ lines }) => lines),
  };
  const gathers = TABLE.columns.map((column: Column): Gather => {
    const [ofTerm, ofOperation, other] = [
      ofTerms[column.name],
      ofOperations[column.name],
      others[column.name],
    ];
    if (other) return other;
    const gather = gatherCodes(TABLE, column, ofTerm ?? ofOperation ?? NOTHING, codes);
    return ofTerm
      ? (block) => gather(block.terms, block.count)
      : (block) => gather(block.operations, block.count);
  });
  return (block) => ({ columns: gathers.map((gather) => gather(block)), length: block.count });
}

function countFrom(first: number, count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let index = 0; index < count; index += 1) numbers[index] = first + index;
  return numbers;
}

const NOTHING: TermColumn = { values: [], placeOf: () => 0 };

import { TABLES } from '#lib/contract/tables.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { SEEDED_CODES } from './seeded-spending.ts';
import { writeStream } from './write-stream.ts';

/** Creates every table of the contract, without a row. */
export async function loadEmptyTables(engine: Engine): Promise<void> {
  for (const contract of TABLES) {
    const { table, bytes } = writeStream(contract, [], SEEDED_CODES);
    await engine.load(table, bytes);
  }
}

import { Table, tableToIPC } from 'apache-arrow';
import { arrowSchema, type TableOrigin } from './arrow-schema.ts';
import type { TableContract } from './column.ts';
import type { TableFile } from './manifest.ts';
import { sha256 } from './sha256.ts';

/**
 * A table without a row, as its line of the manifest and its Arrow stream: it stands for a table that the contract has
 * gained since a version was published, so that every question can be asked of every version.
 */
export async function emptyTable(
  contract: TableContract,
  origin: TableOrigin,
): Promise<{ file: TableFile; bytes: Uint8Array }> {
  const bytes = tableToIPC(new Table(arrowSchema(contract, origin)), 'stream');
  const hasMoney = contract.columns.some(({ type }) => type === 'cents');
  const { name } = contract;
  const file = { name, file: `${name}.arrows`, rows: 0, bytes: bytes.length, sha256: await sha256(bytes) };
  return { file: { ...file, sum_cents: hasMoney ? 0 : null }, bytes };
}

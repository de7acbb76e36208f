import { tableFromIPC } from 'apache-arrow';
import type { Cell } from '#lib/contract/row.ts';

/** Rows of an Arrow result. Placeholder of the first slice. */
export function decodeRows(bytes: Uint8Array): Record<string, Cell>[] {
  return tableFromIPC(bytes).toArray() as Record<string, Cell>[];
}

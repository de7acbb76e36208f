import { tableFromIPC, type Vector } from 'apache-arrow';
import type { TableContract } from '#lib/contract/column.ts';
import type { Cell, Row } from '#lib/contract/row.ts';

/** The rows of Arrow bytes by their contract, read with apache-arrow alone; codes become ids of the given lists. */
export function decodeArrow(
  table: TableContract,
  bytes: Uint8Array,
  codes: Readonly<Record<string, readonly string[]>>,
): Row[] {
  const read = tableFromIPC(bytes);
  return Array.from({ length: read.numRows }, (_, index) =>
    Object.fromEntries(
      table.columns.map(({ name, type, dimension }) => {
        const value = (read.getChild(name) as Vector).get(index) as bigint | number | string | boolean | null;
        const cell =
          value === null
            ? null
            : dimension
              ? (codes[dimension]?.[Number(value)] ?? `no id for ${value}`)
              : type === 'date'
                ? new Date(Number(value)).toISOString().slice(0, 10)
                : typeof value === 'bigint'
                  ? Number(value)
                  : (value as Cell);
        return [name, cell];
      }),
    ),
  );
}

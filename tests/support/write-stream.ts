import { createHash } from 'node:crypto';
import { Table, tableToIPC, vectorFromArray, type Field } from 'apache-arrow';
import { arrowSchema } from '#lib/contract/arrow-schema.ts';
import type { Column, TableContract } from '#lib/contract/column.ts';
import type { TableFile } from '#lib/contract/manifest.ts';
import type { Cell, Row } from '#lib/contract/row.ts';

/** Integer of each id of a dimension: with gaps, and in no order, so that no test passes on the codes themselves. */
export type Codes = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface WrittenTable {
  readonly table: TableFile;
  readonly bytes: Uint8Array;
}

/** One Arrow stream of rows, written apart from the conversion so that neither vouches for the other. */
export function writeStream(contract: TableContract, rows: readonly Row[], codes: Codes): WrittenTable {
  const schema = arrowSchema(contract, { dataset: 'essai', nature: 'fictif' });
  const children = contract.columns.map((column, index) => {
    const { type } = schema.fields[index] as Field;
    return vectorFromArray(
      rows.map((row) => stored(column, row[column.name] ?? null, codes)),
      type,
    );
  });
  const named = Object.fromEntries(schema.fields.map((field, index) => [field.name, children[index]]));
  const data = rows.length === 0 ? new Table(schema) : new Table(schema, named as never);
  const bytes = tableToIPC(data, 'stream');
  const cents = contract.columns.find((column) => column.type === 'cents');
  return {
    bytes,
    table: {
      name: contract.name,
      file: `${contract.name}.arrows`,
      rows: rows.length,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sum_cents: cents ? rows.reduce((sum, row) => sum + Number(row[cents.name] ?? 0), 0) : null,
    },
  };
}

function stored({ type, dimension }: Column, cell: Cell, codes: Codes): unknown {
  if (cell === null) return null;
  if (dimension !== null) return codes.get(dimension)?.get(String(cell));
  if (type === 'cents') return BigInt(cell as number);
  return type === 'date' ? new Date(`${String(cell)}T00:00:00Z`) : cell;
}

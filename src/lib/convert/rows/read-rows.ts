import { RowScanner, type Delimiter } from './row-scanner.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';

interface Bounds {
  /** Stops after that many rows. */
  readonly mostRows?: number;
  /** Cells of the header: what tells a broken row that can be repaired, and a quote that swallows rows. */
  readonly width?: number;
}

/** The rows of a text that is whole, as `RowScanner` reads them from one block. */
export function readRows(
  text: string,
  delimiter: Delimiter,
  { mostRows = Infinity, width = 0 }: Bounds = {},
): SourceRow[] {
  const rows: SourceRow[] = [];
  for (const row of new RowScanner(delimiter, width).end(text)) {
    if (rows.push(row) >= mostRows) break;
  }
  return rows;
}

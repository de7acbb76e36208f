import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import type { LayoutReader, ReadOptions } from '#lib/convert/layouts/reading.ts';
import { RowReader } from '#lib/convert/layouts/row-reader.ts';
import type { Header } from '#lib/convert/rows/find-header.ts';
import { joinCommas } from '#lib/convert/rows/join-commas.ts';

/** The layout that the rows of a comma file are tried with. */
export interface CommaSheet {
  readonly file: string;
  readonly header: Header;
  readonly reader: LayoutReader;
}

/**
 * A row of a comma file; when unquoted commas cut it, repaired if exactly one way to join its cells gives a row that
 * reads without a fault, else as it is, and then rejected as ragged.
 */
export function repairCommas(source: SourceRow, sheet: CommaSheet, options: ReadOptions): SourceRow {
  const { cells } = source;
  const width = sheet.header.row.cells.length;
  if (cells.length <= width || source.hasBrokenQuotes || source.cleaning) return source;
  const reads = (joined: readonly string[]) => readsWell({ ...source, cells: joined }, sheet, options);
  const [first, second] = joinCommas(cells, width).filter(reads);
  if (!first) return source;
  const isTrailing = cells.slice(sheet.header.width).every((cell) => cell.trim() === '');
  if (second || (isTrailing && reads(cells))) return { ...source, isAmbiguous: true };
  return { ...source, cells: first, cleaning: 'commas-joined' };
}

function readsWell(source: SourceRow, { file, header, reader }: CommaSheet, options: ReadOptions): boolean {
  const row = new RowReader(file, { row: source, cleanings: [] }, header);
  const { contract, amountOf } = reader;
  if (amountOf) row.euros = amountOf(row);
  else if (contract.amount !== null) row.euros = row.amount(contract.amount);
  reader.readRow(row, options);
  return !row.isRejected;
}

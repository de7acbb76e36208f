import type { Sheet } from './read-records.ts';
import type { ReadOptions } from '#lib/convert/layouts/reading.ts';
import { joinCommas } from '#lib/convert/rows/join-commas.ts';
import { RowReader } from '#lib/convert/layouts/row-reader.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';

/**
 * The rows of a comma file, those that unquoted commas cut repaired when exactly one way to join their cells gives a row
 * that reads without a fault; as they are otherwise, and then rejected as ragged.
 */
export async function repairCommas(
  { file, rows, header, reader }: Pick<Sheet, 'file' | 'rows' | 'header' | 'reader'>,
  options: ReadOptions,
): Promise<readonly SourceRow[]> {
  const width = header.row.cells.length;
  const reads = async (cells: readonly string[], source: SourceRow): Promise<boolean> => {
    const row = new RowReader(file, { row: { ...source, cells }, cleanings: [] }, header);
    const { contract, amountOf } = reader;
    if (amountOf) row.euros = amountOf(row);
    else if (contract.amount !== null) row.euros = row.amount(contract.amount);
    await reader.readRow(row, options);
    return !row.isRejected;
  };
  return Promise.all(
    rows.map(async (source) => {
      const { cells } = source;
      if (cells.length <= width || source.hasBrokenQuotes || source.cleaning) return source;
      const readings: (readonly string[])[] = [];
      for (const joined of joinCommas(cells, width)) if (await reads(joined, source)) readings.push(joined);
      const [first, second] = readings;
      const isTrailing = cells.slice(header.width).every((cell) => cell.trim() === '');
      if (!first) return source;
      if (second || (isTrailing && (await reads(cells, source)))) return { ...source, isAmbiguous: true };
      return { ...source, cells: first, cleaning: 'commas-joined' as const };
    }),
  );
}

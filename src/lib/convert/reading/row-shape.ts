import type { Cents } from '#lib/domain/money.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import type { LayoutReader } from '#lib/convert/layouts/reading.ts';
import type { RowReader } from '#lib/convert/layouts/row-reader.ts';

/** True for a row of the header’s width whose quotes are sound; else the row is rejected, with why. */
export function checkShape(
  row: RowReader,
  { cells, hasBrokenQuotes, isAmbiguous = false, isTooLong = false }: SourceRow,
  width: number,
): boolean {
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (isTooLong) row.report('row-too-long');
  else if (hasBrokenQuotes) row.report('broken-quotes');
  else if (isAmbiguous || cells.length < width || filled > width)
    row.report(
      'ragged-row',
      null,
      `${isAmbiguous ? cells.length : Math.max(filled, Math.min(cells.length, width))} pour ${width}`,
    );
  return !row.isRejected;
}

/** The money of a row in cents; null with an issue, or where the layout holds none. */
export function readMoney(row: RowReader, { contract, amountOf }: LayoutReader): Cents | null {
  if (amountOf) return amountOf(row);
  return contract.amount === null ? null : row.amount(contract.amount);
}

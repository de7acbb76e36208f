import type { OpenedFile } from '#lib/convert/bytes/opened-file.ts';
import type { ReadOptions } from '#lib/convert/layouts/reading.ts';
import { lineText } from '#lib/convert/rows/line-text.ts';
import { openSheet } from './open-sheet.ts';

/**
 * What a cell of a file holds, or the whole line where the column is null, without its outer spaces: what a correction
 * says was before it. Line and column are those of its issues. Null when the file has no such cell, or when broken
 * quotes leave it unsure.
 */
export async function readCell(
  file: OpenedFile,
  place: { readonly line: number; readonly column: string | null },
  options: ReadOptions,
): Promise<string | null> {
  const sheet = await openSheet(file, { ...options, corrections: [] });
  const index = sheet?.header.row.cells.findIndex((cell) => cell.trim() === place.column) ?? -1;
  const row = sheet?.rows.find(({ line }) => line === place.line && line > sheet.header.row.line);
  if (!sheet || !row) return null;
  if (place.column === null) return lineText(row, sheet.delimiter)?.trim() ?? null;
  return row.hasBrokenQuotes ? null : (row.cells[index]?.trim() ?? null);
}

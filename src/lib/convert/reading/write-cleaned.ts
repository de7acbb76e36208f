import Papa from 'papaparse';
import type { OpenedFile } from '#lib/convert/bytes/opened-file.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import { disarm } from '#lib/contract/formula.ts';
import type { ReadOptions } from '#lib/convert/layouts/reading.ts';
import { openSheet } from './open-sheet.ts';

const DELIMITER = ';';

/**
 * The delivered file with its corrections and repairs, as French spreadsheets open it: UTF-8 with its mark, « ; », CRLF,
 * cells quoted as needed, an apostrophe before those that would run as formulas. Each row stays on its line, so that
 * reading it gives the same tables. A row whose quotes leave no cell sure is written as it was. Nothing is masked: it is
 * for the one who delivered it. Null when the file has no header that is known.
 */
export async function writeCleaned(file: OpenedFile, options: ReadOptions): Promise<Uint8Array | null> {
  const sheet = await openSheet(file, options);
  if (!sheet) return null;
  const { rows, text } = sheet;
  const lines: string[] = [];
  let line = 1;
  for (const row of rows) {
    for (; line < row.line; line += 1) lines.push('');
    const written = writeRow(row, text === null);
    lines.push(written);
    line += written.split('\n').length;
  }
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

/** A sheet has one line per row, whatever its cells hold. */
function writeRow({ cells, hasBrokenQuotes }: SourceRow, isOneLine: boolean): string {
  if (hasBrokenQuotes) return cells.join(DELIMITER);
  const written = cells.map((cell) => disarm(isOneLine ? cell.replace(/\s*\n\s*/g, ' ') : cell));
  return Papa.unparse([written], { delimiter: DELIMITER });
}

import type { Find } from '#lib/convert/bytes/decode.ts';
import type { Header } from './find-header.ts';
import { DELIMITERS, readRows, type Delimiter } from './read-rows.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';

/**
 * The rows of a comma file that was once saved as « ; » (or the reverse): its header then ends with signs that part
 * nothing, « …,montant;; », and each line is one cell, or several, of that other file. Read as that file first, each
 * line gives back the line it was. Null when the header does not end so; one find says the signs and the count of rows.
 */
export function unwrapRows(
  text: string,
  delimiter: Delimiter,
  header: Header,
): { readonly rows: readonly SourceRow[]; readonly find: Find } | null {
  const last = (header.row.cells[header.width - 1] ?? '').trim();
  const outer = DELIMITERS.find((sign) => sign !== delimiter && last.endsWith(sign));
  if (outer === undefined) return null;
  const signs = last.slice(last.search(new RegExp(`[${outer}]+$`)));
  const rows = readRows(text, outer).flatMap(({ line, cells }) => {
    const inner = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1).join(outer);
    return readRows(inner, delimiter, { width: header.width }).map((row) => ({ ...row, line }));
  });
  const detail = String(rows.filter(({ line }) => line > header.row.line).length);
  return { rows, find: { code: 'trailing-signs', line: header.row.line, value: signs, detail } };
}

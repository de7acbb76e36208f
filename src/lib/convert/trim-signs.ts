import type { Find } from './decode.ts';
import type { Header } from './find-header.ts';
import type { SourceRow } from './read-rows.ts';

/** Delimiters of another kind at the end of a header: a file was saved once with « ; », then with commas. */
const SIGNS = /[;,\t|]+$/;

/**
 * The rows without the signs that end every line of some files (« …,montant;; »), when the header ends with them too.
 * One find says which signs and how many rows had them.
 */
export function trimSigns(
  rows: readonly SourceRow[],
  delimiter: string,
  header: Header | null,
): { rows: readonly SourceRow[]; finds: readonly Find[] } {
  const last = header?.row.cells[header.width - 1] ?? '';
  const [signs] = SIGNS.exec(last.trim()) ?? [];
  if (!header || signs === undefined || signs.includes(delimiter)) return { rows, finds: [] };
  const hasSigns = ({ cells, line }: SourceRow) =>
    line > header.row.line && (cells.at(-1) ?? '').trim().endsWith(signs);
  const trimmed = rows.map((row) => (hasSigns(row) ? { ...row, cells: trimLast(row.cells, signs) } : row));
  const detail = String(rows.filter(hasSigns).length);
  return {
    rows: trimmed,
    finds: [{ code: 'trailing-signs', line: header.row.line, value: signs, detail }],
  };
}

function trimLast(cells: readonly string[], signs: string): string[] {
  return cells.map((cell, index) =>
    index === cells.length - 1 ? cell.trim().slice(0, -signs.length) : cell,
  );
}

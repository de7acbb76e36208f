import { disarm } from '#lib/contract/formula.ts';

/** A cell of a workbook; a formula carries what it gives, for who opens the file without computing it. */
export type WorkbookCell =
  | null
  | { readonly text: string; readonly isBold?: boolean }
  | { readonly number: number; readonly format: string }
  | { readonly date: string }
  | { readonly formula: string; readonly gives: number; readonly format: string };

/** A sheet: its name, its rows, the width of its columns in letters, and how many of its first rows stay in sight. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  readonly widths: readonly number[];
  readonly stickyRows: number;
}

// XML cannot hold them: a workbook with one does not open.

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text that no spreadsheet runs, in letters that a workbook may hold. */
export function textCell(text: string, isBold = false): WorkbookCell {
  return { text: disarm(text.replaceAll(FORBIDDEN, '\ufffd')), ...(isBold && { isBold }) };
}

/** « B12 » of a column and a row counted from zero. */
export function addressOfCell(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}

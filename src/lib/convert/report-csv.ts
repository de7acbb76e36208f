import Papa from 'papaparse';
import type { Issue } from '#lib/contract/issue.ts';

/** A spreadsheet runs a cell that begins so; the expression has no tail, so that a cell of several lines is caught. */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r\n＝＋－＠]/;
const HEADERS = ['fichier', 'ligne', 'colonne', 'gravite', 'code', 'valeur', 'message'];
const SEVERITIES = { error: 'erreur', warning: 'avertissement' } as const;

/**
 * Issues as a CSV that French spreadsheets open: byte order mark, « ; », one row per issue in the order given. A text
 * that a spreadsheet would run as a formula is preceded by an apostrophe.
 */
export function formatReport(issues: readonly Issue[]): string {
  const rows = issues.map(({ file, line, column, severity, code, value, message }) => [
    file,
    line,
    column ?? '',
    SEVERITIES[severity],
    code,
    value ?? '',
    message,
  ]);
  const csv = Papa.unparse([HEADERS, ...rows], { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA });
  return `\ufeff${csv}\r\n`;
}

import Papa from 'papaparse';
import type { Issue } from '#lib/contract/issue.ts';
import type { Nature } from '#lib/contract/manifest.ts';
import { disarm } from '#lib/contract/formula.ts';

const HEADERS = ['fichier', 'ligne', 'colonne', 'gravite', 'code', 'valeur', 'message'];
const SEVERITIES = { error: 'erreur', warning: 'avertissement', info: 'information' } as const;

/**
 * Issues as a CSV that French spreadsheets open: byte order mark, « ; », one row per issue in the order given. A text
 * that a spreadsheet would run as a formula is preceded by an apostrophe. A last column repeats the nature of the data,
 * so that a fictitious row stays marked wherever it is pasted; without a known nature there is no such column.
 */
export function formatReport(issues: readonly Issue[], nature: Nature | null = null): string {
  const rows = issues.map(({ file, line, column, severity, code, value, message }) => [
    disarm(file),
    line,
    disarm(column ?? ''),
    SEVERITIES[severity],
    code,
    disarm(value ?? ''),
    disarm(message),
    ...(nature ? [nature] : []),
  ]);
  const headers = [...HEADERS, ...(nature ? ['nature'] : [])];
  const csv = Papa.unparse([headers, ...rows], { delimiter: ';', newline: '\r\n' });
  return `\ufeff${csv}\r\n`;
}

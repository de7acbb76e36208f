import Papa from 'papaparse';
import type { FileReport } from '#lib/contract/manifest.ts';

/** Columns of the committed table that are compared, as the report names them. */
const COUNTED = [
  'layout',
  'rows_read',
  'rows_kept',
  'rows_rejected',
  'amount_cents_kept',
  'amount_cents_rejected',
  'values_kept',
] as const;
type Counted = (typeof COUNTED)[number];

const WORDS: Readonly<Record<Counted, string>> = {
  layout: 'mise en page',
  rows_read: 'lignes lues',
  rows_kept: 'lignes retenues',
  rows_rejected: 'lignes écartées',
  amount_cents_kept: 'centimes retenus',
  amount_cents_rejected: 'centimes écartés',
  values_kept: 'valeurs retenues',
};

/** What another tool counted in one file; an empty text where there is nothing to count. */
export type ExpectedCounts = Readonly<Record<Counted | 'file' | 'counted_with', string>>;

/** One count that is not the one expected; counts null when the file is in the table or in the folder only. */
export interface CountDifference {
  readonly file: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

/** The rows of `expected.csv`. Throws a French sentence on a file without a tool, or given twice. */
export function parseExpected(csv: string): ExpectedCounts[] {
  const { data } = Papa.parse<ExpectedCounts>(csv, { header: true, delimiter: ',', skipEmptyLines: true });
  const files = data.map(({ file }) => file);
  const untold = data.find(({ counted_with }) => !counted_with);
  if (untold) throw new Error(`${untold.file}\u00a0: l’outil qui a compté n’est pas nommé`);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new Error(`${twice}\u00a0: compté deux fois`);
  return data;
}

/** Every difference between the reports and the table, in the order of the table, then the files it does not know. */
export function compareCounts(
  reports: readonly FileReport[],
  expected: readonly ExpectedCounts[],
): CountDifference[] {
  const byFile = new Map(reports.map((report) => [report.file, report]));
  const known = expected.flatMap((counts) => {
    const { file } = counts;
    const report = byFile.get(file);
    if (!report) return [{ file, what: 'fichier', expected: 'présent', found: 'absent' }];
    return COUNTED.flatMap((column) => {
      const found = String(report[column] ?? '');
      return found === counts[column] ? [] : [{ file, what: WORDS[column], expected: counts[column], found }];
    });
  });
  const files = new Set(expected.map(({ file }) => file));
  const others = reports
    .filter(({ file }) => !files.has(file))
    .map(({ file }) => ({ file, what: 'fichier', expected: 'absent de la table', found: 'présent' }));
  return [...known, ...others];
}

/** Lines of a table of texts, columns aligned, the first line being the headers. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

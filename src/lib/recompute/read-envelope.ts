import type { BudgetLine } from '#lib/domain/line.ts';
import { readRows, type DeliveredFile } from './delivered-file.ts';
import type { Recomputed } from './recompute-figure.ts';
import { toCents, toDay } from './read-cell.ts';

/** The announced amount of a line: the one row that its file flags as headline. */
export function readEnvelope(files: readonly DeliveredFile[], line: BudgetLine): Recomputed {
  const row = files
    .filter(({ layout }) => layout === 'facts-envelopes')
    .flatMap((file) => readRows(file))
    .find((candidate) => candidate.cell('line_id') === line && candidate.cell('is_headline') === '1');
  const value = row ? toCents(row.cell('amount_eur')) : null;
  if (!row || value === null) return { value: null, rows: [] };
  const date = toDay(row.cell('announced_on')) ?? '';
  return { value, rows: [{ file: row.file, line: row.line, date, beneficiary: null, value }] };
}

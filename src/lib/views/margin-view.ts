import type { Nature } from '#lib/contract/manifest.ts';
import { NATURE_LABELS } from './labels.ts';
import { textOf, type TableCell, type TableView } from './table-view.ts';

/** The quiet line under a figure: where it comes from, of when, and how to doubt it. */
export interface MarginView {
  readonly source: string;
  /** « 30 septembre 2026 ». */
  readonly dataDate: string;
  readonly versionId: string;
  readonly versionHref: string;
  /** « 12 contrôles sur 12 respectés ». */
  readonly checksText: string;
  readonly csvName: string;
  /** Content of the CSV; null = the table of the figure. */
  readonly csv: string | null;
  readonly reportHref: string;
  readonly nature: Nature;
  readonly provenanceHref: string | null;
}

/** The table as a French spreadsheet opens it: BOM, semicolons, decimal commas; nature and version in each row. */
export function toCsv(table: TableView, { nature, versionId }: MarginView): string {
  const header = [...table.columns.map(({ label }) => label), 'nature', 'version'];
  const rows = table.rows.map(({ cells }) => [...cells.map(toField), NATURE_LABELS[nature], versionId]);
  return `\ufeff${[header, ...rows].map((fields) => fields.map(quote).join(';')).join('\r\n')}\r\n`;
}

function toField(cell: TableCell): string {
  return typeof cell === 'object' && typeof cell.value === 'number'
    ? String(cell.value).replace('.', ',')
    : textOf(cell);
}

/** A spreadsheet would run a text that begins as a formula does. */
function quote(field: string): string {
  const safe = /^[=+@\t]|^-(?![\d,])/.test(field) ? `'${field}` : field;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import type { WorkbookSheet } from './opened-file.ts';

type Cell = string | number | boolean | Date | null;

/**
 * The sheets of an .xlsx workbook, cells as text: numbers with a point and at most the 15 digits that a spreadsheet
 * shows, days as YYYY-MM-DD, formulas as their stored result, error cells as empty. `archive` is the workbook stored
 * without compression. Rejects when it is not a workbook.
 */
export async function readWorkbook(archive: ArrayBuffer): Promise<WorkbookSheet[]> {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const sheets = await readXlsxFile<string>(archive, { trim: false, parseNumber: formatNumber });
  return sheets.map(({ sheet, data }) => {
    const rows = data as unknown as readonly (readonly Cell[])[];
    const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
    return {
      name: sheet,
      rows: rows
        .map((cells, index) => ({
          line: index + 1,
          cells: Array.from({ length: width }, (_, column) => formatCell(cells[column] ?? null)),
          hasBrokenQuotes: false,
        }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    };
  });
}

function formatCell(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : formatDay(cell);
  if (typeof cell === 'boolean') return cell ? 'vrai' : 'faux';
  return String(cell);
}

function formatDay(day: Date): string {
  const text = day.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

/** A stored double as a spreadsheet shows it, never in scientific notation: 2.2490001900015E13 is 22490001900015. */
function formatNumber(stored: string): string {
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const digits = mantissa.replace(/[-.]/g, '');
  const point = Number(exponent) + 1;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const decimals = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${whole}${decimals ? `.${decimals}` : ''}`;
}

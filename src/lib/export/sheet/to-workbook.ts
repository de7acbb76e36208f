import writeWorkbook, { type CellObject, type Feature } from 'write-excel-file/universal';
import type { FigureFile } from '#lib/export/take-away/figure-file.ts';
import { figureSheet } from './figure-sheet.ts';
import { findLiveCells } from './live-cells.ts';
import { notesSheet } from './notes-sheet.ts';
import { rawSheet } from './raw-sheet.ts';
import { toTypedColumns } from './typed-columns.ts';
import { addressOfCell, type WorkbookCell, type WorkbookSheet } from './workbook-cell.ts';

/** A figure as a workbook of three sheets, whose totals and shares are formulas over its raw rows. */
export async function toWorkbook(figure: FigureFile): Promise<Blob> {
  const typed = toTypedColumns(figure.table);
  const live = findLiveCells(figure.table, typed);
  const sheets = [figureSheet(figure, typed, live), rawSheet(figure, typed, live), notesSheet(figure)];
  return writeWorkbook(
    sheets.map(({ name, rows, widths, stickyRows }) => ({
      sheet: name,
      data: rows.map((cells) => cells.map(toCell)),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: stickyRows,
    })),
    { features: [keepResults(sheets)] },
  ).toBlob();
}

function toCell(cell: WorkbookCell): CellObject | null {
  if (cell === null) return null;
  if ('text' in cell)
    return { value: cell.text, type: String, ...(cell.isBold && { fontWeight: 'bold' as const }) };
  if ('number' in cell) return { value: cell.number, type: Number, format: cell.format };
  if ('date' in cell) return { value: new Date(cell.date), type: Date, format: 'dd/mm/yyyy' };
  return { value: cell.formula, type: 'Formula', format: cell.format };
}

/** A viewer that computes nothing (a preview, a protected view) shows what each formula gave here. */
function keepResults(sheets: readonly WorkbookSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => {
            const results = resultsOf(sheets[sheetIndex]);
            return content.replaceAll(
              /(<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>)(?=<\/c>)/g,
              (cell, head: string, address: string) => {
                const result = results.get(address);
                return result === undefined ? cell : `${head}<v>${result}</v>`;
              },
            );
          },
        },
      },
    },
  };
}

function resultsOf(sheet: WorkbookSheet | undefined): Map<string, number> {
  return new Map(
    sheet?.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell !== null && 'formula' in cell ? [[addressOfCell(column, row), cell.gives] as const] : [],
      ),
    ),
  );
}

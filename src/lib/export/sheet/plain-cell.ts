import { textOf, type TableCell } from '#lib/views/figure/table-view.ts';

/** Typographic spaces, minus sign and unit are for the eye (the column names its unit): a numeric cell is for a machine. */
export function toPlain(cell: TableCell, isNumeric: boolean): string {
  if (typeof cell === 'object' && typeof cell.value === 'number') return String(cell.value).replace('.', ',');
  const text = textOf(cell);
  if (!isNumeric) return text;
  return text
    .replace(/(?<=\d)[\u00A0\u202F](?=\d)/g, '')
    .replace(/\u2212\s*/g, '-')
    .replace(/(?<=\d)[\u00A0\u202F](€|%)$/, '');
}

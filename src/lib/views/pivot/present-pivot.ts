import { totalPivot, type PivotAxis } from '#lib/domain/pivot.ts';
import { absentCell, euroCell, shareCell } from '#lib/views/figure/cells.ts';
import type { TableRow, TableView, ValueCell } from '#lib/views/figure/table-view.ts';
import { formatMillions } from '#lib/views/words/format.ts';
import { orderHeads } from './order-heads.ts';
import type { PivotAnswer, PivotParts } from './pivot-answer.ts';
import { TOTAL, type PivotChoice, type PivotMeasure } from './pivot-choice.ts';
import { AXIS_LABELS, MEASURE_LABELS, MEASURE_SENTENCES, nameAxes } from './pivot-words.ts';

/** A cell as printed, and the class of its background: 1 to 5, null for totals and for what is not positive. */
export interface HeatCell extends ValueCell {
  readonly step: number | null;
}

export interface PivotRow {
  readonly id: string;
  readonly label: string;
  readonly isTotal: boolean;
  /** Rows that this one is the total of; their ids are told apart under it alone. */
  readonly parts: readonly PivotRow[];
  readonly cells: readonly HeatCell[];
}

/** A pivot ready to print: heads, rows, the totals last. */
export interface PivotView {
  readonly caption: string;
  readonly rowHead: string;
  /** What splits the rows; null when they are whole. */
  readonly partHead: string | null;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly isTotal: boolean }[];
  readonly rows: readonly PivotRow[];
  /** What the backgrounds say; null when nothing is coloured. */
  readonly legend: string | null;
}

const STEPS = 5;

/** The pivot of an answer under a choice. `within` says line, stage, rule and filters in words. */
export function presentPivot(choice: PivotChoice, answer: PivotAnswer, within: string): PivotView {
  const ordered = orderHeads(answer, choice);
  const { cells, columnTotals, across } = totalPivot<PivotAxis>(choice.columns, ordered.cells);
  const whole = across?.whole ?? null;
  const toCells = (amounts: readonly (number | null)[], rowTotal: number | null): ValueCell[] => {
    const all = across ? [...amounts, rowTotal] : amounts;
    return all.map((amount, column) => {
      const columnTotal = column < amounts.length ? (columnTotals[column] ?? null) : whole;
      return measure(choice.measure, amount, { row: rowTotal, column: columnTotal, whole });
    });
  };
  const leaves = ordered.parts.length > 0 ? ordered.parts.flatMap((part) => part.cells) : cells;
  const largest = Math.max(0, ...leaves.flat().map((cell) => cell ?? 0));
  const top = isAmount(choice.measure) ? largest / 100 : 100;
  const width = ordered.columns.length;
  const toRows = ({ rows, cells: own }: PivotParts, parts: readonly PivotParts[]): PivotRow[] => {
    const totals = totalPivot<PivotAxis>(choice.columns, own).across;
    return rows.map(({ id, label }, index) => {
      const made = parts[index];
      return {
        ...{ id, label, isTotal: false },
        parts: made ? toRows(made, []) : [],
        cells: toCells(own[index] ?? [], totals?.rows[index] ?? null).map((cell, column) => ({
          ...cell,
          step: made || column >= width ? null : stepOf(cell.value, top),
        })),
      };
    });
  };
  const foot = toCells(columnTotals, whole).map((cell) => ({ ...cell, step: null }));
  return {
    caption: `${nameAxes(choice)}. ${MEASURE_LABELS[choice.measure]}\u00a0: ${within}`,
    rowHead: AXIS_LABELS[choice.rows],
    partHead: choice.parts === null ? null : AXIS_LABELS[choice.parts],
    columns: [
      ...ordered.columns.map((head) => ({ ...head, isTotal: false })),
      ...(across ? [{ id: TOTAL, label: 'Total', isTotal: true }] : []),
    ],
    rows: [
      ...toRows(ordered, ordered.parts),
      { id: TOTAL, label: 'Total', isTotal: true, parts: [], cells: foot },
    ],
    legend:
      largest <= 0
        ? null
        : `Fond\u00a0: cinq classes égales, de zéro à ${isAmount(choice.measure) ? `la plus grande case (${formatMillions(largest)})` : 'tout le total'}. Zéro et négatif n’ont pas de fond.`,
  };
}

/**
 * The same as a table, for its files: a column names its unit, and the key of the total is that of a sum. Rows that
 * have parts are left to them: no file holds the same money twice.
 */
export function tableOfPivot(
  { caption, rowHead, partHead, columns, rows }: PivotView,
  choice: PivotChoice,
): TableView {
  return {
    caption: `${caption}. ${MEASURE_SENTENCES[choice.measure]}`,
    columns: [
      { key: 'head', label: rowHead, isNumeric: false },
      ...(partHead === null ? [] : [{ key: 'part', label: partHead, isNumeric: false }]),
      ...columns.map(({ id, label }) => ({
        key: `c-${id}`,
        label: `${label} (${isAmount(choice.measure) ? '€' : '%'})`,
        isNumeric: true,
      })),
    ],
    rows: rows.flatMap((row): TableRow[] =>
      row.parts.length > 0
        ? row.parts.map((part) => toTableRow(`${row.id}/${part.id}`, [row.label, part.label], part))
        : [
            toTableRow(
              row.isTotal ? 'national' : row.id,
              partHead === null ? [row.label] : [row.label, ''],
              row,
            ),
          ],
    ),
  };
}

function toTableRow(key: string, heads: readonly string[], { isTotal, cells }: PivotRow): TableRow {
  return {
    ...{ key, href: null, isFoot: isTotal },
    cells: [...heads, ...cells.map(({ text, value }) => ({ text, value }))],
  };
}

interface Totals {
  readonly row: number | null;
  readonly column: number | null;
  readonly whole: number | null;
}

function isAmount(measured: PivotMeasure): measured is 'net' | 'gross' {
  return measured === 'net' || measured === 'gross';
}

function measure(name: PivotMeasure, amount: number | null, totals: Totals): ValueCell {
  if (amount === null) return absentCell();
  if (isAmount(name)) return euroCell(amount);
  const total = { 'of-row': totals.row, 'of-column': totals.column, 'of-whole': totals.whole }[name];
  // Of nothing, or of a total that was refused: there is no share.
  return total === null || total <= 0 ? absentCell('not-applicable') : shareCell(amount / total);
}

function stepOf(value: ValueCell['value'], top: number): number | null {
  if (typeof value !== 'number' || value <= 0 || top <= 0) return null;
  return Math.min(STEPS, Math.ceil((value / top) * STEPS));
}

import type { Cell } from '#lib/contract/row.ts';
import type { KeptBarsView } from '#lib/views/explore/explore-charts.ts';
import type { TableCell, TableView } from '#lib/views/figure/table-view.ts';
import { agree } from '#lib/views/words/agree.ts';
import { formatCount } from '#lib/views/words/format.ts';

/** What came back for a query: its columns in order, its rows by place, one more than is shown where there are others. */
export interface SqlAnswer {
  readonly columns: readonly { readonly name: string; readonly isNumeric: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Bars of the first column of texts by the first column of numbers. */
export interface QuickBars {
  readonly label: string;
  readonly view: KeptBarsView;
}

const MOST_BARS = 20;
const EMPTY = 'vide';

/** The answer as a table of at most `shownRows` rows; its caption says whether there are others. */
export function presentAnswer({ columns, rows }: SqlAnswer, shownRows: number): TableView {
  const isCut = rows.length > shownRows;
  const count = Math.min(rows.length, shownRows);
  return {
    caption: isCut
      ? `Les ${formatCount(count)} premières lignes\u00a0: il y en a plus`
      : `${formatCount(count)}\u00a0${agree(count, 'ligne', 'lignes')}`,
    columns: columns.map(({ name, isNumeric }, index) => ({ key: String(index), label: name, isNumeric })),
    rows: rows.slice(0, shownRows).map((cells, index) => ({
      key: String(index),
      href: null,
      cells: cells.map(presentCell),
    })),
  };
}

/** Null where no column of texts stands with one of numbers, or fewer than two rows do. */
export function presentQuickBars({ columns, rows }: SqlAnswer): QuickBars | null {
  const named = columns.findIndex(({ isNumeric }) => !isNumeric);
  const counted = columns.findIndex(({ isNumeric }) => isNumeric);
  const [name, number] = [columns[named], columns[counted]];
  if (!name || !number || rows.length < 2) return null;
  const bars = rows.slice(0, MOST_BARS).map((cells, index) => {
    const value = cells[counted] ?? null;
    return {
      id: String(index),
      label: textOfCell(cells[named] ?? null),
      cents: typeof value === 'number' ? value : null,
      text: textOfCell(value),
      isKept: false,
    };
  });
  const part = rows.length > MOST_BARS ? `, ${MOST_BARS} premières lignes` : '';
  return { label: `${number.name} selon ${name.name}${part}`, view: { bars, isNarrowed: false } };
}

function presentCell(value: Cell): TableCell {
  const text = textOfCell(value);
  return typeof value === 'boolean' ? text : { text, value };
}

function textOfCell(value: Cell): string {
  if (value === null) return EMPTY;
  if (typeof value === 'number') return formatCount(value);
  return typeof value === 'boolean' ? (value ? 'vrai' : 'faux') : value;
}

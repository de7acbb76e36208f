import type { ShareColumns, TableView } from '#lib/views/figure/table-view.ts';
import type { TypedColumn } from './typed-columns.ts';

/** What is computed and not read: the columns whose last row is the sum of the others, and the columns of shares. */
export interface LiveCells {
  /** Row of the total, left out of the raw rows; null when no column of it is a sum. */
  readonly totalRow: number | null;
  /** Keys of the columns that the total row sums. */
  readonly summed: ReadonlySet<string>;
  /** By key of a column of percentages: what it divides. */
  readonly shares: ReadonlyMap<string, ShareColumns>;
}

/** Key of the row that says « Total national »: one line, one stage, one rule by column. */
const TOTAL_KEY = 'national';

/**
 * The totals and shares of a table that a formula gives back to what is shown: each is tried first, and one that the
 * rows shown do not make (a published total, some rows of it) stays a quoted value. Money alone is summed: a count of
 * operations or projects of two territories may hold the same one twice.
 */
export function findLiveCells({ columns, rows }: TableView, typed: readonly TypedColumn[]): LiveCells {
  const at = rows.findIndex(({ key }) => key === TOTAL_KEY);
  const summed = new Set(
    typed.flatMap((column) => (column.kind === 'cents' && isSum(column.values, at) ? [column.key] : [])),
  );
  const totalRow = summed.size > 0 ? at : null;
  const shares = new Map(
    columns.flatMap(({ key, share }) =>
      share &&
      isShare(
        share,
        typed,
        key,
        rows.map((row) => row.key),
        totalRow,
      )
        ? [[key, share] as const]
        : [],
    ),
  );
  return { totalRow, summed, shares };
}

/** Row that a share of this row is divided by; null where it has none. */
export function denominatorRow({ by }: ShareColumns, row: number, keys: readonly string[]): number | null {
  if (by === 'previous') return row > 0 ? row - 1 : null;
  if (by === 'sum') return null;
  if ('column' in by) return row;
  const at = keys.indexOf(by.row);
  return at < 0 ? null : at;
}

function isSum(values: readonly (number | null)[], at: number): boolean {
  const parts = values.filter((_, row) => row !== at);
  const total = values[at] ?? null;
  if (total === null || parts.length === 0 || parts.includes(null)) return false;
  return parts.reduce<number>((sum, value) => sum + (value ?? 0), 0) === total;
}

function isShare(
  share: ShareColumns,
  typed: readonly TypedColumn[],
  key: string,
  keys: readonly string[],
  totalRow: number | null,
): boolean {
  const numbersOf = (wanted: string) => {
    const column = typed.find((one) => one.key === wanted && !one.isMention);
    return column?.kind === 'cents' || column?.kind === 'number' ? column.values : null;
  };
  const { of, by } = share;
  const shown = numbersOf(key);
  const over = numbersOf(of);
  const under = numbersOf(typeof by === 'object' && 'column' in by ? by.column : of);
  if (!shown || !over || !under) return false;
  const sum = under.reduce<number>((total, value) => total + (value ?? 0), 0);
  return shown.every((value, row) => {
    if (value === null) return true;
    if (row === totalRow) return false;
    const place = denominatorRow(share, row, keys);
    const divisor = by === 'sum' ? sum : place === null ? null : (under[place] ?? null);
    const numerator = over[row] ?? null;
    return numerator !== null && !!divisor && Math.round((numerator / divisor) * 10_000) / 100 === value;
  });
}

import { toMachineCsv } from '#lib/export/machine-csv.ts';
import type { FigureFile } from '#lib/export/take-away/figure-file.ts';
import { scopeOf } from './scope-columns.ts';
import { toTypedColumns } from './typed-columns.ts';

/** A figure as CSV for machines: its scope on each row, then its columns, money in cents, days in ISO. */
export function toTypedCsv(figure: FigureFile): string {
  const scope = scopeOf(figure);
  const columns = toTypedColumns(figure.table);
  return toMachineCsv(
    [...scope.map(([name]) => name), ...columns.map(({ name }) => name)],
    figure.table.rows.map((_, at) => [
      ...scope.map(([, value]) => value),
      ...columns.map(({ values }) => values[at] ?? null),
    ]),
  );
}

import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import type { ReadOptions } from '#lib/convert/layouts/reading.ts';
import { Corrector } from './corrector.ts';
import { repairCommas, type CommaSheet } from './repair-commas.ts';

/** What is done to the rows of a file before they are read: lines rewritten, unquoted commas joined, cells corrected. */
export interface Preparation {
  readonly corrector: Corrector;
  prepare(row: SourceRow): SourceRow;
}

/** The preparation of the rows of a file. */
export function preparationOf(sheet: CommaSheet, delimiter: string, options: ReadOptions): Preparation {
  const corrector = new Corrector(sheet.file, { ...sheet, delimiter }, options.corrections ?? []);
  const prepare =
    delimiter === ','
      ? (row: SourceRow) => corrector.correct(repairCommas(corrector.correctLine(row), sheet, options))
      : (row: SourceRow) => corrector.correct(corrector.correctLine(row));
  return { corrector, prepare };
}

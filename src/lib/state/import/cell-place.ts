import type { Correction } from '#lib/contract/correction.ts';

/** Where a cell is, as the issues of its file say. */
export type CellPlace = Pick<Correction, 'file' | 'line' | 'column'>;

/** True for the correction of that very cell. */
export function isAt(correction: Correction, { file, line, column }: CellPlace): boolean {
  return correction.file === file && correction.line === line && correction.column === column;
}

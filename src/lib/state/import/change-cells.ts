import type { Correction } from '#lib/contract/correction.ts';
import { isPartOf } from '#lib/contract/part-name.ts';
import type { ImportChanges } from './imported-delivery.ts';

/** Where a cell is, as the issues of its file say. */
export type CellPlace = Pick<Correction, 'file' | 'line' | 'column'>;

/** The correction of that very cell. */
export function correctionAt(
  corrections: readonly Correction[],
  { file, line, column }: CellPlace,
): Correction | undefined {
  return corrections.find((one) => one.file === file && one.line === line && one.column === column);
}

/** The corrections without that of one cell. */
export function withoutCorrection(
  corrections: readonly Correction[],
  place: CellPlace,
): readonly Correction[] {
  const undone = correctionAt(corrections, place);
  return corrections.filter((one) => one !== undone);
}

/** The corrections with this one, on one line; without any where the cell gets back what it held. */
export function withCorrection(
  corrections: readonly Correction[],
  { file, line, column }: CellPlace,
  before: string,
  text: string,
): readonly Correction[] {
  const place = { file, line, column };
  const after = text.replace(/\s*[\r\n]+\s*/g, ' ');
  const others = withoutCorrection(corrections, place);
  return after === before ? others : [...others, { ...place, before, after }];
}

/** The changes of the files that are left when one goes, with all that it holds. */
export function withoutFile({ corrections, mappings }: ImportChanges, name: string): ImportChanges {
  return {
    corrections: corrections.filter(({ file }) => !isPartOf(file, name)),
    mappings: Object.fromEntries(Object.entries(mappings).filter(([file]) => !isPartOf(file, name))),
  };
}

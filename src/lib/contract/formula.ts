/** A spreadsheet runs a cell that begins so; the expression has no tail, so that a cell of several lines is caught. */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r\n＝＋－＠]/;
const GROUPED = '(?=[.,]?\\d)(?:\\d{1,3}(?:[\\s.,]\\d{3})+|\\d*)(?:[.,]\\d*)?';
/** A signed number, in a unit or not, or a dash. « +33 1 » is none: digits go by three. */
const PLAIN = new RegExp(
  `^\\s*(?:[-+−－＋]?\\s*(?:€\\s*)?${GROUPED}(?:\\s?(?:[kKmM]|Md)?€|\\s?%)?-?|[-–]+)\\s*$`,
);

/** True for a text that a spreadsheet would run; a signed number and a lone dash are not formulas. */
export function isFormula(cell: string): boolean {
  return FORMULA.test(cell) && !PLAIN.test(cell);
}

/** The cell, an apostrophe before it when a spreadsheet would run it. `readDisarmed` gives it back. */
export function disarm(cell: string): string {
  return isFormula(cell) ? `'${cell}` : cell;
}

/** The cell that `disarm` wrote: without the apostrophe that kept a spreadsheet from running it. */
export function readDisarmed(cell: string): string {
  return cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;
}

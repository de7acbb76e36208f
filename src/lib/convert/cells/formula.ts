/** A spreadsheet runs a cell that begins so; the expression has no tail, so that a cell of several lines is caught. */
export const FORMULA = /^[\s\u0000]*[=+\-@\t\r\n＝＋－＠]/;
const PLAIN = /^\s*(?:[-+−－＋]?\s*(?:€\s*)?[\d\s.,]*\d[\d\s.,]*(?:\s?(?:[kKmM]|Md)?€|\s?%)?-?|[-–]+)\s*$/;

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

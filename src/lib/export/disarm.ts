/** What a spreadsheet would run: a formula sign, plain or full-width, behind any blank. */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/** The cell behind an apostrophe when a spreadsheet would run it as a formula; a signed number stays a number. */
export function disarm(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

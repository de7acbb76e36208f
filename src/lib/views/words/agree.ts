const plurals = new Intl.PluralRules('fr');
const lists = new Intl.ListFormat('fr');

/** The form that goes with a count: in French 0, 1 and 1,99 are singular. */
export function agree(count: number, one: string, many: string): string {
  return plurals.select(Math.abs(count)) === 'one' ? one : many;
}

/** The form that goes with an amount as it is printed: « 1,5 M€ est », « 2 M€ sont », « 999 k€ sont ». */
export function agreePrinted(amount: string, one: string, many: string): string {
  const printed = amount.replaceAll('\u202f', '').replace(',', '.');
  return agree(Number.parseFloat(printed.replace('\u2212', '')), one, many);
}

/** « a », « a et b », « a, b et c ». */
export function listWords(words: readonly string[]): string {
  return lists.format(words);
}

/** A text between French quotes; those that it holds become inner ones. */
export function quote(text: string): string {
  const inner = text.replace(/«[\s\u00a0]*/g, '“').replace(/[\s\u00a0]*»/g, '”');
  return `«\u00a0${inner}\u00a0»`;
}

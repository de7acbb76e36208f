const SEPARATORS = /[\s\u00a0\u202f\u2009.'’-]/g;
/** Sex, year, month, department of birth, commune, order, key: what a NIR of a person born in a known month looks like. */
const LIKELY =
  /^[12]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[1-8]\d|9[0-57-9]|2[AB])(?!000)\d{3}(?!000)\d{3}(?:\d{2})?$/;
/** Wider: foreign births, provisional numbers, unknown months. Believed only with its key. */
const POSSIBLE = /^[1-478]\d{4}(?:\d{2}|2[AB])\d{6}(\d{2})$/;
const SHORTEST = 13;
const GAP = '[ \\u00a0\\u202f\\u2009.-]?';
const IN_TEXT = [14, 12].map(
  (more) => new RegExp(`(?<![\\p{L}\\d])[1-478](?:${GAP}[\\dAB]){${more}}(?![\\p{L}\\d])`, 'gu'),
);

/**
 * True for a text that is, or looks like, a French social security number (NIR): 13 or 15 characters of its structure,
 * or 15 whose key holds, whatever parts them. A SIRET has 14 digits and is never one; a 13-digit SIRET that lost its
 * leading zero may look like one, and is then taken for one. Source: Insee, structure of the NIR; Corsica by 2A and 2B.
 */
export function isNir(text: string): boolean {
  if (text.length < SHORTEST) return false;
  const digits = text
    .trim()
    .replace(/[.,]0$/, '')
    .replace(SEPARATORS, '')
    .toUpperCase();
  if (LIKELY.test(digits)) return true;
  const key = POSSIBLE.exec(digits)?.[1];
  return key !== undefined && Number(key) === keyOf(digits.slice(0, 13));
}

/** The text with each number that `isNir` finds in it replaced. */
export function replaceNirs(text: string, mark: string): string {
  return IN_TEXT.reduce((rest, form) => rest.replace(form, (found) => (isNir(found) ? mark : found)), text);
}

function keyOf(digits: string): number {
  const number = digits.replace('2A', '19').replace('2B', '18');
  return 97 - (Number(number) % 97);
}

const SPELLINGS = new Set([
  'na',
  'n/a',
  'nan',
  'nc',
  'n.c',
  'n.c.',
  'nr',
  'n.r.',
  '-',
  '–',
  '—',
  '#',
  '#n/a',
  '#n/d',
  'nd',
  'n.d.',
  'n/d',
  '.',
  '..',
  'null',
  'none',
  'nil',
  'undefined',
  '(vide)',
  '(blank)',
  'vide',
  'masqué',
  'non renseigné',
  'non renseignée',
  'non communiqué',
  'non communiquée',
  'non disponible',
]);

const LONGEST = Math.max(...[...SPELLINGS].map(({ length }) => length));
/** The signs that they begin with: most cells begin with another. */
const FIRST = new Set(
  [...SPELLINGS].flatMap((text) => [...text.slice(0, 1), text.slice(0, 1).toUpperCase()]),
);

/** True for every spelling of « not there » seen in the exports: empty, NA, NaN, n.c., -, #, null… Zero is not one. */
export function isMissing(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '') return true;
  if (trimmed.length > LONGEST || !FIRST.has(trimmed.charAt(0))) return false;
  return SPELLINGS.has(trimmed.toLowerCase());
}

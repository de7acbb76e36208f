const SPELLINGS = new Set([
  '',
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
]);
const WORDS = new Set([
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

const LONGEST = Math.max(...[...SPELLINGS, ...WORDS].map(({ length }) => length));

/** True for every spelling of « not there » seen in the exports: empty, NA, NaN, n.c., -, #, null… Zero is not one. */
export function isMissing(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '') return true;
  if (trimmed.length > LONGEST) return false;
  const folded = trimmed.toLowerCase();
  return SPELLINGS.has(folded) || WORDS.has(folded);
}

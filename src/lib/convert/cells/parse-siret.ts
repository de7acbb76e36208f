/** What was done to a cell so that it reads as a SIRET: separators left out, « .0 » cut, leading zero given back. */
export const SIRET_CLEANINGS = ['siret-separators', 'siret-decimal', 'siret-padded'] as const;
export type SiretCleaning = (typeof SIRET_CLEANINGS)[number];

/** A SIRET as 14 digits with what was cleaned, or the French reason why the cell holds none. */
export type ParsedSiret =
  | { readonly siret: string; readonly reason: null; readonly cleanings: readonly SiretCleaning[] }
  | { readonly siret: null; readonly reason: string };

const ZERO = 0x30;
const LA_POSTE = '356000000';

/**
 * The 14 digits of a SIRET whose key holds. Spaces, dots, hyphens and a final apostrophe, a spreadsheet’s « .0 » and a
 * lost leading zero (13 digits, only when the key then holds) are cleaned and named. Refused, with the reason: what a
 * spreadsheet rounded (scientific notation, or an establishment number 00000, which does not exist), a SIREN, a wrong
 * key. The cell is never quoted: some exports put a social security number there.
 */
export function parseSiret(text: string): ParsedSiret {
  const trimmed = text.trim();
  const cut = trimmed.replace(/[.,]0(?=['’]?$)/, '');
  const digits = cut.replace(/[\s\u00a0\u202f\u2009.-]|['’]$/g, '');
  if (/\d[eE][+-]?\d/.test(digits)) return refuse('notation scientifique, chiffres perdus dans un tableur');
  if (!/^\d+$/.test(digits)) return refuse('pas un nombre');
  const padded = digits.length === 13 ? `0${digits}` : digits;
  if (digits.length === 9 && isSiren(digits)) return refuse('SIREN\u00a0: l’établissement manque');
  if (padded.length !== 14) return refuse(`${digits.length} chiffres`);
  if (padded.endsWith('00000')) return refuse('arrondi par un tableur');
  if (!isSiret(padded)) return refuse(digits.length === 13 ? '13 chiffres' : 'clé de contrôle fausse');
  const done = [digits !== cut, cut !== trimmed, padded !== digits];
  return { siret: padded, reason: null, cleanings: SIRET_CLEANINGS.filter((_, index) => done[index]) };
}

/** True when 9 digits have a right key. */
export function isSiren(digits: string): boolean {
  return /^\d{9}$/.test(digits) && luhnSum(digits) % 10 === 0;
}

/**
 * True when 14 digits have a right key. Establishments of La Poste, but for its seat, follow a rule of their own: the
 * sum of their digits is a multiple of 5. Source: data published by La Poste under SIREN 356000000.
 */
function isSiret(digits: string): boolean {
  if (luhnSum(digits) % 10 === 0) return true;
  const sum = [...digits].reduce((total, digit) => total + Number(digit), 0);
  return digits.startsWith(LA_POSTE) && sum % 5 === 0;
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let at = digits.length - 1, times = 1; at >= 0; at -= 1, times = 3 - times) {
    const product = (digits.charCodeAt(at) - ZERO) * times;
    sum += product > 9 ? product - 9 : product;
  }
  return sum;
}

function refuse(reason: string): ParsedSiret {
  return { siret: null, reason };
}

/** A SIRET as 14 digits, or the French reason why the cell holds none. */
export type ParsedSiret =
  { readonly siret: string; readonly reason: null } | { readonly siret: null; readonly reason: string };

/**
 * The 14 digits of a SIRET, spaces, a final apostrophe and a spreadsheet’s « .0 » left out; reason otherwise. The cell
 * is never quoted: some exports put a social security number there.
 */
export function parseSiret(text: string): ParsedSiret {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '').replace(/(\.0)?['’]?$/, '');
  if (/^\d{14}$/.test(digits)) return { siret: digits, reason: null };
  if (/^\d+$/.test(digits)) return { siret: null, reason: `${digits.length} chiffres` };
  return { siret: null, reason: /\d[eE]\+?\d/.test(digits) ? 'notation scientifique' : 'pas un nombre' };
}

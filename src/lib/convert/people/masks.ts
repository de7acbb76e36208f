/** Stands for the name of a natural person or a sole trader. */
export const NAME_MASK = 'Personne physique (nom masqué)';
/** Stands for an identifier or a whole cell; read as missing. */
export const CELL_MASK = 'masqué';
/** Stand in a text where something personal stood. */
export const TEXT_MASKS = {
  name: '[nom retiré]',
  email: '[courriel retiré]',
  phone: '[téléphone retiré]',
  nir: '[numéro personnel retiré]',
} as const;

const PARTS: readonly string[] = [NAME_MASK, ...Object.values(TEXT_MASKS)];

/** True when something personal was taken out of a cell, by this reading or by an earlier one. */
export function hasMask(cell: string): boolean {
  return cell.trim() === CELL_MASK || PARTS.some((mask) => cell.includes(mask));
}

import { formatCount, formatQuantity } from '#lib/views/words/format.ts';

const REASONS = {
  'no-identifier': 'leur indicateur n’a pas d’identifiant IND-000',
  'broken-down': 'elles ne comptent qu’une partie des personnes (profession, formation, décompte)',
  'no-value': 'elles sont vides, et PILOTE y verrait l’ordre d’effacer le mois',
  'date-imprecise': 'leur mois n’est pas connu',
  'same-month': 'une autre les suit le même mois, la seule que PILOTE garde',
} as const;

/** What a file for PILOTE holds and what it leaves out, in sentences. */
export function describePilote(
  rowCount: number,
  leftOut: Readonly<Record<keyof typeof REASONS, number>>,
): readonly string[] {
  const reasons = Object.entries(REASONS) as [keyof typeof REASONS, string][];
  return [
    `${formatQuantity(rowCount, 'valeur', 'valeurs')} au format PILOTE.`,
    ...reasons
      .filter(([reason]) => leftOut[reason] > 0)
      .map(([reason, words]) => `Hors du fichier, ${formatCount(leftOut[reason])}\u00a0: ${words}.`),
  ];
}

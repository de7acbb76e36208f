import { formatQuantity } from '#lib/views/words/format.ts';

const REASONS = {
  'no-identifier': 'd’un indicateur sans identifiant IND-000',
  'broken-down': 'd’une partie des personnes seulement (profession, formation, décompte)',
  'no-value': 'vides, que PILOTE prendrait pour un ordre d’effacer le mois',
  'date-imprecise': 'dont le mois n’est pas connu',
  'same-month': 'suivies d’une autre du même mois, la seule que PILOTE garde',
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
      .map(
        ([reason, words]) =>
          `Hors du fichier\u00a0: ${formatQuantity(leftOut[reason], 'valeur', 'valeurs')} ${words}.`,
      ),
  ];
}

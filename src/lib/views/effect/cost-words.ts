import { COST_TOLERANCE_DAYS, type CostRefusal } from '#lib/domain/cost-per-unit.ts';

/** What a refusal speaks of, as a sentence names it. */
export interface CostWords {
  /** « le montant décaissé ». */
  readonly amount: string;
  /** « le nombre de personnes formées ». */
  readonly units: string;
  /** « 30 septembre 2026 », or « date inconnue ». */
  readonly amountDate: string;
  readonly unitsDate: string;
}

const SENTENCES: Readonly<Record<CostRefusal, (words: CostWords) => string>> = {
  'amount-missing': ({ amount }) =>
    `${amount} n’est pas publié. Il faudrait qu’il le soit, avec sa date et son périmètre.`,
  'units-missing': ({ units }) =>
    `${units} n’est pas publié. Il faudrait qu’il le soit, avec sa date et sa définition.`,
  'perimeters-differ': ({ amount, units }) =>
    `${amount} et ${units} n’ont pas le même périmètre. Il faudrait l’argent de ce qui est compté, ou le compte de ce qui est payé.`,
  'not-cumulative': ({ units }) =>
    `${units} n’est pas un cumul depuis le début\u00a0: ses valeurs baissent, ou sont comptées par période. Il faudrait le cumul, comme pour l’argent.`,
  'no-amount': ({ amount }) =>
    `${amount} est nul ou négatif. Il faudrait un solde positif pour parler d’un coût.`,
  'no-units': ({ units }) =>
    `${units} est nul. On ne divise pas par zéro\u202f; il faudrait au moins une unité.`,
  'date-missing': ({ amount, units }) =>
    `${amount} ou ${units} n’a pas de date. Il faudrait les deux dates pour savoir si elles vont ensemble.`,
  'dates-differ': ({ amount, units, amountDate, unitsDate }) =>
    `${amount} est du ${amountDate}, ${units} du ${unitsDate}\u00a0: plus de ${COST_TOLERANCE_DAYS} jours les séparent. Il faudrait les deux à la même date.`,
};

/** « Pas de coût par personne : … »: why two figures are not divided, and what would be needed. */
export function sayRefusal(reason: CostRefusal, words: CostWords): string {
  return `Pas de division\u00a0: ${SENTENCES[reason](words)}`;
}

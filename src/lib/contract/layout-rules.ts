import { DETAIL, LEFT_OUT, rejection, quote, warning, type Rule } from './issue-rule.ts';

/** Issues that only some layouts can meet: dates as numbers, values of indicators, shares of grants, Chorus. */
export const LAYOUT_RULES = {
  'date-converted': warning((value, detail) => `${quote(value)} est lu comme le ${detail}.`, DETAIL),
  'placeholder-row': warning(() => 'La ligne n’a ni date ni valeur\u00a0: rien n’y est publié.'),
  'rate-ignored': warning(
    (value) =>
      `Le taux ${quote(value)}, calculé par d’autres, n’est pas une valeur\u00a0: il n’est pas repris.`,
    LEFT_OUT,
  ),
  'cumul-then-flux': warning(
    (value, detail) =>
      `La valeur ${quote(value)} est plus basse que celle d’avant (${detail}), alors qu’un cumul ne baisse pas\u00a0: un flux est peut-être livré à la suite d’un cumul. Elle est gardée comme écrite\u202f; livrez toute la série en cumul, ou déclarez l’indicateur «\u00a0flux\u00a0».`,
  ),
  'percentage-invalid': rejection((value) => `${quote(value)} n’est pas une part entre 0 et 100\u00a0%.`),
  'percentage-rescaled': warning((value) => `La part ${quote(value)} est lue en pour cent.`),
  'grant-repeated': warning(
    (_, detail) =>
      `Même subvention, même montant, parts de plus de 100\u00a0% en tout (${detail})\u00a0: elle est peut-être comptée plusieurs fois.`,
  ),
  'grant-already-shared': warning(
    (_, detail) =>
      `Les montants des ${detail} bénéficiaires sont déjà proportionnels à leurs parts\u00a0: multipliés par elles, ils sont peut-être comptés trop bas.`,
  ),
  'not-awarded': rejection((value) => `Le statut ${quote(value)} n’est pas une attribution.`),
  'zero-commitment': warning(() => 'L’engagement est nul\u00a0: il n’est pas repris.'),
  'reserved-id': rejection(
    (value) =>
      `L’identifiant ${quote(value)} est un mot des adresses du site (habitant, euros, repere, cible)\u00a0: un dénominateur livré en porte un autre.`,
  ),
  'department-ignored': warning(
    (value, detail) =>
      `Le département ${quote(value)} n’est pas retenu (${detail})\u00a0: l’argent de cette ligne n’a pas de département.`,
    LEFT_OUT,
  ),
} as const satisfies Record<string, Rule>;

import { expect, it } from 'vitest';
import { sayRefusal } from '#lib/views/effect/cost-words.ts';

const WORDS = {
  amount: 'le montant décaissé',
  units: 'le nombre de personnes formées',
  amountDate: '30\u00a0septembre 2026',
  unitsDate: '30\u00a0juin 2026',
};

it.each([
  [
    'amount-missing',
    'le montant décaissé n’est pas publié. Il faudrait qu’il le soit, avec sa date et son périmètre.',
  ],
  [
    'units-missing',
    'le nombre de personnes formées n’est pas publié. Il faudrait qu’il le soit, avec sa date et sa définition.',
  ],
  [
    'perimeters-differ',
    'le montant décaissé et le nombre de personnes formées n’ont pas le même périmètre. Il faudrait l’argent de ce qui est compté, ou le compte de ce qui est payé.',
  ],
  [
    'not-cumulative',
    'le nombre de personnes formées n’est pas un cumul depuis le début\u00a0: ses valeurs baissent, ou sont comptées par période. Il faudrait le cumul, comme pour l’argent.',
  ],
  [
    'no-amount',
    'le montant décaissé est nul ou négatif. Il faudrait un solde positif pour parler d’un coût.',
  ],
  [
    'no-units',
    'le nombre de personnes formées est nul. On ne divise pas par zéro\u202f; il faudrait au moins une unité.',
  ],
  [
    'date-missing',
    'le montant décaissé ou le nombre de personnes formées n’a pas de date. Il faudrait les deux dates pour savoir si elles vont ensemble.',
  ],
  [
    'dates-differ',
    'le montant décaissé est du 30\u00a0septembre 2026, le nombre de personnes formées du 30\u00a0juin 2026\u00a0: plus de 31 jours les séparent. Il faudrait les deux à la même date.',
  ],
] as const)('says why %s forbids a division, and what would be needed', (reason, sentence) => {
  expect(sayRefusal(reason, WORDS)).toBe(`Pas de division\u00a0: ${sentence}`);
});

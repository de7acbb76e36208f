import type { Conversion, Guarded, Refusal } from '#lib/domain/nature-guard.ts';

const REFUSALS: Readonly<Record<Refusal, string>> = {
  'cumul-summed':
    'chaque valeur contient déjà les précédentes\u00a0: leur somme les compterait plusieurs fois',
  'window-summed': 'les fenêtres se recouvrent\u00a0: leur somme compterait les mêmes mois plusieurs fois',
  'stock-summed':
    'ce qui est là à une date l’est encore à la suivante\u00a0: la somme le compterait deux fois',
  'rates-summed': 'des parts ou des délais ne s’additionnent pas',
  'rates-averaged': 'la moyenne de parts ou de délais oublie la taille de ce qu’ils décrivent',
  'flux-drawn-as-cumul': 'chaque valeur ne compte que sa période\u00a0: une courbe depuis le début mentirait',
  'window-drawn-as-cumul': 'une fenêtre qui avance oublie ce qui en sort\u00a0: ce n’est pas un cumul',
  'stock-drawn-as-cumul': 'un stock peut baisser\u00a0: ce n’est pas un cumul',
  'cumul-falls': 'ces valeurs baissent, et un cumul ne baisse pas\u00a0: certaines sont comptées par période',
  'natures-differ': 'les deux ne comptent pas de la même façon',
  'units-differ': 'les deux n’ont pas la même unité',
  'perimeters-differ': 'les deux n’ont pas le même périmètre',
};

const CONVERSIONS: Readonly<Record<Conversion, string>> = {
  decumulate: 'passer par le décumul, c’est-à-dire ce que chaque période ajoute',
  cumulate: 'cumuler d’abord les périodes',
  'slide-window': 'additionner le flux sur la même fenêtre glissante',
  'pool-rates': 'repartir du détail, et diviser la somme des numérateurs par celle des dénominateurs',
};

/** Why something is refused, and what gives a right answer instead; null when it is allowed. */
export function sayGuarded(guarded: Guarded<unknown>): string | null {
  if (guarded.kind === 'allowed') return null;
  const instead = guarded.conversion ? ` À faire à la place\u00a0: ${CONVERSIONS[guarded.conversion]}.` : '';
  return `Non\u00a0: ${REFUSALS[guarded.refusal]}.${instead}`;
}

/** One rate of the site, with what it is formed of. */
export interface Formula {
  readonly name: string;
  readonly numerator: string;
  /** Null when nothing divides. */
  readonly denominator: string | null;
  /** When it is not calculable, or what it must not be taken for. */
  readonly reserve: string;
}

export const FORMULAE: readonly Formula[] = [
  {
    name: 'Taux d’engagement',
    numerator: 'engagé',
    denominator: 'enveloppe annoncée',
    reserve: 'n.c. sans enveloppe ou sans livraison. Il dépend de la lecture des 550\u00a0M€.',
  },
  {
    name: 'Taux de contractualisation',
    numerator: 'contractualisé',
    denominator: 'engagé',
    reserve: 'Aussi donné sur l’enveloppe, qui est alors nommée.',
  },
  {
    name: 'Taux de décaissement',
    numerator: 'décaissé',
    denominator: 'contractualisé, et enveloppe',
    reserve: 'Les deux taux sont écrits avec leur dénominateur\u00a0: l’un peut être le double de l’autre.',
  },
  {
    name: 'Montant net',
    numerator: 'attributions + avenants − annulations − remboursements',
    denominator: null,
    reserve: 'Le montant brut, avant remboursements, est à côté dans les tableaux.',
  },
  {
    name: 'Euros par habitant',
    numerator: 'montant de la région',
    denominator: 'population municipale de la région',
    reserve: 'Population 2023, sauf Mayotte (recensement de 2017), signalée partout.',
  },
  {
    name: 'Repère d’une région',
    numerator: 'enveloppe × population de la région',
    denominator: 'population des 18 régions',
    reserve: 'Un calcul de ce site, jamais une cible. La somme des 18 repères est l’enveloppe, au centime.',
  },
  {
    name: '% de la cible',
    numerator: 'valeur atteinte',
    denominator: 'cible officielle de la région',
    reserve: 'n.c. là où aucune cible n’est publiée.',
  },
  {
    name: 'Écart à la trajectoire',
    numerator: 'constaté − attendu à la date',
    denominator: null,
    reserve:
      'Entre deux points publiés, ligne droite, ou la règle que nomme le document (droite, courbe en S). Avant le premier point, rien\u202f; après le dernier, sa valeur reste due.',
  },
  {
    name: 'Écart en jours',
    numerator: 'date à laquelle la trajectoire attendait le constaté − date des données',
    denominator: null,
    reserve:
      '«\u00a0Au moins\u00a0» quand le constaté sort de ce que la trajectoire prévoit. Aucun sans trajectoire.',
  },
  {
    name: 'Rythme constaté',
    numerator: 'solde du dernier trimestre entier − solde quatre trimestres avant',
    denominator: '4 trimestres',
    reserve:
      'Annulations et remboursements déduits\u00a0: il peut être négatif. Cinq fins de trimestre au moins.',
  },
  {
    name: 'Rythme nécessaire',
    numerator: 'terme − constaté',
    denominator: 'trimestres jusqu’à l’échéance',
    reserve: 'Non calculable une fois l’échéance passée.',
  },
  {
    name: 'Date projetée',
    numerator: 'terme − constaté',
    denominator:
      'le plus rapide, puis le plus lent des rythmes sur quatre trimestres des deux dernières années',
    reserve: 'Deux dates, sans probabilité, à partir de six trimestres constatés.',
  },
];

/** One rule that places money in a territory. */
interface RuleNote {
  readonly name: string;
  readonly places: string;
  readonly bias: string;
}

export const RULE_NOTES: readonly RuleNote[] = [
  {
    name: 'Siège du coordinateur',
    places: 'Tout l’argent du projet va à la région du siège de son coordinateur. C’est la règle par défaut.',
    bias: 'Les régions qui portent des consortiums paraissent plus aidées qu’elles ne le sont.',
  },
  {
    name: 'Lieu d’exécution',
    places: 'L’argent va à la région où l’opération se déroule.',
    bias: 'Ce lieu manque souvent dans les fichiers\u00a0: la part non renseignée est plus grande.',
  },
  {
    name: 'Part de chaque partenaire',
    places: 'L’argent est partagé selon la part livrée de chaque partenaire.',
    bias: 'Les parts sont celles de la convention\u00a0; elles ne disent pas où l’argent est dépensé.',
  },
];

/** What is never added, and why. */
export const NEVER_ADDED: readonly { readonly pair: string; readonly reason: string }[] = [
  {
    pair: 'Les 550\u00a0M€ et les 119\u00a0M€',
    reason: 'rien de publié ne prouve que les deux enveloppes sont disjointes.',
  },
  { pair: 'Deux étapes', reason: 'le même euro est engagé, puis contractualisé, puis décaissé.' },
  { pair: 'Deux règles d’attribution', reason: 'le même euro y est placé deux fois.' },
  { pair: 'Deux lectures', reason: 'elles décrivent le même montant autrement.' },
  {
    pair: 'Deux comptes de personnes',
    reason: 'une personne inscrite peut être ensuite formée, puis certifiée.',
  },
  {
    pair: 'Deux livraisons',
    reason: 'chacune redit tout ce que la précédente disait.',
  },
  {
    pair: 'France\u00a02030 dans son ensemble et une ligne',
    reason: 'l’ensemble couvre tous les domaines, pas la seule santé.',
  },
];

/** Sections of the page, in the order a reader doubts. */
export const METHOD_SECTIONS = [
  { id: 'formules', title: 'Les formules et leurs dénominateurs' },
  { id: 'regles', title: 'Où est l’argent\u00a0: les règles d’attribution' },
  { id: 'absences', title: 'Ce qui manque' },
  { id: 'dates', title: 'Deux horloges' },
  { id: 'jamais', title: 'Ce qui n’est jamais additionné' },
  { id: 'refaire', title: 'Refaire un chiffre' },
] as const;

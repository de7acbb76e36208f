/** Attribution rules of money to a territory: siège, lieu d’exécution, part des partenaires. Never added to one another. */
export const RULES = ['seat', 'place', 'partners'] as const;
export type Rule = (typeof RULES)[number];
export const DEFAULT_RULE: Rule = 'seat';

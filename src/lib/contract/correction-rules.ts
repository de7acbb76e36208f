import { quote, warning, type Rule } from './issue-rule.ts';

/** Issues of what a reader rewrites in a file. The cells are not quoted: one may be a name, which reports never hold. */
export const CORRECTION_RULES = {
  'cell-corrected': warning(() => 'Le lecteur a corrigé cette cellule\u00a0: c’est son texte qui est lu.'),
  'line-corrected': warning(() => 'Le lecteur a réécrit cette ligne\u00a0: c’est son texte qui est lu.'),
  'correction-refused': warning(
    (_, detail) =>
      `La correction de ${detail ? `la colonne ${quote(detail)}` : 'cette ligne'} n’est pas appliquée\u00a0: le fichier n’a plus là le texte qui était corrigé.`,
  ),
} as const satisfies Record<string, Rule>;

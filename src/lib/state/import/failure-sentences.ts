import type { ImportFailure } from './messages.ts';

const SENTENCES: Readonly<Record<Exclude<ImportFailure, 'cancelled'>, string>> = {
  unavailable:
    'Ce qu’il faut pour lire vos fichiers n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.',
  'file-gone':
    'Un des fichiers a été déplacé ou modifié depuis son dépôt\u00a0: le navigateur ne peut plus le lire. Déposez-le de nouveau.',
  crash:
    'La lecture s’est interrompue (mémoire insuffisante ou fichier trop lourd pour ce navigateur). Vos fichiers n’ont pas changé.',
};

/** What the reader is told when an import stops by itself. */
export function sayFailure(code: Exclude<ImportFailure, 'cancelled'>): string {
  return SENTENCES[code];
}

/** What the reader is told when a cell cannot be corrected. */
export const REFUSAL =
  'Cette cellule ne peut pas être corrigée ici\u00a0: le fichier n’a plus cette ligne ou cette colonne, ou les guillemets de la ligne sont mal formés.';

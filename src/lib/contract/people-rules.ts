import { DETAIL, error, LEFT_OUT, REMAINS, warning, type Rule } from './issue-rule.ts';

/** Issues of who a row names: SIRET numbers, and what is personal. None quotes what may be a personal number. */
export const PEOPLE_RULES = {
  'invalid-siret': warning(
    (_, detail) => `Le SIRET ne se lit pas (${detail})\u00a0: il est ignoré.`,
    LEFT_OUT,
  ),
  'siret-separators': warning(
    () => 'Les espaces, points ou apostrophe écrits dans le SIRET sont laissés de côté.',
    DETAIL,
  ),
  'siret-decimal': warning(
    () => 'Le «\u00a0.0\u00a0» ajouté au SIRET par un tableur est laissé de côté.',
    DETAIL,
  ),
  'siret-padded': warning(
    () => 'Le zéro de tête perdu par le SIRET est rétabli\u00a0: sa clé de contrôle est alors juste.',
    DETAIL,
  ),
  'nir-found': error(
    () =>
      'Une cellule d’identifiant a la forme d’un numéro de sécurité sociale\u00a0: le fichier n’est ni lu ni publié. Retirez-la, ou rétablissez le zéro de tête si c’est un SIRET.',
  ),
  'person-name-masked': warning(
    () =>
      'Le bénéficiaire est une personne physique ou un entrepreneur individuel\u00a0: son nom est masqué.',
    REMAINS,
  ),
  'person-presumed': warning(
    () =>
      'Seule la civilité dit que le bénéficiaire est une personne\u00a0: il est masqué dans le doute. Si c’est une société, remplissez le type de bénéficiaire.',
    REMAINS,
  ),
  'person-id-masked': warning(
    () =>
      'Le bénéficiaire est une personne physique ou un entrepreneur individuel\u00a0: son identifiant est masqué.',
    REMAINS,
  ),
  'person-text-masked': warning(() => 'Le nom d’une personne est retiré de ce texte.', REMAINS),
  'contact-masked': warning(
    () => 'Cette colonne porte des coordonnées de personnes\u00a0: la cellule est masquée.',
    REMAINS,
  ),
  'email-dropped': warning(() => 'Une adresse électronique est retirée de ce texte.', REMAINS),
  'phone-dropped': warning(() => 'Un numéro de téléphone est retiré de ce texte.', REMAINS),
  'nir-dropped': warning(
    () => 'Un numéro qui a la forme d’un numéro de sécurité sociale est retiré de ce texte.',
    REMAINS,
  ),
} as const satisfies Record<string, Rule>;

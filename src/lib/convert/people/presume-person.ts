import { foldText } from '#lib/convert/cells/fold-text.ts';
import { isMissing } from '#lib/convert/cells/missing.ts';

const TITLE =
  '(?:MM?\\.|(?:[Mm](?:r|me|mes|lle)|MR|MME|MLLE|[Mm]onsieur|MONSIEUR|[Mm](?:adame|ademoiselle)|MADAME|MADEMOISELLE|[DP]r|[Dd]octeur|DOCTEUR|[Pp]rofesseur|PROFESSEUR)(?:\\.|(?=\\s)))\\s*';
/**
 * Civilities before a name, and a bare « M » before two words. « DR », a regional office (« DR CNRS »), is none, and neither
 * is a title in the middle of a name (« Fondation Mme de Sévigné »).
 */
const CIVILITY = new RegExp(
  `^\\s*(?:${TITLE}(?:(?:et|ou|&|/)\\s*${TITLE})*\\p{L}|M\\s+\\p{L}{2,}\\s+\\p{L}{2,})`,
  'u',
);
/** Words of bodies: a name that holds one is that of a body, whoever it was called after. */
const BODY =
  /\b(s a r l|s a s|sas|sasu|sarl|eurl|sa|sci|scp|scm|snc|scea|gaec|earl|scop|scic|selarl|selas|selafa|gie|gip|gcs|gmbh|ltd|asso|association|fondation|fonds|societe|ste|ets|etablissements?|entreprises?|groupe|groupement|compagnie|cie|institut|ecole|lycee|college|universite|faculte|chu|chru|chr|hopital|clinique|centre|maison|residence|ehpad|mutuelle|caisse|commune|mairie|ville|departement|region|syndicat|cooperative|federation|union|comite|club|laboratoires?|pharmacie|magasins?|boutique|editions?|studios?|agence|conseil|services?|holding|france)\b/;
/** Numbers that only bodies have: that of an association, and the SIREN of a public body, which begins with 1 or 2. */
const BODY_NUMBER = /^\s*(?:W\d{9}|[12]\d{8}(?:\d{5})?)\s*$/i;

/** True when a name begins with a civility, and nothing in it is of a body. Digits are in no name of a person. */
export function hasCivility(name: string): boolean {
  return CIVILITY.test(name) && !/\d/.test(name) && !BODY.test(foldText(name));
}

/**
 * True when only a civility says that a beneficiary is a person: its type is silent, and none of its numbers is that of a
 * body. A trade name (« M. Bricolage ») may be taken for a person: it is masked, and the row says why.
 */
export function isPresumed({
  type,
  names,
  ids,
}: {
  readonly type: string;
  readonly names: readonly string[];
  readonly ids: readonly string[];
}): boolean {
  if (!names.some(hasCivility)) return false;
  return isMissing(type) && !ids.some((id) => BODY_NUMBER.test(id.replace(/[\s\u00a0\u202f.]/g, '')));
}

import { foldText } from '#lib/domain/text-search.ts';

/** One name for what operators write in several ways; spellings are folded: no case, no accents. */
const SPELLINGS: readonly (readonly [string, readonly string[]])[] = [
  ['Établissement public', ['ep', 'etablissement public', 'etablissements publics']],
  ['Association', ['association', 'associations']],
  ['PME', ['pme', 'petite et moyenne entreprise', 'petites et moyennes entreprises']],
  ['Entreprise', ['entreprise', 'entreprises']],
  ['Organisme de recherche', ['organisme de recherche', 'organismes de recherche']],
];

/** The name of a type of beneficiary, whatever its spelling; a type that is in no list keeps its own. */
export function nameType(delivered: string): string {
  const folded = foldText(delivered);
  return SPELLINGS.find(([, spellings]) => spellings.includes(folded))?.[0] ?? delivered;
}

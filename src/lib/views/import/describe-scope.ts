import { formatQuantity } from '#lib/views/words/format.ts';
import { countIssues, type IssueCounts } from './group-issues.ts';

/** What of the files can be compared with nothing, and what the reader can do about it; null when all of it can. */
export function describeScope(reports: readonly { readonly issues: IssueCounts }[]): string | null {
  const count = countIssues(reports)['out-of-scope'] ?? 0;
  if (count === 0) return null;
  const [who, whose, they] =
    count === 1
      ? ['opération n’est rattachée', 'son montant', 'Si elle est de l’une d’elles']
      : ['opérations ne sont rattachées', 'leurs montants', 'Si elles sont toutes de la même'];
  return `${formatQuantity(count, who, who)} à aucune des deux lignes (IA en santé, formation)\u00a0: ${whose} n’${count === 1 ? 'entre' : 'entrent'} dans aucune comparaison. ${they}, choisissez-la plus haut, sous «\u00a0Ligne, quand le fichier n’en dit pas\u00a0».`;
}

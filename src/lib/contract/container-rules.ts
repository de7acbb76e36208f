import { error, quote, warning, type Rule } from './issue-rule.ts';

/** Issues of what files come in: archives, gzip, workbooks. */
export const CONTAINER_RULES = {
  'archive-damaged': error(
    () => 'L’archive est abîmée ou incomplète\u00a0: demandez-la de nouveau, rien n’en est lu.',
  ),
  'archive-encrypted': error(
    () => 'Le fichier est protégé par un mot de passe\u00a0: livrez-le sans protection.',
  ),
  'archive-nested': error(
    () => 'Une archive dans une archive n’est pas ouverte\u00a0: livrez les CSV d’une seule archive.',
  ),
  'archive-too-large': error(
    () => 'L’archive promet bien plus de données qu’un export n’en contient\u00a0: elle n’est pas ouverte.',
  ),
  'archive-empty': error((_, detail) =>
    detail ? 'L’archive est vide.' : 'L’archive ne contient ni CSV ni classeur.',
  ),
  'line-too-long': error(
    () =>
      'Une ligne dépasse 16\u00a0Mo, et aucun en-tête n’est reconnu\u00a0: ce n’est pas un tableau, ou ses fins de ligne sont perdues. Le fichier n’est pas lu.',
  ),
  'entry-ignored': warning(
    () => 'Ce fichier de l’archive n’est ni un CSV ni un classeur\u00a0: il est ignoré.',
  ),
  'old-workbook': error(
    () => 'Le classeur est d’un ancien format (.xls) ou protégé\u00a0: enregistrez-le en .xlsx ou en CSV.',
  ),
  'workbook-damaged': error(() => 'Le classeur ne se lit pas\u00a0: enregistrez-le de nouveau, ou en CSV.'),
  'sheet-ignored': warning(
    (value, detail) =>
      `La feuille ${quote(value)} du classeur n’est pas lue (lignes non vides\u00a0: ${detail}).`,
  ),
} as const satisfies Record<string, Rule>;

import { CONTAINER_RULES } from './container-rules.ts';
import { CORRECTION_RULES } from './correction-rules.ts';
import {
  DETAIL,
  error,
  info,
  LEFT_OUT,
  quote,
  rejection,
  warning,
  type Rule,
  type Severity,
} from './issue-rule.ts';
import { LAYOUT_RULES } from './layout-rules.ts';
import { PEOPLE_RULES } from './people-rules.ts';

/** One thing found while reading a file. `line` is the line of the file, 1 = the first; column null = the whole row. */
export interface Issue {
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  readonly code: IssueCode;
  readonly severity: Severity;
  /** French sentence. */
  readonly message: string;
  /** The cell as it was read; null when there is none, or when it may not be repeated (social security number). */
  readonly value: string | null;
  /** Of a cleaning: the cell as it is kept, empty when it is left out; absent where no cell is kept otherwise. */
  readonly after?: string;
}

const RULES = {
  'empty-file': error(() => 'Le fichier est vide.'),
  'binary-file': error(
    () => 'Le fichier n’est pas un texte CSV (classeur, archive ou image)\u00a0: exportez-le en CSV.',
  ),
  'duplicate-file': error(
    (_, detail) =>
      `Le fichier est identique, octet pour octet, à ${quote(detail)}\u00a0: il n’est pas lu. Retirez l’un des deux.`,
  ),
  ...CONTAINER_RULES,
  ...CORRECTION_RULES,
  'unknown-layout': error(
    () =>
      'Mise en page inconnue\u00a0: aucune ligne d’en-tête n’est celle d’une mise en page lue ici (la page «\u00a0Importer\u00a0» du site les liste).',
  ),
  'missing-header': error(
    (value) =>
      `L’en-tête ${quote(value)} manque\u00a0: le fichier n’est pas lu. Ajoutez ou renommez la colonne.`,
  ),
  'duplicate-header': error(
    (value) =>
      `L’en-tête ${quote(value)} est en double\u00a0: le fichier n’est pas lu. Gardez une seule des colonnes.`,
  ),
  'unexpected-column': warning(
    (value) => `La colonne ${quote(value)} n’est pas attendue\u00a0: elle est ignorée.`,
  ),
  'lines-above-header': warning((value) => `Lignes ignorées au-dessus de l’en-tête\u00a0: ${value}.`),
  'no-rows': warning(() => 'Le fichier a un en-tête et aucune ligne.'),
  'read-as-cp1252': warning(
    () => 'Le fichier n’est pas en UTF-8\u00a0: il est lu en Windows-1252. Vérifiez les accents.',
  ),
  'line-in-utf8': warning(
    () => 'Cette ligne est en UTF-8 dans un fichier en Windows-1252\u00a0: elle est lue comme telle.',
  ),
  'invalid-utf8': warning(
    (_, detail) =>
      `Des octets de cette ligne ne sont pas de l’UTF-8 (${detail})\u00a0: chaque suite est remplacée par «\u00a0\ufffd\u00a0».`,
  ),
  'characters-lost': warning(
    (_, detail) =>
      `Accents perdus à la source\u00a0: des caractères de cette ligne l’étaient déjà dans le fichier reçu (${detail}).`,
  ),
  'control-repaired': warning(
    (value, detail) =>
      `Des caractères de contrôle de cette ligne sont remplacés par le signe Windows-1252 voulu, ${quote(value)} (${detail}).`,
  ),
  'trailing-signs': warning(
    (value, detail) =>
      `Les lignes finissent par des signes en trop, ${quote(value)}\u00a0: ils sont retirés (lignes\u00a0: ${detail}).`,
  ),
  'footer-row': info(() => 'Cette ligne est une mention de fin de fichier, elle n’est pas une donnée.'),
  'control-total-equal': info((_, detail) => `Total imprimé ${detail} = somme lue.`),
  'control-total-differs': warning((_, detail) => `Total imprimé ${detail}.`),
  'control-total-unread': warning(
    () => 'Cette ligne de total ne porte pas un montant qui se lise\u00a0: elle ne contrôle rien.',
  ),
  'quotes-repaired': warning(
    () =>
      'Les guillemets de cette ligne sont mal formés\u00a0: la seule lecture qui donne toutes les cellules est retenue.',
  ),
  'commas-joined': warning(
    () =>
      'Des virgules des nombres ou des textes de cette ligne séparaient aussi les cellules\u00a0: la seule lecture possible est retenue.',
  ),
  'ragged-row': rejection((_, detail) => `La ligne n’a pas autant de cellules que l’en-tête (${detail}).`),
  'row-too-long': rejection(
    () =>
      'La ligne dépasse 16\u00a0Mo\u00a0: ses fins de ligne sont sans doute perdues. Les lignes d’avant et d’après sont lues\u00a0; faites corriger celle-ci à la source.',
  ),
  'broken-quotes': rejection(() => 'Un guillemet de cette ligne n’est pas refermé ou pas doublé.'),
  'duplicate-row': rejection(
    (_, detail) =>
      `La ligne est identique, cellule pour cellule, à la ligne ${detail}, qui est seule comptée.`,
  ),
  'duplicate-key': rejection(
    (_, detail) => `La ligne a la même clé que la ligne ${detail}, qui est gardée, avec un autre contenu.`,
  ),
  'missing-value': rejection(() => 'La cellule est vide, et sa valeur est nécessaire.'),
  'missing-operation': rejection(
    () => 'Rien ne désigne l’opération\u00a0: ni id_operation, ni opérateur et nom de projet.',
  ),
  'amount-missing': rejection(() => 'Le montant n’est pas renseigné.'),
  'amount-unreadable': rejection((value, detail) => `Le montant ${quote(value)} ne se lit pas (${detail}).`),
  'amount-ignored': warning(
    (value, detail) =>
      `Le montant ${quote(value)} ne se lit pas (${detail})\u00a0: cette cellule est ignorée.`,
    LEFT_OUT,
  ),
  'amount-parts-differ': warning(
    (_, detail) =>
      `Subvention et avance ne font pas le montant de l’aide\u00a0: l’écart (${detail}) est non précisé.`,
  ),
  'amount-rounded': warning(
    (value) =>
      `Le montant ${quote(value)} porte la trace d’un nombre binaire après les centimes\u00a0: il est arrondi au centime.`,
    DETAIL,
  ),
  'date-invalid': rejection(
    (value) => `${quote(value)} n’est pas une date du calendrier (AAAA-MM-JJ ou JJ/MM/AAAA).`,
  ),
  'date-impossible': rejection((value) => `${quote(value)} n’est pas un jour du calendrier.`),
  'number-unreadable': rejection((value) => `La valeur ${quote(value)} n’est pas un nombre.`),
  'unknown-term': rejection((value, detail) => `${quote(value)} n’est pas un terme admis\u00a0: ${detail}.`),

  'unknown-territory': warning(
    (value) =>
      `${quote(value)} n’est ni une région ni un territoire connu\u00a0: l’argent est placé dans «\u00a0Non renseigné\u00a0».`,
    () => 'Non renseigné',
  ),

  'unexpected-sign': warning(
    (value, detail) =>
      `Le montant ${quote(value)} est positif alors que la nature est «\u00a0${detail}\u00a0»\u00a0: il est compté comme écrit.`,
  ),
  'repayment-not-paid': warning(
    (_, detail) =>
      `Un remboursement est à l’étape ${quote(detail)}, où rien n’a été versé\u00a0: il est compté comme écrit. Une baisse s’écrit «\u00a0annulation\u00a0».`,
  ),
  'invalid-shares': warning(
    (value) =>
      `Les parts ${quote(value)} ne font pas 10\u202f000 points de base sur des régions connues\u00a0: elles sont ignorées.`,
    LEFT_OUT,
  ),
  ...PEOPLE_RULES,
  'formula-as-text': warning(
    () =>
      'Un tableur prendrait cette cellule pour une formule\u00a0: c’est un texte, précédé d’une apostrophe dans les CSV publiés.',
    (value) => `'${value}`,
  ),
  'coordinator-deduced': warning(
    (_, detail) =>
      `Le fichier ne dit pas qui coordonne le projet\u00a0: parmi ${detail} partenaires, celui-ci a la plus grande aide.`,
  ),
  'out-of-scope': warning(
    () => 'Aucune règle ne rattache l’opération à une ligne\u00a0: elle est hors périmètre.',
  ),
  contradiction: warning(
    (value, detail) => `${quote(value)} contredit ${detail}\u00a0: la première valeur lue est gardée.`,
  ),
  'repeated-elsewhere': warning(
    (_, detail) =>
      `Un autre fichier donne déjà ce mouvement ou cette valeur (${detail})\u00a0: les deux sont gardés. Vérifiez que deux exports ne se recouvrent pas.`,
  ),
  'unknown-operation': warning(
    (value) =>
      `Aucun fichier ne décrit l’opération ${quote(value)}\u00a0: ses mouvements sont gardés, hors périmètre.`,
  ),
  'invalid-zone': rejection((value) => `${quote(value)} n’est pas une zone (FRANCE, R84, D46).`),
  'invalid-indicator': rejection(
    (value) => `${quote(value)} n’est pas un identifiant d’indicateur (IND-000).`,
  ),
  ...LAYOUT_RULES,
  'issues-not-listed': info(
    (value, detail) =>
      `À partir d’ici, ${detail} autres problèmes ${quote(value)} de ce fichier sont comptés et ne sont pas listés.`,
  ),
  'unmapped-indicator': warning(
    (value) => `L’indicateur ${quote(value)} n’a pas de correspondance\u00a0: il garde son identifiant.`,
  ),
} as const satisfies Record<string, Rule>;

export type IssueCode = keyof typeof RULES;

/** Cleanings that take something personal out of a file. */
export const PERSONAL_CLEANINGS = [
  'person-name-masked',
  'person-id-masked',
  'person-text-masked',
  'contact-masked',
  'email-dropped',
  'phone-dropped',
  'nir-dropped',
] as const satisfies readonly IssueCode[];

/** Every code, in the order in which a reading can meet them. */
export const ISSUE_CODES = Object.keys(RULES) as IssueCode[];

/** Where an issue is, and what its sentence quotes. */
export interface IssuePlace {
  readonly file: string;
  readonly line: number;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly detail?: string;
}

/** The issue of that code at that place, with its severity and its French sentence. */
export function issue(
  code: IssueCode,
  { file, line, column = null, value = null, detail = '' }: IssuePlace,
): Issue {
  const { severity, sentence, after }: Rule = RULES[code];
  const message = sentence(value ?? '', detail);
  return {
    file,
    line,
    column,
    code,
    severity,
    message,
    value,
    ...(after && { after: after(value ?? '', detail) }),
  };
}

/** Number of issues of each code met, in the order of the codes; a code that was not met is absent. */
export function countIssues(issues: readonly Issue[]): Record<string, number> {
  const counts = new Map<IssueCode, number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  return orderCounts(counts);
}

/** Counts by code as a record, in the order of the codes. */
export function orderCounts(counts: ReadonlyMap<IssueCode, number>): Record<string, number> {
  const met = ISSUE_CODES.filter((code) => counts.has(code));
  return Object.fromEntries(met.map((code) => [code, counts.get(code) ?? 0]));
}

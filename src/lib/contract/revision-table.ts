import { LINES } from '#lib/domain/line.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { column, termed, type TableContract } from './column.ts';
import { REVISED_TABLES, REVISION_KINDS } from './revision-terms.ts';

const nullable = { nullable: true };
const text = (name: string, header: string, description: string, options = {}) =>
  column(name, header, 'utf8', description, options);

export const REVISIONS: TableContract = {
  name: 'revisions',
  title: 'Révisions',
  row: 'une valeur qui diffère de la version précédente, alors que celle-ci pouvait déjà la connaître',
  key: ['revision_key'],
  columns: [
    column('revision_key', 'id_revision', 'int32', 'Rang dans le journal de la version, à partir de 0.'),
    termed('kind', 'nature', REVISION_KINDS, `${REVISION_KINDS.join(', ')}.`),
    termed('table_name', 'table', REVISED_TABLES, 'Table de la valeur ; movements : le solde d’une étape.'),
    text('row_key', 'cle', 'Clé de la ligne dans sa table, ses parties séparées par « / ».'),
    text('label', 'libelle', 'Nom de ce qui est révisé.'),
    text('field', 'champ', 'Colonne révisée.'),
    text('old_value', 'avant', 'Valeur de la version précédente ; vide si elle n’en donnait pas.', nullable),
    text('new_value', 'apres', 'Valeur de cette version ; vide si elle est retirée.', nullable),
    termed('line_id', 'ligne', LINES, 'Ligne concernée ; vide si la valeur n’est d’aucune.', nullable),
    termed('stage', 'etape', STAGES, 'Étape d’un solde ou d’un point de trajectoire.', nullable),
    text('indicator_id', 'indicateur', 'Indicateur concerné.', nullable),
    text('zone_id', 'zone', 'FRANCE, R84, D46, ou com, non-regionalised, unknown.', nullable),
    column('date', 'date', 'date', 'Date de la valeur, quand elle en a une.', nullable),
    column(
      'effect_cents',
      'effet_centimes',
      'cents',
      'Effet sur l’engagé net de la ligne, en centimes ; vide si la révision ne le touche pas.',
      nullable,
    ),
    termed('left_line_id', 'ligne_quittee', LINES, 'Ligne que l’opération a quittée.', nullable),
    column(
      'left_effect_cents',
      'effet_ligne_quittee_centimes',
      'cents',
      'Effet sur l’engagé net de la ligne quittée, en centimes.',
      nullable,
    ),
    text('source_file', 'fichier', 'Fichier livré de la nouvelle valeur.', nullable),
    column('source_line', 'ligne_fichier', 'int32', 'Ligne du fichier de la nouvelle valeur.', nullable),
    text('previous_file', 'fichier_avant', 'Fichier de l’ancienne valeur.', nullable),
    column(
      'previous_line',
      'ligne_fichier_avant',
      'int32',
      'Ligne du fichier de l’ancienne valeur.',
      nullable,
    ),
    text('source_id', 'id_source', 'Document cité par la nouvelle valeur.', nullable),
    text('reason', 'motif', 'Motif donné par le producteur ; vide s’il n’en donne pas.', nullable),
  ],
};

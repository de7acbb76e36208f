import { LINES } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import { column, termed, type Column, type TableContract } from './column.ts';
import { tableNamed } from './tables.ts';

const nullable = { nullable: true };
const line = termed('line_id', 'ligne', LINES, 'Ligne budgétaire. Deux lignes ne s’additionnent jamais.');
const stage = termed('stage', 'etape', STAGES, 'Étape. Deux étapes ne s’additionnent jamais.');

/** The column that says why the value of another is absent: filled exactly when that one is empty. */
function reasonFor(of: string, header: string): Column {
  return column(`${of}_missing`, `${header}_absent`, 'utf8', `Pourquoi ${of} est vide.`, nullable);
}

/** A table of the contract whose absences are given a reason, each beside its column. */
function withReasons(name: string, explained: readonly string[]): TableContract {
  const table = tableNamed(name);
  return {
    ...table,
    columns: table.columns.flatMap((one) =>
      explained.includes(one.name) ? [one, reasonFor(one.name, one.header)] : [one],
    ),
  };
}

const amount = (description: string) => [
  column('amount_cents', 'montant_centimes', 'cents', description, nullable),
  reasonFor('amount_cents', 'montant_centimes'),
];

/**
 * The tables of the static data API, « /api/v1/<dataset>/<version>/<name>.json » and « .csv », in the order in which
 * they are documented. A published address: a name or a column is added, never renamed.
 */
export const API_TABLES: readonly TableContract[] = [
  {
    name: 'totals',
    title: 'Totaux nationaux',
    row: 'une ligne budgétaire à une étape',
    key: ['line_id', 'stage'],
    columns: [
      line,
      stage,
      ...amount('Solde national, en centimes.'),
      column('movement_count', 'nombre_mouvements', 'int32', 'Mouvements qui le forment.', nullable),
    ],
  },
  {
    name: 'regions',
    title: 'Montants par territoire',
    row: 'un territoire, pour une ligne, une étape et une règle d’attribution',
    key: ['line_id', 'stage', 'rule', 'region_code'],
    columns: [
      line,
      stage,
      termed('rule', 'regle', RULES, 'Règle d’attribution. Deux règles ne s’additionnent jamais.'),
      termed(
        'region_code',
        'region',
        TERRITORIES,
        'Code Insee de la région, en texte, ou com, non-regionalised, unknown : les 21 font le total national.',
      ),
      ...amount('Solde du territoire, en centimes.'),
    ],
  },
  {
    name: 'indicators',
    title: 'Valeurs des indicateurs',
    row: 'une valeur d’un indicateur, ou un indicateur sans valeur',
    key: ['indicator_id', 'zone_id', 'date', 'kind', 'profession', 'training', 'counted_as'],
    columns: [
      column('indicator_id', 'id_indicateur', 'utf8', 'Indicateur.'),
      column('label', 'libelle', 'utf8', 'Ce qu’il mesure.'),
      column('unit', 'unite', 'utf8', 'Unité de la valeur.'),
      column('value_nature', 'nature_valeur', 'utf8', 'cumul, flux, glissant ou stock.'),
      column('zone_id', 'zone', 'utf8', 'FRANCE, R84 pour une région, D46 pour un département.', nullable),
      column('date', 'date', 'date', 'Date de la valeur.', nullable),
      column('kind', 'type_valeur', 'utf8', 'vi (initiale), va (actuelle) ou vc (cible).', nullable),
      column('value', 'valeur', 'float64', 'Valeur, dans son unité.', nullable),
      reasonFor('value', 'valeur'),
      column(
        'qualifier',
        'qualificatif',
        'utf8',
        '« plus de », « environ » : fait partie du chiffre.',
        nullable,
      ),
      column('profession', 'profession', 'utf8', 'Profession, quand la valeur est ventilée.', nullable),
      column('training', 'formation', 'utf8', 'Formation initiale ou continue, quand elle l’est.', nullable),
      column('counted_as', 'compte_comme', 'utf8', 'Inscrit, formé, certifié ou sensibilisé.', nullable),
      column('source_id', 'id_source', 'utf8', 'Source de la valeur.', nullable),
    ],
  },
  withReasons('milestones', ['due_on', 'done_on']),
  tableNamed('checks'),
  tableNamed('revisions'),
];

/** What stands before the columns of a table in each row of its CSV, and around its rows in its JSON. */
export const API_COLUMNS: readonly Column[] = [
  column('dataset', 'jeu', 'utf8', 'Jeu de données.'),
  column('nature', 'nature', 'utf8', 'fictif, public ou officiel.'),
  column('version', 'version', 'utf8', 'Date de livraison et empreinte des tables.'),
  column('as_of', 'au', 'date', 'Date de la livraison.'),
];

import { DATE_PRECISIONS } from '#lib/domain/calendar.ts';
import { DIRECTIONS, INDICATOR_NATURES, TARGET_TYPES } from '#lib/domain/indicator.ts';
import { BUDGET_LINES, LINES, PERIMETERS } from '#lib/domain/line.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { PATH_RULES } from '#lib/domain/trajectory.ts';
import { column, termed, type TableContract } from './column.ts';
import * as terms from './fact-terms.ts';

const nullable = { nullable: true };
const source = column('source_id', 'id_source', 'utf8', 'Source de la ligne.', nullable);
const precision = (name: string, header: string) =>
  termed(name, header, DATE_PRECISIONS, 'Précision de la date : day, month, year ou unknown.', nullable);
const day = (name: string, header: string, description: string) =>
  column(name, header, 'date', `${description} Dernier jour de la période si elle est imprécise.`, nullable);
const qualifier = column(
  'qualifier',
  'qualificatif',
  'utf8',
  '« plus de », « environ » : fait partie du chiffre.',
  nullable,
);
const computed = column('computed', 'calcule', 'flag', 'Vrai si c’est un calcul sur la source.');
const text = (name: string, header: string, description: string) => column(name, header, 'utf8', description);
const maybe = (name: string, header: string, description: string) =>
  column(name, header, 'utf8', description, nullable);

export const ENVELOPES: TableContract = {
  name: 'envelopes',
  title: 'Enveloppes annoncées',
  row: 'un montant annoncé, dans une lecture, par une source',
  key: ['line_id', 'perimeter', 'reading', 'label', 'source_id'],
  columns: [
    termed('line_id', 'ligne', BUDGET_LINES, 'Ligne budgétaire.', nullable),
    termed('perimeter', 'perimetre', PERIMETERS, 'Périmètre quand ce n’est pas une ligne (sasn).', nullable),
    termed('reading', 'lecture', terms.READING_IDS, 'Lecture A, B ou C des 550 M€.', nullable),
    text('label', 'libelle', 'Ce que la source annonce.'),
    column('amount_cents', 'montant_centimes', 'cents', 'Montant annoncé, en centimes.'),
    qualifier,
    day('announced_on', 'annonce_le', 'Date de l’annonce.'),
    precision('date_precision', 'precision_date'),
    column('horizon', 'horizon', 'int32', 'Année d’échéance annoncée.', nullable),
    source,
    termed(
      'standing',
      'degre',
      terms.ENVELOPE_STANDINGS,
      'Degré de preuve : stated, probable, possible, isolated.',
    ),
    computed,
    column('is_headline', 'en_tete', 'flag', 'Vrai pour l’enveloppe affichée par défaut de sa ligne.'),
    maybe('note', 'note', 'Réserve à afficher avec le montant.'),
  ],
};

export const TRAJECTORIES: TableContract = {
  name: 'trajectories',
  title: 'Trajectoires',
  row: 'un point daté d’une trajectoire officielle ou d’un repère calculé',
  key: ['line_id', 'stage', 'kind', 'date', 'region_code'],
  columns: [
    termed('line_id', 'ligne', BUDGET_LINES, 'Ligne budgétaire.'),
    termed('stage', 'etape', STAGES, 'Étape suivie par la trajectoire.'),
    termed('kind', 'nature', terms.TRAJECTORY_KINDS, 'official (trajectoire) ou benchmark (repère).'),
    maybe('label', 'libelle', 'Nom de la trajectoire.'),
    column('date', 'date', 'date', 'Date du point.'),
    column('amount_cents', 'montant_centimes', 'cents', 'Montant cumulé attendu à cette date, en centimes.'),
    source,
    termed(
      'rule',
      'regle_trajectoire',
      PATH_RULES,
      'Entre deux points : points (droites entre les points publiés), linear ou s-curve. Absente : points.',
      nullable,
    ),
    termed(
      'region_code',
      'code_region',
      REGION_CODES,
      'Région dont le point est la cible, code Insee en texte ; vide pour une trajectoire nationale.',
      nullable,
    ),
  ],
};

export const READINGS: TableContract = {
  name: 'readings',
  title: 'Lectures des 550 M€',
  row: 'la façon de former un taux sous une lecture',
  key: ['reading', 'denominator_source_id'],
  columns: [
    termed('reading', 'lecture', terms.READING_IDS, 'A, B ou C.'),
    text('label', 'libelle', 'Nom de la lecture.'),
    text('numerator_of', 'numerateur', 'movements of the stage, ou claim.'),
    column('numerator_cents', 'numerateur_centimes', 'cents', 'Numérateur annoncé, en centimes.', nullable),
    maybe('numerator_qualifier', 'qualificatif_numerateur', 'Qualificatif du numérateur.'),
    column('denominator_cents', 'denominateur_centimes', 'cents', 'Dénominateur, en centimes.'),
    text('denominator_source_id', 'source_denominateur', 'Source du dénominateur.'),
    text('remainder', 'reste', 'Formule du reste, ou « non calculable ».'),
    maybe('remainder_qualifier', 'qualificatif_reste', 'Qualificatif du reste.'),
    column('is_default', 'par_defaut', 'flag', 'Vrai pour la lecture affichée par défaut.'),
    maybe('note', 'note', 'Réserve.'),
  ],
};

export const INDICATORS: TableContract = {
  name: 'indicators',
  title: 'Indicateurs',
  row: 'la définition d’un indicateur',
  key: ['indicator_id'],
  columns: [
    text('indicator_id', 'id_indicateur', 'Identifiant de l’indicateur.'),
    text('label', 'libelle', 'Nom.'),
    text('unit', 'unite', 'Unité.'),
    termed('direction', 'sens', DIRECTIONS, 'up ou down : ce qui est mieux.'),
    termed('nature', 'nature', INDICATOR_NATURES, 'cumul, flux, glissant ou stock.'),
    text('kind', 'genre', 'moyen, réalisation, résultat ou impact.'),
    termed('perimeter', 'perimetre', [...LINES, ...PERIMETERS], 'Ligne ou périmètre.'),
    termed('target_type', 'type_cible', TARGET_TYPES, 'at_least, at_most, between, exactly ou to_define.'),
    maybe('numerator', 'numerateur', 'Numérateur.'),
    maybe('denominator', 'denominateur', 'Dénominateur.'),
    maybe('producer', 'producteur', 'Producteur.'),
    maybe('periodicity', 'periodicite', 'Périodicité.'),
    maybe('definition_note', 'note_definition', 'Réserve sur la définition.'),
  ],
};

export const OBSERVATIONS: TableContract = {
  name: 'observations',
  title: 'Observations',
  row: 'une valeur d’un indicateur, dans une zone, à une date',
  key: [
    'indicator_id',
    'zone_id',
    'date',
    'kind',
    'profession',
    'training',
    'counted_as',
    'source_id',
    'value',
  ],
  columns: [
    text('indicator_id', 'indicateur', 'Indicateur.'),
    text('zone_id', 'zone', 'FRANCE, R84 ou D46.'),
    day('date', 'date', 'Date de la valeur.'),
    precision('date_precision', 'precision_date'),
    text('kind', 'type_valeur', 'vi, va ou vc (initiale, actuelle, cible).'),
    column(
      'value',
      'valeur',
      'float64',
      'Valeur, dans l’unité de l’indicateur ; vide si non publiée.',
      nullable,
    ),
    qualifier,
    computed,
    maybe('profession', 'profession', 'Profession comptée.'),
    maybe('training', 'formation', 'initiale ou continue.'),
    maybe('counted_as', 'compte_comme', 'registered, trained, certified ou aware.'),
    source,
    maybe('source_file', 'fichier', 'Fichier livré.'),
    column('source_line', 'ligne_fichier', 'int32', 'Ligne du fichier livré.', nullable),
  ],
};

export const MEASURES: TableContract = {
  name: 'measures',
  title: 'Mesures',
  row: 'une mesure de la stratégie',
  key: ['measure_id'],
  columns: [
    text('measure_id', 'id_mesure', 'Identifiant de la mesure.'),
    text('label', 'libelle', 'Nom public.'),
    termed('line_id', 'ligne', LINES, 'Ligne budgétaire.'),
    maybe('known_state', 'etat_connu', 'Ce qui est publié.'),
    source,
  ],
};

export const MEASURE_CLAIMS: TableContract = {
  name: 'measure_claims',
  title: 'Affirmations sur les mesures',
  row: 'un opérateur, un montant ou une date annoncés par une source, ou ce qui suit la mesure',
  key: ['measure_id', 'claim', 'value', 'source_id'],
  columns: [
    text('measure_id', 'id_mesure', 'Mesure.'),
    termed(
      'claim',
      'affirmation',
      terms.CLAIMS,
      'operator, amount_eur, amount_ondam_eur, announced_on, indicator, milestone ou announcement.',
    ),
    text('value', 'valeur', 'Valeur affirmée.'),
    maybe('note', 'note', 'Réserve.'),
    source,
  ],
};

export const MILESTONES: TableContract = {
  name: 'milestones',
  title: 'Jalons',
  row: 'un événement daté, avec son document',
  key: ['milestone_id'],
  columns: [
    text('milestone_id', 'id_jalon', 'Identifiant du jalon.'),
    text('label', 'libelle', 'Nom du jalon et du document.'),
    day('due_on', 'prevu_le', 'Date prévue.'),
    precision('due_precision', 'precision_prevu'),
    day('done_on', 'constate_le', 'Date constatée.'),
    precision('done_precision', 'precision_constate'),
    maybe('known_state', 'etat_connu', 'Ce qui est publié.'),
    source,
    maybe('owner', 'responsable', 'Responsable.'),
    maybe('document', 'document', 'Titre exact du document attendu ou constaté.'),
    maybe('note', 'note', 'Réserve à afficher avec le jalon.'),
  ],
};

export const ANNOUNCEMENTS: TableContract = {
  name: 'announcements',
  title: 'Annonces et silences',
  row: 'une chose annoncée ou détenue et non publiée, ou jamais annoncée',
  key: ['announcement_id'],
  columns: [
    text('announcement_id', 'id_annonce', 'Identifiant.'),
    termed(
      'kind',
      'nature',
      terms.ANNOUNCEMENT_KINDS,
      'announced-held, announced-not-seen ou never-announced.',
    ),
    text('label', 'libelle', 'Ce qui manque.'),
    termed('line_id', 'ligne', LINES, 'Ligne budgétaire.', nullable),
    day('announced_on', 'annonce_le', 'Date de l’annonce.'),
    precision('date_precision', 'precision_date'),
    source,
    maybe('quote_or_state', 'citation', 'Citation ou état.'),
    maybe('owner', 'responsable', 'Qui l’a annoncé ou le détient ; vide si la source ne le dit pas.'),
  ],
};

import { DATE_PRECISIONS } from '#lib/domain/calendar.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { column, termed, type TableContract } from './column.ts';
import { ADDRESS_KINDS, SOURCE_STANDINGS, ZONING_CLASSES, ZONING_IDS } from './fact-terms.ts';

const nullable = { nullable: true };
const text = (name: string, header: string, description: string) => column(name, header, 'utf8', description);
const sourceId = column('source_id', 'id_source', 'utf8', 'Source.', nullable);

export const SOURCES: TableContract = {
  name: 'sources',
  title: 'Sources',
  row: 'un document public cité',
  key: ['source_id'],
  columns: [
    text('source_id', 'id_source', 'Identifiant de la source.'),
    text('title', 'titre', 'Titre.'),
    text('publisher', 'editeur', 'Éditeur.'),
    column('url', 'adresse', 'utf8', 'Adresse.', nullable),
    termed(
      'url_is',
      'adresse_de',
      ADDRESS_KINDS,
      'page, ou site si seule l’adresse du site est connue.',
      nullable,
    ),
    column('published_on', 'publie_le', 'date', 'Date de publication (dernier jour si imprécise).', nullable),
    termed('date_precision', 'precision_date', DATE_PRECISIONS, 'day, month, year ou unknown.', nullable),
    column('known_on', 'connu_le', 'date', 'Date à partir de laquelle la source est connue.'),
    termed('standing', 'statut', SOURCE_STANDINGS, 'official, official-relay, press, ou fictitious.'),
  ],
};

export const REGIONS: TableContract = {
  name: 'regions',
  title: 'Régions',
  row: 'une des 18 régions',
  key: ['region_code'],
  columns: [
    termed('region_code', 'code_region', REGION_CODES, 'Code Insee, en texte.'),
    text('name', 'nom', 'Nom.'),
    text('short', 'sigle', 'Sigle de trois lettres, propre à ce site.'),
    text('agency', 'agence', 'Agence régionale de santé.'),
    column(
      'population',
      'population',
      'int32',
      'Population municipale ; vide si elle n’était pas publiée à la livraison.',
      nullable,
    ),
    column('population_as_of', 'population_au', 'date', 'Date de référence de la population.', nullable),
    column('tile_column', 'colonne_tuile', 'int32', 'Colonne dans la carte en tuiles.'),
    column('tile_row', 'rang_tuile', 'int32', 'Rang dans la carte en tuiles.'),
    column(
      'population_outside_urban_units',
      'population_hors_unites_urbaines',
      'int32',
      'Habitants hors unités urbaines (n’est pas la grille de densité de l’Insee).',
      nullable,
    ),
    column(
      'population_outside_attraction_areas',
      'population_hors_aires_attraction',
      'int32',
      'Habitants hors aires d’attraction des villes (n’est pas la grille de densité de l’Insee).',
      nullable,
    ),
    sourceId,
  ],
};

export const DENOMINATORS: TableContract = {
  name: 'denominators',
  title: 'Dénominateurs',
  row: 'ce à quoi les montants d’une région se rapportent, en dehors de sa population',
  key: ['denominator_id', 'region_code'],
  columns: [
    text(
      'denominator_id',
      'id_denominateur',
      'Identifiant, en minuscules et tirets : le mot de l’adresse. Ni habitant, ni euros, ni repere, ni cible.',
    ),
    termed('region_code', 'code_region', REGION_CODES, 'Code Insee, en texte.'),
    text('label', 'libelle', 'Nom, au pluriel : « Professionnels de santé ».'),
    text('unit', 'unite', 'Une unité, au singulier : « professionnel de santé ».'),
    column('value', 'valeur', 'float64', 'Valeur dans la région ; vide si elle n’est pas publiée.', nullable),
    column('date', 'date', 'date', 'Date de la valeur (dernier jour de la période si elle est imprécise).'),
    termed('date_precision', 'precision_date', DATE_PRECISIONS, 'day, month, year ou unknown.', nullable),
    sourceId,
    column('fragile', 'fragilite', 'utf8', 'Pourquoi cette valeur est fragile ; vide sinon.', nullable),
  ],
};

export const ZONINGS: TableContract = {
  name: 'zonings',
  title: 'Zonages',
  row: 'les habitants d’une classe d’un zonage, dans une région',
  key: ['zoning_id', 'class_id', 'region_code'],
  columns: [
    termed('zoning_id', 'zonage', ZONING_IDS, 'grille-densite (Insee) ou zonage-medecins (ARS).'),
    termed(
      'class_id',
      'classe',
      ZONING_CLASSES,
      'dense, intermediaire ou rural ; zip, zac ou hors-zonage. Chaque région porte toutes les classes de son zonage.',
    ),
    termed('region_code', 'code_region', REGION_CODES, 'Code Insee, en texte.'),
    column(
      'inhabitants',
      'habitants',
      'int32',
      'Habitants de la classe ; vide s’ils ne sont pas publiés.',
      nullable,
    ),
    column('date', 'date', 'date', 'Date du zonage (dernier jour de la période si elle est imprécise).'),
    termed('date_precision', 'precision_date', DATE_PRECISIONS, 'day, month, year ou unknown.', nullable),
    sourceId,
  ],
};

export const CODES: TableContract = {
  name: 'codes',
  title: 'Codes',
  row: 'un code d’une dimension, tel que les autres tables le portent',
  key: ['dimension', 'code'],
  columns: [
    text('dimension', 'dimension', 'Dimension : line, territory, operator…'),
    column('code', 'code', 'int32', 'Entier porté par les tables.'),
    text('id', 'identifiant', 'Identifiant en texte : « 01 », « ia-sante »…'),
    text('label', 'libelle', 'Libellé français.'),
  ],
};

export const CHECKS: TableContract = {
  name: 'checks',
  title: 'Contrôles',
  row: 'un invariant vérifié à la conversion',
  key: ['check_id'],
  columns: [
    text('check_id', 'id_controle', 'Identifiant du contrôle.'),
    text('label', 'libelle', 'Ce qui est vérifié.'),
    column('passed', 'respecte', 'flag', 'Vrai si aucune ligne ne l’enfreint.'),
    column('checked_rows', 'lignes_controlees', 'int32', 'Nombre de cas contrôlés.'),
    column('failing_rows', 'lignes_en_defaut', 'int32', 'Nombre de cas en défaut.'),
    column('examples', 'exemples', 'utf8', 'Premiers cas en défaut, « fichier:ligne ».', nullable),
  ],
};

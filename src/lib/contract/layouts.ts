import { BAROMETRE_2021_LAYOUT, BAROMETRE_2023_LAYOUT } from './barometre-layouts.ts';
import { AIFE_AE_LAYOUT, AIFE_CP_LAYOUT, CHORUS_AE_LAYOUT, CHORUS_CP_LAYOUT } from './chorus-layouts.ts';
import { may, must, type LayoutContract } from './layout-contract.ts';
import { SCDL_1_1_LAYOUT, SCDL_2_0_2_LAYOUT, SCDL_2_1_0_LAYOUT } from './scdl-layouts.ts';

export const SPENDING_LAYOUT: LayoutContract = {
  id: 'spending',
  title: 'Dépenses, mise en page du site',
  amount: 'montant',
  values: [],
  columns: [
    may(
      'id_operation',
      'Identifiant de l’opération ; à défaut, opérateur, procédure, projet et bénéficiaire le forment.',
    ),
    may('id_projet', 'Identifiant du projet, commun aux partenaires.'),
    may('nom_projet', 'Nom du projet.'),
    may('beneficiaire', 'Nom du bénéficiaire.', 'nom_beneficiaire'),
    may('siret', 'SIRET du bénéficiaire, 14 chiffres.'),
    may('type_beneficiaire', 'Type de bénéficiaire.', 'typologie'),
    may('role', 'coordinateur ou partenaire.'),
    may('ligne', 'ia-sante, formation, ondam ou hors-perimetre.'),
    may('mesure', 'Identifiant de la mesure.'),
    may('operateur', 'Opérateur qui verse l’aide.'),
    may('procedure', 'Procédure d’attribution.'),
    may('cout_total', 'Coût total du projet, en euros.'),
    must('etape', 'engagé, contractualisé ou décaissé.'),
    may('nature', 'attribution (par défaut), avenant, annulation ou remboursement.'),
    must('date', 'Date du mouvement ; une année seule est comptée à son dernier jour.'),
    must('montant', 'Montant signé, en euros.'),
    may('type_aide', 'subvention, avance remboursable ou non précisé (par défaut).'),
    may('source_financement', 'Source du financement.'),
    may('statut', 'provisoire ou consolidé (par défaut).'),
    may('territoire_siege', 'Région du siège du coordinateur : code Insee ou nom ; vide = non renseigné.'),
    may('territoire_lieu', 'Région du lieu d’exécution : code Insee ou nom ; vide = non renseigné.'),
    may(
      'departement_lieu',
      'Département du lieu d’exécution : code Insee ou nom ; vide = non communiqué. Sans territoire_lieu, il donne la région du lieu.',
    ),
    may('part_partenaires', 'Parts des régions des partenaires en points de base : 84:6000|11:4000.'),
  ],
  binding: [
    ['montant', 'montant, en euros, signé'],
    ['étape, nature, date', 'etape, nature, date'],
    [
      'opération',
      'id_operation, ou l’empreinte d’operateur, procedure, nom_projet, siret (à défaut beneficiaire)',
    ],
    ['projet', 'id_projet ; sans id_operation, l’empreinte d’operateur, procedure, nom_projet'],
    ['ligne et mesure', 'ligne et mesure ; à défaut, les règles de mapping.json sur la procédure'],
    ['siège, lieu', 'territoire_siege, territoire_lieu ; à défaut la région de departement_lieu'],
    ['département du lieu', 'departement_lieu, s’il est dans la région du lieu'],
    ['partenaires', 'part_partenaires ; à défaut le siège'],
  ],
};

export const FRANCE_2030_LAYOUT: LayoutContract = {
  id: 'france-2030',
  title: 'Export France 2030, 16 colonnes',
  amount: 'montant_aide',
  values: [],
  columns: [
    must(
      'date_dpm',
      'Date de la décision du Premier ministre ; aussi un numéro de jour ou des millisecondes, comme les écrit un tableur.',
    ),
    must('operateur', 'Opérateur.'),
    must('procedure', 'Procédure d’attribution.'),
    must('nom_projet', 'Nom du projet.'),
    must('nom_beneficiaire', 'Nom du bénéficiaire.'),
    may('siret', 'SIRET du bénéficiaire.'),
    may('typologie', 'Type de bénéficiaire.'),
    must('regions', 'Région déclarée du bénéficiaire.', 'region'),
    may('localisation_geo', 'Département du lieu, sur trois caractères (044).'),
    may('acteur_emergent', 'Acteur émergent ; non lu.'),
    may('nom_strategie', 'Stratégie.', 'strategie'),
    may('code_nomenclature', 'Objectif ou levier ; non lu.'),
    may('nomenclature', 'Libellé de l’objectif ou du levier.', 'nomemclature'),
    may('montant_subvention', 'Part en subvention, en euros.'),
    may('montant_avance_remboursable', 'Part en avance remboursable, en euros.'),
    must('montant_aide', 'Montant de l’aide, en euros.'),
  ],
  binding: [
    [
      'montant',
      'montant_aide ; écrit en un mouvement de subvention, un d’avance remboursable et, s’il en diffère, un troisième non précisé',
    ],
    ['étape, nature, date', 'engagé, attribution, date_dpm'],
    ['opération', 'empreinte d’operateur, procedure, nom_projet, siret (à défaut nom_beneficiaire)'],
    ['projet', 'empreinte d’operateur, procedure, nom_projet'],
    ['ligne et mesure', 'règles de mapping.json ; aucune = hors périmètre'],
    [
      'siège',
      'région déclarée du coordinateur, déduit : la plus grande aide du projet, puis la plus petite clé',
    ],
    ['lieu, département du lieu', 'localisation_geo et sa région'],
    ['partenaires', 'région déclarée de chaque ligne'],
  ],
};

export const PILOTE_LAYOUT: LayoutContract = {
  id: 'pilote',
  title: 'PILOTE, valeurs initiales, actuelles et cibles',
  amount: null,
  values: ['valeur'],
  columns: [
    must('identifiant_indic', 'Indicateur, IND-000.'),
    must('zone_id', 'FRANCE, R84 ou D46.'),
    may('zone_nom', 'Nom de la zone ; non lu.'),
    must('date_valeur', 'Date de la valeur ; aussi JJ/MM/AA et MM-JJ-AA, comme les abrège un tableur.'),
    must('type_valeur', 'vi, va ou vc.'),
    must('valeur', 'Valeur ; vide = non publiée.'),
  ],
  binding: [
    ['clé', 'identifiant_indic, zone_id, date_valeur, type_valeur'],
    ['indicateur', 'table indicators de mapping.json'],
  ],
};

export const OBSERVATIONS_LAYOUT: LayoutContract = {
  id: 'observations',
  title: 'Observations, mise en page du site',
  amount: null,
  values: ['valeur'],
  columns: [
    must('indicateur', 'Indicateur.', 'indicator_id'),
    must('zone', 'FRANCE, R84 ou D46.', 'zone_id'),
    must('date', 'Date de la valeur, aussi précise qu’elle est connue.'),
    may(
      'precision_date',
      'day, month, year ou unknown ; déduite de la date quand elle est vide.',
      'date_precision',
    ),
    must('type_valeur', 'vi, va ou vc.', 'kind'),
    must('valeur', 'Valeur ; vide = non publiée.', 'value'),
    may('qualificatif', '« plus de », « environ ».', 'qualifier'),
    may('calcule', '1 si c’est un calcul sur la source.', 'computed'),
    may('profession', 'Profession comptée.'),
    may('formation', 'initiale ou continue.', 'training'),
    may('compte_comme', 'inscrit, formé, certifié ou sensibilisé.', 'counted_as'),
    may('id_source', 'Source.', 'source_id'),
  ],
  binding: [
    ['clé', 'indicateur, zone, date, type_valeur, profession, formation, compte_comme, id_source, valeur'],
  ],
};

/** The layouts recognised by their header, in the order in which they are tried. */
export const LAYOUTS: readonly LayoutContract[] = [
  SPENDING_LAYOUT,
  FRANCE_2030_LAYOUT,
  PILOTE_LAYOUT,
  OBSERVATIONS_LAYOUT,
  BAROMETRE_2023_LAYOUT,
  BAROMETRE_2021_LAYOUT,
  SCDL_1_1_LAYOUT,
  SCDL_2_0_2_LAYOUT,
  SCDL_2_1_0_LAYOUT,
  CHORUS_AE_LAYOUT,
  CHORUS_CP_LAYOUT,
  AIFE_AE_LAYOUT,
  AIFE_CP_LAYOUT,
];

import { may, must, type LayoutColumn, type LayoutContract } from './layout-contract.ts';

/** Spellings seen in published files. Those that name two things from one file to another (SIRET, nom, type) are not. */
const CORE: readonly LayoutColumn[] = [
  must(
    'nomAttribuant',
    'Collectivité ou service qui attribue.',
    ...['nom attribuant', 'Nom de l’attribuant', 'Nom de l’attributaire', 'NOM COLLECTIVITE'],
    ...['ATTRIBUANT_NOM', 'coll_nom', 'cscollnom', 'nomattribuant_0'],
  ),
  may(
    'idAttribuant',
    'SIRET de l’attribuant ; n’entre que dans la clé.',
    ...['identifiant_attribuant', 'Identification de l’attribuant', 'Identification de l’attributaire'],
    ...['Identification de l’attributaire (SIRET)', 'Identification SIRET de l’attribuant'],
    ...['ATTRIBUANT_ID', 'attribuant_id', 'coll_siret', 'idattribuant_0'],
  ),
  must(
    'dateConvention',
    'Date de la convention ; une année seule est comptée à son dernier jour.',
    ...['DATE CONVENTION', 'Date de la convention', 'Date de convention', 'datedeconvention', 'datedecision'],
    ...['Date de la convention de subvention', 'Date de signature de la convention', 'CONVENTION_DATE'],
    ...['acte_date', 'datevote', 'date de deliberation', 'la_date_conv', 'annee_subv', 'exercice'],
    'dateconvention_0',
  ),
  may(
    'referenceDecision',
    'Référence de la décision.',
    ...[
      'Référence de la décision',
      'DECISION_REF',
      'acte_ref',
      'referenceconvention_0',
      'reference administrative (demande)',
    ],
    ...['numero_complet_engagement', 'identifiant_unique'],
  ),
  must(
    'nomBeneficiaire',
    'Nom du bénéficiaire.',
    ...['nom beneficiaire', 'Nom du bénéficiaire', 'beneficiaire', 'beneficiaires', 'beneficiaire_nom'],
    ...['designation_du_beneficiaire', 'libelle_beneficiaire', 'nom_des_beneficaires', 'nom_structure'],
    ...['attrib_nom', 'tiers_beneficiaire', 'libelle tiers', 'nombeneficiaire_0', 'liborgabenef'],
  ),
  may(
    'idBeneficiaire',
    'SIRET du bénéficiaire ; un SIREN ne sert que de clé.',
    ...['id_beneficiaire', 'idBeneficiare', 'Identification du bénéficiaire', 'code_siren_siret'],
    ...['Identification SIRET du bénéficiaire', 'beneficiaire_code', 'code_tiers_beneficiaire'],
    ...['BENEFICIAIRE_ID', 'beneficiaires_id', 'attrib_siret', 'idbeneficiaire_0'],
  ),
  must(
    'objet',
    'Objet de la subvention.',
    ...['Objet de la subvention', 'objet_du_dossier', 'SUBVENTION_OBJET'],
  ),
  must(
    'montant',
    'Montant total de la subvention en euros, avant répartition entre bénéficiaires.',
    ...['SUBVENTION_MONTANT', 'Montant voté', 'Montant de la subvention', 'mtsubv', 'subvention allouee'],
    ...['total des subventions', 'subvention totale', 'la_somme_e_mtdel'],
  ),
  may(
    'nature',
    'aide en numéraire, aide en nature, ou les deux.',
    ...['SUBVENTION_NATURE', 'nature de la subvention', 'type d avantage'],
  ),
  may(
    'conditionsVersement',
    'Conditions de versement ; non lues.',
    ...['Conditions de versement', 'conditionVersement', 'CONDITIONS_VERSEMENT', 'subv_versement'],
  ),
  may(
    'datesPeriodeVersement',
    'Dates de versement ; non lues : rien ne dit qu’elles sont passées.',
    ...['datePeriodeVersement', 'Date(s) ou période(s) de versement', 'DATE_PERIODE_VERSEMENT'],
    ...['Dates de période de versement', 'dates_versement', 'dateperiodedversement'],
  ),
  may(
    'idRAE',
    'Référence de l’aide au répertoire ; non lue.',
    'RAE_NUM',
    'N° unique de référencement au RAE',
  ),
  may(
    'notificationUE',
    'Aide notifiée à l’Union européenne ; non lue.',
    ...['NOTIF_UE', 'Notification à l’Union Européenne', 'aide notifiée à l’Europe', 'notificationue_0'],
    'Aide d’Etat (ou pas) notifiée à l’UE',
  ),
  may(
    'pourcentageSubvention',
    'Part du bénéficiaire : 0.45, ou 45 ; vide = tout.',
    ...['Pourcentage Subvention', 'SUBVENTION_POURCENTAGE', 'pourentagesubvention'],
    ...['Pourcentage du montant de la subvention attribuée au bénéficiaire'],
    ...['Pourcentage du montant de la subvention attribue au beneficiaire'],
    '% du mt de la subvention attribuée au bénéficiaire',
  ),
];
const RNA = 'Numéro de l’association au répertoire national ; ne sert que de clé, faute de SIRET.';
const SCHEME = 'Dispositif d’aide, devient la procédure.';

const BINDING: LayoutContract['binding'] = [
  [
    'montant',
    'montant × pourcentageSubvention, au centime : montant est répété sur chaque ligne d’une subvention à plusieurs bénéficiaires',
  ],
  ['étape, nature, date', 'engagé, attribution (annulation si négatif), dateConvention'],
  [
    'opération',
    'empreinte d’idAttribuant (à défaut nomAttribuant), dateConvention, referenceDecision, objet, idBeneficiaire (à défaut rnaBeneficiaire, puis nomBeneficiaire)',
  ],
  ['projet', 'empreinte d’idAttribuant, dateConvention, referenceDecision, objet'],
  ['opérateur, procédure', 'nomAttribuant ; dispositifAide'],
  ['ligne et mesure', 'règles de mapping.json sur objet et dispositif_aide ; aucune = hors périmètre'],
  ['type d’aide', 'subvention ; non précisé quand la nature n’est pas en numéraire'],
  ['siège, lieu, partenaires', 'pas dans le fichier : non renseigné'],
  ['pas dans le fichier', 'ce qui a été versé, le coût total, la région'],
];

const scdl = (version: string, columns: readonly LayoutColumn[]): LayoutContract => ({
  id: `scdl-${version}`,
  title: `Subventions SCDL ${version}`,
  amount: 'montant',
  values: [],
  columns,
  binding: BINDING,
});

export const SCDL_1_1_LAYOUT = scdl('1.1', CORE);

export const SCDL_2_0_2_LAYOUT = scdl('2.0.2', [
  ...CORE,
  must('rnaBeneficiaire', RNA),
  may('dispositifAide', SCHEME),
]);

export const SCDL_2_1_0_LAYOUT = scdl('2.1.0', [
  ...CORE,
  may('rnaBeneficiaire', RNA),
  may('dispositifAide', SCHEME),
  must('exerciceBudgetaire', 'Exercice budgétaire ; non lu.'),
  may('statutLabel', 'Statut de la demande : seule une subvention accordée est un engagement.'),
  may('montantDemande', 'Montant demandé ; non lu.'),
  ...['pluriannualite', 'dateDecision', 'ej', 'cofinancement'].map((header) => may(header, 'Non lu.')),
]);

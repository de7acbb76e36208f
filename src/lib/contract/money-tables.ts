import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { STAGE_LABELS } from './code-labels.ts';
import { coded, column, type TableContract } from './column.ts';

const nullable = { nullable: true };
const operationKey = column('operation_key', 'id_operation', 'utf8', 'Identifiant de l’opération.');
const amount = column('amount_cents', 'montant_centimes', 'cents', 'Montant en centimes d’euro, signé.');
const territory = coded(
  'territory',
  'territoire',
  'territory',
  'Code Insee de la région, ou com, non-regionalised, unknown.',
);
const sourceFile = coded('source_file', 'fichier', 'file', 'Fichier livré d’où vient la ligne.');
const sourceLine = column(
  'source_line',
  'ligne_fichier',
  'int32',
  'Ligne du fichier livré (1 = première ligne).',
);

export const OPERATIONS: TableContract = {
  name: 'operations',
  title: 'Opérations',
  row: 'une opération financée d’un bénéficiaire',
  key: ['operation_key'],
  columns: [
    operationKey,
    column('project_key', 'id_projet', 'utf8', 'Identifiant du projet, commun aux partenaires.', nullable),
    column('project_name', 'nom_projet', 'utf8', 'Nom du projet.', nullable),
    column('beneficiary_name', 'beneficiaire', 'utf8', 'Nom du bénéficiaire.', nullable),
    column('siret', 'siret', 'utf8', 'SIRET du bénéficiaire, en texte.', nullable),
    coded('beneficiary_type', 'type_beneficiaire', 'beneficiary_type', 'Type de bénéficiaire.', nullable),
    coded('role', 'role', 'role', 'Coordinateur ou partenaire du projet.', nullable),
    coded('line', 'ligne', 'line', 'Ligne budgétaire.'),
    coded('measure', 'mesure', 'measure', 'Mesure de la stratégie ; vide si aucune ne correspond.', nullable),
    coded('operator', 'operateur', 'operator', 'Opérateur qui verse l’aide.'),
    column('procedure', 'procedure', 'utf8', 'Procédure d’attribution.', nullable),
    column(
      'total_cost_cents',
      'cout_total_centimes',
      'cents',
      'Coût total du projet, aide comprise.',
      nullable,
    ),
    coded('seat', 'territoire_siege', 'territory', 'Territoire du siège du coordinateur.'),
    coded('place', 'territoire_lieu', 'territory', 'Territoire du lieu d’exécution.'),
    coded(
      'partners',
      'territoire_partenaires',
      'territory',
      'Territoire du partenaire ; vide quand les parts sont dans les affectations.',
      nullable,
    ),
    sourceFile,
    sourceLine,
    coded(
      'place_department',
      'departement_lieu',
      'department',
      'Département du lieu d’exécution, code Insee en texte ; vide s’il n’est pas communiqué.',
      nullable,
    ),
  ],
};

export const MOVEMENTS: TableContract = {
  name: 'movements',
  title: 'Mouvements',
  row: 'un mouvement daté d’argent',
  key: ['movement_key'],
  columns: [
    column('movement_key', 'id_mouvement', 'int32', 'Rang du mouvement dans la livraison, à partir de 0.'),
    operationKey,
    coded('line', 'ligne', 'line', 'Ligne budgétaire de l’opération.'),
    coded('measure', 'mesure', 'measure', 'Mesure de l’opération.', nullable),
    coded('operator', 'operateur', 'operator', 'Opérateur de l’opération.'),
    coded('stage', 'etape', 'stage', 'Étape : engagé, contractualisé, décaissé.'),
    coded('kind', 'nature', 'kind', 'Attribution, avenant, annulation ou remboursement.'),
    column('date', 'date', 'date', 'Date du mouvement.'),
    amount,
    coded('aid_type', 'type_aide', 'aid_type', 'Subvention, avance remboursable ou non précisé.'),
    coded('funding_source', 'source_financement', 'funding_source', 'Source du financement.'),
    coded('status', 'statut', 'status', 'Provisoire ou consolidé.'),
    sourceFile,
    sourceLine,
  ],
};

export const ALLOCATIONS: TableContract = {
  name: 'allocations',
  title: 'Affectations territoriales',
  row: 'les centimes d’un mouvement dans un territoire, là où ce n’est pas celui de l’opération',
  key: ['movement_key', 'rule', 'territory'],
  columns: [
    column('movement_key', 'id_mouvement', 'int32', 'Mouvement affecté.'),
    coded('rule', 'regle', 'rule', 'Règle d’attribution.'),
    territory,
    amount,
  ],
};

/** Name of the cube of one rule and one stage: there is no cube across either, so that nothing can be added across. */
export function cubeName(rule: Rule, stage: Stage): `cube_${Rule}_${Stage}` {
  return `cube_${rule}_${stage}`;
}

const RULE_TITLES: Readonly<Record<Rule, string>> = {
  seat: 'territoire du siège',
  place: 'territoire du lieu d’exécution',
  partners: 'territoire de chaque partenaire',
};

/** The nine cubes, one per rule and stage; within each, cells of one line may be added, lines may not. */
export const CUBES: readonly TableContract[] = RULES.flatMap((rule) =>
  STAGES.map((stage) => ({
    name: cubeName(rule, stage),
    title: `${STAGE_LABELS[stage]} par ${RULE_TITLES[rule]} et par mois`,
    row: 'les centimes d’une ligne, mesure, opérateur, type d’aide, territoire et mois',
    key: ['line', 'measure', 'operator', 'aid_type', 'territory', 'month'],
    columns: [
      coded('line', 'ligne', 'line', 'Ligne budgétaire.'),
      coded('measure', 'mesure', 'measure', 'Mesure.', nullable),
      coded('operator', 'operateur', 'operator', 'Opérateur.'),
      coded('aid_type', 'type_aide', 'aid_type', 'Type d’aide.'),
      territory,
      column('month', 'mois', 'int32', 'Mois, compté depuis l’an 0 (année × 12 + rang du mois − 1).'),
      amount,
      column('gross_cents', 'montant_brut_centimes', 'cents', 'Montant hors remboursements, en centimes.'),
    ],
  })),
);

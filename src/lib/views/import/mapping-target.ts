import type { MappedLayout } from '#lib/contract/file-mapping.ts';

/** A thing that a file may not say, and that holds for all its rows. */
export interface ConstantField {
  readonly role: string;
  readonly label: string;
  readonly hint: string;
  /** Closed list; empty for a free text. */
  readonly choices: readonly (readonly [string, string])[];
}

/** What a file may be described as: what its rows are, what its columns and its whole may say, and what it needs. */
export interface MappingTarget {
  readonly label: string;
  /** « comme des dépenses ». */
  readonly readAs: string;
  /** What a column may be, in the order of the list. */
  readonly roles: Readonly<Record<string, string>>;
  readonly fields: readonly ConstantField[];
  /** The role here of a column that was guessed to be one of spending; absent for one that has none. */
  readonly guessed: Readonly<Record<string, string>>;
  /** Roles of which a file needs one list whole, and how the lack is said. The amount or the value has no field: it is a column. */
  readonly needs: readonly { readonly either: readonly (readonly string[])[]; readonly lack: string }[];
}

const SPENDING_ROLES = {
  montant: 'Montant',
  date: 'Date du mouvement',
  etape: 'Étape (engagé, contractualisé, décaissé)',
  nature: 'Nature (attribution, avenant, annulation…)',
  id_operation: 'Identifiant de l’opération',
  id_projet: 'Identifiant du projet',
  nom_projet: 'Nom du projet',
  beneficiaire: 'Bénéficiaire',
  siret: 'SIRET du bénéficiaire',
  type_beneficiaire: 'Type de bénéficiaire',
  role: 'Rôle (coordinateur, partenaire)',
  ligne: 'Ligne budgétaire',
  mesure: 'Mesure',
  operateur: 'Opérateur qui verse',
  procedure: 'Procédure d’attribution',
  cout_total: 'Coût total du projet',
  type_aide: 'Type d’aide',
  source_financement: 'Source du financement',
  statut: 'Statut (provisoire, consolidé)',
  territoire_siege: 'Région du siège',
  territoire_lieu: 'Région du lieu',
  departement_lieu: 'Département du lieu',
  part_partenaires: 'Parts des partenaires',
};

const SPENDING_FIELDS: readonly ConstantField[] = [
  {
    role: 'etape',
    label: 'Étape de tous les montants',
    hint: 'Un montant engagé n’est pas versé\u00a0: le fichier doit le dire, ou vous.',
    choices: [
      ['engagé', 'Engagé'],
      ['contractualisé', 'Contractualisé'],
      ['décaissé', 'Décaissé'],
    ],
  },
  {
    role: 'ligne',
    label: 'Ligne de tous les montants',
    hint: 'Sans elle, ils sont hors périmètre.',
    choices: [
      ['ia-sante', 'IA en santé'],
      ['formation', 'Formation au numérique en santé'],
      ['hors-perimetre', 'Hors périmètre'],
    ],
  },
  { role: 'date', label: 'Date de tous les mouvements', hint: 'AAAA-MM-JJ ou JJ/MM/AAAA.', choices: [] },
  { role: 'operateur', label: 'Opérateur qui verse', hint: 'Le même pour toutes les lignes.', choices: [] },
  {
    role: 'nom_projet',
    label: 'Nom du projet ou de l’aide',
    hint: 'Le même pour toutes les lignes.',
    choices: [],
  },
];

const VALUE_ROLES = {
  valeur: 'Valeur',
  date: 'Date de la valeur',
  zone: 'Zone (FRANCE, R84, D46 ou nom de région)',
  indicateur: 'Indicateur',
  type_valeur: 'Type de valeur (initiale, actuelle, cible)',
  precision_date: 'Précision de la date',
  qualificatif: 'Qualificatif (plus de, environ)',
  calcule: 'Valeur calculée (oui, non)',
  profession: 'Profession comptée',
  formation: 'Formation (initiale, continue)',
  compte_comme: 'Compté comme (inscrit, formé, certifié, sensibilisé)',
  id_source: 'Source',
};

const VALUE_FIELDS: readonly ConstantField[] = [
  {
    role: 'indicateur',
    label: 'Indicateur de toutes les valeurs',
    hint: 'Son identifiant sur le site, par exemple soignants-formes.',
    choices: [],
  },
  {
    role: 'type_valeur',
    label: 'Type de toutes les valeurs',
    hint: 'Une cible n’est pas un résultat\u00a0: le fichier doit le dire, ou vous.',
    choices: [
      ['vi', 'Valeur initiale'],
      ['va', 'Valeur actuelle'],
      ['vc', 'Valeur cible'],
    ],
  },
  {
    role: 'zone',
    label: 'Zone de toutes les valeurs',
    hint: 'FRANCE, R84, D46 ou le nom d’une région.',
    choices: [],
  },
  { role: 'date', label: 'Date de toutes les valeurs', hint: 'AAAA-MM-JJ, AAAA-MM ou AAAA.', choices: [] },
  {
    role: 'compte_comme',
    label: 'Ce que comptent les personnes',
    hint: 'Des inscrits ne sont pas des formés.',
    choices: [
      ['inscrit', 'Inscrits'],
      ['formé', 'Formés'],
      ['certifié', 'Certifiés'],
      ['sensibilisé', 'Sensibilisés'],
    ],
  },
];

/** What the mapping of a file may read it as. */
export const MAPPING_TARGETS: Readonly<Record<MappedLayout, MappingTarget>> = {
  spending: {
    label: 'Des dépenses\u00a0: un montant par ligne',
    readAs: 'comme des dépenses',
    roles: SPENDING_ROLES,
    fields: SPENDING_FIELDS,
    guessed: Object.fromEntries(Object.keys(SPENDING_ROLES).map((role) => [role, role])),
    needs: [
      { either: [['montant']], lack: 'quelle colonne porte le montant' },
      { either: [['date']], lack: 'la date' },
      { either: [['etape']], lack: 'l’étape' },
      {
        either: [['id_operation'], ['operateur', 'nom_projet']],
        lack: 'l’identifiant de l’opération, ou bien l’opérateur et le projet',
      },
    ],
  },
  observations: {
    label: 'Des observations\u00a0: la valeur d’un indicateur par ligne',
    readAs: 'comme des observations',
    roles: VALUE_ROLES,
    fields: VALUE_FIELDS,
    guessed: { montant: 'valeur', date: 'date', territoire_siege: 'zone' },
    needs: [
      { either: [['valeur']], lack: 'quelle colonne porte la valeur' },
      { either: [['date']], lack: 'la date' },
      { either: [['zone']], lack: 'la zone' },
      { either: [['indicateur']], lack: 'l’indicateur' },
      { either: [['type_valeur']], lack: 'le type de valeur (initiale, actuelle ou cible)' },
    ],
  },
};

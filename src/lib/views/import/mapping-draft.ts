import type { AmountUnit, FileMapping } from '#lib/contract/file-mapping.ts';

/** What each column of a file is said to be, before it is read so. */
export interface MappingDraft {
  /** Our header for each column in order; empty for one that is not read. */
  readonly roles: readonly string[];
  /** What every row has: our header → the text; empty where nothing is said. */
  readonly constants: Readonly<Record<string, string>>;
  readonly unit: AmountUnit | '';
}

/** A thing that a file may not say, and that holds for all its rows. */
export interface ConstantField {
  readonly role: string;
  readonly label: string;
  readonly hint: string;
  /** Closed list; empty for a free text. */
  readonly choices: readonly (readonly [string, string])[];
}

/** What a column may be, in the order of the list. */
export const ROLE_LABELS: Readonly<Record<string, string>> = {
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

const CONSTANT_FIELDS: readonly ConstantField[] = [
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

/** A first draft: what the guesses say. */
export function draftOf(guesses: readonly { readonly role: string | null }[]): MappingDraft {
  return { roles: guesses.map(({ role }) => role ?? ''), constants: {}, unit: '' };
}

/** The draft with another role for one column; another column that had it gives it up. */
export function withRole(draft: MappingDraft, column: number, role: string): MappingDraft {
  const roles = draft.roles.map((own, index) => (index === column ? role : own === role ? '' : own));
  return { ...draft, roles };
}

/** The fields to offer: what no column says. */
export function openFields({ roles }: MappingDraft): readonly ConstantField[] {
  return CONSTANT_FIELDS.filter(({ role }) => !roles.includes(role));
}

/** What the draft still lacks for the file to be read, in French; empty when it is ready. */
export function lacksOf({ roles, constants }: MappingDraft): readonly string[] {
  const has = (role: string) => roles.includes(role) || (constants[role] ?? '') !== '';
  return [
    ...(roles.includes('montant') ? [] : ['quelle colonne porte le montant']),
    ...(has('date') ? [] : ['la date']),
    ...(has('etape') ? [] : ['l’étape']),
    ...(has('id_operation') || (has('operateur') && has('nom_projet'))
      ? []
      : ['l’identifiant de l’opération, ou bien l’opérateur et le projet']),
  ];
}

/** The mapping that a draft makes of a file with these headers. */
export function toMapping(headers: readonly string[], draft: MappingDraft): FileMapping {
  const { roles, constants, unit } = draft;
  const columns = roles.flatMap((role, index) => (role === '' ? [] : [[role, headers[index] ?? '']]));
  const given = Object.entries(constants).filter(([role, text]) => text !== '' && !roles.includes(role));
  return {
    columns: Object.fromEntries(columns) as Record<string, string>,
    constants: Object.fromEntries(given),
    ...(unit !== '' && { unit }),
  };
}

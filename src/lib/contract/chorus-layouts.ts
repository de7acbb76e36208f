import { may, must, type LayoutColumn, type LayoutContract } from './layout-contract.ts';

/** Headers of what the four exports of Chorus have in common; `company` is in the national ones only. */
export interface ChorusHeaders {
  readonly programme: string;
  readonly domain: string;
  readonly activity: string;
  readonly location: string;
  readonly amount: string;
  readonly date: string;
  /** Number of the payment request, of payments only. */
  readonly payment: string | null;
  readonly supplierCode: string;
  readonly supplier: string;
  readonly taxCode: string;
  readonly company: string | null;
}

export const COMMITMENT = 'N° EJ';
export const COMMITMENT_ITEM = 'N° poste EJ';

const REGIONAL = {
  programme: 'Programme',
  domain: 'Domaine fonctionnel',
  activity: 'Référentiel de programmation',
  location: 'Localisation interministérielle',
  amount: 'EUR',
  taxCode: 'Code taxe 1',
  company: null,
};
const NATIONAL = {
  programme: 'Centre financier - Programme (Clé)',
  domain: 'Domaine fonctionnel - Clé',
  activity: 'Référentiel de programmation - Clé (non composée)',
  location: 'Localisation interministérielle - Clé',
  company: 'Société - Clé',
};
const HOLDER = 'Fournisseur titulaire principal (EJ)';
const PAYEE = 'Fournisseur payé (DP)';
const LAST_OPERATION = 'Date de dernière opération sur la DP';

export const CHORUS_AE_HEADERS: ChorusHeaders = {
  ...REGIONAL,
  date: 'Date de réplication',
  payment: null,
  supplierCode: HOLDER,
  supplier: `${HOLDER}, libellé`,
};
export const CHORUS_CP_HEADERS: ChorusHeaders = {
  ...REGIONAL,
  date: LAST_OPERATION,
  payment: 'N° DP',
  supplierCode: PAYEE,
  supplier: `${PAYEE}, libellé`,
};
export const AIFE_AE_HEADERS: ChorusHeaders = {
  ...NATIONAL,
  amount: 'Montant engagé (EUR)',
  date: 'N° EJ - Date de réplication (Clé)',
  payment: null,
  supplierCode: `${HOLDER} - Clé`,
  supplier: HOLDER,
  taxCode: `${HOLDER} - Code taxe 1 (Clé)`,
};
export const AIFE_CP_HEADERS: ChorusHeaders = {
  ...NATIONAL,
  amount: 'Montant payé (EUR)',
  date: LAST_OPERATION,
  payment: 'N° DP - Clé (non composée)',
  supplierCode: `${PAYEE} - Clé`,
  supplier: PAYEE,
  taxCode: `${PAYEE} - Code taxe 1 (Clé)`,
};

/** Columns that are there and that nothing is made of. */
const REGIONAL_UNREAD = [
  ...['Centre de coûts', 'Compte général', 'Compte budgétaire', 'Groupe de marchandises'],
  'Contrat de projet Etat-Region',
];
const NATIONAL_UNREAD = [
  ...['Centre de coûts - Clé (non composée)', 'Compte général - Clé (non composée)'],
  ...['Compte budgétaire - Clé (non composée)', 'Groupe de marchandises - Clé'],
  ...['Contrat de projet Etat-Region - Clé', 'Tranche fonctionnelle - Clé (non composée)'],
  ...['Fonds - Clé (non composée)', 'Projet analytique ministériel - Clé'],
];
const AE_UNREAD = ["Date de dernière modif. de l'EJ"];
const CP_UNREAD = ['Date de base de la DP'];

const unread = (headers: readonly string[]) => headers.map((header) => may(header, 'Non lu.'));
const again = (header: string) =>
  may(`${header}, libellé`, 'Libellé, sous le même en-tête ; non lu.', header);

function columnsOf(names: ChorusHeaders): LayoutColumn[] {
  const isCode = names.supplier.startsWith(names.supplierCode);
  return [
    must(names.programme, 'Programme budgétaire.'),
    must(names.domain, 'Domaine fonctionnel.'),
    must(names.activity, 'Activité du référentiel de programmation.'),
    must(COMMITMENT, 'Numéro de l’engagement juridique ; # = aucun.'),
    must(COMMITMENT_ITEM, 'Numéro du poste de l’engagement.'),
    ...(names.payment ? [must(names.payment, 'Numéro de la demande de paiement.')] : []),
    must(names.date, 'Date du mouvement.'),
    must(names.supplierCode, 'Code du fournisseur ; son nom en l’absence de libellé.'),
    may(names.supplier, 'Libellé du fournisseur.', ...(isCode ? [names.supplierCode] : [])),
    may(names.taxCode, 'SIRET du fournisseur.'),
    may(names.location, 'Localisation interministérielle : N, puis région, département, commune.'),
    must(names.amount, 'Montant en euros.'),
    ...(names.company ? [must(names.company, 'Société comptable.')] : []),
  ];
}

const seatOf = ({ company }: ChorusHeaders) =>
  company
    ? `région de ${company} (table des sociétés comptables : celle du comptable, non du bénéficiaire) ; administration centrale = non régionalisé ; DOM1 à DOM4 = non renseigné`
    : 'pas dans le fichier : non renseigné';

function bindingOf(names: ChorusHeaders, prefix: string): LayoutContract['binding'] {
  const stage = names.payment ? 'décaissé' : 'engagé';
  const orphan = names.payment ? ` ; sans EJ, ${prefix}:DP puis ${names.payment}` : '';
  return [
    [
      'montant',
      `${names.amount}, en euros, signé${names.payment ? '' : ' ; un engagement nul est laissé et compté'}`,
    ],
    ['étape, nature, date', `${stage}, attribution (annulation si négatif), ${names.date}`],
    [
      'opération',
      `${prefix}:EJ puis ${COMMITMENT} et ${COMMITMENT_ITEM} : les paiements y rejoignent leur engagement${orphan}`,
    ],
    ['projet', `${prefix}:EJ puis ${COMMITMENT}`],
    ['opérateur, procédure', `le programme ; ${names.activity}`],
    [
      'ligne et mesure',
      'règles de mapping.json sur programme, domaine_fonctionnel, referentiel_programmation ; aucune = hors périmètre',
    ],
    ['siège', seatOf(names)],
    ['lieu', `région de ${names.location} ; N seul = non régionalisé`],
    ['partenaires', 'comme le siège'],
    ['pas dans le fichier', 'nom du projet, coût total, type d’aide, région de l’export'],
  ];
}

export const CHORUS_AE_LAYOUT: LayoutContract = {
  id: 'chorus-ae',
  title: 'Chorus, engagements (AE), export régional',
  amount: CHORUS_AE_HEADERS.amount,
  values: [],
  columns: [
    ...columnsOf(CHORUS_AE_HEADERS),
    ...unread([...REGIONAL_UNREAD, ...AE_UNREAD]),
    again('Contrat de projet Etat-Region'),
  ],
  binding: bindingOf(CHORUS_AE_HEADERS, 'chorus'),
};

export const CHORUS_CP_LAYOUT: LayoutContract = {
  id: 'chorus-cp',
  title: 'Chorus, paiements (CP), export régional',
  amount: CHORUS_CP_HEADERS.amount,
  values: [],
  columns: [
    ...columnsOf(CHORUS_CP_HEADERS),
    ...unread([...REGIONAL_UNREAD, ...CP_UNREAD, 'N° SF', 'Date comptable du SF']),
    again('Contrat de projet Etat-Region'),
  ],
  binding: bindingOf(CHORUS_CP_HEADERS, 'chorus'),
};

export const AIFE_AE_LAYOUT: LayoutContract = {
  id: 'aife-ae',
  title: 'AIFE, engagements (AE), export national',
  amount: AIFE_AE_HEADERS.amount,
  values: [],
  columns: [
    ...columnsOf(AIFE_AE_HEADERS),
    ...unread([...NATIONAL_UNREAD, ...AE_UNREAD, 'Centre financier - Clé (non composée)']),
    ...unread(['Axe ministériel 1', 'Axe ministériel 2']),
  ],
  binding: bindingOf(AIFE_AE_HEADERS, 'aife'),
};

export const AIFE_CP_LAYOUT: LayoutContract = {
  id: 'aife-cp',
  title: 'AIFE, paiements (CP), export national',
  amount: AIFE_CP_HEADERS.amount,
  values: [],
  columns: [
    ...columnsOf(AIFE_CP_HEADERS),
    ...unread([...NATIONAL_UNREAD, ...CP_UNREAD, 'Exercice comptable - Clé (non composée)', 'N° poste DP']),
    ...unread(['Type de pièce - Clé']),
    again(AIFE_CP_HEADERS.programme),
  ],
  binding: bindingOf(AIFE_CP_HEADERS, 'aife'),
};

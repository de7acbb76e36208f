import type { BeneficiaryKind } from './beneficiaries.ts';
import { encodeWindows1252, formatCsv } from './csv-text.ts';
import type { ToldOperation } from './delivery.ts';
import { COLLECTIVITIES, regionNamed } from './territories.ts';

const HEADER =
  'date_dpm;operateur;procedure;nom_projet;nom_beneficiaire;siret;typologie;regions;localisation_geo;acteur_emergent;nom_strategie;code_nomenclature;nomenclature;montant_subvention;montant_avance_remboursable;montant_aide';
const EMPTY = 'NaN';

/** Short and long forms live together in real exports. */
const TYPES: Readonly<Record<BeneficiaryKind, readonly string[]>> = {
  establishment: ['Établissements publics', 'EP'],
  university: ['Établissements publics', 'EP'],
  company: ['Petites et moyennes entreprises', 'PME'],
  research: ['Organismes de recherche'],
  association: ['Associations'],
};

/** Rank of the operations whose total is not the sum of its two parts, and by how many cents. */
const UNEXPLAINED: Readonly<Record<number, number>> = { 41: 500_000, 127: -120_000 };
const REPEATED_RANK = 60;

/** True where operator A left the SIRET out: the name of the beneficiary then tells the operation. */
export function lacksSiret({ rank, plan }: ToldOperation['operation']): boolean {
  return plan.operator === 'A' && rank % 29 === 13;
}

/** Operator A: France 2030’s export of 16 columns, Windows-1252, semicolons, awards alone; one row comes twice. */
export function writeOperatorA(told: readonly ToldOperation[]): Uint8Array {
  const rows = told.map((line) => formatRow(line));
  const repeated = rows[REPEATED_RANK];
  const all = [HEADER.split(';'), ...rows, ...(repeated ? [repeated] : [])];
  return encodeWindows1252(formatCsv(all, { delimiter: ';', newline: '\r\n' }));
}

function formatRow({ operation, events }: ToldOperation): string[] {
  const { rank, plan, beneficiary, project, placeDepartment } = operation;
  const awards = events.filter((event) => event.stage === 'committed' && event.kind === 'award');
  const sumOf = (aidType: string) =>
    awards.filter((event) => event.aidType === aidType).reduce((sum, event) => sum + event.cents, 0);
  const [grant, advance] = [sumOf('grant'), sumOf('repayable-advance')];
  const isHealth = plan.measureId !== null;
  return [
    awards[0]?.date ?? EMPTY,
    'Opérateur fictif A',
    plan.procedure,
    project,
    beneficiary.name,
    lacksSiret(operation) ? EMPTY : beneficiary.siret,
    TYPES[beneficiary.kind][rank % TYPES[beneficiary.kind].length] ?? EMPTY,
    formatRegion(operation.beneficiary.seat, rank),
    placeDepartment ? placeDepartment.padStart(3, '0') : EMPTY,
    EMPTY,
    isHealth ? 'Santé numérique' : 'Capacity building',
    isHealth ? 'Objectif 7' : 'Levier 5',
    isHealth ? 'Dispositifs médicaux innovants' : EMPTY,
    formatAmount(grant),
    formatAmount(advance),
    formatAmount(grant + advance + (UNEXPLAINED[rank] ?? 0)),
  ];
}

function formatRegion(seat: string, rank: number): string {
  if (seat === 'unknown' || seat === 'non-regionalised') return EMPTY;
  if (seat === 'com')
    return COLLECTIVITIES[rank % 2] === '975' ? 'Saint-Pierre-et-Miquelon' : 'Nouvelle-Calédonie';
  const { spellings } = regionNamed(seat);
  return spellings[rank % 2 === 0 ? (rank / 2) % spellings.length : 0] ?? EMPTY;
}

/** « 418492.0 », as a spreadsheet read by a script comes out. */
function formatAmount(cents: number): string {
  return cents === 0 ? EMPTY : `${cents / 100}${cents % 100 === 0 ? '.0' : ''}`;
}

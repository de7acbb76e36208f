import type { MovementKind, Stage } from '#lib/domain/stage.ts';
import { formatCsv, frenchDate, frenchDecimal, pointDecimal } from './csv-text.ts';
import type { ToldEvent, ToldOperation } from './delivery.ts';
import { lacksSiret } from './france2030-file.ts';
import { COLLECTIVITIES, regionNamed } from './territories.ts';

const HEADER =
  'id_operation;id_projet;nom_projet;beneficiaire;siret;type_beneficiaire;role;ligne;mesure;operateur;procedure;cout_total;etape;nature;date;montant;type_aide;source_financement;statut;territoire_siege;territoire_lieu;part_partenaires';
/** Operator C also tells the département of the place, for two operations of three. */
const HEADER_OF_C = `${HEADER};departement_lieu`;
const PAYMENTS_HEADER =
  'id_operation;operateur;procedure;nom_projet;beneficiaire;siret;etape;nature;date;montant;type_aide;source_financement;statut';

const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  committed: 'engagé',
  contracted: 'contractualisé',
  paid: 'décaissé',
};
const KIND_NAMES: Readonly<Record<MovementKind, string>> = {
  award: 'attribution',
  amendment: 'avenant',
  cancellation: 'annulation',
  repayment: 'remboursement',
};
const KINDS_OF_BENEFICIARY = {
  establishment: 'établissement public',
  university: 'établissement public',
  company: 'entreprise',
  research: 'organisme de recherche',
  association: 'association',
} as const;
const SPACES = ['\u00a0', '\u202f'];
const WRONG_SEAT_RANK = 440;

/** Operator B: what is committed, UTF-8, commas, ISO dates, decimal points, ids in English; one seat is no region. */
export function writeOperatorB(told: readonly ToldOperation[]): string {
  const rows = told.flatMap(({ operation, events }) =>
    events
      .filter((event) => event.stage === 'committed')
      .map((event) => [
        ...identity(operation),
        pointDecimal(operation.totalCostCents),
        event.stage,
        event.kind,
        event.date,
        pointDecimal(event.cents),
        event.aidType,
        'France 2030',
        event.status,
        operation.rank === WRONG_SEAT_RANK ? '99' : territoryCode(operation.seat),
        territoryCode(operation.place),
        formatShares(operation.shares),
      ]),
  );
  return formatCsv([HEADER.split(';'), ...rows], { delimiter: ',' });
}

/** Operator C: its three stages, a BOM, semicolons, decimal commas, thousands apart, DD/MM/YYYY; one amount is « abc ». */
export function writeOperatorC(told: readonly ToldOperation[]): string {
  const rows = told.flatMap(({ operation, events }) =>
    events.map((event) => [
      ...identity(operation),
      frenchDecimal(operation.totalCostCents, SPACES[operation.rank % 2] ?? ' '),
      STAGE_NAMES[event.stage],
      KIND_NAMES[event.kind],
      frenchDate(event.date),
      frenchDecimal(event.cents, SPACES[operation.rank % 2] ?? ' '),
      event.aidType === 'grant' ? 'subvention' : 'avance remboursable',
      operation.plan.line === 'ondam' ? 'ONDAM' : 'France 2030',
      event.status === 'provisional' ? 'provisoire' : 'consolidé',
      territoryName(operation.seat, operation.rank),
      territoryName(operation.place, operation.rank),
      '',
      departmentTold(operation),
    ]),
  );
  const unreadable = rows[120]?.map((cell, index) => (index === 15 ? 'abc' : cell));
  const all = [HEADER_OF_C.split(';'), ...rows, ...(unreadable ? [unreadable] : [])];
  return `\ufeff${formatCsv(all, { delimiter: ';', newline: '\r\n' })}`;
}

/**
 * What A and B tell apart from their awards: contracts, payments, repayments, and A’s amendments and cancellations.
 * A’s operations have no identifier: operator, procedure, project and SIRET tell which. One date of the first
 * delivery does not exist.
 */
export function writePayments(
  ofA: readonly ToldOperation[],
  ofB: readonly ToldOperation[],
  rank: number,
): string {
  const rows = [...ofA, ...ofB].flatMap(({ operation, events }) =>
    events
      .filter((event) => isInPayments(operation.plan.operator, event))
      .map((event) => [
        ...reference(operation),
        STAGE_NAMES[event.stage],
        KIND_NAMES[event.kind],
        event.date,
        pointDecimal(event.cents).replace('.', ','),
        event.aidType === 'grant' ? 'subvention' : 'avance remboursable',
        'France 2030',
        event.status === 'provisional' ? 'provisoire' : 'consolidé',
      ]),
  );
  const impossible = rows[9]?.map((cell, index) => (index === 8 ? '2026-02-31' : cell));
  const all = [PAYMENTS_HEADER.split(';'), ...rows, ...(rank === 0 && impossible ? [impossible] : [])];
  return formatCsv(all, { delimiter: ';' });
}

/** B’s operations by their identifier, A’s by all that tells them. */
function reference(operation: ToldOperation['operation']): string[] {
  const { id, plan, project, beneficiary } = operation;
  if (plan.operator !== 'A') return [id, '', '', '', '', ''];
  const siret = lacksSiret(operation) ? '' : beneficiary.siret;
  return ['', 'Opérateur fictif A', plan.procedure, project, beneficiary.name, siret];
}

function isInPayments(operator: string, { stage, kind }: ToldEvent): boolean {
  return stage !== 'committed' || (operator === 'A' && kind !== 'award');
}

function identity({
  id,
  projectId,
  project,
  beneficiary,
  isCoordinator,
  plan,
}: ToldOperation['operation']): string[] {
  return [
    id,
    projectId,
    project,
    beneficiary.name,
    beneficiary.siret,
    KINDS_OF_BENEFICIARY[beneficiary.kind],
    isCoordinator ? 'coordinateur' : 'partenaire',
    plan.line,
    plan.measureId ?? '',
    `Opérateur fictif ${plan.operator}`,
    plan.procedure,
  ];
}

function territoryCode(territory: string): string {
  if (territory === 'unknown') return '';
  if (territory === 'non-regionalised') return 'non régionalisé';
  return territory === 'com' ? COLLECTIVITIES[0] : territory;
}

/** Collectivities outside the 18 regions have none. */
function departmentTold({ rank, place, placeDepartment }: ToldOperation['operation']): string {
  return place === 'com' || rank % 3 === 0 ? '' : (placeDepartment ?? '');
}

function territoryName(territory: string, rank: number): string {
  const code = territoryCode(territory);
  if (code !== territory) return code;
  const { spellings } = regionNamed(territory);
  return spellings[rank % spellings.length] ?? code;
}

function formatShares(shares: ToldOperation['operation']['shares']): string {
  return (shares ?? []).map(([territory, basisPoints]) => `${territory}:${basisPoints}`).join('|');
}

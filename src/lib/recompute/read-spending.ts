import { LINES } from '#lib/domain/line.ts';
import type { AidType, Stage } from '#lib/domain/stage.ts';
import type { DeliveredRow } from './delivered-file.ts';
import { foldText } from './fold-text.ts';
import { matchRule } from './match-rule.ts';
import { operationKeyOf, projectKeyOf } from './operation-key.ts';
import { type Places, type RecomputeReference } from './places.ts';
import { toCents, toDay, toText } from './read-cell.ts';
import type { MoneyTold, Share } from './told.ts';

const STAGES: Readonly<Record<string, Stage>> = {
  committed: 'committed',
  engage: 'committed',
  engagement: 'committed',
  contracted: 'contracted',
  contractualise: 'contracted',
  contractualisation: 'contracted',
  paid: 'paid',
  decaisse: 'paid',
  decaissement: 'paid',
  paye: 'paid',
  paiement: 'paid',
};
const AID_TYPES: Readonly<Record<string, AidType>> = {
  grant: 'grant',
  subvention: 'grant',
  'repayable advance': 'repayable-advance',
  'avance remboursable': 'repayable-advance',
};
const TERMS: readonly (readonly [string, string])[] = [
  ['nature', 'award|attribution|amendment|avenant|cancellation|annulation|repayment|remboursement'],
  ['type_aide', 'grant|subvention|repayable advance|avance remboursable|unspecified|non precise'],
  ['statut', 'provisional|provisoire|consolidated|consolide'],
  ['role', 'coordinator|coordinateur|coordinatrice|porteur|chef de file|partner|partenaire'],
  ['ligne', 'ia sante|formation|ondam|hors perimetre'],
];

/**
 * The movement of a row of our own spending layout. Null when the published rules leave the row out: no operation, a
 * stage, date or amount that does not read, a term that is not admitted.
 */
export function readSpendingRow(
  row: DeliveredRow,
  places: Places,
  rules: RecomputeReference['rules'],
): MoneyTold | null {
  const operation = operationOf(row);
  const stage = STAGES[foldText(row.cell('etape'))];
  const date = toDay(row.cell('date'));
  const amountCents = toCents(row.cell('montant'));
  const isAdmitted = TERMS.every(([header, words]) => {
    const term = toText(row.cell(header));
    return term === null || words.split('|').includes(foldText(term));
  });
  if (operation === null || !stage || date === null || amountCents === null || !isAdmitted) return null;
  const seat = places.territory(row.cell('territoire_siege'));
  const shares = readShares(row.cell('part_partenaires'), places);
  const line = foldText(row.cell('ligne')).replace(' ', '-');
  const rule = matchRule(row, rules);
  return {
    file: row.file,
    line: row.line,
    operation,
    told: {
      line: LINES.find((id) => id === line) ?? rule.line,
      measure: toText(row.cell('mesure')) ?? rule.measure,
      operator: toText(row.cell('operateur')),
      project: toText(row.cell('id_projet')) ?? (toText(row.cell('id_operation')) ? null : projectKeyOf(row)),
      beneficiaryType: toText(row.cell('type_beneficiaire')),
      beneficiary: toText(row.cell('beneficiaire', 'nom_beneficiaire')),
      seat,
      place: places.territory(row.cell('territoire_lieu')) ?? places.department(row.cell('departement_lieu')),
      partner: shares ? null : seat,
      shares,
    },
    ...{ stage, date, amountCents },
    aidType: AID_TYPES[foldText(row.cell('type_aide'))] ?? 'unspecified',
    isRepayment: ['repayment', 'remboursement'].includes(foldText(row.cell('nature'))),
  };
}

function operationOf(row: DeliveredRow): string | null {
  const isNamed = toText(row.cell('operateur')) !== null && toText(row.cell('nom_projet')) !== null;
  return toText(row.cell('id_operation')) ?? (isNamed ? operationKeyOf(row) : null);
}

/** « 84:6000|11:4000 »; null unless they are distinct known territories that make ten thousand. */
function readShares(cell: string, places: Places): Share[] | null {
  const shares = cell.split('|').map((part) => {
    const [where = '', points = ''] = part.split(':');
    return { territory: places.territory(where.trim()), points: Number(points) };
  });
  const known = shares.filter((share): share is Share => share.territory !== null && share.points >= 0);
  const whole = known.reduce((sum, { points }) => sum + points, 0);
  const isSound = whole === 10_000 && new Set(known.map(({ territory }) => territory)).size === shares.length;
  return isSound ? known : null;
}

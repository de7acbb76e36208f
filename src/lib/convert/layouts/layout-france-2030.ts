import { FRANCE_2030_LAYOUT } from '#lib/contract/layouts.ts';
import { cents, ZERO_CENTS, type Cents } from '#lib/domain/money.ts';
import type { MovementRecord, OperationRecord } from '#lib/domain/spending.ts';
import type { AidType } from '#lib/domain/stage.ts';
import { coordinatorsFinisher } from './deduce-coordinators.ts';
import { beneficiaryKey, deduceKeys, readSiret } from './layout-spending.ts';
import { matchRule } from '#lib/convert/cells/match-rule.ts';
import { parseTerritory } from '#lib/convert/cells/parse-territory.ts';
import { readLooseDate } from './read-loose-date.ts';
import { NO_RECORDS, type LayoutReader, type ReadOptions } from './reading.ts';
import type { RowReader } from './row-reader.ts';

const NAMED_PARTS: readonly { readonly column: string; readonly aidType: AidType }[] = [
  { column: 'montant_subvention', aidType: 'grant' },
  { column: 'montant_avance_remboursable', aidType: 'repayable-advance' },
];

/** Files of the 16-column export of France 2030: one row is one partner’s award in one project. */
export const FRANCE_2030_READER: LayoutReader = {
  contract: FRANCE_2030_LAYOUT,
  readRow: (row, options) => {
    const operation = readOperation(row, options);
    return { ...NO_RECORDS, operations: [operation], movements: readMovements(row, operation.key) };
  },
  keysOf: null,
  finish: coordinatorsFinisher,
};

function readOperation(row: RowReader, options: ReadOptions): OperationRecord {
  const { geography, mapping, defaultLine } = options;
  const operator = row.required('operateur');
  const procedure = row.text('procedure');
  const name = row.required('nom_projet');
  const siret = readSiret(row);
  const beneficiaryName = row.text('nom_beneficiaire');
  const beneficiary = beneficiaryKey(row, siret, 'nom_beneficiaire');
  if (beneficiary === null) row.report('missing-value', 'nom_beneficiaire');
  const rule = matchRule(mapping, {
    procedure,
    nom_strategie: row.text('nom_strategie'),
    nomenclature: row.text('nomenclature'),
  });
  const line = rule?.line ?? defaultLine ?? 'hors-perimetre';
  if (!rule && line === 'hors-perimetre') row.report('out-of-scope');
  const declared = row.territory('regions', (text) => parseTerritory(text, geography));
  const place = row.department('localisation_geo', 'unknown-territory', geography);
  return {
    ...deduceKeys({ operator, procedure, name: row.keyText('nom_projet') ?? '' }, beneficiary),
    projectName: name,
    beneficiaryName,
    siret,
    beneficiaryType: row.text('typologie'),
    role: null,
    line,
    measureId: rule?.measure ?? null,
    operator,
    procedure,
    totalCostCents: null,
    seat: declared,
    place: place?.territory ?? null,
    placeDepartment: place?.department ?? null,
    shares: null,
    partnersTerritory: declared,
    origin: row.origin,
  };
}

function readMovements(row: RowReader, operationKey: string): MovementRecord[] {
  const date = readLooseDate(row, 'date_dpm', ['excel-serial', 'epoch-ms']);
  const total = row.euros;
  if (date === null || total === null) return [];
  const named = NAMED_PARTS.map(({ column, aidType }) => ({
    aidType,
    amountCents: row.optionalAmount(column) ?? ZERO_CENTS,
  }));
  const rest = cents(total - named.reduce((sum, { amountCents }) => sum + amountCents, 0));
  if (rest !== 0) row.report('amount-parts-differ', 'montant_aide', centsText(rest));
  return [...named, { aidType: 'unspecified' as const, amountCents: rest }]
    .filter(({ amountCents }) => amountCents !== 0)
    .map(({ aidType, amountCents }) => ({
      operationKey,
      stage: 'committed',
      kind: 'award',
      date,
      amountCents,
      aidType,
      fundingSource: 'France 2030',
      status: 'consolidated',
      origin: row.origin,
    }));
}

function centsText(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '−' : ''}${digits.slice(0, -2)},${digits.slice(-2)}\u00a0€`;
}

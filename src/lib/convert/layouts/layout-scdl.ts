import { SCDL_1_1_LAYOUT, SCDL_2_0_2_LAYOUT, SCDL_2_1_0_LAYOUT } from '#lib/contract/scdl-layouts.ts';
import type { LayoutContract } from '#lib/contract/layout-contract.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { MovementRecord, OperationRecord } from '#lib/domain/spending.ts';
import { grantsFinisher } from './check-grants.ts';
import { digestKey } from '#lib/convert/cells/digest-key.ts';
import { foldText } from '#lib/convert/cells/fold-text.ts';
import { readSiret } from './layout-spending.ts';
import { matchRule } from '#lib/convert/cells/match-rule.ts';
import { parsePercentage, takeShare } from '#lib/convert/cells/parse-percentage.ts';
import { NO_RECORDS, type LayoutReader, type ReadOptions } from './reading.ts';
import { readLooseDate } from './read-loose-date.ts';
import type { RowReader } from './row-reader.ts';

/** Files of grants in the French local standard, by version: one row is one beneficiary’s share of one grant. */
export const SCDL_READERS: readonly LayoutReader[] = [
  SCDL_1_1_LAYOUT,
  SCDL_2_0_2_LAYOUT,
  SCDL_2_1_0_LAYOUT,
].map(readerOf);

function readerOf(contract: LayoutContract): LayoutReader {
  return {
    contract,
    amountOf: readAmount,
    readRow: (row, options) => {
      const status = row.text('statutLabel');
      if (status !== null && !foldText(status).startsWith('accord')) row.report('not-awarded', 'statutLabel');
      const operation = readOperation(row, options);
      const movement = readMovement(row, operation.key);
      return movement ? { ...NO_RECORDS, operations: [operation], movements: [movement] } : NO_RECORDS;
    },
    keysOf: null,
    finish: grantsFinisher,
  };
}

function readAmount(row: RowReader): Cents | null {
  const whole = row.amount('montant');
  const text = row.text('pourcentageSubvention');
  if (whole === null || text === null) return whole;
  const share = parsePercentage(text);
  if (!share) return row.report('percentage-invalid', 'pourcentageSubvention');
  if (share.isRescaled) row.report('percentage-rescaled', 'pourcentageSubvention');
  return takeShare(whole, share);
}

function readOperation(row: RowReader, { mapping, defaultLine }: ReadOptions): OperationRecord {
  const operator = row.required('nomAttribuant');
  const beneficiaryName = row.required('nomBeneficiaire');
  const [name, procedure] = [row.text('objet'), row.text('dispositifAide')];
  const rule = matchRule(mapping, { objet: name, dispositif_aide: procedure });
  const line = rule?.line ?? defaultLine ?? 'hors-perimetre';
  if (!rule && line === 'hors-perimetre') row.report('out-of-scope');
  const siret = readSiret(row, 'idBeneficiaire');
  const id =
    siret ??
    row.text('idBeneficiaire') ??
    row.text('rnaBeneficiaire') ??
    row.keyText('nomBeneficiaire') ??
    '';
  const grant = [
    row.text('idAttribuant') ?? operator,
    ...[row.text('dateConvention') ?? '', row.text('referenceDecision') ?? '', row.keyText('objet') ?? ''],
  ];
  return {
    key: digestKey([...grant, id]),
    projectKey: digestKey(grant),
    projectName: name,
    beneficiaryName,
    siret,
    beneficiaryType: null,
    role: null,
    line,
    measureId: rule?.measure ?? null,
    operator,
    procedure,
    totalCostCents: null,
    seat: null,
    place: null,
    placeDepartment: null,
    shares: null,
    partnersTerritory: null,
    origin: row.origin,
  };
}

function readMovement(row: RowReader, operationKey: string): MovementRecord | null {
  const date = readLooseDate(row, 'dateConvention', ['year']);
  const amountCents = row.euros;
  if (date === null || amountCents === null) return null;
  const nature = foldText(row.text('nature') ?? 'numeraire');
  return {
    operationKey,
    stage: 'committed',
    kind: amountCents < 0 ? 'cancellation' : 'award',
    date,
    amountCents,
    aidType: nature.includes('numeraire') ? 'grant' : 'unspecified',
    fundingSource: row.text('nomAttribuant') ?? 'non précisé',
    status: 'consolidated',
    origin: row.origin,
  };
}

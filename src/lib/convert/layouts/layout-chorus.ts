import * as chorus from '#lib/contract/chorus-layouts.ts';
import type { LayoutContract } from '#lib/contract/layout-contract.ts';
import type { MovementRecord, OperationRecord } from '#lib/domain/spending.ts';
import { departmentOfLocation, parseCompany, parseLocation } from './chorus-territory.ts';
import { readSiret } from './layout-spending.ts';
import { matchRule } from '#lib/convert/cells/match-rule.ts';
import { NO_RECORDS, type LayoutReader, type ReadOptions } from './reading.ts';
import type { RowReader } from './row-reader.ts';

/** Files of Chorus: one row is one commitment (AE) or one payment (CP) of one item of a legal commitment. */
export const CHORUS_READERS: readonly LayoutReader[] = [
  readerOf(chorus.CHORUS_AE_LAYOUT, chorus.CHORUS_AE_HEADERS, 'chorus'),
  readerOf(chorus.CHORUS_CP_LAYOUT, chorus.CHORUS_CP_HEADERS, 'chorus'),
  readerOf(chorus.AIFE_AE_LAYOUT, chorus.AIFE_AE_HEADERS, 'aife'),
  readerOf(chorus.AIFE_CP_LAYOUT, chorus.AIFE_CP_HEADERS, 'aife'),
];

function readerOf(contract: LayoutContract, names: chorus.ChorusHeaders, prefix: string): LayoutReader {
  return {
    contract,
    readRow: (row, options) => {
      const date = row.date(names.date);
      const keys = readKeys(row, names, prefix);
      if (names.payment === null && row.euros === 0) {
        row.report('zero-commitment', names.amount);
        return NO_RECORDS;
      }
      if (date === null || keys === null || row.euros === null) return NO_RECORDS;
      const operation = readOperation(row, names, keys, options);
      const movement: MovementRecord = {
        operationKey: keys.key,
        stage: names.payment === null ? 'committed' : 'paid',
        kind: row.euros < 0 ? 'cancellation' : 'award',
        date,
        amountCents: row.euros,
        aidType: 'unspecified',
        fundingSource: operation.operator ?? '',
        status: 'consolidated',
        origin: row.origin,
      };
      return { ...NO_RECORDS, operations: [operation], movements: [movement] };
    },
    keysOf: null,
    finish: null,
  };
}

/** A payment joins its commitment by number and item; one without commitment is an operation of its own. */
function readKeys(row: RowReader, { payment }: chorus.ChorusHeaders, prefix: string) {
  const [commitment, item] = [row.text(chorus.COMMITMENT), row.text(chorus.COMMITMENT_ITEM)];
  if (commitment !== null) {
    const projectKey = `${prefix}:EJ ${commitment}`;
    return { key: `${projectKey}/${item ?? ''}`, projectKey };
  }
  const number = payment === null ? null : row.text(payment);
  if (number !== null) return { key: `${prefix}:DP ${number}`, projectKey: null };
  return row.report('missing-value', payment ?? chorus.COMMITMENT);
}

function readOperation(
  row: RowReader,
  names: chorus.ChorusHeaders,
  keys: { key: string; projectKey: string | null },
  { geography, mapping, defaultLine }: ReadOptions,
): OperationRecord {
  const programme = row.required(names.programme).replace(/^0+(?=\d{3}$)/, '');
  const activity = row.text(names.activity)?.replace(/^[^/]*\//, '') ?? null;
  const rule = matchRule(mapping, {
    programme,
    domaine_fonctionnel: row.text(names.domain),
    referentiel_programmation: activity,
  });
  const line = rule?.line ?? defaultLine ?? 'hors-perimetre';
  if (!rule && line === 'hors-perimetre') row.report('out-of-scope');
  const seat = names.company ? row.territory(names.company, parseCompany) : null;
  const place = row.territory(names.location, (text) => parseLocation(text, geography));
  return {
    ...keys,
    projectName: null,
    beneficiaryName: row.text(names.supplier) ?? row.text(names.supplierCode),
    siret: readSiret(row, names.taxCode),
    beneficiaryType: null,
    role: null,
    line,
    measureId: rule?.measure ?? null,
    operator: `Programme ${programme}`,
    procedure: activity,
    totalCostCents: null,
    seat,
    place,
    placeDepartment: departmentOfLocation(row.raw(names.location), place, geography),
    shares: null,
    partnersTerritory: seat,
    origin: row.origin,
  };
}

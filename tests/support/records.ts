import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import { cents } from '#lib/domain/money.ts';
import type { FileReport } from '#lib/contract/manifest.ts';
import type { MovementRecord, OperationRecord } from '#lib/domain/spending.ts';

/** A date typed by hand; throws on one that is none. */
export function day(text: string): IsoDate {
  const date = isoDate(text);
  if (!date) throw new Error(text);
  return date;
}

/** An operation record of « a.csv » that says only what is given. */
export function operationRecord(key: string, told: Partial<OperationRecord> = {}): OperationRecord {
  return {
    key,
    projectKey: null,
    projectName: null,
    beneficiaryName: null,
    siret: null,
    beneficiaryType: null,
    role: null,
    line: 'ia-sante',
    measureId: null,
    operator: 'Opérateur fictif A',
    procedure: null,
    totalCostCents: null,
    seat: '84',
    place: '84',
    placeDepartment: null,
    shares: null,
    partnersTerritory: '84',
    origin: { file: 'a.csv', line: 2 },
    ...told,
  };
}

/** An award of that many cents, committed on 2026-01-15, read on line 2 of « a.csv », unless told otherwise. */
export function movementRecord(
  operationKey: string,
  amount: number,
  told: Partial<MovementRecord> = {},
): MovementRecord {
  return {
    operationKey,
    stage: 'committed',
    kind: 'award',
    date: day('2026-01-15'),
    amountCents: cents(amount),
    aidType: 'grant',
    fundingSource: 'unknown',
    status: 'consolidated',
    origin: { file: 'a.csv', line: 2 },
    ...told,
  };
}

/** The report of a file of spending in which nothing was read, unless told otherwise. */
export function fileReport(told: Partial<FileReport> = {}): FileReport {
  return {
    file: 'a.csv',
    sha256: '',
    layout: 'spending',
    encoding: 'utf-8',
    delimiter: ';',
    header_line: 1,
    rows_read: 0,
    rows_kept: 0,
    rows_rejected: 0,
    rows_control: 0,
    amount_cents_read: 0,
    amount_cents_kept: 0,
    amount_cents_rejected: 0,
    values_read: null,
    values_kept: null,
    values_rejected: null,
    amount_unreadable: 0,
    issues: {},
    ...told,
  };
}

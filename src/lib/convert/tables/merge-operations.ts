import { UNKNOWN } from '#lib/contract/code-labels.ts';
import { issue, type Issue } from '#lib/contract/issue.ts';
import type { Line } from '#lib/domain/line.ts';
import type { MovementRecord, OperationRecord, Origin } from '#lib/domain/spending.ts';
import type { Territory } from '#lib/domain/territory.ts';
import { formatOrigin } from '#lib/convert/layouts/format-origin.ts';

/** An operation as all the files of a delivery tell it together. */
export interface Operation extends OperationRecord {
  readonly line: Line;
  readonly operator: string;
  readonly seat: Territory;
  readonly place: Territory;
  /** False when no file gives it a line: it is then `hors-perimetre`. */
  readonly isDescribed: boolean;
}

/** A movement, its rank in the delivery, and its operation. */
export interface Movement extends MovementRecord {
  readonly key: number;
  readonly operation: Operation;
}

/** Operations by key in sorted order, movements in the order of reading, and what contradicted or lacked. */
export interface MergedSpending {
  readonly operations: readonly Operation[];
  readonly movements: readonly Movement[];
  readonly issues: readonly Issue[];
}

type Attribute = Exclude<keyof OperationRecord, 'key' | 'origin'>;

/** French header of each attribute, for the report. */
const HEADERS: Readonly<Record<Attribute, string>> = {
  projectKey: 'id_projet',
  projectName: 'nom_projet',
  beneficiaryName: 'beneficiaire',
  siret: 'siret',
  beneficiaryType: 'type_beneficiaire',
  role: 'role',
  line: 'ligne',
  measureId: 'mesure',
  operator: 'operateur',
  procedure: 'procedure',
  totalCostCents: 'cout_total',
  seat: 'territoire_siege',
  place: 'territoire_lieu',
  shares: 'part_partenaires',
  partnersTerritory: 'territoire_partenaires',
};
const ATTRIBUTES = Object.keys(HEADERS) as Attribute[];

/**
 * One operation per key over all files: for each attribute, the first value read wins; another value later is reported
 * once (`contradiction`) and changes nothing. An unknown territory does not say, so a later file may still tell it.
 * A movement whose operation no file gives a line to is kept, `hors-perimetre`, its territories unknown unless told,
 * and reported once per operation (`unknown-operation`): its cents are in the totals of that line and of no other.
 */
export function mergeSpending(
  records: readonly OperationRecord[],
  movements: readonly MovementRecord[],
): MergedSpending {
  const drafts = new Map<string, Draft>();
  const issues: Issue[] = [];
  for (const record of records) {
    const draft = drafts.get(record.key);
    if (draft) mergeInto(draft, record, issues);
    else drafts.set(record.key, newDraft(record));
  }
  for (const { operationKey, origin } of movements) {
    if (!drafts.has(operationKey)) drafts.set(operationKey, newDraft(nothingKnown(operationKey, origin)));
  }
  const operations = new Map([...drafts].map(([key, { record }]) => [key, complete(record)]));
  for (const { key, isDescribed, origin } of operations.values()) {
    if (!isDescribed) issues.push(issue('unknown-operation', { ...origin, value: key }));
  }
  return {
    operations: [...operations.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    movements: movements.map((movement, key) => ({
      ...movement,
      key,
      operation: operations.get(movement.operationKey) as Operation,
    })),
    issues,
  };
}

interface Draft {
  record: OperationRecord;
  /** Where each attribute was first read. */
  readonly origins: Map<Attribute, Origin>;
  readonly reported: Set<Attribute>;
}

function newDraft(record: OperationRecord): Draft {
  const origins = new Map(ATTRIBUTES.map((attribute) => [attribute, record.origin]));
  return { record, origins, reported: new Set() };
}

function mergeInto(draft: Draft, record: OperationRecord, issues: Issue[]): void {
  for (const attribute of ATTRIBUTES) {
    const told = record[attribute];
    const known = draft.record[attribute];
    if (isSilent(told)) continue;
    // A file without shares places the partners at the seat: one contradiction, told once.
    const isSaidBySeat = attribute === 'partnersTerritory' && draft.reported.has('seat');
    if (isSilent(known)) {
      draft.record = { ...draft.record, [attribute]: told };
      draft.origins.set(attribute, record.origin);
    } else if (!draft.reported.has(attribute) && !isSaidBySeat && toText(told) !== toText(known)) {
      draft.reported.add(attribute);
      const first = draft.origins.get(attribute) ?? draft.record.origin;
      issues.push(
        issue('contradiction', {
          ...record.origin,
          column: HEADERS[attribute],
          value: toText(told),
          detail: `«\u00a0${toText(known)}\u00a0» (${formatOrigin(first)})`,
        }),
      );
    }
  }
}

function isSilent(value: OperationRecord[Attribute]): boolean {
  return value === null || value === UNKNOWN;
}

function toText(value: OperationRecord[Attribute]): string {
  return typeof value === 'object' && value !== null
    ? value.map(({ territory, basisPoints }) => `${territory}:${basisPoints}`).join('|')
    : String(value);
}

function complete(record: OperationRecord): Operation {
  return {
    ...record,
    line: record.line ?? 'hors-perimetre',
    operator: record.operator ?? UNKNOWN,
    seat: record.seat ?? UNKNOWN,
    place: record.place ?? UNKNOWN,
    partnersTerritory: record.shares ? null : (record.partnersTerritory ?? UNKNOWN),
    isDescribed: record.line !== null,
  };
}

function nothingKnown(key: string, origin: Origin): OperationRecord {
  const silent = Object.fromEntries(ATTRIBUTES.map((attribute) => [attribute, null]));
  return { ...(silent as Record<Attribute, null>), key, origin };
}

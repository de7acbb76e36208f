import { issue, type Issue } from '#lib/contract/issue.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';
import type { MovementRecord, Origin } from '#lib/domain/spending.ts';
import { formatOrigin } from '#lib/convert/layouts/format-origin.ts';

/**
 * One warning per movement or value that an earlier file of the delivery already gives: overlapping exports count
 * money twice, and only the publisher knows whether two equal payments are one. Movements compare whole, values by
 * all but the value itself. Inside one file, identical rows are rejected before this.
 */
export function findRepeats(
  movements: readonly MovementRecord[],
  observations: readonly ObservationRecord[],
): Issue[] {
  return [...repeatsBy(movements, identityOf), ...repeatsBy(observations, keyOf)];
}

function repeatsBy<Of extends { readonly origin: Origin }>(
  records: readonly Of[],
  textOf: (record: Of) => string,
): Issue[] {
  const first = new Map<string, Origin>();
  return records.flatMap((record) => {
    const text = textOf(record);
    const before = first.get(text);
    if (!before) first.set(text, record.origin);
    if (!before || before.file === record.origin.file) return [];
    return [issue('repeated-elsewhere', { ...record.origin, detail: formatOrigin(before) })];
  });
}

function identityOf({
  operationKey,
  stage,
  kind,
  date,
  amountCents,
  aidType,
  fundingSource,
  status,
}: MovementRecord): string {
  return JSON.stringify([operationKey, stage, kind, date, amountCents, aidType, fundingSource, status]);
}

function keyOf({
  indicatorId,
  zoneId,
  date,
  kind,
  profession,
  training,
  countedAs,
  sourceId,
}: ObservationRecord): string {
  return JSON.stringify([indicatorId, zoneId, date, kind, profession, training, countedAs, sourceId]);
}

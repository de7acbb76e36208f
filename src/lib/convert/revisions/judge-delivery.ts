import type { Confirmation, TableFile } from '#lib/contract/manifest.ts';
import { REVISIONS } from '#lib/contract/revision-table.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import type { TableOrigin } from '#lib/contract/arrow-schema.ts';
import { cents, sumCents } from '#lib/domain/money.ts';
import type { CodeLists } from '#lib/convert/tables/codes.ts';
import { toArrow } from '#lib/convert/tables/to-arrow.ts';
import { compareVersions, revisionRows, type VersionRevisions } from './compare-versions.ts';
import { guardDelivery, stopCodeOf, type Stop } from './guard-delivery.ts';
import type { VersionTables } from './version-tables.ts';

/** A delivery set against the one before: what it revises, what stops it still, what was confirmed for nothing. */
export interface Judgement extends VersionRevisions {
  /** Stops that no confirmation lifts. */
  readonly stops: readonly Stop[];
  /** Codes confirmed that stop nothing. */
  readonly idle: readonly string[];
}

/** Compares two versions, and keeps the stops that the publisher has not confirmed. */
export function judgeDelivery(
  before: VersionTables,
  after: VersionTables,
  confirmations: readonly Confirmation[],
): Judgement {
  const found = compareVersions(before, after);
  const stops = guardDelivery(before, after, found.revisions);
  const isConfirmed = (code: string) => confirmations.some((one) => one.code === code);
  const isStop = ({ code }: Confirmation) => stops.some((stop) => stop.code === code);
  return {
    ...found,
    stops: stops.filter(({ code }) => !isConfirmed(code)),
    idle: confirmations.filter((one) => !isStop(one)).map(({ code }) => code),
  };
}

/** The `revisions` table of a version: its Arrow stream and its line of the manifest; a confirmation gives its reason. */
export async function journalTable(
  { revisions }: VersionRevisions,
  confirmations: readonly Confirmation[],
  codes: CodeLists,
  origin: TableOrigin,
): Promise<{ file: TableFile; bytes: Uint8Array }> {
  const reasons = new Map(confirmations.map(({ code, reason }) => [code, reason]));
  const rows = revisionRows(revisions, (one) => reasons.get(stopCodeOf(one) ?? '') || null);
  const bytes = toArrow(REVISIONS, rows, codes, origin);
  const file = {
    name: REVISIONS.name,
    file: `${REVISIONS.name}.arrows`,
    rows: rows.length,
    bytes: bytes.length,
    sha256: await sha256(bytes),
    sum_cents: sumCents(revisions.map(({ effectCents }) => cents(effectCents ?? 0))),
  };
  return { file, bytes };
}

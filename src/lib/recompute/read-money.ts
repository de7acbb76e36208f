import type { Line } from '#lib/domain/line.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { Territory } from '#lib/domain/territory.ts';
import { readRows, type DeliveredFile } from './delivered-file.ts';
import { indexPlaces, type RecomputeReference } from './places.ts';
import { readFrance2030 } from './read-france-2030.ts';
import { readSpendingRow } from './read-spending.ts';
import type { MoneyTold, OperationTold, Share } from './told.ts';

/** An operation as all the files tell it together. */
export interface MergedOperation {
  readonly line: Line;
  readonly beneficiary: string | null;
  readonly seat: Territory;
  readonly place: Territory;
  /** Null when the shares say where the partners are. */
  readonly partner: Territory | null;
  readonly shares: readonly Share[];
}

/** A movement with its operation. */
export interface Movement {
  readonly file: string;
  readonly line: number;
  readonly operation: string;
  readonly of: MergedOperation;
  readonly stage: Stage;
  readonly date: string;
  readonly amountCents: number;
}

/** Layouts that hold money and that this floor reads. */
export const MONEY_LAYOUTS: readonly string[] = ['spending', 'france-2030'];

/**
 * The movements of the files, in their order, each with its operation: of what several rows tell of one, the first that
 * says something is kept. An operation that no row attaches to a line is `hors-perimetre`.
 */
export async function readMoney(
  files: readonly DeliveredFile[],
  reference: RecomputeReference,
): Promise<Movement[]> {
  const places = indexPlaces(reference);
  const told: MoneyTold[] = [];
  for (const file of files) {
    if (!MONEY_LAYOUTS.includes(file.layout)) continue;
    const rows = readRows(file);
    if (file.layout === 'france-2030') told.push(...(await readFrance2030(rows, places, reference.rules)));
    else told.push(...rows.flatMap((row) => readSpendingRow(row, places, reference.rules) ?? []));
  }
  const operations = new Map<string, OperationTold>();
  for (const { operation, told: more } of told)
    operations.set(operation, mergeTold(operations.get(operation), more));
  const merged = new Map([...operations].map(([key, operation]) => [key, settle(operation)]));
  return told.flatMap(({ file, line, operation, stage, date, amountCents }) => {
    const of = merged.get(operation);
    return of ? [{ file, line, operation, of, stage, date, amountCents }] : [];
  });
}

function mergeTold(first: OperationTold | undefined, next: OperationTold): OperationTold {
  if (!first) return next;
  return {
    line: first.line ?? next.line,
    beneficiary: first.beneficiary ?? next.beneficiary,
    seat: known(first.seat) ?? next.seat,
    place: known(first.place) ?? next.place,
    partner: known(first.partner) ?? next.partner,
    shares: first.shares ?? next.shares,
  };
}

/** « unknown » does not say where: a later row may. */
function known(territory: Territory | null): Territory | null {
  return territory === 'unknown' ? null : territory;
}

function settle({ line, beneficiary, seat, place, partner, shares }: OperationTold): MergedOperation {
  return {
    line: line ?? 'hors-perimetre',
    beneficiary,
    seat: seat ?? 'unknown',
    place: place ?? 'unknown',
    partner: shares ? null : (partner ?? 'unknown'),
    shares: shares ?? [],
  };
}

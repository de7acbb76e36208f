import type { Line } from '#lib/domain/line.ts';
import type { AidType, Stage } from '#lib/domain/stage.ts';
import type { Territory } from '#lib/domain/territory.ts';
import { readRows, type DeliveredFile } from './delivered-file.ts';
import { indexPlaces, type RecomputeReference } from './places.ts';
import { readFrance2030 } from './read-france-2030.ts';
import { readSpendingRow } from './read-spending.ts';
import type { MoneyTold, OperationTold, Share } from './told.ts';

/** An operation as all the files tell it together. */
export interface MergedOperation {
  readonly line: Line;
  readonly measure: string | null;
  /** « unknown » where no row tells it. */
  readonly operator: string;
  /** What tells its project from another; its own key where it has none. */
  readonly project: string;
  readonly beneficiaryType: string | null;
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
  readonly aidType: AidType;
  readonly isRepayment: boolean;
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
  const merged = new Map([...operations].map(([key, operation]) => [key, settle(key, operation)]));
  return told.flatMap((movement) => {
    const of = merged.get(movement.operation);
    return of ? [{ ...movement, of }] : [];
  });
}

function mergeTold(first: OperationTold | undefined, next: OperationTold): OperationTold {
  if (!first) return next;
  return {
    line: first.line ?? next.line,
    measure: first.measure ?? next.measure,
    operator: first.operator ?? next.operator,
    project: first.project ?? next.project,
    beneficiaryType: first.beneficiaryType ?? next.beneficiaryType,
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

function settle(key: string, told: OperationTold): MergedOperation {
  return {
    ...told,
    line: told.line ?? 'hors-perimetre',
    operator: told.operator ?? 'unknown',
    project: told.project ?? key,
    seat: told.seat ?? 'unknown',
    place: told.place ?? 'unknown',
    partner: told.shares ? null : (told.partner ?? 'unknown'),
    shares: told.shares ?? [],
  };
}

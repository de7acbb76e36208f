import type { IsoDate } from './calendar.ts';
import type { Line } from './line.ts';
import type { Cents } from './money.ts';
import type { AidType, MovementKind, MovementStatus, Stage } from './stage.ts';
import type { Territory } from './territory.ts';

/** Where a record was read: file name inside its delivery, and line of the file (1 = first line, header included). */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** Part of an operation carried out in a territory, in basis points (10 000 = all of it). */
export interface PartnerShare {
  readonly territory: Territory;
  readonly basisPoints: number;
}

export const ROLES = ['coordinator', 'partner'] as const;
export type Role = (typeof ROLES)[number];

/** One financed operation of one beneficiary, as one line of a file tells it. Null = that line does not say. */
export interface OperationRecord {
  readonly key: string;
  readonly projectKey: string | null;
  readonly projectName: string | null;
  readonly beneficiaryName: string | null;
  readonly siret: string | null;
  readonly beneficiaryType: string | null;
  readonly role: Role | null;
  readonly line: Line | null;
  readonly measureId: string | null;
  readonly operator: string | null;
  readonly procedure: string | null;
  readonly totalCostCents: Cents | null;
  readonly seat: Territory | null;
  readonly place: Territory | null;
  /** Département of the place, by its Insee code, always one of the region that `place` is; null when not told. */
  readonly placeDepartment: string | null;
  /** Shares of the partners; null when the operation lies wholly in `partnersTerritory`. */
  readonly shares: readonly PartnerShare[] | null;
  readonly partnersTerritory: Territory | null;
  readonly origin: Origin;
}

/** One dated movement of money of one operation. */
export interface MovementRecord {
  readonly operationKey: string;
  readonly stage: Stage;
  readonly kind: MovementKind;
  readonly date: IsoDate;
  readonly amountCents: Cents;
  readonly aidType: AidType;
  readonly fundingSource: string;
  readonly status: MovementStatus;
  readonly origin: Origin;
}

import type { Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { AidType, Stage } from '#lib/domain/stage.ts';
import type { Territory } from '#lib/domain/territory.ts';

/** Part of an operation in a territory, in ten-thousandths. */
export interface Share {
  readonly territory: Territory;
  readonly points: number;
}

/** What a row tells of its operation; null where it does not say. */
export interface OperationTold {
  readonly line: Line | null;
  readonly measure: string | null;
  readonly operator: string | null;
  /** What tells its project from another. */
  readonly project: string | null;
  readonly beneficiaryType: string | null;
  readonly beneficiary: string | null;
  readonly seat: Territory | null;
  readonly place: Territory | null;
  /** Where the money is under the rule of the partners, when it is in one territory. */
  readonly partner: Territory | null;
  readonly shares: readonly Share[] | null;
}

/** A movement of money as one row of a file tells it, and what that row tells of its operation. */
export interface MoneyTold {
  readonly file: string;
  readonly line: number;
  readonly operation: string;
  readonly told: OperationTold;
  readonly stage: Stage;
  readonly date: string;
  readonly amountCents: Cents;
  readonly aidType: AidType;
  readonly isRepayment: boolean;
}

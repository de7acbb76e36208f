import { isSmallCount } from '#lib/domain/rank.ts';
import { shareOf, sumCents, type Cents } from '#lib/domain/money.ts';
import { recordOf } from '#lib/domain/record.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { MeasureRows } from './measure-rows.ts';

/** The money of one measure. A stage that none of its operators delivers is null: not published, which is not zero. */
export interface MeasureMoney {
  /** Net of repayments. */
  readonly net: Readonly<Record<Stage, Cents | null>>;
  readonly gross: Readonly<Record<Stage, Cents | null>>;
  /** Operations with a movement of the stage. */
  readonly operations: Readonly<Record<Stage, number | null>>;
  /** Projects that still have aid; null when nobody delivers what is committed. */
  readonly projectCount: number | null;
  /** Distinct beneficiaries of the operations that still have aid, by name. */
  readonly beneficiaryCount: number | null;
  /** Committed over the projects that have aid; null without one. */
  readonly averageCents: number | null;
  /** True for one to four projects: the average is kept, and marked. */
  readonly isSmall: boolean;
}

/** Adds cells of one stage of one measure; never two stages, never two measures. */
export function sumMeasure({ measure, money, lives, coverage }: MeasureRows): MeasureMoney {
  const operators = new Set(lives.map(({ operator }) => operator));
  const isDelivered = (stage: Stage) =>
    coverage.some((row) => row.line === measure.line && row.stage === stage && operators.has(row.operator));
  const cellsOf = (stage: Stage) => money.filter((row) => row.stage === stage);
  const balances = {
    committed: 'committedCents',
    contracted: 'contractedCents',
    paid: 'paidCents',
  } as const satisfies Record<Stage, string>;
  const net = recordOf(STAGES, (stage) =>
    isDelivered(stage) ? sumCents(cellsOf(stage).map(({ cents }) => cents)) : null,
  );
  const alive = lives.filter(({ committedCents }) => committedCents !== null && committedCents > 0);
  const projects = new Set(alive.map(({ projectKey, operationKey }) => projectKey ?? operationKey)).size;
  const names = new Set(alive.flatMap(({ beneficiaryName }) => beneficiaryName ?? [])).size;
  const isKnown = net.committed !== null;
  return {
    net,
    gross: recordOf(STAGES, (stage) =>
      isDelivered(stage) ? sumCents(cellsOf(stage).map(({ grossCents }) => grossCents)) : null,
    ),
    operations: recordOf(STAGES, (stage) =>
      isDelivered(stage) ? lives.filter((row) => row[balances[stage]] !== null).length : null,
    ),
    projectCount: isKnown ? projects : null,
    beneficiaryCount: isKnown ? names : null,
    averageCents: net.committed === null || projects === 0 ? null : Math.round(net.committed / projects),
    isSmall: isSmallCount(isKnown ? projects : null),
  };
}

/** What a stage is out of: the stage before. */
export function rateOf({ net }: MeasureMoney, stage: Stage): number | null {
  const before = STAGES[STAGES.indexOf(stage) - 1];
  const [amount, base] = [net[stage], before ? net[before] : null];
  return amount === null || base === null ? null : shareOf(amount, base);
}

import type { IsoDate } from '#lib/domain/calendar.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { shareOf, type Cents } from '#lib/domain/money.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { MonthRow } from '#lib/queries/by-month.ts';
import type { CoverageRow } from '#lib/queries/coverage.ts';
import type { AnnouncementRow, EnvelopeRow, SourceRow, TrajectoryRow } from '#lib/queries/facts.ts';
import type { TotalsRow } from '#lib/queries/totals.ts';

/** Answers that the pages of lines are made of. */
export interface LineRows {
  readonly totals: readonly TotalsRow[];
  readonly coverage: readonly CoverageRow[];
  /** The headline envelope of each line. */
  readonly headlines: readonly EnvelopeRow[];
  readonly trajectories: readonly TrajectoryRow[];
  readonly announcements: readonly AnnouncementRow[];
  readonly sources: readonly SourceRow[];
  readonly months: readonly MonthRow[];
}

/** The headline envelope of a line, as announced. */
interface Envelope {
  readonly cents: Cents;
  readonly label: string;
  readonly reading: string | null;
  readonly sourceId: string | null;
}

/** Everything one line’s sentences and charts are made of. A stage without a row was delivered by nobody. */
export interface LineMoney {
  readonly line: BudgetLine;
  readonly asOf: IsoDate;
  readonly envelope: Envelope | null;
  readonly totals: readonly TotalsRow[];
}

/** One stage of a line against its two denominators. Null cents: not published. Null share: not calculable. */
export interface StageState {
  readonly stage: Stage;
  readonly total: TotalsRow | null;
  readonly cents: Cents | null;
  readonly ofEnvelope: number | null;
  /** Share of the stage before; null for the first stage, whose stage before is the envelope itself. */
  readonly ofPrevious: number | null;
}

/** The money of one line at the date of the data, out of the answers of a page. */
export function toLineMoney(line: BudgetLine, asOf: IsoDate, rows: LineRows): LineMoney {
  const headline = rows.headlines.find((row) => row.line === line);
  return {
    line,
    asOf,
    envelope: headline
      ? {
          cents: headline.cents,
          label: headline.label,
          reading: headline.reading,
          sourceId: headline.sourceId,
        }
      : null,
    totals: rows.totals.filter((row) => row.line === line),
  };
}

/** The three stages of one line, in their order. */
export function toStageStates({ line, envelope, totals }: LineMoney): readonly StageState[] {
  let previous: Cents | null = null;
  return STAGES.map((stage) => {
    const total = totals.find((row) => row.line === line && row.stage === stage) ?? null;
    const cents = total?.cents ?? null;
    const state = {
      stage,
      total,
      cents,
      ofEnvelope: share(cents, envelope?.cents ?? null),
      ofPrevious: share(cents, previous),
    };
    previous = cents;
    return state;
  });
}

function share(numerator: Cents | null, denominator: Cents | null): number | null {
  return numerator === null || denominator === null ? null : shareOf(numerator, denominator);
}

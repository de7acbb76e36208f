import type { ReadingId } from '#lib/contract/fact-terms.ts';
import type { DatePrecision, IsoDate } from '#lib/domain/calendar.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { shareOf, type Cents } from '#lib/domain/money.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { MonthRow } from '#lib/queries/by-month.ts';
import type { CoverageRow } from '#lib/queries/coverage.ts';
import type {
  AnnouncementRow,
  EnvelopeRow,
  ReadingRow,
  SourceRow,
  TrajectoryRow,
} from '#lib/queries/facts.ts';
import type { MonthlyTotalsRow } from '#lib/queries/totals-by-month.ts';
import type { TotalsRow } from '#lib/queries/totals.ts';

/** Answers that the pages of lines are made of. */
export interface LineRows {
  readonly totals: readonly TotalsRow[];
  readonly coverage: readonly CoverageRow[];
  /** The headline envelope of each line, and the amount that each reading of it announces. */
  readonly headlines: readonly EnvelopeRow[];
  /** How a rate is formed under each reading. */
  readonly readings: readonly ReadingRow[];
  readonly trajectories: readonly TrajectoryRow[];
  readonly announcements: readonly AnnouncementRow[];
  readonly sources: readonly SourceRow[];
  readonly months: readonly MonthRow[];
  /** What each month adds to the totals. */
  readonly monthly: readonly MonthlyTotalsRow[];
}

/** What the stages of a line are out of: its headline envelope, or what its reading puts there. */
export interface Envelope {
  readonly cents: Cents;
  readonly label: string;
  readonly reading: ReadingId | null;
  readonly sourceId: string | null;
}

/** An announced amount that is not an envelope: something was already given, out of one of several envelopes. */
interface Claim {
  readonly cents: Cents;
  /** « plus de », or null. */
  readonly qualifier: string | null;
  readonly label: string;
  readonly reading: ReadingId;
  readonly date: IsoDate | null;
  readonly datePrecision: DatePrecision;
  readonly sourceId: string | null;
  /** Smallest first. */
  readonly denominators: readonly Cents[];
}

/** Everything one line’s sentences and charts are made of. A stage without a row was delivered by nobody. */
export interface LineMoney {
  readonly line: BudgetLine;
  readonly asOf: IsoDate;
  readonly envelope: Envelope | null;
  /** Absent for a line that is read in one way. */
  readonly claim?: Claim | null;
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

/** The money of one line at the date of the data, under one reading, out of the answers of a page. */
export function toLineMoney(
  line: BudgetLine,
  asOf: IsoDate,
  rows: LineRows,
  reading: ReadingId = 'A',
): LineMoney {
  const announced = rows.headlines.filter((row) => row.line === line);
  return {
    line,
    asOf,
    ...readAnnounced(announced, readingsOf(line, rows), reading),
    totals: rows.totals.filter((row) => row.line === line),
  };
}

/** The readings of a line, none for a line whose announced amount is read in one way. */
export function readingsOf(line: BudgetLine, { headlines, readings }: LineRows): readonly ReadingRow[] {
  return headlines.some((row) => row.line === line && row.reading !== null) ? readings : [];
}

/** The rows of the asked reading, or of the default one where the delivery does not hold it; smallest denominator first. */
function rowsOfReading(rows: readonly ReadingRow[], asked: ReadingId): readonly ReadingRow[] {
  const own = rows.filter(({ reading }) => reading === asked);
  return (own.length > 0 ? own : rows.filter(({ isDefault }) => isDefault)).toSorted(
    (a, b) => a.denominatorCents - b.denominatorCents,
  );
}

function readAnnounced(
  announced: readonly EnvelopeRow[],
  readings: readonly ReadingRow[],
  asked: ReadingId,
): Pick<LineMoney, 'envelope' | 'claim'> {
  const rows = rowsOfReading(readings, asked);
  const [first] = rows;
  if (!first) return { envelope: announced.find(({ isHeadline }) => isHeadline) ?? null, claim: null };
  const { reading } = first;
  const own = announced.find((row) => row.reading === reading);
  const sourceId = own?.sourceId ?? first.denominatorSourceId;
  const label = own?.label ?? first.label;
  if (first.numeratorCents === null)
    return { envelope: { cents: first.denominatorCents, label, reading, sourceId }, claim: null };
  return {
    envelope: null,
    claim: {
      cents: first.numeratorCents,
      qualifier: first.numeratorQualifier,
      label,
      reading,
      date: own?.announcedOn ?? null,
      datePrecision: own?.datePrecision ?? 'unknown',
      sourceId,
      denominators: rows.map(({ denominatorCents }) => denominatorCents),
    },
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

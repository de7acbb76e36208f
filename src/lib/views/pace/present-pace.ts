import { isoDate, monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { quarterBalances, type Aim } from '#lib/domain/pace.ts';
import { DEFAULT_STAGE, STAGES, type Stage } from '#lib/domain/stage.ts';
import type { MonthRow } from '#lib/queries/by-month.ts';
import type { EnvelopeRow, SourceRow, TrajectoryRow } from '#lib/queries/facts.ts';
import type { TotalsRow } from '#lib/queries/totals.ts';
import type { Projection } from '#lib/views/figure/chart-views.ts';
import { cite, indexSources, type Citation } from '#lib/views/figure/cite.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { STAGE_LABELS, type Status } from '#lib/views/words/labels.ts';
import { describePace, describePaceFigure, summarisePace } from './describe-pace.ts';
import { toLinePath, type LinePath } from './line-path.ts';
import { listPaceFacts, type PaceFact } from './pace-facts.ts';
import { toPaceState, type PaceInput, type PaceState } from './pace-state.ts';
import { tableOfPace } from './pace-table.ts';
import { moneyWords } from './pace-words.ts';

/** Answers that the pace of a line is made of. */
export interface PaceRows {
  readonly totals: readonly TotalsRow[];
  readonly headlines: readonly EnvelopeRow[];
  readonly trajectories: readonly TrajectoryRow[];
  readonly months: readonly MonthRow[];
  readonly sources: readonly SourceRow[];
}

/** Late or early: the status, the sentence, the figures that make it, and the quarters in a table. */
export interface PaceView {
  readonly status: Status;
  readonly sentence: string;
  /** What the word of the status is followed by, in short. */
  readonly summary: string;
  /** Finding and caption of the figure. */
  readonly title: string;
  readonly subtitle: string;
  readonly source: Citation;
  readonly facts: readonly PaceFact[];
  readonly path: LinePath | null;
  readonly projection: Projection | null;
  readonly table: TableView;
}

/** The pace of one line at one stage. Without money or path, one sentence says that nothing can be said. */
export function presentPace(line: BudgetLine, stage: Stage, asOf: IsoDate, rows: PaceRows): PaceView {
  const isOwn = (row: { readonly line: string | null }) => row.line === line;
  const envelope = rows.headlines.find((row) => isOwn(row) && row.isHeadline) ?? null;
  const path = toLinePath(rows.trajectories, line, stage);
  const balances = rows.months
    .filter((row) => isOwn(row) && row.stage === stage)
    .map(({ month, cumulativeCents }) => ({ month, value: cumulativeCents }));
  const input: PaceInput = {
    asOf,
    observed: rows.totals.find((row) => isOwn(row) && row.stage === stage)?.cents ?? null,
    quarters: quarterBalances(balances, asOf),
    path,
    aim: aimOf(envelope),
    whole: envelope?.cents ?? null,
  };
  const state = toPaceState(input);
  const words = moneyWords(stage, envelope);
  return {
    status: state.standing ?? 'none',
    sentence: describePace(input, state, words),
    summary: summarisePace(state),
    ...describePaceFigure(input, state, words, path?.label ?? null),
    source: path
      ? cite(path.sourceId, indexSources(rows.sources))
      : { text: 'Fichiers des opérateurs', href: null },
    facts: input.observed === null ? [] : listPaceFacts(input, state, words),
    path,
    projection: toProjection(input, state),
    table: tableOfPace(input, balances, words),
  };
}

/** One more stage that has an official path, and where it stands on it. */
export interface StagePace {
  readonly label: string;
  readonly status: Status;
  readonly sentence: string;
}

/** The stages after the first that have a path of their own, in their order. */
export function presentOtherPaces(line: BudgetLine, asOf: IsoDate, rows: PaceRows): StagePace[] {
  return STAGES.filter((stage) => stage !== DEFAULT_STAGE).flatMap((stage) => {
    const { status, sentence, path } = presentPace(line, stage, asOf, rows);
    return path ? [{ label: STAGE_LABELS[stage], status, sentence }] : [];
  });
}

/** An envelope is due by the end of the year of its horizon. */
function aimOf(envelope: EnvelopeRow | null): Aim | null {
  const date = envelope?.horizon ? isoDate(`${envelope.horizon}-12-31`) : null;
  return date && envelope && { date, value: envelope.cents };
}

function toProjection({ asOf, observed }: PaceInput, { aim, outlook }: PaceState): Projection | null {
  if (observed === null || !aim || outlook?.kind !== 'range') return null;
  return {
    from: { month: monthIndex(asOf), cents: observed },
    cents: aim.value,
    earliestMonth: monthIndex(outlook.earliest),
    latestMonth: outlook.latest && monthIndex(outlook.latest),
  };
}

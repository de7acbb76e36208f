import type { IsoDate } from '#lib/domain/calendar.ts';
import { lastWholeMonth } from '#lib/domain/data-date.ts';
import { sumCents } from '#lib/domain/money.ts';
import type { MonthlyTotalsRow } from '#lib/queries/totals-by-month.ts';
import type { TotalsRow } from '#lib/queries/totals.ts';
import type { LineRows } from '#lib/views/line/line-money.ts';
import type { LinePageRows } from '#lib/views/line/present-line.ts';
import type { OverviewRows } from '#lib/views/overview/present-overview.ts';
import type { ParlementRows } from '#lib/views/parlement/present-parlement.ts';
import {
  announcementsUntil,
  cutAtDay,
  envelopesUntil,
  isCited,
  milestonesUntil,
  observationsUntil,
} from './cut-facts.ts';

/** The national rows of some lines as they stood at the end of a day: movements of whole months, facts of that day. */
export function lineRowsUntil(rows: LineRows, until: IsoDate): LineRows {
  const cut = cutAtDay(rows.sources, until);
  const toMonth = lastWholeMonth(until);
  const headlines = envelopesUntil(rows.headlines, cut);
  return {
    ...rows,
    totals: rows.totals.map((row) => totalUntil(row, rows.monthly, toMonth)),
    months: rows.months.filter(({ month }) => month <= toMonth),
    headlines,
    readings: rows.readings.filter(
      ({ reading, denominatorSourceId }) =>
        isCited(cut, denominatorSourceId) && headlines.some((row) => row.reading === reading),
    ),
    trajectories: rows.trajectories.filter(({ sourceId }) => isCited(cut, sourceId)),
    announcements: announcementsUntil(rows.announcements, cut),
  };
}

/** The page of one line at the end of a day; its splits have no series and stay those of the delivery. */
export function linePageUntil(page: LinePageRows, until: IsoDate): LinePageRows {
  const cut = cutAtDay(page.rows.sources, until);
  return {
    ...page,
    rows: lineRowsUntil(page.rows, until),
    envelopes: envelopesUntil(page.envelopes, cut),
    measures: page.measures.filter(({ sourceId }) => isCited(cut, sourceId)),
    claims: page.claims.filter(({ sourceId }) => isCited(cut, sourceId)),
    observations: observationsUntil(page.observations, cut),
  };
}

/** The overview at the end of a day; its regions have no series and stay those of the delivery. */
export function overviewUntil(overview: OverviewRows, until: IsoDate): OverviewRows {
  const cut = cutAtDay(overview.lines.sources, until);
  return {
    ...overview,
    lines: lineRowsUntil(overview.lines, until),
    observations: observationsUntil(overview.observations, cut),
    milestones: milestonesUntil(overview.milestones, cut),
  };
}

/** The five questions at the end of a day; what changed is still said from delivery to delivery. */
export function parlementUntil(rows: ParlementRows, until: IsoDate): ParlementRows {
  return { ...rows, lines: lineRowsUntil(rows.lines, until) };
}

/** A line × stage that the delivery covers is at zero before its first movement, and not unknown. */
function totalUntil(total: TotalsRow, monthly: readonly MonthlyTotalsRow[], toMonth: number): TotalsRow {
  const own = monthly.filter(
    ({ line, stage, month }) => line === total.line && stage === total.stage && month <= toMonth,
  );
  const count = (numberOf: (row: MonthlyTotalsRow) => number) =>
    own.reduce((sum, row) => sum + numberOf(row), 0);
  return {
    line: total.line,
    stage: total.stage,
    cents: sumCents(own.map(({ cents }) => cents)),
    grossCents: sumCents(own.map(({ grossCents }) => grossCents)),
    movementCount: count(({ movementCount }) => movementCount),
    operationCount: count(({ newOperationCount }) => newOperationCount),
  };
}

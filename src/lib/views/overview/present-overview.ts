import type { IsoDate } from '#lib/domain/calendar.ts';
import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import type { TerritoryRow } from '#lib/queries/by-region.ts';
import type { IndicatorRow, MilestoneRow, ObservationRow, RegionRow } from '#lib/queries/facts.ts';
import type { OperationCountRow } from '#lib/queries/operation-counts.ts';
import type { Scope } from '#lib/views/shell/address.ts';
import type { RegionsView } from '#lib/views/figure/chart-views.ts';
import { describeRegions } from '#lib/views/region/describe-regions.ts';
import { indexSources } from '#lib/views/figure/cite.ts';
import { describeLines } from '#lib/views/line/describe-line.ts';
import type { LineRows } from '#lib/views/line/line-money.ts';
import { presentMilestones, type KeyDate } from './present-milestones.ts';
import { presentPanel, type LinePanel, type PanelContext } from '#lib/views/line/present-panel.ts';
import { presentPublished, type PublishedView } from '#lib/views/line/present-published.ts';
import { presentRegions } from '#lib/views/region/present-regions.ts';
import { presentTrained, type TrainedView } from '#lib/views/line/present-trained.ts';
import { presentAnnouncements, presentGaps, type Unknown } from '#lib/views/line/present-unknowns.ts';
import type { RegionalAmounts } from '#lib/views/region/region-figures.ts';

/** Answers that the overview is made of. */
export interface OverviewRows {
  readonly lines: LineRows;
  /** Default stage and rule. */
  readonly territories: readonly TerritoryRow[];
  readonly counts: readonly Omit<OperationCountRow, 'beneficiaryCount'>[];
  readonly regions: readonly RegionRow[];
  readonly indicators: readonly IndicatorRow[];
  /** National values, without breakdown. */
  readonly observations: readonly ObservationRow[];
  readonly milestones: readonly MilestoneRow[];
}

/** The tiles of one line, with the amounts that their table prints. */
export interface RegionalPanel {
  readonly line: BudgetLine;
  readonly view: RegionsView;
  readonly amounts: RegionalAmounts;
  readonly title: string;
}

/** A line without movements shows what else is published of it. */
interface OverviewPanel extends LinePanel {
  readonly published: PublishedView | null;
}

export interface OverviewView {
  /** One sentence for each line, then one for the people trained. */
  readonly findings: readonly string[];
  readonly panels: readonly OverviewPanel[];
  /** Empty when no line is known by region. */
  readonly regional: readonly RegionalPanel[];
  readonly trained: TrainedView;
  readonly unknowns: readonly Unknown[];
  readonly keyDates: readonly KeyDate[];
}

interface OverviewContext extends PanelContext {
  /** Date of what has no series, and is never cut: the regions. */
  readonly deliveredOn: IsoDate;
}

/** The whole overview, out of its rows. */
export function presentOverview(rows: OverviewRows, context: OverviewContext, scope: Scope): OverviewView {
  const { asOf } = context;
  const sources = indexSources(rows.lines.sources);
  const panels = BUDGET_LINES.map((line) => {
    const panel = presentPanel(line, context, rows.lines);
    const published = presentPublished(rows.observations, rows.indicators, line, sources);
    return { ...panel, published: panel.hasMoney ? null : published };
  });
  const trained = presentTrained(rows.observations, rows.indicators, sources);
  return {
    findings: describeLines([...panels.map(({ sentence }) => sentence), trained.sentence]),
    panels,
    regional: BUDGET_LINES.flatMap((line) => presentRegional(line, context.deliveredOn, rows, scope)),
    trained,
    unknowns: [
      ...BUDGET_LINES.flatMap((line) => presentGaps(rows.lines.coverage, line)),
      ...presentAnnouncements(rows.lines.announcements, null, sources),
    ],
    keyDates: presentMilestones(rows.milestones, asOf, sources),
  };
}

function presentRegional(line: BudgetLine, asOf: IsoDate, rows: OverviewRows, scope: Scope): RegionalPanel[] {
  const own = rows.territories.filter((row) => row.line === line);
  if (own.length === 0) return [];
  const counts = rows.counts.filter((row) => row.line === line);
  const amounts: RegionalAmounts = {
    amounts: new Map(own.map(({ territory, cents }) => [territory, cents])),
    projects: new Map(counts.map(({ territory, projectCount }) => [territory, projectCount])),
    operations: new Map(counts.map(({ territory, operationCount }) => [territory, operationCount])),
    // No repère here: the page of the regions sets the amounts against it.
    envelope: null,
    people: new Map(),
    regions: rows.regions,
  };
  const options = {
    perimeter: line,
    basis: 'unit',
    measure: 'Engagé, siège du coordinateur',
    scope,
  } as const;
  const title = describeRegions(amounts, { line, stage: DEFAULT_STAGE, basis: 'unit', asOf });
  return [{ line, amounts, title, view: presentRegions(amounts, options) }];
}

import type { ShownFigure } from '#lib/domain/figure.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { DEFAULT_STAGE, type AidType } from '#lib/domain/stage.ts';
import type { DimensionRow } from '#lib/queries/by-dimension.ts';
import type {
  EnvelopeRow,
  IndicatorRow,
  MeasureClaimRow,
  MeasureRow,
  ObservationRow,
} from '#lib/queries/facts.ts';
import type { CumulativeView, PartsView } from '#lib/views/figure/chart-views.ts';
import { indexSources } from '#lib/views/figure/cite.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { AID_TYPE_LABELS, LINE_LABELS } from '#lib/views/words/labels.ts';
import type { LineRows } from './line-money.ts';
import { describeParts, presentParts, tableOfParts, toParts } from './present-breakdown.ts';
import { presentEnvelopes } from './present-envelopes.ts';
import { tableOfMeasures } from './present-measures.ts';
import {
  presentOtherPaces,
  presentPace,
  type PaceView,
  type StagePace,
} from '#lib/views/pace/present-pace.ts';
import { presentPaceFigure } from './present-pace-figure.ts';
import { presentPanel, type LinePanel, type PanelContext } from './present-panel.ts';
import { shownParts } from './shown-parts.ts';
import { shownPublished } from './shown-published.ts';
import { presentTrained } from './present-trained.ts';
import { presentPublished, type PublishedView } from './present-published.ts';
import { tableOfReadings } from './present-readings.ts';
import { presentAnnouncements, presentGaps, type Unknown } from './present-unknowns.ts';
import type { PeoplePace } from '#lib/views/pace/people-pace.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';

/** Answers that the page of one line is made of. */
export interface LinePageRows {
  readonly rows: LineRows;
  readonly envelopes: readonly EnvelopeRow[];
  readonly byMeasure: readonly DimensionRow<string | null>[];
  readonly byOperator: readonly DimensionRow<string>[];
  readonly byAidType: readonly DimensionRow<AidType>[];
  readonly measures: readonly MeasureRow[];
  readonly claims: readonly MeasureClaimRow[];
  /** National values, without breakdown. */
  readonly observations: readonly ObservationRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly operatorLabels: readonly (readonly [string, string])[];
}

/** One way to split the line. */
export interface Split {
  readonly id: string;
  readonly heading: string;
  readonly title: string;
  readonly view: PartsView;
  readonly table: TableView;
  /** What of it can be computed again. */
  readonly figures: readonly ShownFigure[];
}

export interface LineView {
  readonly panel: LinePanel;
  readonly pace: PaceView;
  /** The committed money against its path; null where there is nothing to draw. */
  readonly paceCurve: CumulativeView | null;
  /** The other stages that have a path, each with its status. */
  readonly otherPaces: readonly StagePace[];
  /** How fast people are trained; null on another line, or where no dated cumulative count is published. */
  readonly peoplePace: PeoplePace | null;
  readonly readingsTable: TableView;
  readonly envelopes: PublishedView;
  /** Empty when nobody delivered a movement. */
  readonly splits: readonly Split[];
  readonly measures: TableView;
  /** Null when no other national figure is published. */
  readonly published: PublishedView | null;
  readonly unknowns: readonly Unknown[];
}

/** The whole page of one line. */
export function presentLine(line: BudgetLine, context: PanelContext, page: LinePageRows): LineView {
  const { asOf } = context;
  const { rows } = page;
  const sources = indexSources(rows.sources);
  const label = LINE_LABELS[line];
  const panel = presentPanel(line, context, rows);
  const published = presentPublished(page.observations, page.indicators, line, sources);
  const pace = presentPace(line, DEFAULT_STAGE, asOf, rows);
  return {
    panel,
    pace,
    paceCurve: presentPaceFigure(panel.cumulative?.view ?? null, pace, DEFAULT_STAGE, asOf),
    otherPaces: presentOtherPaces(line, asOf, rows),
    peoplePace:
      line === 'formation' ? presentTrained(page.observations, page.indicators, sources).pace : null,
    readingsTable: tableOfReadings(panel.readings, `${label}\u00a0: taux et reste sous chaque lecture`),
    envelopes: presentEnvelopes(
      page.envelopes,
      sources,
      `${label}\u00a0: montants annoncés, source par source`,
    ),
    splits: rows.totals.length === 0 ? [] : presentSplits(page, line, `${label}, au ${formatDate(asOf)}`),
    measures: tableOfMeasures(page.measures, page.claims, line, sources, `${label}\u00a0: mesures`),
    published: published && {
      ...published,
      figures: shownPublished(page.observations, page.indicators, line),
    },
    unknowns: [
      ...presentGaps(rows.coverage, line),
      ...presentAnnouncements(rows.announcements, line, sources),
    ],
  };
}

function presentSplits(page: LinePageRows, line: BudgetLine, of: string): Split[] {
  const measures = new Map(page.measures.map(({ measureId, label }) => [measureId, label]));
  const operators = new Map(page.operatorLabels);
  const splits = [
    {
      id: 'mesures',
      heading: 'Mesure',
      parts: toParts(page.byMeasure, (id) => measures.get(id) ?? id, 'Sans mesure déclarée'),
    },
    {
      id: 'operateurs',
      heading: 'Opérateur',
      parts: toParts(page.byOperator, (id) => operators.get(id) ?? id, 'Sans opérateur'),
    },
    {
      id: 'aides',
      heading: 'Type d’aide',
      parts: toParts(page.byAidType, (id) => AID_TYPE_LABELS[id as AidType], 'Sans type'),
    },
  ];
  return splits.map(({ id, heading, parts }) => ({
    id,
    heading,
    view: presentParts(parts),
    title: describeParts(parts, 'Rien n’est engagé.'),
    table: tableOfParts(parts, {
      caption: `Par ${heading.toLowerCase()}\u00a0: ${of}`,
      heading,
      isGross: id === 'aides',
    }),
    figures: shownParts(parts, { line, split: id, isGross: id === 'aides' }),
  }));
}

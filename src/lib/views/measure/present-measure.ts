import { measureDelays } from '#lib/domain/delays.ts';
import { milestoneState } from '#lib/domain/milestone.ts';
import type { StagesView } from '#lib/views/figure/chart-views.ts';
import { cite, indexSources, type Citation } from '#lib/views/figure/cite.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import type { Unknown } from '#lib/views/line/present-unknowns.ts';
import { describeMilestones } from '#lib/views/milestones/describe-milestones.ts';
import { tableOfMilestones } from '#lib/views/milestones/milestone-table.ts';
import { listWords } from '#lib/views/words/agree.ts';
import { formatDate, formatMillions, formatQuantity, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { onDate } from '#lib/views/words/when.ts';
import { sayAmount } from '#lib/views/words/say-amount.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import { MEASURE_LINES } from './line-of-measure.ts';
import { sumMeasure, type MeasureMoney } from './measure-money.ts';
import {
  announcedOn,
  claimed,
  followed,
  toLives,
  type MeasureContext,
  type MeasureRows,
} from './measure-rows.ts';
import { presentBudget, type BudgetView } from './present-budget.ts';
import { describeDelays, tableOfDelays } from './present-delays.ts';
import { tableOfForms, tableOfFunds } from './present-funding.ts';
import { presentIndicators, type FollowedIndicator } from './present-indicators.ts';
import { presentLaureates, type LaureatesView } from './present-laureates.ts';
import { presentStages, tableOfStages } from './present-stages.ts';
import { presentStuck, type StuckView } from './present-stuck.ts';
import { presentUnpublished } from './present-unpublished.ts';

/** What is known of a measure, in words, with its source. */
interface MeasureFact {
  readonly term: string;
  readonly text: string;
  readonly source: Citation | null;
}

/** The page of one measure. What no file brings is null, and is among the unpublished. */
export interface MeasureView {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  readonly hue: string;
  readonly apart: string | null;
  readonly facts: readonly MeasureFact[];
  readonly budget: BudgetView;
  readonly money: {
    readonly stages: StagesView;
    readonly table: TableView;
    readonly forms: TableView;
    readonly funds: TableView;
  } | null;
  readonly laureates: LaureatesView;
  readonly delays: { readonly sentence: string; readonly table: TableView } | null;
  readonly stuck: StuckView | null;
  readonly indicators: readonly FollowedIndicator[];
  readonly milestones: { readonly sentence: string; readonly table: TableView } | null;
  readonly unpublished: readonly Unknown[];
}

export function presentMeasure(rows: MeasureRows, context: MeasureContext): MeasureView {
  const { measure, claims } = rows;
  const { asOf, scope } = context;
  const sources = indexSources(rows.sources);
  const label = typeset(measure.label);
  const money = sumMeasure(rows);
  const lives = toLives(rows);
  const delays = measureDelays(lives);
  const isDelivered = rows.lives.length > 0;
  const of = `${label}, au ${formatDate(asOf)}`;
  const milestones = followed(claims, 'milestone', rows.milestones, ({ milestoneId }) => milestoneId);
  const states = milestones.map((row) => milestoneState(row, asOf));
  return {
    id: measure.measureId,
    label,
    sentence: describeMeasure(label, money, asOf),
    hue: MEASURE_LINES[measure.line].hue,
    apart: MEASURE_LINES[measure.line].apart,
    facts: presentFacts(rows),
    budget: presentBudget(claims, sources, { label, isOndam: measure.line === 'ondam' }),
    money: isDelivered
      ? {
          stages: presentStages(measure.line, money),
          table: tableOfStages(money, `Étapes\u00a0: ${of}`),
          forms: tableOfForms(rows.money, money, `Subventions et avances remboursables\u00a0: ${of}`),
          funds: tableOfFunds(rows.money, money, `Financeurs\u00a0: ${of}`),
        }
      : null,
    laureates: presentLaureates(rows.lives, money, { label, scope }),
    delays: isDelivered
      ? { sentence: describeDelays(delays), table: tableOfDelays(delays, `Délais\u00a0: ${of}`) }
      : null,
    stuck: isDelivered ? presentStuck(rows.lives, lives, { asOf, scope, label }) : null,
    indicators: presentIndicators(
      followed(claims, 'indicator', rows.indicators, ({ indicatorId }) => indicatorId),
      rows.observations,
      rows.regions,
      { scope, sources },
    ),
    milestones:
      milestones.length === 0
        ? null
        : {
            sentence: describeMilestones(states, asOf),
            table: tableOfMilestones(milestones, asOf, sources, `Jalons\u00a0: ${of}`),
          },
    unpublished: presentUnpublished(rows, money, sources),
  };
}

/** « IMPACT IA : au 30 septembre 2026, 34 M€ sont engagés pour 36 projets. » */
function describeMeasure(label: string, { net, projectCount }: MeasureMoney, asOf: string): string {
  const date = `au ${formatDate(asOf)}`;
  if (net.committed === null) return `${label}\u00a0: ${date}, aucun fichier livré ne porte son argent.`;
  const projects = formatQuantity(projectCount ?? 0, 'projet', 'projets');
  return `${label}\u00a0: ${date}, ${sayAmount(net.committed, 'committed', formatMillions)} pour ${projects}.`;
}

function presentFacts({ measure, claims, sources: cited }: MeasureRows): MeasureFact[] {
  const sources = indexSources(cited);
  const operators = claimed(claims, 'operator');
  const announced = claimed(claims, 'announced_on');
  const first = announcedOn(claims);
  return [
    { term: 'Ligne', text: MEASURE_LINES[measure.line].label, source: null },
    {
      term: 'Opérateurs cités',
      text:
        operators.length === 0
          ? NOT_PUBLISHED
          : listWords(operators.map(({ value, note }) => (note === null ? value : `${value} (${note})`))),
      source: cite(operators[0]?.sourceId ?? null, sources),
    },
    {
      term: announced.length > 1 ? 'Annonce la plus ancienne' : 'Annonce',
      text: first ? onDate(first.date, first.precision) : NOT_PUBLISHED,
      source: first && cite(first.sourceId, sources),
    },
    {
      term: 'Ce qui est publié',
      text: measure.knownState === null ? NOT_PUBLISHED : typeset(measure.knownState),
      source: cite(measure.sourceId, sources),
    },
  ];
}

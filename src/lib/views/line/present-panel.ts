import type { Nature } from '#lib/contract/manifest.ts';
import type { ReadingId } from '#lib/contract/fact-terms.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import type { CumulativeView, StagesView } from '#lib/views/figure/chart-views.ts';
import { cite, indexSources, type Citation } from '#lib/views/figure/cite.ts';
import { describeLine, describeStages } from './describe-line.ts';
import { baseOf, choicesOf, headlineOf } from './describe-headline.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { LINE_LABELS, type Status } from '#lib/views/words/labels.ts';
import { readingsOf, toLineMoney, toStageStates, type LineRows } from './line-money.ts';
import { toLinePath } from '#lib/views/pace/line-path.ts';
import { presentPace } from '#lib/views/pace/present-pace.ts';
import { describePath, presentCumulative, tableOfCumulative } from './present-cumulative.ts';
import { presentReadings, type ReadingCard } from './present-readings.ts';
import { presentStages, tableOfStages } from './present-stages.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';

/** One line at a glance: its sentence, its one big figure, its stages, its curve. */
export interface LinePanel {
  readonly line: BudgetLine;
  readonly label: string;
  readonly sentence: string;
  /** « 263 M€ » or n.c. */
  readonly headline: string;
  /** What the big figure is out of, in words, with the reading of the envelope. */
  readonly base: string;
  readonly source: Citation;
  /** Every reading of the announced amount, none for a line that is read in one way. */
  readonly readings: readonly ReadingCard[];
  /** The reading of these figures, with its rates, what remains, and how sure it is. */
  readonly reading: ReadingCard | null;
  /** Why it is not the reading asked for; empty when it is. */
  readonly readingNote: string;
  /** What the figures depend on, for their exports. */
  readonly choices: readonly (readonly [string, string])[];
  readonly hasMoney: boolean;
  readonly stages: { readonly title: string; readonly view: StagesView; readonly table: TableView };
  /** Late or early, in a few words; null when nobody delivered money. */
  readonly pace: { readonly status: Status; readonly summary: string } | null;
  readonly cumulative: {
    readonly title: string;
    readonly view: CumulativeView;
    readonly table: TableView;
  } | null;
}

/** Whose figures, and of when. */
export interface PanelContext {
  readonly asOf: IsoDate;
  readonly nature: Nature;
  /** A where nothing is asked. */
  readonly reading?: ReadingId;
}

/** Who holds what is missing; a fictitious dataset names nobody. */
const WHO_PUBLISHES: Readonly<Record<Nature, string>> = {
  fictif: 'Aucun fichier livré ne porte d’argent de cette ligne.',
  public:
    'Ni l’engagé, ni le contractualisé, ni le décaissé ne sont publiés\u00a0: à attendre du SGPI et des opérateurs de France\u00a02030.',
  officiel: 'Aucun fichier livré ne porte d’argent de cette ligne.',
};

/** The panel of one line; the page holds one per line, side by side, and never their sum. */
export function presentPanel(line: BudgetLine, context: PanelContext, rows: LineRows): LinePanel {
  const { asOf, nature } = context;
  const money = toLineMoney(line, asOf, rows, context.reading);
  const sources = indexSources(rows.sources);
  const label = LINE_LABELS[line];
  const date = formatDate(asOf);
  const hasMoney = money.totals.length > 0;
  const path = toLinePath(rows.trajectories, line, DEFAULT_STAGE);
  const view = presentCumulative(money, rows.months, path);
  const readings = presentReadings(
    readingsOf(line, rows),
    rows.headlines,
    toStageStates(money)[0]?.cents ?? null,
    sources,
  );
  const told = (money.claim ?? money.envelope)?.reading;
  const reading = readings.find((card) => card.reading === told) ?? null;
  return {
    line,
    label,
    sentence: describeLine(money),
    headline: headlineOf(money),
    base: baseOf(money),
    source: cite((money.claim ?? money.envelope)?.sourceId ?? null, sources),
    readings,
    reading,
    readingNote: describeMissing(context.reading, reading),
    choices: choicesOf(label, money, reading),
    hasMoney,
    stages: {
      title: hasMoney ? describeStages(money) : WHO_PUBLISHES[nature],
      view: presentStages(money),
      table: tableOfStages(money, `${label}\u00a0: étapes de l’argent au ${date}`),
    },
    pace: hasMoney ? presentPace(line, DEFAULT_STAGE, asOf, rows) : null,
    cumulative: view && {
      title: describePath(money, rows.months, path),
      view,
      table: tableOfCumulative(view, `${label}\u00a0: cumul par étape jusqu’au ${date}`, asOf),
    },
  };
}

function describeMissing(asked: ReadingId | undefined, shown: ReadingCard | null): string {
  if (!asked || !shown || asked === shown.reading) return '';
  return `La lecture\u00a0${asked} n’était écrite par aucune source à cette date\u00a0: lecture\u00a0${shown.reading}.`;
}

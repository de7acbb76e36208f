import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import type { IndicatorRow } from '#lib/queries/facts.ts';
import type { TotalsRow } from '#lib/queries/totals.ts';
import { cite, indexSources, type Citation } from '#lib/views/figure/cite.ts';
import { toLineMoney, type LineRows } from '#lib/views/line/line-money.ts';
import { findMoneyGaps } from '#lib/views/line/money-gaps.ts';
import type { PanelContext } from '#lib/views/line/present-panel.ts';
import { presentPace } from '#lib/views/pace/present-pace.ts';
import { presentAnnounced, type AnnouncedSilence } from '#lib/views/silences/present-announced.ts';
import { capitalize, uncapitalize } from '#lib/views/words/capital.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { LINE_LABELS, PERIMETER_LABELS, PURPOSE } from '#lib/views/words/labels.ts';
import { markStages, type Sentence } from '#lib/views/words/sentence.ts';
import { describeWhichStage } from './at-which-stage.ts';
import { describeHowMuch } from './how-much.ts';
import { describeChange, toLineChange, type Delivered, type RevisedLine } from './line-change.ts';
import { describeSilent, describeSilentPlan } from './who-is-silent.ts';

/** Answers that the page is made of. */
export interface ParlementRows {
  readonly lines: LineRows;
  /** Totals of the whole delivery, wherever the lines are cut. */
  readonly delivered: readonly TotalsRow[];
  readonly indicators: readonly IndicatorRow[];
  /** The delivery before this one; null when this one is the first. */
  readonly previous: Delivered | null;
  /** What this version revises of it, line by line; null when they are not compared. */
  readonly revised: readonly RevisedLine[] | null;
}

/** One sentence, of one line, with what it comes from and where to read more. */
export interface Answer {
  /** Anchor: « combien-ia-sante ». */
  readonly key: string;
  readonly line: BudgetLine | null;
  readonly label: string;
  readonly sentence: Sentence;
  /** Documents behind the sentence, beside the delivered files. */
  readonly sources: readonly Citation[];
  /** True when delivered files are behind it too. */
  readonly isDelivered: boolean;
  /** Page below the dataset that holds the detail. */
  readonly detailPage: string;
}

/** One plain question, and its answers: one per line, never their sum. */
export interface PlainQuestion {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly answers: readonly Answer[];
}

/** What is said of one line, and what it comes from. */
interface Said {
  readonly sentence: string;
  readonly sources: readonly Citation[];
  readonly isDelivered: boolean;
}

interface AskedQuestion extends Omit<PlainQuestion, 'title' | 'answers'> {
  readonly title: (rows: ParlementRows) => string;
  readonly detailPage: (line: BudgetLine) => string;
  readonly say: (line: BudgetLine, rows: ParlementRows, context: PanelContext) => Said;
}

const ofLine = (line: BudgetLine) => `lignes/${line}`;

const QUESTIONS: readonly AskedQuestion[] = [
  {
    id: 'combien',
    title: () => 'Combien\u202f?',
    detail: 'La ligne en détail',
    detailPage: ofLine,
    say: (line, { lines }, { asOf }) => {
      const money = toLineMoney(line, asOf, lines);
      const sources = citeAll([money.envelope?.sourceId], lines);
      return { sentence: describeHowMuch(money), sources, isDelivered: money.totals.length > 0 };
    },
  },
  {
    id: 'stade',
    title: () => 'À quel stade\u202f?',
    detail: 'Les étapes en détail',
    detailPage: ofLine,
    say: (line, { lines }, { asOf }) => {
      const money = toLineMoney(line, asOf, lines);
      return { sentence: describeWhichStage(money), sources: [], isDelivered: money.totals.length > 0 };
    },
  },
  {
    id: 'rythme',
    title: () => 'En avance ou en retard\u202f?',
    detail: 'Le rythme en détail',
    detailPage: ofLine,
    say: (line, { lines }, { asOf }) => {
      const { sentence, path } = presentPace(line, DEFAULT_STAGE, asOf, lines);
      const isDelivered = path !== null && lines.totals.some((row) => row.line === line);
      return { sentence: nameLine(line, sentence), sources: citeAll([path?.sourceId], lines), isDelivered };
    },
  },
  {
    id: 'silences',
    title: () => 'Qui n’a rien publié\u202f?',
    detail: 'Le registre des silences',
    detailPage: () => 'silences',
    say: (line, rows, context) => {
      const silences = silencesOf(line, rows, context);
      const gaps = findMoneyGaps(rows.lines.coverage, line);
      return {
        sentence: describeSilent(line, context.asOf, silences, gaps),
        sources: silences.flatMap(({ source }) => source ?? []),
        isDelivered: false,
      };
    },
  },
  {
    id: 'changements',
    title: ({ previous }) =>
      `Qu’est-ce qui a changé${previous ? ` depuis le ${formatDate(previous.date)}` : ''}\u202f?`,
    detail: 'Le journal des révisions',
    detailPage: () => 'revisions',
    say: (line, rows) => ({
      sentence: describeChange(toLineChange(line, rows)),
      sources: [],
      isDelivered: rows.delivered.some((row) => row.line === line),
    }),
  },
];

/** The five questions of who prepares a sitting. */
export function presentParlement(rows: ParlementRows, context: PanelContext): PlainQuestion[] {
  return QUESTIONS.map(({ id, title, detail, detailPage, say }) => {
    const answers = BUDGET_LINES.map((line): Answer => {
      const { sentence, ...origin } = say(line, rows, context);
      const place = { key: `${id}-${line}`, line, label: LINE_LABELS[line], detailPage: detailPage(line) };
      return { ...place, ...origin, sentence: markStages(sentence) };
    });
    const plan = id === 'silences' ? answerOfPlan(rows, context) : [];
    return { id, title: title(rows), detail, answers: [...answers, ...plan] };
  });
}

/** What was announced for the whole plan is said apart: it is of neither line. */
function answerOfPlan(rows: ParlementRows, context: PanelContext): Answer[] {
  const silences = silencesOf(null, rows, context);
  if (silences.length === 0) return [];
  return [
    {
      key: 'silences-france-2030',
      line: null,
      label: PERIMETER_LABELS['france2030-ensemble'],
      sentence: markStages(describeSilentPlan(context.asOf, silences)),
      sources: silences.flatMap(({ source }) => source ?? []),
      isDelivered: false,
      detailPage: 'silences',
    },
  ];
}

function silencesOf(
  line: BudgetLine | null,
  { lines }: ParlementRows,
  context: PanelContext,
): AnnouncedSilence[] {
  const own = lines.announcements.filter((row) => row.line === line);
  return presentAnnounced(own, indexSources(lines.sources), context);
}

function citeAll(ids: readonly (string | null | undefined)[], { sources }: LineRows): Citation[] {
  const index = indexSources(sources);
  return [...new Set(ids)].flatMap((id) => (id ? [cite(id, index)] : []));
}

/** « Pour l’IA en santé, 31 jours de retard… »: a sentence that is quoted alone still names its line. */
export function nameLine(line: BudgetLine, sentence: string): string {
  const of = PURPOSE[line];
  return `${capitalize(of)}, ${uncapitalize(sentence)}`;
}

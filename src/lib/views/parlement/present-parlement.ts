import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import type { IndicatorRow } from '#lib/queries/facts.ts';
import { cite, indexSources, type Citation } from '#lib/views/figure/cite.ts';
import { PURPOSE } from '#lib/views/line/describe-line.ts';
import { toLineMoney, type LineMoney, type LineRows } from '#lib/views/line/line-money.ts';
import { findMoneyGaps } from '#lib/views/line/money-gaps.ts';
import type { PanelContext } from '#lib/views/line/present-panel.ts';
import { presentPace } from '#lib/views/pace/present-pace.ts';
import { presentAnnounced } from '#lib/views/silences/present-announced.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';
import { markStages, type Sentence } from '#lib/views/words/sentence.ts';
import { describeWhichStage } from './at-which-stage.ts';
import { describeHowMuch } from './how-much.ts';
import { describeChange, toLineChange, type Delivered } from './line-change.ts';
import { describeSilent, describeSilentPlan } from './who-is-silent.ts';

/** Answers that the page is made of. */
export interface ParlementRows {
  readonly lines: LineRows;
  readonly indicators: readonly IndicatorRow[];
  /** The delivery before this one; null when this one is the first. */
  readonly previous: Delivered | null;
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

interface Subject {
  readonly line: BudgetLine;
  readonly money: LineMoney;
  readonly envelopeSource: readonly Citation[];
}

/** The five questions of who prepares a sitting. */
export function presentParlement(rows: ParlementRows, context: PanelContext): PlainQuestion[] {
  const { asOf } = context;
  const sources = indexSources(rows.lines.sources);
  const citeAll = (ids: readonly (string | null | undefined)[]) =>
    [...new Set(ids)].flatMap((id) => (id ? [cite(id, sources)] : []));
  const subjects = BUDGET_LINES.map((line): Subject => {
    const money = toLineMoney(line, asOf, rows.lines);
    return { line, money, envelopeSource: citeAll([money.envelope?.sourceId]) };
  });
  const ask = (
    id: string,
    title: string,
    detail: string,
    detailPage: (line: BudgetLine) => string,
    say: (subject: Subject) => { sentence: string; sources: readonly Citation[] },
  ): PlainQuestion => ({
    id,
    title,
    detail,
    answers: subjects.map((subject) => {
      const { sentence, sources } = say(subject);
      return {
        key: `${id}-${subject.line}`,
        line: subject.line,
        label: LINE_LABELS[subject.line],
        sentence: markStages(sentence),
        sources,
        detailPage: detailPage(subject.line),
      };
    }),
  });
  const ofLine = (line: BudgetLine) => `lignes/${line}`;
  const announced = presentAnnounced(rows.lines.announcements, sources, context);
  const ofSilences = (line: BudgetLine | null) => {
    const keys = new Set(
      rows.lines.announcements.filter((row) => row.line === line).map((row) => row.announcementId),
    );
    return announced.filter(({ key }) => keys.has(key));
  };
  const { previous } = rows;
  return [
    ask('combien', 'Combien\u202f?', 'La ligne en détail', ofLine, ({ money, envelopeSource }) => ({
      sentence: describeHowMuch(money),
      sources: envelopeSource,
    })),
    ask('stade', 'À quel stade\u202f?', 'Les étapes en détail', ofLine, ({ money, envelopeSource }) => ({
      sentence: describeWhichStage(money),
      sources: envelopeSource,
    })),
    ask('rythme', 'En avance ou en retard\u202f?', 'Le rythme en détail', ofLine, ({ line }) => {
      const { sentence, path } = presentPace(line, DEFAULT_STAGE, asOf, rows.lines);
      return { sentence: ofPurpose(line, sentence), sources: citeAll([path?.sourceId]) };
    }),
    withPlan(
      ask(
        'silences',
        'Qui n’a rien publié\u202f?',
        'Le registre des silences',
        () => 'silences',
        ({ line }) => {
          const own = ofSilences(line);
          return {
            sentence: describeSilent(line, own, findMoneyGaps(rows.lines.coverage, line)),
            sources: own.flatMap(({ source }) => source ?? []),
          };
        },
      ),
      ofSilences(null),
    ),
    ask(
      'changements',
      previous
        ? `Qu’est-ce qui a changé depuis le ${formatDate(previous.date)}\u202f?`
        : 'Qu’est-ce qui a changé\u202f?',
      'Les livraisons en détail',
      () => 'donnees',
      ({ line }) => ({ sentence: describeChange(toLineChange(line, rows)), sources: [] }),
    ),
  ];
}

/** « Pour l’IA en santé, 31 jours de retard… »: a sentence that is quoted alone still names its line. */
function ofPurpose(line: BudgetLine, sentence: string): string {
  const of = PURPOSE[line];
  return `${of.charAt(0).toUpperCase()}${of.slice(1)}, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

/** What was announced for the whole plan is said apart: it is of neither line. */
function withPlan(question: PlainQuestion, silences: ReturnType<typeof presentAnnounced>): PlainQuestion {
  if (silences.length === 0) return question;
  const plan: Answer = {
    key: `${question.id}-france-2030`,
    line: null,
    label: 'France\u00a02030, ensemble',
    sentence: markStages(describeSilentPlan(silences)),
    sources: silences.flatMap(({ source }) => source ?? []),
    detailPage: 'silences',
  };
  return { ...question, answers: [...question.answers, plan] };
}

import type { TableFile } from '#lib/contract/manifest.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { BUDGET_LINES, type BudgetLine, type Line } from '#lib/domain/line.ts';
import type { AidType } from '#lib/domain/stage.ts';
import type { DimensionRow } from '#lib/queries/by-dimension.ts';
import type { TerritoryRow } from '#lib/queries/by-region.ts';
import type { CheckRow, EnvelopeRow } from '#lib/queries/facts.ts';
import type { OperationLifeRow } from '#lib/queries/operation-lives.ts';
import type { RevisionRow } from '#lib/queries/revisions.ts';
import type { EquityRows } from '#lib/views/equity/equity-rows.ts';
import type { MeasureRows } from '#lib/views/measure/measure-rows.ts';
import type { ParlementRows } from '#lib/views/parlement/present-parlement.ts';
import type { TrainingRows } from '#lib/views/training/training-rows.ts';
import { capitalize, uncapitalize } from '#lib/views/words/capital.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { PURPOSE } from '#lib/views/words/labels.ts';

/** Answers that the questions are answered from, those of the pages that show them. */
export interface QuestionRows {
  readonly asOf: IsoDate;
  readonly versionId: string;
  readonly tables: readonly TableFile[];
  readonly parlement: ParlementRows;
  /** Every measure, each with every fact of the version. */
  readonly measures: readonly MeasureRows[];
  readonly envelopes: readonly EnvelopeRow[];
  readonly aid: readonly DimensionRow<AidType>[];
  readonly operators: readonly DimensionRow<string | null>[];
  /** Names of the operators by id. */
  readonly operatorNames: ReadonlyMap<string, string>;
  readonly equity: EquityRows;
  /** What was committed by region, under the default rule, twelve months before the date of the data. */
  readonly yearBefore: readonly TerritoryRow[];
  readonly training: TrainingRows;
  readonly checks: readonly CheckRow[];
  readonly revisions: readonly RevisionRow[];
  /** Operations of the delivery before; null when this one is the first. */
  readonly livesBefore: readonly OperationLifeRow[] | null;
}

/** What an answer lists of one line: a name, then what is said of it. */
interface LineList {
  /** « Pour l’IA en santé ». */
  readonly heading: string;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly label: string;
  readonly said: string;
}

/** The same text twice: one sentence to quote, lists to read. */
interface ListedAnswer {
  readonly sentence: string;
  readonly lists: readonly LineList[];
}

/** A sentence with where it comes from and the page that shows it; or the file that would answer. */
export type Reply =
  | {
      readonly kind: 'answered';
      readonly sentence: string;
      /** The same, to be read as lists; empty where a sentence is enough. */
      readonly lists: readonly LineList[];
      /** Ids of the documents behind it, beside the delivered files. */
      readonly sourceIds: readonly (string | null)[];
      readonly isDelivered: boolean;
      /** Page below the dataset. */
      readonly page: string;
    }
  | {
      readonly kind: 'missing';
      /** « depenses.csv ». */
      readonly file: string;
      /** What it would say: « les montants engagés de chaque opération ». */
      readonly what: string;
      readonly page: string;
    };

/** The file of the operators, as its template names it. */
export const SPENDING_FILE = 'depenses.csv';
/** The file of the values, as its template names it. */
export const VALUES_FILE = 'observations.csv';

/** An answer read in the delivered files, and in the documents named. */
export function answered(
  said: string | ListedAnswer,
  page: string,
  sourceIds: readonly (string | null)[] = [],
): Reply {
  const { sentence, lists } = typeof said === 'string' ? { sentence: said, lists: [] } : said;
  return { kind: 'answered', sentence, lists, page, sourceIds, isDelivered: true };
}

/** An answer read in published documents alone. */
export function quoted(sentence: string, page: string, sourceIds: readonly (string | null)[]): Reply {
  return { kind: 'answered', sentence, lists: [], page, sourceIds, isDelivered: false };
}

/** No answer: the file that would give it, and what of it. */
export function missing(file: string, what: string, page: string): Reply {
  return { kind: 'missing', file, what, page };
}

/**
 * « Pour l’IA en santé, … ; pour la formation, … »: what is said of each line, one after the other and never added. A
 * line of which nothing is said is « rien n’est publié »; null when that is so of both.
 */
export function sayByLine(say: (line: BudgetLine) => string | null): string | null {
  const told = BUDGET_LINES.map((line) => ({ line, text: say(line) }));
  if (told.every(({ text }) => text === null)) return null;
  const clauses = told.map(({ line, text }) => `${PURPOSE[line]}, ${text ?? 'rien n’est publié'}`);
  return `${capitalize(clauses.join('\u202f; ')).replace(/\.$/, '')}.`;
}

/**
 * Lists by line, and the same text as one sentence to quote: « Au 30 septembre 2026, pour l’IA en santé, Nom (…) ; … ».
 * A line without an item is « rien n’est publié », its list empty; null when neither has one.
 */
export function listByLine(
  asOf: IsoDate,
  itemsOf: (line: BudgetLine) => readonly ListItem[],
): ListedAnswer | null {
  const byLine = new Map(BUDGET_LINES.map((line) => [line, itemsOf(line)]));
  const text = sayByLine((line) => {
    const items = byLine.get(line) ?? [];
    return items.length === 0 ? null : items.map(({ label, said }) => `${label} (${said})`).join(', ');
  });
  if (text === null) return null;
  return {
    sentence: `Au ${formatDate(asOf)}, ${uncapitalize(text)}`,
    lists: [...byLine].map(([line, items]) => ({ heading: capitalize(PURPOSE[line]), items })),
  };
}

/** The measures of one line. */
export function measuresOf({ measures }: QuestionRows, line: Line): MeasureRows[] {
  return measures.filter(({ measure }) => measure.line === line);
}

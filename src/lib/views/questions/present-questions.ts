import { cite, indexSources, type Citation, type SourceIndex } from '#lib/views/figure/cite.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { agree } from '#lib/views/words/agree.ts';
import { formatDate, formatQuantity } from '#lib/views/words/format.ts';
import { markStages, plainText, type Sentence } from '#lib/views/words/sentence.ts';
import type { QuestionRows, Reply } from './question-rows.ts';
import { QUESTION_GROUPS, type AskedQuestion } from './questions.ts';

/** What an answer lists of one line, its stages strong. */
interface MarkedList {
  readonly heading: string;
  readonly items: readonly { readonly label: string; readonly said: Sentence }[];
}

/** One question with its answer, or the file that would give it. */
export interface QuestionView {
  readonly id: number;
  readonly title: string;
  /** Its stages strong; where there is no answer, the file that is missing. */
  readonly sentence: Sentence;
  /** The same, to be read as lists by line; empty where the sentence is enough. */
  readonly lists: readonly MarkedList[];
  readonly isAnswered: boolean;
  /** Date, reading, stage, rule and denominators. */
  readonly basis: string;
  /** Documents behind the answer, beside the delivered files. */
  readonly sources: readonly Citation[];
  readonly isDelivered: boolean;
  /** Page below the dataset. */
  readonly page: string;
}

export interface QuestionsView {
  readonly sentence: string;
  readonly groups: readonly {
    readonly id: string;
    readonly heading: string;
    readonly questions: readonly QuestionView[];
  }[];
  readonly table: TableView;
}

/** The 25 questions, each answered from the rows of one version. */
export function presentQuestions(rows: QuestionRows): QuestionsView {
  const date = formatDate(rows.asOf);
  const sources = indexSources(rows.parlement.lines.sources);
  const groups = QUESTION_GROUPS.map(({ id, heading, questions }) => ({
    id,
    heading,
    questions: questions.map((question) => ({
      ...toView(question, question.answer(rows), sources),
      basis: `Données au ${date}. ${question.basis}`,
    })),
  }));
  const all = groups.flatMap(({ questions }) => questions);
  const count = all.filter(({ isAnswered }) => isAnswered).length;
  const rest = all.length - count;
  const others =
    rest === 0
      ? ''
      : `\u202f; ${formatQuantity(rest, 'autre', 'autres')} ${agree(rest, 'attend', 'attendent')} un fichier`;
  return {
    sentence: `Au ${date}, ${formatQuantity(count, 'question', 'questions')} sur ${all.length} ${agree(count, 'a', 'ont')} une réponse${others}.`,
    groups,
    table: {
      caption: `Les ${all.length} questions et leurs réponses, au ${date}`,
      columns: [
        { key: 'id', label: 'Numéro', isNumeric: false },
        { key: 'title', label: 'Question', isNumeric: false },
        { key: 'answer', label: 'Réponse', isNumeric: false },
        { key: 'basis', label: 'Lecture, étape, règle et dénominateur', isNumeric: false },
        { key: 'sources', label: 'Sources', isNumeric: false },
      ],
      rows: all.map(({ id, title, sentence, basis, sources: cited }) => ({
        key: String(id),
        href: null,
        cells: [String(id), title, plainText(sentence), basis, cited.map(({ text }) => text).join(' ; ')],
      })),
    },
  };
}

function toView(
  { id, title }: AskedQuestion,
  reply: Reply,
  sources: SourceIndex,
): Omit<QuestionView, 'basis'> {
  const { page } = reply;
  if (reply.kind === 'missing')
    return {
      ...{ id, title, page },
      sentence: markStages(`Pas de réponse. Il manque ${nameFile(reply.file)}\u00a0: ${reply.what}.`),
      lists: [],
      isAnswered: false,
      sources: [],
      isDelivered: false,
    };
  const cited = [...new Set(reply.sourceIds)].flatMap((source) =>
    source === null ? [] : [cite(source, sources)],
  );
  const byText = new Map(cited.map((citation) => [citation.text, citation]));
  return {
    ...{ id, title, page },
    sentence: markStages(reply.sentence),
    lists: reply.lists.map(({ heading, items }) => ({
      heading,
      items: items.map(({ label, said }) => ({ label, said: markStages(said) })),
    })),
    isAnswered: true,
    sources: [...byText.values()],
    isDelivered: reply.isDelivered,
  };
}

function nameFile(file: string): string {
  return file.endsWith('.csv') ? `le fichier ${file}` : file;
}

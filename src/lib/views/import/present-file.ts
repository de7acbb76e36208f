import { titleOfLayout } from '#lib/contract/title-of-layout.ts';
import type { Issue } from '#lib/contract/issue.ts';
import type { FileReport } from '#lib/contract/manifest.ts';
import { agree } from '#lib/views/words/agree.ts';
import { formatCount, formatEuros, formatQuantity } from '#lib/views/words/format.ts';

/** What became of a file: read whole, with rows left out, not read, or of a layout that the reader must explain. */
export type FileState = 'whole' | 'partial' | 'unread' | 'unknown';

/** One file of the report: its balance in one sentence, then how it was read. */
export interface FileView {
  readonly name: string;
  readonly state: FileState;
  /** « 1 204 lignes lues = 1 198 retenues + 6 écartées. » */
  readonly sentences: readonly string[];
  /** Layout, encoding, delimiter, line of the header. */
  readonly facts: readonly (readonly [string, string])[];
}

const STATE_WORDS: Readonly<Record<FileState, string>> = {
  whole: 'Lu en entier',
  partial: 'Lu en partie',
  unread: 'Non lu',
  unknown: 'À décrire',
};

export function wordOfState(state: FileState): string {
  return STATE_WORDS[state];
}

const DELIMITERS: Readonly<Record<string, string>> = {
  ';': 'point-virgule',
  ',': 'virgule',
  '\t': 'tabulation',
  '|': 'barre verticale',
};

/** The report of one file, from the issues of all. */
export function presentFile(report: FileReport, issues: readonly Issue[]): FileView {
  const stop = issues.find(
    ({ file, severity }) => file === report.file && severity === 'error' && report.rows_read === 0,
  );
  const isUnknown = stop?.code === 'unknown-layout';
  const state = isUnknown ? 'unknown' : stop ? 'unread' : report.rows_rejected > 0 ? 'partial' : 'whole';
  return {
    name: report.file,
    state,
    sentences: isUnknown
      ? ['Aucune mise en page connue n’a ces en-têtes\u00a0: dites ce que sont ses colonnes, et il sera lu.']
      : stop
        ? [stop.message]
        : balances(report),
    facts: [
      ['Mise en page', titleOfLayout(report.layout)],
      ['Encodage', report.encoding],
      ...(report.delimiter === ''
        ? []
        : [['Séparateur', DELIMITERS[report.delimiter] ?? report.delimiter] as const]),
      ...(report.header_line > 0 ? [['En-tête', `ligne\u00a0${report.header_line}`] as const] : []),
    ],
  };
}

/** Read = kept + rejected, for what the layout holds: rows, then euros, then values. */
function balances(report: FileReport): string[] {
  const { rows_read, rows_kept, rows_rejected, rows_control, amount_unreadable } = report;
  const rows = `${formatQuantity(rows_read, 'ligne lue', 'lignes lues')} = ${formatCount(rows_kept)}\u00a0${rows_kept < 2 ? 'retenue' : 'retenues'} + ${formatCount(rows_rejected)}\u00a0${rows_rejected < 2 ? 'écartée' : 'écartées'}.`;
  const sentences = [rows];
  const { amount_cents_read, amount_cents_kept, amount_cents_rejected } = report;
  if (amount_cents_read !== null)
    sentences.push(
      `${inEuros(amount_cents_read, 'lu')} = ${inEuros(amount_cents_kept ?? 0, 'retenu')} + ${inEuros(amount_cents_rejected ?? 0, 'écarté')}.`,
    );
  if (report.values_read !== null)
    sentences.push(
      `${formatQuantity(report.values_read, 'valeur lue', 'valeurs lues')} = ${formatQuantity(report.values_kept ?? 0, 'retenue', 'retenues')} + ${formatQuantity(report.values_rejected ?? 0, 'écartée', 'écartées')}.`,
    );
  if (amount_unreadable > 0)
    sentences.push(
      `${formatQuantity(amount_unreadable, 'ligne écartée n’a', 'lignes écartées n’ont')} pas de montant lisible\u00a0: elle${amount_unreadable < 2 ? ' n’est' : 's ne sont'} dans aucune somme.`,
    );
  if (rows_control > 0)
    sentences.push(
      `${formatQuantity(rows_control, 'ligne de total ou de mention, comptée', 'lignes de total ou de mention, comptées')} à part.`,
    );
  return sentences;
}

function inEuros(cents: number, what: string): string {
  return `${formatEuros(cents)} ${agree(cents / 100, what, `${what}s`)}`;
}

/** Name of the cleaned file of another: « non-officiel-archive--a-nettoye.csv ». */
export function nameOfCleaned(name: string): string {
  const stem = name.replace(/[\\/]+/g, '--').replace(/(\.(csv|tsv|xlsx|gz|zip))+$/i, '');
  return `non-officiel-${stem}-nettoye.csv`;
}

import { titleOfLayout } from '#lib/contract/title-of-layout.ts';
import type { Issue, IssueCode } from '#lib/contract/issue.ts';
import type { FileReport } from '#lib/contract/manifest.ts';
import { agree } from '#lib/views/words/agree.ts';
import { formatCount, formatEuros, formatQuantity } from '#lib/views/words/format.ts';

/**
 * What became of a file: read whole, with rows or sheets left out, without any row, passed over beside the data of its
 * archive, not read, or of a layout that the reader must explain.
 */
export type FileState = 'whole' | 'partial' | 'empty' | 'ignored' | 'unread' | 'unknown';

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
  empty: 'Sans aucune ligne',
  ignored: 'Laissé de côté',
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

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  xlsx: 'classeur .xlsx',
};

/** Issues that are the whole story of a file without a row. */
const STOPS: Readonly<Partial<Record<IssueCode, FileState>>> = {
  'unknown-layout': 'unknown',
  'entry-ignored': 'ignored',
  'no-rows': 'empty',
};
const UNKNOWN_SENTENCE =
  'Aucune mise en page connue n’a ces en-têtes\u00a0: dites ce que sont ses colonnes, et il sera lu. Si ce n’est pas un tableau, retirez-le.';

/** Texts that hold no rows under a header: nothing of them can be described as columns. */
const NO_TABLE = /\.(geojson|json|html?|xml|js|css|md)$/i;
const NO_TABLE_SENTENCE = 'Ce fichier n’est pas un tableau\u00a0: il n’est pas lu.';

/** The report of one file, from the issues of all. */
export function presentFile(report: FileReport, issues: readonly Issue[]): FileView {
  const own = issues.filter(({ file }) => file === report.file);
  const sheets = own.filter(({ code }) => code === 'sheet-ignored').map(({ message }) => message);
  const stop =
    report.rows_read === 0
      ? own.find(({ code, severity }) => STOPS[code] ?? severity === 'error')
      : undefined;
  const isWhole = report.rows_rejected === 0 && sheets.length === 0;
  const isForeign = stop?.code === 'unknown-layout' && NO_TABLE.test(report.file);
  const stopped = isForeign ? 'unread' : stop && (STOPS[stop.code] ?? 'unread');
  const state = stopped ?? (isWhole ? 'whole' : 'partial');
  return {
    name: report.file,
    state,
    sentences: stop
      ? [isForeign ? NO_TABLE_SENTENCE : state === 'unknown' ? UNKNOWN_SENTENCE : stop.message]
      : [...balances(report), ...sheets],
    facts: factsOf(report),
  };
}

function factsOf({ layout, encoding, delimiter, header_line }: FileReport): FileView['facts'] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Mise en page', layout === 'unknown' ? undefined : titleOfLayout(layout)],
    ['Encodage', ENCODINGS[encoding]],
    ['Séparateur', delimiter === '' ? undefined : (DELIMITERS[delimiter] ?? delimiter)],
    ['En-tête', header_line > 0 ? `ligne\u00a0${header_line}` : undefined],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
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

/** Name of the cleaned file of another: « non-officiel-archive--a-nettoye.csv », « non-officiel-a--Feuille-nettoye.csv ». */
export function nameOfCleaned(name: string): string {
  const stem = name
    .replace(/(\.xlsx)?\s›\s/gi, '--')
    .replace(/[\\/]+/g, '--')
    .replace(/(\.(csv|tsv|xlsx|gz|zip))+$/i, '');
  return `non-officiel-${stem}-nettoye.csv`;
}

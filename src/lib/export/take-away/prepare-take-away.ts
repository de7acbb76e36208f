import { toFrenchCsv } from '#lib/export/csv.ts';
import { saveFile } from '#lib/export/save-file.ts';
import { toPasted } from '#lib/export/sheet/to-pasted.ts';
import { toTypedCsv } from '#lib/export/sheet/to-typed-csv.ts';
import { embedAddress } from '#lib/views/embed/embed-address.ts';
import { isEmbedded } from '#lib/views/embed/embedded-figures.ts';
import type { FileOffer, TakeAway } from '#lib/views/figure/take-away.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import type { Scope } from '#lib/views/shell/address.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { NATURE_LABELS } from '#lib/views/words/labels.ts';
import { joinChoices, nameFile, type FigureFile } from './figure-file.ts';

/** What a figure is taken from: its file, and where it is. */
export interface TakenFigure {
  readonly figure: FigureFile;
  /** What it says in one sentence. */
  readonly finding: string;
  /** The table whose rows each say that they are fictitious, as the French CSV prints it. */
  readonly marked: TableView;
  readonly publisher: string;
  /** Address of the page, pinned to its version. */
  readonly href: string;
  readonly scope: Scope;
  /** Id in a carnet, and so of its frame; null where it has none or is cut at a date. */
  readonly carnet: string | null;
}

/** The files, copies and links of a figure; what writes each file is loaded when it is asked for. */
export function prepareTakeAway(taken: TakenFigure, origin: string): TakeAway {
  const { figure, finding, marked, publisher, href, scope, carnet } = taken;
  const { title, nature, version, source, licence, table, head, dataset } = figure;
  const choices = joinChoices(figure.choices);
  const mark = nature === 'fictif' ? NATURE_LABELS.fictif : null;
  const date = `données au ${formatDate(figure.dataDate)}, version ${version}`;
  const isShown = carnet !== null && isEmbedded(carnet);
  return {
    files: listFiles(figure, () => toFrenchCsv(marked, head)),
    picture: {
      stem: nameFile(figure, '').slice(0, -1),
      title: finding,
      mark,
      choices,
      source: `Source\u00a0: ${source}. ${date.replace(/^d/, 'D')}. Licence ${licence}.`,
    },
    rowCount: table.rows.length,
    sentence: [mark, finding, choices, `Source\u00a0: ${source}, ${date}`]
      .flatMap((part) => (part ? [endWithDot(part)] : []))
      .join(' '),
    table: toPasted(marked),
    citation: `${publisher}, «\u00a0${title.replace(/\.$/, '')}\u00a0», jeu «\u00a0${dataset}\u00a0» (${NATURE_LABELS[nature].toLowerCase()}), ${endWithDot(`${date}${choices && `, ${choices}`}`)} Source\u00a0: ${source}. Licence ${licence}. ${origin}${href}`,
    embedHref: isShown ? embedAddress(scope, carnet) : null,
    save: saveFile,
  };
}

function listFiles(figure: FigureFile, writeFrench: () => string): FileOffer[] {
  return [
    {
      name: nameFile(figure, 'csv'),
      label: 'CSV pour Excel',
      purpose: 'point-virgule, virgule décimale',
      write: async () => new Blob([writeFrench()], { type: 'text/csv;charset=utf-8' }),
    },
    {
      name: nameFile(figure, 'machine.csv'),
      label: 'CSV pour machines',
      purpose: 'virgule, montants en centimes, portée sur chaque ligne',
      write: async () => new Blob([toTypedCsv(figure)], { type: 'text/csv;charset=utf-8' }),
    },
    {
      name: nameFile(figure, 'xlsx'),
      label: 'Excel (XLSX)',
      purpose: 'totaux en formules, données brutes, sources',
      write: async () => (await import('#lib/export/sheet/to-workbook.ts')).toWorkbook(figure),
    },
    {
      name: nameFile(figure, 'parquet'),
      label: 'Parquet',
      purpose: 'colonnes typées, montants en centimes',
      write: async () => new Blob([(await import('#lib/export/sheet/to-parquet.ts')).toParquet(figure)]),
    },
    {
      name: nameFile(figure, 'arrows'),
      label: 'Arrow',
      purpose: 'flux IPC, mêmes colonnes',
      write: async () => new Blob([(await import('#lib/export/sheet/to-stream.ts')).toStream(figure)]),
    },
  ];
}

function endWithDot(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

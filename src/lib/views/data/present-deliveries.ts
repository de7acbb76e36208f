import { PERSONAL_CLEANINGS } from '#lib/contract/issue.ts';
import type { FileReport, MaskedFile, TableFile } from '#lib/contract/manifest.ts';
import { tableNamed } from '#lib/contract/tables.ts';
import type { CheckRow, SourceRow } from '#lib/queries/facts.ts';
import { absentCell, countCell, euroCell } from '#lib/views/figure/cells.ts';
import { SOURCE_LABELS } from '#lib/views/figure/cite.ts';
import type { Delivery } from '#lib/views/words/edition.ts';
import { formatDate, formatFileSize } from '#lib/views/words/format.ts';
import type { TableCell, TableColumn, TableView } from '#lib/views/figure/table-view.ts';

const text = (key: string, label: string): TableColumn => ({ key, label, isNumeric: false });
const number = (key: string, label: string): TableColumn => ({ key, label, isNumeric: true });

/** Every document cited, with what kind of document it is and since when it is known. */
export function tableOfSources(rows: readonly SourceRow[], caption: string): TableView {
  return {
    caption,
    columns: [
      text('title', 'Document'),
      text('publisher', 'Éditeur'),
      text('published', 'Publié'),
      text('known', 'Connu le'),
      text('standing', 'Nature'),
      text('url-is', 'Le lien mène'),
    ],
    rows: rows.map((row) => ({
      key: row.sourceId,
      href: row.url,
      cells: [
        row.title,
        row.publisher,
        dateCell(row.publishedOn, formatDate(row.publishedOn, row.datePrecision ?? 'unknown')),
        dateCell(row.knownOn, formatDate(row.knownOn)),
        SOURCE_LABELS[row.standing],
        row.url === null ? absentCell('not-applicable') : row.urlIs === 'site' ? 'au site' : 'à la page',
      ],
    })),
  };
}

/** A delivery and what was read of its files. */
export interface DeliveredFiles extends Delivery {
  readonly files: readonly Pick<FileReport, 'rows_read' | 'rows_rejected'>[];
}

/** One row per delivery, the latest first: its files, its rows, its tables. */
export function tableOfDeliveries(
  deliveries: readonly DeliveredFiles[],
  hrefOf: (delivery: DeliveredFiles) => string,
  caption: string,
): TableView {
  return {
    caption,
    columns: [
      text('version', 'Version'),
      text('date', 'Livrée le'),
      number('files', 'Fichiers'),
      number('rows', 'Lignes lues'),
      number('rejected', 'Lignes rejetées'),
    ],
    rows: deliveries.toReversed().map((version) => ({
      key: version.id,
      href: hrefOf(version),
      cells: [
        version.id,
        dateCell(version.date, formatDate(version.date)),
        countCell(version.files.length),
        countCell(total(version.files, (file) => file.rows_read)),
        countCell(total(version.files, (file) => file.rows_rejected)),
      ],
    })),
  };
}

/** One row per delivered file: rows and cents read = kept + rejected, so that nothing is lost in silence. */
export function tableOfFiles(files: readonly FileReport[], caption: string): TableView {
  return {
    caption,
    columns: [
      text('file', 'Fichier'),
      text('layout', 'Mise en page'),
      text('encoding', 'Codage'),
      number('read', 'Lignes lues'),
      number('kept', 'gardées'),
      number('rejected', 'rejetées'),
      number('cents-read', 'Contrôle\u00a0: euros lus'),
      number('cents-kept', 'euros gardés'),
      number('cents-rejected', 'euros rejetés'),
      number('unreadable', 'Montants illisibles'),
    ],
    rows: files.map((file) => ({
      key: file.file,
      href: null,
      cells: [
        file.file,
        file.layout,
        `${file.encoding} « ${file.delimiter} »`,
        countCell(file.rows_read),
        countCell(file.rows_kept),
        countCell(file.rows_rejected),
        ...[file.amount_cents_read, file.amount_cents_kept, file.amount_cents_rejected].map(moneyCell),
        file.amount_cents_read === null ? absentCell('not-applicable') : countCell(file.amount_unreadable),
      ],
    })),
  };
}

/** Invariants checked in this version, the broken ones first, each with its first failing rows. */
export function tableOfChecks(rows: readonly CheckRow[], caption: string): TableView {
  return {
    caption,
    columns: [
      text('label', 'Contrôle'),
      text('state', 'Résultat'),
      number('checked', 'Cas contrôlés'),
      number('failing', 'Cas en défaut'),
      text('examples', 'Exemples (fichier:ligne)'),
    ],
    rows: rows
      .toSorted((a, b) => Number(a.passed) - Number(b.passed))
      .map((row) => ({
        key: row.checkId,
        href: null,
        cells: [
          row.label,
          row.passed ? 'Respecté' : 'En défaut',
          countCell(row.checkedRows),
          countCell(row.failingRows),
          row.examples ?? '',
        ],
      })),
  };
}

/** One row per table to download: « operations (Arrow, 12 ko) ». */
export function tableOfDownloads(
  tables: readonly TableFile[],
  hrefOf: (table: TableFile) => string,
  caption: string,
): TableView {
  return {
    caption,
    columns: [text('file', 'Téléchargement'), text('title', 'Contenu'), number('rows', 'Lignes')],
    rows: tables.map((table) => ({
      key: table.name,
      href: hrefOf(table),
      cells: [
        `${table.file} (Arrow, ${formatFileSize(table.bytes)})`,
        tableNamed(table.name).title,
        countCell(table.rows),
      ],
    })),
  };
}

/** One row per masked delivery to download: the delivered lines without what is personal. */
export function tableOfMasked(
  files: readonly FileReport[],
  hrefOf: (file: MaskedFile) => string,
  caption: string,
): TableView {
  return {
    caption,
    columns: [text('file', 'Téléchargement'), number('rows', 'Lignes'), number('cleanings', 'Masquages')],
    rows: files.flatMap(({ file, masked, rows_read, issues }) =>
      masked
        ? [
            {
              key: file,
              href: hrefOf(masked),
              cells: [
                `${file} (CSV, ${formatFileSize(masked.bytes)})`,
                countCell(rows_read),
                countCell(PERSONAL_CLEANINGS.reduce((sum, code) => sum + (issues[code] ?? 0), 0)),
              ],
            },
          ]
        : [],
    ),
  };
}

function moneyCell(cents: number | null): TableCell {
  return cents === null ? absentCell('not-applicable') : euroCell(cents);
}

function dateCell(value: string | null, printed: string): TableCell {
  return { text: printed, value };
}

function total<File>(files: readonly File[], count: (file: File) => number): number {
  return files.reduce((sum, file) => sum + count(file), 0);
}

import type { Comparison } from '#lib/contract/manifest.ts';
import type { RevisionRow } from '#lib/queries/revisions.ts';
import { absentCell, euroCell } from '#lib/views/figure/cells.ts';
import { cite, sourceCell, type SourceIndex } from '#lib/views/figure/cite.ts';
import type { TableCell, TableView, ValueCell } from '#lib/views/figure/table-view.ts';
import type { Delivery } from '#lib/views/words/edition.ts';
import { formatDate, formatQuantity } from '#lib/views/words/format.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import {
  describeConfirmed,
  describeField,
  describeValue,
  KIND_LABELS,
  TABLE_LABELS,
} from './revision-words.ts';
import { describeNews, describeRevisions } from './summarise.ts';

/** One version with what it revises of the one before it; no comparison for the first one. */
export interface JournalVersion {
  readonly version: Delivery;
  readonly comparison: Comparison | null;
  readonly revisions: readonly RevisionRow[];
}

/** One version of the journal, in words. */
export interface JournalView {
  readonly key: string;
  readonly heading: string;
  /** What is revised in all, whatever is filtered. */
  readonly sentence: string;
  readonly news: string;
  readonly confirmations: readonly {
    readonly code: string;
    /** What was confirmed, in words. */
    readonly what: string;
    readonly reason: string;
  }[];
}

/** The words of one version. A first version revises nothing; a version kept from before the journal is not compared. */
export function presentVersion(
  { version, comparison, revisions }: JournalVersion,
  isFirst: boolean,
): JournalView {
  const heading = `Livraison du ${formatDate(version.date)}`;
  if (!comparison)
    return {
      key: version.id,
      heading,
      sentence: isFirst
        ? 'Première livraison de ce jeu\u00a0: il n’y a rien à comparer.'
        : 'Cette version a été publiée avant que les versions soient comparées.',
      news: '',
      confirmations: [],
    };
  return {
    key: version.id,
    heading,
    sentence: describeRevisions(comparison.previous, revisions),
    news: describeNews(comparison),
    confirmations: comparison.confirmations.map(({ code, reason }) => ({
      code,
      what: describeConfirmed(code, revisions),
      reason: typeset(reason),
    })),
  };
}

/** What a table of the journal is made with. */
interface JournalContext {
  readonly sources: SourceIndex;
  readonly zoneName: (zoneId: string) => string;
  readonly caption: string;
}

/** One row per revision, the largest effects on a headline first, then in the order of the journal. */
export function tableOfRevisions(
  revisions: readonly RevisionRow[],
  { sources, zoneName, caption }: JournalContext,
): TableView {
  const text = (key: string, label: string) => ({ key, label, isNumeric: false });
  return {
    caption,
    columns: [
      text('label', 'Ce qui est révisé'),
      text('field', 'Valeur'),
      text('before', 'Avant'),
      text('after', 'Après'),
      text('kind', 'Nature'),
      { key: 'effect', label: 'Effet sur l’engagé de la ligne (€)', isNumeric: true },
      text('source', 'Fichier:ligne ou document'),
      text('reason', 'Motif'),
    ],
    rows: revisions.toSorted(byEffect).map((row) => ({
      key: String(row.revisionKey),
      href: null,
      cells: [
        typeset(row.label),
        describeField(row, zoneName),
        describeValue(row, row.before, zoneName),
        describeValue(row, row.after, zoneName),
        KIND_LABELS[row.kind],
        effectCell(row),
        placeCell(row, sources),
        row.reason === null ? 'motif non communiqué' : typeset(row.reason),
      ],
    })),
  };
}

/** Rows of a version that are read before its others are asked for. */
const READ_FIRST = 20;

/** The first rows, and the others; null when there are few. */
export function partTable(table: TableView): {
  readonly first: TableView;
  readonly rest: TableView | null;
} {
  const { caption, rows } = table;
  if (rows.length <= READ_FIRST) return { first: table, rest: null };
  return {
    first: {
      ...table,
      caption: `${caption}, dont les ${READ_FIRST} de plus grand effet`,
      rows: rows.slice(0, READ_FIRST),
    },
    rest: {
      ...table,
      caption: formatQuantity(rows.length - READ_FIRST, 'révision suivante', 'révisions suivantes'),
      rows: rows.slice(READ_FIRST),
    },
  };
}

function byEffect(a: RevisionRow, b: RevisionRow): number {
  const sizeOf = (row: RevisionRow) => Math.abs(row.effectCents ?? row.leftEffectCents ?? 0);
  return sizeOf(b) - sizeOf(a) || a.revisionKey - b.revisionKey;
}

/** An operation that changes lines has two effects: the one on the line it left is said in words, never added. */
function effectCell({ effectCents, leftEffectCents }: RevisionRow): TableCell {
  if (effectCents === null && leftEffectCents === null) return absentCell('not-applicable');
  const cell = signed(effectCents ?? leftEffectCents);
  if (effectCents === null || leftEffectCents === null) return cell;
  return { ...cell, text: `${cell.text}\u202f; ligne quittée\u00a0: ${signed(leftEffectCents).text}` };
}

function signed(cents: number | null): ValueCell {
  const cell = euroCell(cents);
  return cents !== null && cents > 0 ? { ...cell, text: `+${cell.text}` } : cell;
}

function placeCell(row: RevisionRow, sources: SourceIndex): TableCell {
  if (row.sourceFile !== null) return `${row.sourceFile}:${row.sourceLine ?? '?'}`;
  if (row.previousFile !== null) return `était ${row.previousFile}:${row.previousLine ?? '?'}`;
  // A fact has a document and no line of a file: its key finds it again in its table.
  const place = `table «\u00a0${TABLE_LABELS[row.table]}\u00a0», clé «\u00a0${row.rowKey}\u00a0»`;
  if (row.sourceId === null) return place;
  const { text, ...cell } = sourceCell(cite(row.sourceId, sources));
  return { ...cell, text: `${text}, ${place}` };
}

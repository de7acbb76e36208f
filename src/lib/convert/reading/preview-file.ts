import { decodeHead } from '#lib/convert/bytes/decode.ts';
import type { OpenedFile, TextContent } from '#lib/convert/bytes/opened-file.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import type { Geography } from '#lib/convert/cells/parse-territory.ts';
import { guessColumns, type ColumnGuess } from '#lib/convert/layouts/guess-columns.ts';
import { readRows } from '#lib/convert/rows/read-rows.ts';
import { DELIMITERS } from '#lib/convert/rows/row-scanner.ts';

/** The head of a file, for a reader who says what each of its columns is. */
export interface FilePreview {
  readonly encoding: string;
  /** Empty for a workbook. */
  readonly delimiter: string;
  readonly headerLine: number;
  readonly headers: readonly string[];
  /** The first rows below the header, `SHOWN_ROWS` at most, cells as text. */
  readonly rows: readonly (readonly string[])[];
  readonly guesses: readonly ColumnGuess[];
}

const SHOWN_ROWS = 20;
const HEAD_ROWS = 50;
const HEAD_CHARACTERS = 200_000;

/** The head of a file; null when it holds no text, or no two columns. */
export async function previewFile(
  { content }: OpenedFile,
  geography: Geography,
): Promise<FilePreview | null> {
  if (content.kind === 'closed') return null;
  const { encoding, heads } =
    content.kind === 'text'
      ? await textHeads(content)
      : { encoding: 'xlsx', heads: content.sheets.map(({ rows }) => ({ delimiter: '', rows })) };
  const [best] = heads
    .map(({ delimiter, rows }) => ({ delimiter, ...evenPart(rows.slice(0, HEAD_ROWS)) }))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.share - a.share || b.width - a.width);
  const [header, ...below] = best?.rows ?? [];
  if (!best || !header) return null;
  const headers = header.cells.slice(0, best.width).map((cell) => cell.trim());
  const rows = below.slice(0, SHOWN_ROWS).map(({ cells }) => cells.slice(0, best.width));
  const { delimiter } = best;
  const guesses = guessColumns(headers, rows, geography);
  return { encoding, delimiter, headerLine: header.line, headers, rows, guesses };
}

async function textHeads(content: TextContent) {
  const { text: head, encoding } = await decodeHead(content, HEAD_CHARACTERS);
  const heads = DELIMITERS.map((delimiter) => ({
    delimiter,
    rows: readRows(head, delimiter, { mostRows: HEAD_ROWS }),
  }));
  return { encoding, heads };
}

/** The rows from the first that has the width that most have, and the share of all rows that have it. */
function evenPart(rows: readonly SourceRow[]): { width: number; share: number; rows: readonly SourceRow[] } {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 0, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const first = rows.findIndex(({ cells }) => cells.length === width && cells.filter(Boolean).length > 1);
  return { width, share: count / Math.max(1, rows.length), rows: first < 0 ? [] : rows.slice(first) };
}

import type { LayoutContract } from '#lib/contract/layout-contract.ts';
import { decodeBlocks, type TextBlock } from '#lib/convert/bytes/decode.ts';
import type { Find } from '#lib/convert/bytes/finds.ts';
import type { WorkbookSheet } from '#lib/convert/bytes/opened-file.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import type { TextForm } from '#lib/convert/bytes/text-form.ts';
import { chooseHeader, findHeader, HEAD_CHARACTERS, type Header } from './find-header.ts';
import { RowScanner } from './row-scanner.ts';
import { unwrapperOf } from './unwrap-rows.ts';

/** Some rows of a table in their order, those above the header too, and what was met in their text. */
export interface TableBlock {
  /** To be gone through once, and to its end, before the next block is asked for. */
  readonly rows: Iterable<SourceRow>;
  readonly finds: readonly Find[];
  /** The lines that these rows are read from; null when the table is not a text. */
  readonly text: string | null;
}

/** The header of a file and the rows around it, whatever the file was written with. */
export interface Table {
  readonly encoding: string;
  /** Empty when cells are not parted by a sign. */
  readonly delimiter: string;
  readonly header: Header | null;
  /** True for a file in which there is nothing to look for a header in. */
  readonly isClosed: boolean;
  /** The table from its first row, to be asked for once. */
  readonly blocks: AsyncIterable<TableBlock>;
}

/**
 * The table of a text, its header the one that fits one of the layouts best; header null when none fits. Rejects, or its
 * blocks do, with `NotUtf8Error` when the form is strict UTF-8 and the bytes are not.
 */
export async function openText(
  content: { open(): AsyncIterable<Uint8Array> },
  form: TextForm,
  layouts: readonly LayoutContract[],
): Promise<Table> {
  if (form.encoding === 'none') return closedTable('none', [{ code: 'binary-file', line: 1 }]);
  const source = decodeBlocks(content, form)[Symbol.asyncIterator]();
  const head: TextBlock[] = [];
  for (let size = 0; size < HEAD_CHARACTERS;) {
    const { value, done } = await source.next();
    if (done) break;
    head.push(value);
    size += value.text.length;
  }
  const { delimiter, header } = findHeader(head.map(({ text }) => text).join(''), layouts);
  const scanner = header && (unwrapperOf(delimiter, header) ?? new RowScanner(delimiter, header.width));
  const blocks = readBlocks(scanner, head, source);
  return { encoding: form.encoding, delimiter, header, isClosed: false, blocks };
}

type Scanner = Pick<RowScanner, 'rows' | 'end'> & { find?: () => Find };

async function* readBlocks(
  scanner: Scanner | null,
  head: readonly TextBlock[],
  source: AsyncIterator<TextBlock>,
): AsyncGenerator<TableBlock> {
  const toBlock = ({ text, finds }: TextBlock): TableBlock => ({
    rows: scanner?.rows(text) ?? [],
    finds,
    text,
  });
  try {
    for (const block of head) yield toBlock(block);
    for (;;) {
      const { value, done } = await source.next();
      if (done) break;
      yield toBlock(value);
    }
  } finally {
    await source.return?.();
  }
  if (scanner) yield { rows: scanner.end(), finds: [], text: '' };
  if (scanner?.find) yield { rows: [], finds: [scanner.find()], text: '' };
}

/** The table of a workbook: its sheet whose header fits best; the others are named. */
export function openSheets(sheets: readonly WorkbookSheet[], layouts: readonly LayoutContract[]): Table {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return closedTable('xlsx', [{ code: 'empty-file', line: 1 }]);
  const { place, header } = chooseHeader(
    filled.map((sheet) => ({ place: sheet, rows: sheet.rows })),
    layouts,
  );
  const others = filled.filter((sheet) => sheet !== place);
  const finds = others.map(({ name, rows }): Find => ({
    code: 'sheet-ignored',
    line: 1,
    value: name,
    detail: String(rows.length),
  }));
  const rows = header && place ? place.rows : [];
  const blocks = only({ rows, finds, text: null });
  return { encoding: 'xlsx', delimiter: '', header, isClosed: false, blocks };
}

/** The table of a file that has none to be read, with why. */
export function closedTable(encoding: string, finds: readonly Find[]): Table {
  const blocks = only({ rows: [], finds, text: null });
  return { encoding, delimiter: '', header: null, isClosed: true, blocks };
}

async function* only(block: TableBlock): AsyncGenerator<TableBlock> {
  yield block;
}

import type { LayoutContract } from '#lib/contract/layout-contract.ts';
import { decodeBlocks } from '#lib/convert/bytes/decode.ts';
import type { Find } from '#lib/convert/bytes/finds.ts';
import type { LineBlock } from '#lib/convert/bytes/line-block.ts';
import type { WorkbookSheet } from '#lib/convert/bytes/opened-file.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import type { TextForm } from '#lib/convert/bytes/text-form.ts';
import { chooseHeader, findHeader, HEAD_CHARACTERS, type Header } from './find-header.ts';
import { countLines, passTooLong, RowFeed, type Skimmer } from './row-feed.ts';
import { RowScanner } from './row-scanner.ts';
import { unwrapperOf } from './unwrap-rows.ts';

/** Some rows of a table in their order, those above the header too, and what was met in their text. */
export interface TableBlock {
  /** To be gone through once, and to its end, before anything else is asked for. */
  readonly rows: Iterable<SourceRow>;
  /** What was met in its text, once its rows are gone through. */
  readonly finds: readonly Find[];
  /** False while no line of the table held anything, once its rows are gone through. */
  readonly hasText: boolean;
  /** The lines that these rows are read from; null when the table is not a text, or when its rows were skimmed. */
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
  /** The table from its first row, to be asked for once; a skimmer spares those that it reads. */
  readonly blocks: (skimmer?: Skimmer | null) => AsyncIterable<TableBlock>;
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
  const head: LineBlock[] = [];
  let text = '';
  while (text.length < HEAD_CHARACTERS) {
    const { value, done } = await source.next();
    if (done) break;
    head.push(value);
    text += value.read(value.bytes, 1).text;
  }
  const { delimiter, header } = findHeader(text, layouts);
  if (!header && head.some(({ isTooLong }) => isTooLong)) {
    await source.return?.(undefined);
    return closedTable('none', [{ code: 'line-too-long', line: 1 }]);
  }
  const blocks = (skimmer: Skimmer | null = null) => {
    const scanner = header && (unwrapperOf(delimiter, header) ?? new RowScanner(delimiter, header.width));
    const isSkimmed = skimmer && scanner instanceof RowScanner;
    return isSkimmed
      ? skimBlocks(scanner, skimmer, chain(head, source))
      : readBlocks(scanner, chain(head, source));
  };
  return { encoding: form.encoding, delimiter, header, isClosed: false, blocks };
}

type Scanner = Pick<RowScanner, 'rows' | 'end' | 'skip'> & { find?: () => Find };

async function* readBlocks(
  scanner: Scanner | null,
  blocks: AsyncIterable<LineBlock>,
): AsyncGenerator<TableBlock> {
  let [line, hasText] = [1, false];
  for await (const { bytes, finds, isTooLong, read } of blocks) {
    const lines = read(bytes, line);
    const { text } = lines;
    const rows = scanner === null ? [] : isTooLong ? passTooLong(scanner, line) : scanner.rows(text);
    line += countLines(text);
    hasText ||= isTooLong || text.trim() !== '';
    yield { rows, finds: [...finds, ...lines.finds], text, hasText };
  }
  if (scanner) yield { rows: scanner.end(), finds: [], text: '', hasText };
  if (scanner?.find) yield { rows: [], finds: [scanner.find()], text: '', hasText };
}

async function* skimBlocks(
  scanner: RowScanner,
  skimmer: Skimmer,
  blocks: AsyncIterable<LineBlock>,
): AsyncGenerator<TableBlock> {
  const feed = new RowFeed(scanner, skimmer);
  const toBlock = (rows: Iterable<SourceRow>): TableBlock => ({
    rows,
    text: null,
    get finds() {
      return feed.finds;
    },
    get hasText() {
      return feed.hasText;
    },
  });
  for await (const block of blocks) yield toBlock(feed.rows(block));
  yield { ...toBlock(scanner.end()), finds: [] };
}

async function* chain(head: readonly LineBlock[], rest: AsyncIterator<LineBlock>): AsyncGenerator<LineBlock> {
  try {
    yield* head;
    for (;;) {
      const { value, done } = await rest.next();
      if (done) return;
      yield value;
    }
  } finally {
    await rest.return?.();
  }
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
  const blocks = () => only({ rows, finds, text: null, hasText: true });
  return { encoding: 'xlsx', delimiter: '', header, isClosed: false, blocks };
}

/** The table of a file that has none to be read, with why. */
export function closedTable(encoding: string, finds: readonly Find[]): Table {
  const blocks = () => only({ rows: [], finds, text: null, hasText: true });
  return { encoding, delimiter: '', header: null, isClosed: true, blocks };
}

async function* only(block: TableBlock): AsyncGenerator<TableBlock> {
  yield block;
}

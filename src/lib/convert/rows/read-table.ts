import type { LayoutContract } from '#lib/contract/layout-contract.ts';
import { decode, type Find } from '#lib/convert/bytes/decode.ts';
import { chooseHeader, findHeader, type Header } from './find-header.ts';
import type { OpenedFile, WorkbookSheet } from '#lib/convert/bytes/opened-file.ts';
import { readRows } from './read-rows.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import { unwrapRows } from './unwrap-rows.ts';

/** The header of a file and the rows below it, whatever the file was written with. */
export interface Table {
  readonly encoding: string;
  /** The text, line ends as « \n »; null when it is none. */
  readonly text: string | null;
  /** Empty when cells are not parted by a sign. */
  readonly delimiter: string;
  readonly header: Header | null;
  readonly rows: readonly SourceRow[];
  /** The header and the rows above it. */
  readonly head: readonly SourceRow[];
  readonly finds: readonly Find[];
  /** True when there is nothing to look for a header in. */
  readonly isBlank: boolean;
}

const NOTHING: Omit<Table, 'encoding' | 'finds'> = {
  text: null,
  delimiter: '',
  header: null,
  rows: [],
  head: [],
  isBlank: true,
};

/** The header that fits one of the layouts best, and the rows below it; header null when none fits. */
export function readTable(content: OpenedFile['content'], layouts: readonly LayoutContract[]): Table {
  switch (content.kind) {
    case 'text':
      return readText(content.bytes, layouts);
    case 'sheets':
      return readSheets(content.sheets, layouts);
    case 'closed':
      return { ...NOTHING, encoding: 'none', finds: [{ ...content, line: 1 }] };
  }
}

function readText(bytes: Uint8Array, layouts: readonly LayoutContract[]): Table {
  const { text, encoding, finds } = decode(bytes);
  if (text === '') return { ...NOTHING, encoding, finds };
  const { delimiter, header } = findHeader(text, layouts);
  const unwrapped = header && unwrapRows(text, delimiter, header);
  const rows = unwrapped?.rows ?? (header ? readRows(text, delimiter, { width: header.width }) : []);
  return {
    encoding,
    text,
    delimiter,
    header,
    ...split(header, rows),
    finds: unwrapped ? [...finds, unwrapped.find] : finds,
    isBlank: false,
  };
}

function readSheets(sheets: readonly WorkbookSheet[], layouts: readonly LayoutContract[]): Table {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return { ...NOTHING, encoding: 'xlsx', finds: [{ code: 'empty-file', line: 1 }] };
  const { place, header } = chooseHeader(
    filled.map((sheet) => ({ place: sheet, rows: sheet.rows })),
    layouts,
  );
  const others = filled.filter((sheet) => sheet !== place);
  return {
    encoding: 'xlsx',
    text: null,
    delimiter: '',
    header,
    ...split(header, place?.rows ?? []),
    finds: others.map(({ name, rows }) => ({
      code: 'sheet-ignored',
      line: 1,
      value: name,
      detail: String(rows.length),
    })),
    isBlank: false,
  };
}

function split(header: Header | null, rows: readonly SourceRow[]): Pick<Table, 'head' | 'rows'> {
  if (!header) return { head: [], rows: [] };
  const isBelow = ({ line }: SourceRow) => line > header.row.line;
  return { head: rows.filter((row) => !isBelow(row)), rows: rows.filter(isBelow) };
}

import type { OpenedFile } from '#lib/convert/bytes/opened-file.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import { NotUtf8Error, sniffForm, weighForm } from '#lib/convert/bytes/text-form.ts';
import type { ReadOptions } from '#lib/convert/layouts/reading.ts';
import type { Header } from '#lib/convert/rows/find-header.ts';
import { openSheets, openText, type Table } from '#lib/convert/rows/open-table.ts';
import { chooseReaders } from './choose-readers.ts';
import { preparationOf } from './prepare-row.ts';

/** All the rows of a file as they are read: repaired, then corrected. */
interface OpenedSheet {
  /** The text, line ends as « \n »; null when it is none. */
  readonly text: string | null;
  /** Empty when cells are not parted by a sign. */
  readonly delimiter: string;
  readonly header: Header;
  /** Those above the header and the header, then those below it. */
  readonly rows: readonly SourceRow[];
}

/**
 * A file held whole, for what must put its rows back on their lines; null when it has no header that is known. It is read
 * as the conversion reads it, and for nothing else: the conversion holds no file.
 */
export async function openSheet(file: OpenedFile, options: ReadOptions): Promise<OpenedSheet | null> {
  const { name, content } = file;
  if (content.kind === 'closed') return null;
  const readers = chooseReaders(name, options);
  const layouts = readers.map(({ contract }) => contract);
  const gatherTable = async (table: Table) => {
    const { header, delimiter } = table;
    const reader = readers.find(({ contract }) => contract === header?.layout);
    if (!header || !reader) return null;
    const { prepare } = preparationOf({ file: name, header, reader }, delimiter, options);
    const rows: SourceRow[] = [];
    const texts: string[] = [];
    for await (const block of table.blocks()) {
      if (block.text !== null) texts.push(block.text);
      for (const row of block.rows) rows.push(row.line > header.row.line ? prepare(row) : row);
    }
    return { text: content.kind === 'text' ? texts.join('') : null, delimiter, header, rows };
  };
  if (content.kind === 'sheets') return gatherTable(openSheets(content.sheets, layouts));
  const form = await sniffForm(content);
  try {
    return await gatherTable(await openText(content, form, layouts));
  } catch (error) {
    if (!(error instanceof NotUtf8Error)) throw error;
    return gatherTable(await openText(content, await weighForm(content, form), layouts));
  }
}
